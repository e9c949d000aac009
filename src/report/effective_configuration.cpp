#include "report/effective_configuration.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/configuration_keys.hpp"
#include "engine/profiles.hpp"
#include "report/page.hpp"
#include "report/wording.hpp"
#include "rules/catalogue.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using Json = nlohmann::ordered_json;

/// A value of the configuration, by its place in a configuration file.
struct Entry {
  std::vector<std::string> keys;  ///< one to three
  Json value;
  OwnedText origin;
  bool changed = false;  ///< from what the rule itself says
};

/// Lists the values of a configuration in the order of a configuration file.
class Entries {
 public:
  explicit Entries(const Configuration& configuration) : configuration_(configuration) {
    const Profile& profile = profile_in_use();
    add({"profile"}, profile.name, true);
    add({"language"}, language_word(), true);
    add({"fail_on"}, fail_on_word(), true);
    add({"limits", "bytes"}, configuration.limits.bytes, true);
    add({"limits", "depth"}, configuration.limits.depth, true);
    add({"limits", "nodes"}, configuration.limits.nodes, true);
    const std::span<const Rule> rules = catalogue();
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const RuleRecord& record = *rules[i].record;
      const Severity own = record.on ? record.severity : Severity::off;
      add({"severity", std::string(record.id)}, name_of(configuration.severity_of(i)).en,
          configuration.severity_of(i) != own);
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
      for (const Parameter* parameter : rules[i].record->parameters) add_parameter(i, *parameter);
    }
  }

  [[nodiscard]] const std::vector<Entry>& all() const { return entries_; }

 private:
  [[nodiscard]] const Profile& profile_in_use() const {
    return configuration_.profile != nullptr ? *configuration_.profile : profiles().front();
  }

  [[nodiscard]] Json language_word() const {
    if (configuration_.languages.empty()) return nullptr;
    if (configuration_.languages.size() > 1) return "both";
    return configuration_.languages.front() == Language::zh ? "zh" : "en";
  }

  [[nodiscard]] std::string_view fail_on_word() const {
    return configuration_.fail_on == Severity::off ? fail_on_words.back() : name_of(configuration_.fail_on).en;
  }

  void add(std::vector<std::string> keys, Json value, bool changed) {
    const auto origin = configuration_.origins.find(fmt::format("{}", fmt::join(keys, "/")));
    const bool made = origin != configuration_.origins.end();
    OwnedText where = made ? origin->second.where : OwnedText{"默认", "default"};
    // What nobody has set and is yet not as the rule itself says, the profile has set.
    if (!made && changed && keys.size() > 1 && keys.front() != "limits") {
      where = compose({.zh = "规则配置 {}", .en = "profile {}"}, profile_in_use().name);
    }
    entries_.push_back({std::move(keys), std::move(value), std::move(where), changed || made});
  }

  void add_parameter(std::size_t rule, const Parameter& parameter) {
    const RuleSettings& settings = configuration_.settings[rule];
    const auto setting = std::find_if(settings.begin(), settings.end(),
                                      [&](const ParameterSetting& each) { return each.name == parameter.name; });
    const bool made = setting != settings.end();
    Json value = made ? setting->number : parameter.number;
    if (parameter.is_words) {
      value = made ? setting->words : std::vector<std::string>(parameter.words.begin(), parameter.words.end());
    }
    add({"rules", std::string(catalogue()[rule].record->id), std::string(parameter.name)}, std::move(value), made);
  }

  const Configuration& configuration_;
  std::vector<Entry> entries_;
};

/// A value as YAML; JSON is YAML too.
std::string written(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_null() ? "" : value.dump();
}

}  // namespace

std::string effective_configuration_text(const EffectiveConfiguration& effective, const ReportStyle& style, bool all) {
  std::string out;
  Page page(style, out);
  const auto comment = [&](const OwnedText& text) {
    for (const std::string& line : renderings(text, style.languages)) page.put("# " + line, Ink::frame).end_line();
  };
  comment(compose({.zh = "对 {} 起作用的配置", .en = "configuration of {}"}, printable(effective.path)));
  if (effective.excluded) {
    comment({"在文件夹中查找时会被 exclude 排除", "left out by an `exclude` when its folder is looked through"});
  }
  const std::string files = printable(fmt::format("{}", fmt::join(effective.files, " → ")));
  comment(files.empty() ? OwnedText{"没有配置文件", "no configuration file"}
                        : compose({.zh = "配置文件：{}", .en = "configuration files: {}"}, files));

  const Entries entries(*effective.configuration);
  std::vector<std::pair<std::string, const Entry*>> lines;
  std::vector<std::string> open;
  for (const Entry& entry : entries.all()) {
    if (!entry.changed && !all) continue;
    for (std::size_t depth = 0; depth < entry.keys.size(); ++depth) {
      const bool last = depth + 1 == entry.keys.size();
      const bool is_open = depth < open.size() && open[depth] == entry.keys[depth];
      if (is_open && !last) continue;
      open.resize(depth);
      open.push_back(entry.keys[depth]);
      std::string line = fmt::format("{:{}}{}:", "", 2 * depth, entry.keys[depth]);
      if (last && !entry.value.is_null()) line += " " + written(entry.value);
      lines.emplace_back(std::move(line), last ? &entry : nullptr);
    }
  }
  std::size_t column = 0;
  constexpr std::size_t widest = 40;
  for (const auto& [line, entry] : lines) column = std::max(column, std::min(page.width_of(line), widest));
  for (const auto& [line, entry] : lines) {
    page.put(line);
    if (entry != nullptr) {
      const std::size_t width = page.width_of(line);
      page.skip(width < column ? column - width : 0).skip(2);
      page.put("# " + on_one_line(entry->origin, style.languages), Ink::frame);
    }
    page.end_line();
  }
  if (!all)
    comment({"其余规则和参数按各自的默认值（--all 全部列出）",
             "all other rules and parameters are at their defaults (--all lists them)"});
  return out;
}

std::string effective_configuration_json(const EffectiveConfiguration& effective) {
  Json files = Json::array();
  for (const std::string& file : effective.files) files.push_back(printable(file));
  Json out{{"path", printable(effective.path)}, {"files", std::move(files)}, {"excluded", effective.excluded}};
  const Entries entries(*effective.configuration);
  for (const Entry& entry : entries.all()) {
    Json* at = &out["settings"];
    for (const std::string& key : entry.keys) at = &(*at)[key];
    *at = {{"value", entry.value}, {"origin", {{"zh", entry.origin.zh}, {"en", entry.origin.en}}}};
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace budgetlint
