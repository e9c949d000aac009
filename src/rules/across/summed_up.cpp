#include "rules/across/summed_up.hpp"

#include <map>
#include <string_view>
#include <utility>

namespace budgetlint {
namespace {

/// The folder that something is in, without its last slash; that of "a.yaml" is "", and so is that of "".
std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// Whether the folder "" holds what is in `folder`: not what lies outside, or is named from the root.
bool is_within_here(std::string_view folder) {
  return !folder.starts_with('/') && folder != ".." && !folder.starts_with("../");
}

}  // namespace

std::vector<SummedUp> summed_up(const AcrossContext& context) {
  std::vector<SummedUp> result;
  std::multimap<std::pair<std::string_view, int>, std::size_t> by_folder_and_year;
  for (const SummaryInRun& summary : context.summaries()) {
    if (summary.facts->year != 0) {
      by_folder_and_year.insert({{folder_of(summary.source->path()), summary.facts->year}, result.size()});
    }
    result.push_back({.summary = &summary, .below = {}, .own = {}});
  }
  if (by_folder_and_year.empty()) return result;
  for (const DocumentInRun& document : context.documents()) {
    bool nearest = true;
    const auto add_to_those_in = [&](std::string_view folder) {
      const auto [begin, end] = by_folder_and_year.equal_range({folder, document.facts->year});
      for (auto each = begin; each != end; ++each) {
        result[each->second].below.push_back(&document);
        if (nearest) result[each->second].own.push_back(&document);
      }
      nearest = nearest && begin == end;
    };
    std::string_view folder = folder_of(document.source->path());
    const bool within_here = is_within_here(folder);
    for (; !folder.empty(); folder = folder_of(folder)) add_to_those_in(folder);
    if (within_here) add_to_those_in("");
  }
  return result;
}

}  // namespace budgetlint
