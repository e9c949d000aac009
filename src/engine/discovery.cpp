#include "engine/discovery.hpp"

#include <algorithm>
#include <filesystem>
#include <span>

#include <fmt/format.h>

#include "diag/message.hpp"
#include "engine/configuration_keys.hpp"
#include "engine/paths.hpp"
#include "engine/system_reason.hpp"
#include "model/structure_rules.hpp"
#include "rules/catalogue.hpp"
#include "text/utf8.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/report.hpp"

namespace budgetlint {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_file = std::uint64_t{1} << 20U;
constexpr std::size_t longest_chain = 16;

/// The root of the repository that `folder` stands in; without one, `folder` itself.
std::string repository_of(const std::string& folder) {
  for (fs::path at = folder;; at = at.parent_path()) {
    if (is_there(at / ".git")) return at.string();
    if (at == at.parent_path()) return folder;
  }
}

bool any_matches(const std::vector<Glob>& globs, const std::string& path) {
  return std::any_of(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(path); });
}

}  // namespace

struct Configurations::Layer {
  std::string path;    ///< without symbolic links
  std::string shown;   ///< as reports name it
  std::string folder;  ///< that its patterns are relative to
  std::string text;
  ConfigurationFile file;
};

Configurations::Configurations(Adjustments command_line, Discovery discovery, std::vector<Glob> exclude)
    : command_line_(std::move(command_line)),
      discovery_(std::move(discovery)),
      exclude_(std::move(exclude)),
      here_(real_path(".")) {}

Configurations::~Configurations() = default;

const std::string& Configurations::nearest_file(const std::string& folder) {
  const auto [entry, is_new] = nearest_.try_emplace(folder);
  if (!is_new) return entry->second;
  const fs::path here(folder);
  const fs::path file = here / configuration_file_name;
  if (is_there(file)) {
    entry->second = file.string();
  } else if (!is_there(here / ".git") && here != here.parent_path()) {
    entry->second = nearest_file(here.parent_path().string());
  }
  return entry->second;
}

const Configurations::Chain& Configurations::chain_of(const std::string& path) {
  static const Chain none;
  if (discovery_.isolated) return none;
  const std::string file = discovery_.file ? *discovery_.file : nearest_file(real_path(fs::path(path).parent_path()));
  if (file.empty()) return none;
  const auto [entry, is_new] = chains_.try_emplace(file);
  if (is_new) {
    add(layer(file), entry->second);
    if (!discovery_.file) note_hidden(file, entry->second);
  }
  return entry->second;
}

/// The next file further up that `file` takes the place of, unless it extends it.
void Configurations::note_hidden(const std::string& file, const Chain& chain) {
  const fs::path folder = fs::path(file).parent_path();
  if (is_there(folder / ".git") || folder == folder.parent_path()) return;
  const std::string& above = nearest_file(folder.parent_path().string());
  if (above.empty()) return;
  const std::string path = real_path(above);
  if (std::any_of(chain.begin(), chain.end(), [&](const Layer* layer) { return layer->path == path; })) return;
  hidden_.insert(lies_in(path, here_) ? seen_from(here_, path) : path);
}

const Configurations::Layer& Configurations::layer(const std::string& file) {
  const auto [entry, is_new] = layers_.try_emplace(file);
  if (is_new) entry->second = std::make_unique<const Layer>(read(file));
  return *entry->second;
}

Configurations::Layer Configurations::read(const std::string& file) {
  const std::string folder = real_path(fs::path(file).parent_path());
  Layer layer;
  layer.path = real_path(file);
  layer.shown = lies_in(layer.path, here_) ? seen_from(here_, layer.path) : layer.path;
  // The patterns of a file from outside are about what is checked here.
  layer.folder = discovery_.file ? here_ : folder;
  if (!discovery_.file && !lies_in(layer.path, repository_of(folder))) {
    report(layer, {},
           {.zh = "这个配置文件是指向仓库之外的链接，没有采用",
            .en = "this configuration file is a link that leads out of the repository, and is not heard"});
    return layer;
  }
  Result<std::string, ReadFault> text = read_file(file, largest_file);
  if (!text) {
    const OwnedText reason = reason_of(text.error());
    report(layer, {},
           compose({.zh = "无法读取配置文件：{}", .en = "the configuration file cannot be read: {}"}, reason));
    return layer;
  }
  layer.text = *std::move(text);
  const Source source(layer.shown, layer.text);
  ConfigurationReading reading = read_configuration(source);
  layer.file = std::move(reading.file);
  for (Diagnostic& mistake : reading.diagnostics) add_fault(layer, std::move(mistake));
  return layer;
}

void Configurations::add(const Layer& layer, Chain& chain) {
  chain.insert(chain.begin(), &layer);
  if (!layer.file.extends) return;
  const Span place = layer.file.extends_place;
  const fs::path folder = fs::path(layer.path).parent_path();
  const std::string wanted = real_path(folder / *layer.file.extends);
  if (!lies_in(wanted, repository_of(folder.string()))) {
    return report(layer, place,
                  {.zh = "extends 只能采用本仓库里的配置文件（不在仓库里的，限同一文件夹）",
                   .en = "extends takes configuration files of the same repository only, or else of the same folder"});
  }
  if (!is_there(wanted)) {
    return report(layer, place, {.zh = "找不到 extends 的配置文件", .en = "the file that this extends is not there"});
  }
  const bool loops = std::any_of(chain.begin(), chain.end(), [&](const Layer* other) { return other->path == wanted; });
  if (loops || chain.size() == longest_chain) {
    return report(
        layer, place,
        {.zh = "extends 循环引用，或者层次太多", .en = "extends leads in a circle, or through too many files"});
  }
  add(this->layer(wanted), chain);
}

void Configurations::report(const Layer& layer, Span place, const OwnedText& fault) {
  std::vector<Diagnostic> mistakes;
  yaml::report(mistakes, place.empty() ? yaml::unreadable_file : model::unknown_value, place, {.zh = "{}", .en = "{}"},
               fault);
  add_fault(layer, std::move(mistakes.front()));
}

void Configurations::add_fault(const Layer& layer, Diagnostic mistake) {
  FileReport& report = faults_[layer.shown];
  if (report.source == nullptr) {
    report = empty_report(layer.shown, layer.text);
    report.complete = false;
    report.configuration = true;
  }
  if (const auto rule = index_of(*mistake.rule)) ++report.tallies[*rule].found;
  report.diagnostics.push_back(std::move(mistake));
}

std::vector<FileReport> Configurations::take_faults() {
  std::vector<FileReport> reports;
  for (auto& [shown, report] : faults_) {
    std::sort(report.diagnostics.begin(), report.diagnostics.end());
    reports.push_back(std::move(report));
  }
  faults_.clear();
  return reports;
}

const Configuration& Configurations::of(const std::string& path) {
  const Chain& chain = chain_of(path);
  const std::string place = chain.empty() ? std::string() : place_of(path);
  std::vector<const Adjustments*> layers;
  std::string key;
  for (const Layer* layer : chain) {
    const std::string seen = seen_from(layer->folder, place);
    layers.push_back(&layer->file.adjustments);
    key += layer->path;
    for (std::size_t i = 0; i < layer->file.overrides.size(); ++i) {
      const Override& override = layer->file.overrides[i];
      if (!any_matches(override.files, seen)) continue;
      layers.push_back(&override.adjustments);
      key += fmt::format("\n{}", i);
    }
    key += '\n';
  }
  const auto known = configurations_.find(key);
  if (known != configurations_.end()) return known->second;
  layers.push_back(&command_line_);
  return configurations_.emplace(key, configuration_of(layers)).first->second;
}

bool Configurations::excludes(const std::string& path) {
  const Chain& chain = chain_of(path);
  if (chain.empty() && exclude_.empty()) return false;
  const std::string place = place_of(path);
  if (any_matches(exclude_, seen_from(here_, place))) return true;
  return std::any_of(chain.begin(), chain.end(), [&](const Layer* layer) {
    return any_matches(layer->file.exclude, seen_from(layer->folder, place));
  });
}

ConfigurationEffect Configurations::effect() const {
  ConfigurationEffect effect;
  for (const auto& [path, layer] : layers_) effect.files.push_back(layer->shown);
  std::sort(effect.files.begin(), effect.files.end());
  effect.hidden.assign(hidden_.begin(), hidden_.end());
  const std::span<const Rule> rules = catalogue();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const RuleRecord& record = *rules[i].record;
    Severity least = record.severity;
    bool has_parameters = false;
    for (const auto& known : configurations_) {
      const Configuration& configuration = known.second;
      const auto by_file = [&](const std::string& setting) {
        const auto origin = configuration.origins.lower_bound(setting);
        return origin != configuration.origins.end() && origin->first.starts_with(setting) && origin->second.from_file;
      };
      if (record.on && by_file(fmt::format("severity/{}", record.id))) {
        least = std::min(least, configuration.severity_of(i));
      }
      has_parameters = has_parameters || by_file(fmt::format("rules/{}/", record.id));
    }
    if (least == Severity::off) {
      effect.off.push_back(&record);
    } else if (least < record.severity) {
      effect.lowered.push_back(&record);
    }
    if (has_parameters) effect.parameters.push_back(&record);
  }
  for (const auto& [key, configuration] : configurations_) {
    const auto origin = configuration.origins.find("fail_on");
    const bool by_file = origin != configuration.origins.end() && origin->second.from_file;
    effect.never_fails = effect.never_fails || (by_file && configuration.fail_on == Severity::off);
  }
  return effect;
}

std::vector<std::string> Configurations::heard() const {
  std::vector<std::string> files;
  for (const auto& [path, layer] : layers_) files.push_back(layer->path);
  return files;
}

std::vector<std::string> Configurations::files_of(const std::string& path) {
  std::vector<std::string> files;
  for (const Layer* layer : chain_of(path)) files.push_back(layer->shown);
  return files;
}

}  // namespace budgetlint
