// The rules about which indicators a project has and under which heading they stand.
#include <doctest/doctest.h>

#include <string>

#include "support/expectation.hpp"
#include "support/indicator_fragment.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

constexpr WrittenIndicator quantity{.name = "培训期数", .target = "≥40期", .kind = "数量指标"};
constexpr WrittenIndicator quality{.name = "出勤率", .target = "≥85%", .kind = "质量指标"};
constexpr WrittenIndicator timeliness{.name = "结束时间", .target = "2024年12月20日前", .kind = "时效指标"};
constexpr WrittenIndicator cost{.name = "每期成本", .target = "≤0.2万元", .kind = "成本指标"};
constexpr WrittenIndicator benefit{
    .name = "参与情况", .target = "有效提升", .kind = "社会效益指标", .category = "效益指标"};
constexpr WrittenIndicator satisfaction{
    .name = "学员满意度", .target = "≥90%", .kind = "服务对象满意度指标", .category = "满意度指标"};

/// The configuration in which BL501 asks for these kinds.
Configuration requiring(const std::vector<std::string>& words) {
  Configuration configuration = select({"BL501"});
  const auto index = rule_named("BL501");
  configuration.settings.resize(configuration.severities.size());
  configuration.settings.at(index.value()).push_back({.name = "required_kinds", .number = 0, .words = words});
  return configuration;
}

std::string counted_when(const Configuration& configuration, const std::string& fragment) {
  return counted(lint(lay_over(fragment), configuration), "BL501");
}

}  // namespace

TEST_CASE("BL501 names every kind that is missing") {
  CHECK(shown_by("BL501", indicators({timeliness, cost, benefit})) ==
        "/projects/0/indicators\n"
        "绩效指标中缺少数量指标、质量指标\n"
        "the indicators lack: quantity, quality\n");
  CHECK(shown_by("BL501", indicators({quantity, quality, satisfaction})) ==
        "/projects/0/indicators\n"
        "绩效指标中缺少时效指标、成本指标、效益指标\n"
        "the indicators lack: timeliness, cost, benefit\n");
  std::string marked = indicators({quantity, quality, timeliness, cost});
  marked.insert(marked.find('\n'), "  #! BL501@5 \"效益指标\" \"benefit\"");
  CHECK(differ("BL501", marked) == "");
}

TEST_CASE("BL501 is content with one of each kind and any benefit") {
  const std::string enough = "passed 1, found 0";
  CHECK(counted_by("BL501", indicators({quantity, quality, timeliness, cost, benefit})) == enough);
  for (const std::string_view kind : {"经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"}) {
    WrittenIndicator other = benefit;
    other.kind = kind;
    CHECK(counted_by("BL501", indicators({quantity, quality, timeliness, cost, other})) == enough);
  }
}

TEST_CASE("BL501 counts a misplaced kind as present") {
  WrittenIndicator misplaced = quality;
  misplaced.category = "效益指标";
  CHECK(counted_by("BL501", indicators({quantity, misplaced, timeliness, cost, benefit})) == "passed 1, found 0");
}

TEST_CASE("BL501 takes the category of cost for the kind") {
  for (const std::string_view kind : {"经济成本指标", "社会成本指标", "生态环境成本指标"}) {
    const WrittenIndicator under_cost{.name = "成本", .target = "≤9万元", .kind = kind, .category = "成本指标"};
    CHECK(counted_by("BL501", indicators({quantity, quality, timeliness, under_cost, benefit})) == "passed 1, found 0");
  }
}

TEST_CASE("BL501 does not guess what an unreadable kind was to be") {
  CHECK(counted_by("BL501", indicators({quantity, {.name = "合格率", .target = "≥85%", .kind = "质两指标"}})) ==
        "passed 0, found 0, not applicable 1: the kind of an indicator is missing or not readable");
  CHECK(counted_by("BL501", "绩效指标: []\n") == "passed 0, found 0, not applicable 1: the project has no indicators");
}

TEST_CASE("BL501 asks for what the configuration says in either language") {
  CHECK(counted_when(requiring({"quality"}), indicators({quality})) == "passed 1, found 0");
  CHECK(counted_when(requiring({"质量", "效益指标"}), indicators({quality, benefit})) == "passed 1, found 0");
  CHECK(counted_when(requiring({"quality", "satisfaction"}), indicators({quality})) == "passed 0, found 1");
  CHECK(counted_when(requiring({"quality", "满意度"}), indicators({quality, satisfaction})) == "passed 1, found 0");
  CHECK(counted_when(requiring({"economic"}), indicators({benefit})) == "passed 0, found 1");
  CHECK(counted_when(requiring({"qualities"}), indicators({quality})) ==
        "passed 0, found 0, not applicable 1: the parameter required_kinds has a word that is no kind or category");
}

TEST_CASE("BL502 asks for an indicator of satisfaction when it is turned on") {
  CHECK(shown_by("BL502", indicators({quantity, benefit})) ==
        "/projects/0/indicators\n"
        "绩效指标中没有满意度指标\n"
        "there is no indicator of satisfaction\n");
  CHECK(counted_by("BL502", indicators({quantity, satisfaction})) == "passed 1, found 0");
  CHECK(counted_by("BL502", "绩效指标: []\n") == "passed 0, found 0, not applicable 1: the project has no indicators");
  CHECK(tally_of(lint(lay_over(indicators({quantity}))), "BL502").found == 0);
}

TEST_CASE("BL503 marks a kind under the wrong category") {
  const WrittenIndicator misplaced{.name = "参与率", .target = "≥5%", .kind = "社会效益指标", .category = "产出指标"};
  CHECK(shown_by("BL503", indicators({misplaced})) ==
        "/projects/0/indicators/0/kind\n"
        "二级指标“社会效益指标”属于“效益指标”，不在“产出指标”之下\n"
        "the kind “social” belongs under “benefit”, not under “output”\n"
        "[产出指标] 一级指标写的是“产出指标” / the category is “output”\n");
  CHECK(differ("BL503", indicators({{.name = "每期成本",
                                     .target = "≤1万元",
                                     .kind = "成本指标  #! BL503@15 \"不在“成本指标”之下\"",
                                     .category = "成本指标"}})) == "");
}

TEST_CASE("BL503 passes every kind under its own category") {
  CHECK(counted_by("BL503", indicators({quantity, quality, timeliness, cost, benefit, satisfaction})) ==
        "passed 6, found 0");
  CHECK(
      counted_by("BL503",
                 indicators({{.name = "成本", .target = "≤9万元", .kind = "经济成本指标", .category = "成本指标"}})) ==
      "passed 1, found 0");
  CHECK(counted_by("BL503", indicators({{.name = "成本", .target = "≤9万元", .kind = "成本指标", .category = ""}})) ==
        "passed 0, found 0, not applicable 1: category or kind is missing or not readable");
}

TEST_CASE("the published document has every kind in its place and no satisfaction") {
  CHECK(found_in_published("BL501") == "");
  CHECK(found_in_published("BL502") == "1 2 3 4 5 6 7 8 9 10 11 12 13");
  CHECK(found_in_published("BL503") == "");
}
