#include "engine/ignore.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <system_error>
#include <utility>

#include "engine/paths.hpp"
#include "text/lines.hpp"
#include "text/source.hpp"

namespace budgetlint {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_file = std::uint64_t{1} << 20U;

/// A line without the blanks behind it, but for one behind a backslash.
std::string_view trimmed(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  return line;
}

}  // namespace

IgnoreRules::IgnoreRules(std::string folder, std::shared_ptr<const IgnoreRules> above)
    : folder_(std::move(folder)), above_(std::move(above)) {
  read(".gitignore");
  read(".ignore");
}

void IgnoreRules::read(const char* name) {
  const Result<std::string, ReadFault> text = read_file((fs::path(folder_) / name).string(), largest_file);
  if (!text) {
    // One that cannot be read now might take back what another leaves out.
    refuse_doubt(fs::path(folder_) / name, {text.error().error, std::generic_category()});
    return;
  }
  for (std::string_view rest = *text; !rest.empty();) {
    std::string_view line = trimmed(take_line(rest));
    if (line.empty() || line.front() == '#') continue;
    const bool takes_back = line.front() == '!';
    if (takes_back) line.remove_prefix(1);
    if (Result<Glob, OwnedText> glob = Glob::parse(line)) patterns_.push_back({*std::move(glob), takes_back});
  }
}

std::shared_ptr<const IgnoreRules> IgnoreRules::of_top(const std::string& folder) {
  const fs::path here(folder);
  std::shared_ptr<const IgnoreRules> above;
  if (!is_there(here / ".git")) {
    std::vector<fs::path> folders;
    for (fs::path each = here; each.has_relative_path() && !is_there(each / ".git");) {
      each = each.parent_path();
      folders.push_back(each);
    }
    if (!folders.empty() && is_there(folders.back() / ".git")) {
      std::for_each(folders.rbegin(), folders.rend(),
                    [&](const fs::path& each) { above.reset(new IgnoreRules(each.string(), above)); });
    }
  }
  // Whoever names a folder wants what is in it.
  if (above != nullptr && above->leaves_out(here.filename().string(), true)) above = nullptr;
  return std::shared_ptr<const IgnoreRules>(new IgnoreRules(folder, above));
}

std::shared_ptr<const IgnoreRules> IgnoreRules::below(const std::shared_ptr<const IgnoreRules>& above,
                                                      const std::string& name) {
  return std::shared_ptr<const IgnoreRules>(new IgnoreRules((fs::path(above->folder_) / name).string(), above));
}

bool IgnoreRules::leaves_out(std::string_view name, bool is_folder) const {
  std::string path = std::string(name) + (is_folder ? "/" : "");
  for (const IgnoreRules* rules = this; rules != nullptr; rules = rules->above_.get()) {
    const auto last = std::find_if(rules->patterns_.rbegin(), rules->patterns_.rend(),
                                   [&](const Pattern& pattern) { return pattern.glob.matches(path); });
    if (last != rules->patterns_.rend()) return !last->takes_back;
    path.insert(0, fs::path(rules->folder_).filename().string() + '/');
  }
  return false;
}

}  // namespace budgetlint
