#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "num/unit.hpp"

namespace budgetlint {
namespace {

std::string_view name_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::ratio:
      return "ratio";
    case Dimension::money:
      return "money";
    case Dimension::count:
      return "count";
    case Dimension::area:
      return "area";
    case Dimension::length:
      return "length";
    case Dimension::volume:
      return "volume";
    case Dimension::weight:
      return "weight";
    case Dimension::duration:
      return "duration";
    case Dimension::other:
      return "other";
  }
  return "?";
}

/// The unit at the start of a text: as written, canonical name, dimension and power of ten where it has one.
std::string found(std::string_view text) {
  const Unit* const unit = unit_at_start(text);
  if (unit == nullptr) return "none";
  std::string shown = fmt::format("{} {} {}", unit->name, unit->canonical, name_of(unit->dimension));
  if (unit->power_of_ten != 0) shown += fmt::format(" {}", unit->power_of_ten);
  return shown;
}

void check_all(const std::vector<std::pair<std::string_view, std::string_view>>& cases) {
  for (const auto& expectation : cases) {
    CAPTURE(expectation.first);
    CHECK(found(expectation.first) == expectation.second);
  }
}

TEST_CASE("units of the form") {
  check_all({
      {"Mbx", "M 兆 other"},         {"kmx", "km 公里 length"},      {"%", "% % ratio -2"},
      {"‰", "‰ ‰ ratio -3"},         {"元", "元 元 money"},          {"千元", "千元 千元 money 3"},
      {"万元", "万元 万元 money 4"}, {"亿元", "亿元 亿元 money 8"},  {"角", "角 角 money -1"},
      {"台", "台 台 count"},         {"套", "套 套 count"},          {"辆", "辆 辆 count"},
      {"页", "页 页 count"},         {"类", "类 类 count"},          {"个", "个 个 count"},
      {"亩", "亩 亩 area"},          {"公里", "公里 公里 length"},   {"立方米", "立方米 立方米 volume"},
      {"吨", "吨 吨 weight"},        {"分钟", "分钟 分钟 duration"}, {"小时", "小时 小时 duration"},
      {"月", "月 月 duration"},      {"倍", "倍 倍 other"},
  });
}

TEST_CASE("names of one unit") {
  check_all({
      {"名", "名 人 count"},
      {"位", "位 人 count"},
      {"人日", "人日 人天 count"},
      {"㎡", "㎡ 平方米 area"},
      {"m²", "m² 平方米 area"},
      {"m2", "m2 平方米 area"},
      {"平米", "平米 平方米 area"},
      {"km²", "km² 平方公里 area"},
      {"千米", "千米 公里 length"},
      {"m3", "m3 立方米 volume"},
      {"kg", "kg 公斤 weight"},
      {"千克", "千克 公斤 weight"},
      {"日", "日 天 duration"},
      {"自然日", "自然日 天 duration"},
      {"星期", "星期 周 duration"},
      {"季度", "季度 季 duration"},
      {"年度", "年度 年 duration"},
      {"kWh", "kWh 千瓦时 other"},
  });
}

TEST_CASE("the longest unit is taken and what follows it left") {
  check_all({
      {"人次/月", "人次 人次 count"},
      {"人民", "人 人 count"},
      {"万元每月", "万元 万元 money 4"},
      {"平方公里", "平方公里 平方公里 area"},
      {"千瓦时", "千瓦时 千瓦时 other"},
      {"工作日内", "工作日 工作日 duration"},
      {"分以上", "分 分 other"},
      {"mm", "mm 毫米 length"},
      {"百分点", "百分点 百分点 other"},
  });
}

TEST_CASE("what is no unit") {
  for (const std::string_view text : {"", " 台", "万", "百", "等", "以上", "/台", "ppm", "\xE4\xBA", "5台"}) {
    CHECK(found(text) == "none");
  }
}

}  // namespace
}  // namespace budgetlint
