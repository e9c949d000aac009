#include "engine/configuration_file.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "engine/configuration_keys.hpp"
#include "engine/profiles.hpp"
#include "model/pointer.hpp"
#include "model/structure_rules.hpp"
#include "rules/catalogue.hpp"
#include "text/similar.hpp"
#include "text/utf8.hpp"
#include "text/whole_number.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/reader.hpp"
#include "yaml/report.hpp"

namespace budgetlint {
namespace {

using yaml::NodeId;
using yaml::NodeKind;

/// Reads the values of a configuration file by the table of keys and reports every mistake on the way.
class ConfigurationReader {
 public:
  ConfigurationReader(const Source& source, const yaml::Tree& tree, std::vector<Diagnostic>& out)
      : source_(source), tree_(tree), out_(out), no_fields_(tree.size()) {}

  ConfigurationFile read() {
    for (std::size_t i = 1; i < tree_.roots().size(); ++i) {
      report(model::wrong_type, tree_.roots()[i],
             {.zh = "配置文件里只能有一份文档", .en = "a configuration file is one document"});
    }
    if (!tree_.roots().empty()) {
      each_setting(tree_.roots().front(), root_settings,
                   [&](const SettingKey& key, NodeId node) { read_root(key, node); });
    }
    return std::move(file_);
  }

 private:
  template <class... Args>
  Finding report(const RuleRecord& rule, NodeId node, const MessageFor<Args...>& message, const Args&... args) {
    Finding finding = yaml::report<Args...>(out_, rule, tree_[node].place(), message, args...);
    out_.back().pointer = model::pointer_to(tree_, no_fields_, node);
    return finding;
  }

  void report_word(NodeId node, const OwnedText& fault) {
    report(model::unknown_value, node, {.zh = "{}", .en = "{}"}, fault);
  }

  void report_kind(NodeId node, std::string_view key, const Text& wanted) {
    report(model::wrong_type, node, {.zh = "“{}”{}", .en = "\"{}\" should be {}"}, key, wanted);
  }

  [[nodiscard]] std::string_view word(NodeId node) const { return tree_[node].text; }

  [[nodiscard]] SettingOrigin origin(NodeId node) const {
    const Position at = source_.position(tree_[node].place().begin);
    const std::string where = fmt::format("{}:{}:{}", printable(source_.path()), at.line, at.column);
    return {.where = {.zh = where, .en = where}, .from_file = true};
  }

  template <class T>
  [[nodiscard]] Setting<T> setting(T value, NodeId node) const {
    return {std::move(value), origin(node)};
  }

  /// Whether `node` is a map, which it has to be; a blank one has nothing to say.
  bool is_map(NodeId node, std::string_view key) {
    if (tree_[node].kind == NodeKind::map) return true;
    if (!tree_[node].blank()) report_kind(node, key, {"下面应分项填写", "a map"});
    return false;
  }

  /// Calls `visit` for each entry of a map under a key of the table that has a value.
  template <std::size_t size, class Visit>
  void each_setting(NodeId map, const std::array<const SettingKey*, size>& keys, Visit visit) {
    if (!is_map(map, tree_[map].key.empty() ? configuration_file_name : tree_[map].key_text)) return;
    for (const NodeId entry : tree_.children(map)) {
      const auto key = std::find_if(keys.begin(), keys.end(),
                                    [&](const SettingKey* each) { return each->name == tree_[entry].key_text; });
      if (key == keys.end()) {
        report_unknown_key(entry, keys);
      } else if (!tree_[entry].blank()) {
        visit(**key, entry);
      }
    }
  }

  void report_unknown_key(NodeId entry, std::span<const SettingKey* const> keys) {
    std::vector<std::string_view> names;
    for (const SettingKey* key : keys) names.push_back(key->name);
    const std::string shown = printable(tree_[entry].key_text);
    const std::optional<std::string_view> meant = nearest(tree_[entry].key_text, names);
    Finding finding =
        yaml::report<std::string>(out_, model::unknown_field, tree_[entry].key,
                                  {.zh = "配置中没有“{}”这一项", .en = "there is no setting \"{}\" here"}, shown);
    out_.back().pointer = model::pointer_to(tree_, no_fields_, entry);
    if (meant) {
      finding.suggest(Safety::unsafe, {{tree_[entry].key, std::string(*meant)}},
                      {.zh = "改为“{}”", .en = "write \"{}\""}, *meant);
    } else {
      finding.advise({.zh = "可写的有：{}", .en = "there are: {}"}, fmt::format("{}", fmt::join(names, ", ")));
    }
  }

  void read_root(const SettingKey& key, NodeId node) {
    Adjustments& to = file_.adjustments;
    switch (key.type) {
      case SettingType::path:
        if (is_scalar(node, key.name)) {
          file_.extends = std::string(word(node));
          file_.extends_place = tree_[node].place();
        }
        break;
      case SettingType::profile:
        if (is_scalar(node, key.name)) read_profile(node);
        break;
      case SettingType::language:
        if (const auto choice = one_of(node, key.name, language_words)) {
          constexpr std::array both{Language::zh, Language::en};
          const std::size_t first = *choice == 1 ? 1 : 0;
          to.languages =
              setting(std::vector<Language>(both.begin() + first, both.end() - (*choice == 0 ? 1 : 0)), node);
        }
        break;
      case SettingType::globs:
        file_.exclude = globs(node, key.name);
        break;
      case SettingType::fail_on:
        if (const auto choice = one_of(node, key.name, fail_on_words)) {
          constexpr std::array severities{Severity::error, Severity::warning, Severity::note, Severity::off};
          to.fail_on = setting(severities.at(*choice), node);
        }
        break;
      case SettingType::limits:
        each_setting(node, limit_settings, [&](const SettingKey& limit, NodeId value) { read_limit(limit, value); });
        break;
      case SettingType::overrides:
        read_overrides(node);
        break;
      default:
        read_shared(key, node, to);
    }
  }

  /// The settings that an override takes as well.
  void read_shared(const SettingKey& key, NodeId node, Adjustments& to) {
    if (key.type == SettingType::severities) return read_severities(node, to);
    if (key.type == SettingType::parameters) return read_parameters(node, to);
    std::optional<Setting<std::vector<std::size_t>>>& rules = &key == &setting::select ? to.select : to.ignore;
    rules = setting(rules_in(node, key.name), node);
  }

  void read_profile(NodeId node) {
    const Result<const Profile*, SelectionFault> profile = profile_named(word(node));
    if (!profile) return report_word(node, profile.error().message);
    file_.adjustments.profile = setting(*profile, node);
  }

  void read_limit(const SettingKey& key, NodeId node) {
    if (!is_scalar(node, key.name)) return;
    const bool is_bytes = key.type == SettingType::bytes;
    constexpr std::uint64_t most_depth = 256;  // the stack of the decoder
    const std::uint64_t most = &key == &setting::depth ? most_depth : UINT32_MAX - 1;
    const std::optional<std::uint64_t> number =
        is_bytes ? parse_byte_count(word(node)) : parse_whole_number(word(node), 1, most);
    if (!number) {
      report_word(
          node, is_bytes ? OwnedText{"应为 1 到 1G 的字节数，可写 k、M、G，例如 8M",
                                     "should be a number of bytes from 1 to 1G, such as 8M"}
                         : compose({.zh = "应为 1 到 {} 的整数", .en = "should be a whole number from 1 to {}"}, most));
      return;
    }
    Adjustments& to = file_.adjustments;
    if (is_bytes) {
      to.bytes = setting(*number, node);
    } else {
      (&key == &setting::depth ? to.depth : to.nodes) = setting(static_cast<std::uint32_t>(*number), node);
    }
  }

  void read_overrides(NodeId node) {
    if (tree_[node].kind != NodeKind::sequence) {
      return report_kind(node, setting::overrides.name, {"应逐项列出，每项前加“- ”", "a list of maps"});
    }
    for (const NodeId item : tree_.children(node)) {
      Override override;
      each_setting(item, override_settings, [&](const SettingKey& key, NodeId value) {
        if (key.type == SettingType::globs) {
          override.files = globs(value, key.name);
        } else {
          read_shared(key, value, override.adjustments);
        }
      });
      if (override.files.empty() && tree_[item].kind == NodeKind::map) {
        report(model::missing_field, item,
               {.zh = "overrides 的这一项没有写明对哪些文件（files）",
                .en = "this override does not say for which files"});
      }
      file_.overrides.push_back(std::move(override));
    }
  }

  void read_severities(NodeId node, Adjustments& to) {
    if (!is_map(node, setting::severity.name)) return;
    for (const NodeId entry : tree_.children(node)) {
      Result<RuleGroup, SelectionFault> group = rules_of(tree_[entry].key_text);
      if (!group) {
        report_key(entry, group.error().message);
      } else if (is_scalar(entry, tree_[entry].key_text)) {
        // YAML 1.1 readers take `off` for a truth value; here it is a word.
        const Result<Severity, SelectionFault> severity = severity_named(word(entry));
        if (!severity) {
          report_word(entry, severity.error().message);
        } else {
          to.severities.push_back(setting(SeverityChange{*std::move(group), *severity}, entry));
        }
      }
    }
  }

  void read_parameters(NodeId node, Adjustments& to) {
    if (!is_map(node, setting::rules.name)) return;
    for (const NodeId entry : tree_.children(node)) {
      const Result<std::size_t, SelectionFault> rule = rule_named(tree_[entry].key_text);
      if (!rule) {
        report_key(entry, rule.error().message);
      } else if (is_map(entry, tree_[entry].key_text)) {
        for (const NodeId value : tree_.children(entry)) read_parameter(*rule, value, to);
      }
    }
  }

  void read_parameter(std::size_t rule, NodeId node, Adjustments& to) {
    const RuleRecord& record = *catalogue()[rule].record;
    const auto same = [&](const Parameter* parameter) { return parameter->name == tree_[node].key_text; };
    const auto found = std::find_if(record.parameters.begin(), record.parameters.end(), same);
    if (found == record.parameters.end()) return report_unknown_parameter(node, record);
    const Parameter& parameter = **found;
    ParameterSetting value{.name = std::string(parameter.name), .number = 0, .words = {}};
    if (parameter.is_words) {
      value.words = texts(node, parameter.name);
      const std::vector<std::string_view> words(value.words.begin(), value.words.end());
      if (parameter.accepts != nullptr && !parameter.accepts(words)) {
        report(model::unknown_value, node,
               {.zh = "“{}”的取值无法识别：{}", .en = "the value of \"{}\" is not understood: {}"}, parameter.name,
               parameter.help);
        return;
      }
    } else {
      if (!is_scalar(node, parameter.name)) return;
      const auto number = parse_whole_number(word(node), static_cast<std::uint64_t>(parameter.least),
                                             static_cast<std::uint64_t>(parameter.most));
      if (!number) {
        report(model::unknown_value, node,
               {.zh = "“{}”应为 {} 到 {} 的整数", .en = "\"{}\" should be a whole number from {} to {}"},
               parameter.name, parameter.least, parameter.most);
        return;
      }
      value.number = static_cast<std::int64_t>(*number);
    }
    to.parameters.push_back(setting(ParameterChange{rule, std::move(value)}, node));
  }

  void report_unknown_parameter(NodeId node, const RuleRecord& record) {
    std::vector<std::string_view> names;
    for (const Parameter* parameter : record.parameters) names.push_back(parameter->name);
    report_key(
        node,
        names.empty()
            ? compose({.zh = "规则 {} 没有可配置的参数", .en = "rule {} has no parameters"}, record.id)
            : compose({.zh = "规则 {} 没有参数“{}”；可用的是 {}", .en = "rule {} has no parameter \"{}\", but: {}"},
                      record.id, printable(tree_[node].key_text), fmt::format("{}", fmt::join(names, ", "))));
  }

  void report_key(NodeId node, const OwnedText& fault) {
    yaml::report(out_, model::unknown_field, tree_[node].key, {.zh = "{}", .en = "{}"}, fault);
    out_.back().pointer = model::pointer_to(tree_, no_fields_, node);
  }

  bool is_scalar(NodeId node, std::string_view key) {
    if (tree_[node].kind == NodeKind::scalar && !tree_[node].blank()) return true;
    report_kind(node, key, {"应为一个词", "a single word"});
    return false;
  }

  std::optional<std::size_t> one_of(NodeId node, std::string_view key, std::span<const std::string_view> words) {
    if (!is_scalar(node, key)) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), word(node));
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    report(model::unknown_value, node,
           {.zh = "“{}”没有“{}”这个取值；可用的是 {}", .en = R"("{}" is not "{}", but one of: {})"}, key,
           printable(word(node)), fmt::format("{}", fmt::join(words, ", ")));
    return std::nullopt;
  }

  /// The scalars of a list, or the one scalar that stands in its place.
  std::vector<NodeId> items(NodeId node, std::string_view key) {
    if (tree_[node].kind == NodeKind::scalar) return {node};
    std::vector<NodeId> nodes;
    if (tree_[node].kind != NodeKind::sequence) {
      report_kind(node, key, {"应逐项列出，例如 [甲, 乙]", "a list, such as [a, b]"});
      return nodes;
    }
    for (const NodeId item : tree_.children(node)) {
      if (is_scalar(item, key)) nodes.push_back(item);
    }
    return nodes;
  }

  std::vector<std::string> texts(NodeId node, std::string_view key) {
    std::vector<std::string> words;
    for (const NodeId item : items(node, key)) words.emplace_back(word(item));
    return words;
  }

  std::vector<std::size_t> rules_in(NodeId node, std::string_view key) {
    std::vector<std::size_t> rules;
    for (const NodeId item : items(node, key)) {
      const Result<RuleGroup, SelectionFault> group = rules_of(word(item));
      if (!group) {
        report_word(item, group.error().message);
      } else {
        rules.insert(rules.end(), group->rules.begin(), group->rules.end());
      }
    }
    return rules;
  }

  std::vector<Glob> globs(NodeId node, std::string_view key) {
    std::vector<Glob> patterns;
    constexpr std::size_t most = 1000;  // a pattern costs some kilobytes
    for (const NodeId item : items(node, key)) {
      if (patterns.size() == most) {
        report_word(item, {.zh = "路径模式超过 1000 个", .en = "there are more than 1000 patterns of paths"});
        break;
      }
      Result<Glob, OwnedText> glob = Glob::parse(word(item));
      if (!glob) {
        report_word(item, glob.error());
      } else {
        patterns.push_back(*std::move(glob));
      }
    }
    return patterns;
  }

  const Source& source_;
  const yaml::Tree& tree_;
  std::vector<Diagnostic>& out_;
  const model::FieldsOfNodes no_fields_;
  ConfigurationFile file_;
};

}  // namespace

ConfigurationReading read_configuration(const Source& source) {
  ConfigurationReading reading;
  yaml::Reading read = yaml::read(source, {});
  reading.diagnostics = std::move(read.diagnostics);
  reading.file = ConfigurationReader(source, read.tree, reading.diagnostics).read();
  std::sort(reading.diagnostics.begin(), reading.diagnostics.end());
  return reading;
}

}  // namespace budgetlint
