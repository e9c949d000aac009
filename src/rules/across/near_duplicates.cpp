#include "rules/across/near_duplicates.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "text/similar.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// The words, and the words without each of their characters in turn: names one slip apart share one of these.
std::vector<std::string> keys_of(const std::string& words) {
  std::vector<std::string> keys{words};
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t size = decode_utf8(words, at).value_or(CodePoint{.value = 0, .size = 1}).size;
    keys.push_back(words.substr(0, at) + words.substr(at + size));
    at += size;
  }
  return keys;
}

bool is_near(const NamedProject& a, const NamedProject& b) {
  const bool elsewhere = a.in.document->facts->department != b.in.document->facts->department;
  const bool same_code = a.in.project->has_code() && a.in.project->code == b.in.project->code;  // BL901, BL902
  return elsewhere && !same_code && edit_distance(a.words, b.words) <= 1;
}

}  // namespace

std::vector<std::size_t> nearest_before(const std::vector<NamedProject>& group) {
  std::unordered_map<std::string_view, std::set<std::string_view>> departments;  // with a project of that name
  for (const NamedProject& each : group) departments[each.words].insert(each.in.document->facts->department);
  const auto is_common = [&](std::size_t i) { return departments[group[i].words].size() > most_departments; };
  constexpr std::size_t most_known = 16;  // of one key: bounds the work where very many are alike
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;
  std::vector<std::size_t> nearest;
  for (std::size_t i = 0; i < group.size(); ++i) {
    nearest.push_back(i);
    if (is_common(i)) continue;
    for (const std::string& key : keys_of(group[i].words)) {
      std::vector<std::size_t>& known = by_key[key];
      const auto near =
          std::find_if(known.begin(), known.end(), [&](std::size_t other) { return is_near(group[other], group[i]); });
      if (near != known.end()) nearest[i] = std::min(nearest[i], *near);
      if (known.size() < most_known) known.push_back(i);
    }
  }
  return nearest;
}

}  // namespace budgetlint
