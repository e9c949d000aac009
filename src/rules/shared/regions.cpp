#include "rules/shared/regions.hpp"

#include <algorithm>

namespace budgetlint {
namespace {

bool has_letter(const Region& region) {
  return region_of(*region.front()).find_first_not_of("0123456789") != std::string_view::npos;
}

bool likelier(const Region& a, const Region& b) {
  return has_letter(a) == has_letter(b) ? a.size() > b.size() : has_letter(b);
}

}  // namespace

std::string_view region_of(const CodedProject& coded) { return std::string_view(coded.code).substr(0, region_length); }

std::vector<Region> regions_of(const std::vector<CodedProject>& projects) {
  std::vector<Region> regions;
  for (const CodedProject& coded : projects) {
    const auto same = [&](const Region& region) { return region_of(*region.front()) == region_of(coded); };
    const auto region = std::find_if(regions.begin(), regions.end(), same);
    if (region == regions.end()) {
      regions.push_back({&coded});
    } else {
      region->push_back(&coded);
    }
  }
  std::stable_sort(regions.begin(), regions.end(), likelier);
  return regions;
}

bool equally_likely(const Region& a, const Region& b) { return !likelier(a, b) && !likelier(b, a); }

}  // namespace budgetlint
