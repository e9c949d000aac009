#include "diag/fingerprint.hpp"

#include <cstdint>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "text/stable_hash.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// Each part with its length before it, so that no two lists of parts read alike.
std::string key_of(const std::string& path, const Diagnostic& diagnostic) {
  const std::string_view rule = diagnostic.rule != nullptr ? diagnostic.rule->id : std::string_view();
  std::string key;
  for (const std::string_view part : {rule, std::string_view(path), std::string_view(diagnostic.department),
                                      std::string_view(diagnostic.project), std::string_view(diagnostic.pointer)}) {
    const std::string shown = printable(part);  // as reports have it, which may be read again
    key += fmt::format("{}:{}", shown.size(), shown);
  }
  return key;
}

}  // namespace

std::vector<std::string> fingerprints(const std::string& path, const std::vector<Diagnostic>& diagnostics) {
  std::map<std::string, std::uint32_t> seen;
  std::vector<std::string> names(diagnostics.size());
  // Those found last do not change the names of those reported before.
  for (const bool late : {false, true}) {
    for (std::size_t i = 0; i < diagnostics.size(); ++i) {
      if (diagnostics[i].late != late) continue;
      const std::string key = key_of(path, diagnostics[i]);
      names[i] = fmt::format("{:016x}", stable_hash(fmt::format("{}#{}", key, seen[key]++)));
    }
  }
  return names;
}

}  // namespace budgetlint
