#include "rules/shared/measure.hpp"

#include <algorithm>
#include <array>

namespace budgetlint {
namespace {

using namespace std::string_view_literals;

constexpr std::array measured_units{
    "亩"sv,     "公亩"sv,   "公顷"sv, "平方米"sv, "平米"sv, "㎡"sv,   "m²"sv,   "m2"sv,   "平方公里"sv, "平方千米"sv,
    "平方"sv,   "公里"sv,   "千米"sv, "km"sv,     "里"sv,   "米"sv,   "m"sv,    "延米"sv, "延长米"sv,   "厘米"sv,
    "毫米"sv,   "立方米"sv, "立方"sv, "方"sv,     "m³"sv,   "m3"sv,   "吨"sv,   "t"sv,    "千克"sv,     "公斤"sv,
    "kg"sv,     "斤"sv,     "克"sv,   "g"sv,      "升"sv,   "L"sv,    "毫升"sv, "小时"sv, "分钟"sv,     "度"sv,
    "千瓦时"sv, "kWh"sv,    "元"sv,   "千元"sv,   "万元"sv, "亿元"sv, "%"sv,    "‰"sv};

}  // namespace

bool is_count(std::string_view measure) {
  return std::find(measured_units.begin(), measured_units.end(), measure) == measured_units.end();
}

}  // namespace budgetlint
