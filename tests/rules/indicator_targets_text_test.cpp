// The rules about the words beside a target: description and basis.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "rules/catalogue.hpp"
#include "rules/shared/lexicon.hpp"
#include "support/expectation.hpp"
#include "support/spending_plan.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

constexpr std::string_view one_passed = "passed 1, found 0";
constexpr std::string_view one_found = "passed 0, found 1";

/// One indicator with these lines besides its kind.
std::string indicator(std::string_view lines) {
  return fmt::format("绩效指标:\n  - 一级指标: 产出指标\n    二级指标: 质量指标\n{}", lines);
}

std::string described(std::string_view name, std::string_view description) {
  return indicator(fmt::format("    三级指标: {}\n    绩效指标描述: {}\n    指标值: ≥85%\n", name, description));
}

std::string rate(std::string_view name, std::string_view description, std::string_view target) {
  return indicator(fmt::format("    三级指标: {}\n    绩效指标描述: {}\n    指标值: {}\n", name, description, target));
}

std::string based(std::string_view basis) {
  return indicator(fmt::format("    三级指标: 出勤率\n    指标值: ≥85%\n    指标值确定依据: {}\n", basis));
}

}  // namespace

TEST_CASE("BL516 marks a description that is the name") {
  CHECK(differ("BL516", described("学员出勤率", "学员出勤率  #! BL516@17 \"只是重复\" \"only repeats the name\"")) ==
        "");
  CHECK(shown_by("BL516", described("学员出勤率", "1.学员 出勤率。")) ==
        "/projects/0/indicators/0/description\n"
        "绩效指标描述只是重复三级指标的名称，没有说明怎样计算或认定\n"
        "the description only repeats the name of the indicator: it does not say how it is measured\n"
        "[学员出勤率] 三级指标 / the name\n");
  CHECK(counted_by("BL516", described("单位成本（元/台、件）", "单位成本(元/台,件)")) == one_found);
}

TEST_CASE("BL516 lets a description be that says more or something else") {
  CHECK(counted_by("BL516", described("学员出勤率", "各期学员出勤率")) == one_passed);
  CHECK(counted_by("BL516", described("房屋验收合格率", "房屋维护验收合格率")) == one_passed);
  CHECK(counted_by("BL516", described("2.5米灯杆", "25米灯杆")) == one_passed);
  CHECK(counted_by("BL516", described("“”", "。")) == one_passed);
  CHECK(counted_by("BL516", indicator("    三级指标: 出勤率\n    指标值: ≥85%\n")) ==
        "passed 0, found 0, not applicable 1: the indicator has no description");
  CHECK(counted_by("BL516", indicator("    绩效指标描述: 出勤率\n    指标值: ≥85%\n")) ==
        "passed 0, found 0, not applicable 1: the indicator has no name");
}

TEST_CASE("BL517 wants a formula in the description of a rate") {
  CHECK(differ("BL517",
               rate("学员出勤率", "按时到课的情况  #! BL517@17 \"“学员出勤率”是比率\" \"is a rate\"", "≥85%")) == "");
  CHECK(differ("BL517", rate("容积率", "建筑的密度  #! BL517@17", "≤3.5")) == "");
  CHECK(differ("BL517", rate("差错", "登记有误的情况  #! BL517@17", "≤3‰")) == "");
  CHECK(shown_by("BL517", rate("学员出勤率", "按时到课的情况", "≥85%")) ==
        "/projects/0/indicators/0/description\n"
        "“学员出勤率”是比率，描述里没有写明怎样计算\n"
        "“学员出勤率” is a rate, but its description does not say what is divided by what\n");
}

TEST_CASE("BL517 takes each word of a formula") {
  for (const std::string_view word : lexicon::formula_words) {
    CAPTURE(word);
    CHECK(counted_by("BL517", rate("学员出勤率", fmt::format("实到{}应到", word), "≥85%")) == one_passed);
  }
  CHECK(counted_by("BL517", rate("学员出勤率", "实到人次／应到人次", "≥85%")) == one_passed);
}

TEST_CASE("BL517 is about rates only and is off") {
  CHECK(counted_by("BL517", rate("工作效率", "办事的快慢", "有效提升")) ==
        "passed 0, found 0, not applicable 1: the target is no percentage");
  CHECK(counted_by("BL517", rate("出勤人次", "到课的人次", "≥85人次")) ==
        "passed 0, found 0, not applicable 1: the target is no percentage");
  CHECK(counted_by("BL517", indicator("    三级指标: 出勤率\n    指标值: ≥85%\n")) ==
        "passed 0, found 0, not applicable 1: the indicator has no description");
  CHECK(counted_by("BL517", indicator("    三级指标: 出勤率\n    绩效指标描述: 到课\n")) ==
        "passed 0, found 0, not applicable 1: the indicator has no target");
  CHECK(default_configuration().severity_of(find_rule("BL517").value()) == Severity::off);
}

TEST_CASE("BL519 marks a basis that is nothing but custom or experience") {
  CHECK(differ("BL519", based("往年惯例  #! BL519@18 \"只以“往年惯例”为依据\" \"“往年惯例” alone\"")) == "");
  CHECK(shown_by("BL519", based("根据往年工作经验")) ==
        "/projects/0/indicators/0/basis\n"
        "只以“根据往年工作经验”为依据，看不出指标值是怎样定的\n"
        "“根据往年工作经验” alone does not show how the target was set\n");
  for (const std::string_view base : lexicon::weak_bases) {
    CAPTURE(base);
    CHECK(counted_by("BL519", based(base)) == one_found);
    for (const std::string_view prefix : lexicon::weak_basis_prefixes) {
      CAPTURE(prefix);
      CHECK(counted_by("BL519", based(fmt::format("{}{}", prefix, base))) == one_found);
    }
  }
  for (const std::string_view basis :
       {"根据历年惯例", "根据惯例。", "根据 往年 经验", "按照以往年度工作惯例", "“经验”"}) {
    CAPTURE(basis);
    CHECK(counted_by("BL519", based(basis)) == one_found);
  }
}

TEST_CASE("BL519 lets a basis be that says more") {
  for (const std::string_view basis : {"根据往年情况", "行业标准", "根据标准", "根据惯例和合同", "惯例文件",
                                       "根据2023年经验", "历史", "根据", "工作计划", "国际惯例", "根据部门工作计划"}) {
    CAPTURE(basis);
    CHECK(counted_by("BL519", based(basis)) == one_passed);
  }
  CHECK(counted_by("BL519", based("")) == "passed 0, found 0, not applicable 1: no basis is given");
}

TEST_CASE("BL520 wants a basis for each target") {
  CHECK(shown_by("BL520", indicator("    三级指标: 出勤率\n    指标值: ≥85%\n")) ==
        "/projects/0/indicators/0\n"
        "指标“出勤率”没有写指标值确定依据\n"
        "no basis is given for the target of “出勤率”\n");
  CHECK(counted_by("BL520", based("")) == one_found);
  CHECK(counted_by("BL520", based("~")) == one_found);
  CHECK(differ("BL520", based("——  #! BL520@18")) == "");
  for (const std::string_view none : lexicon::no_basis) {
    CAPTURE(none);
    CHECK(differ("BL520", based(fmt::format("{}  #! BL520@18 \"出勤率\"", none))) == "");
  }
  for (const std::string_view basis : {"根据部门工作计划", "无锡市文件", "惯例"}) {
    CAPTURE(basis);
    CHECK(counted_by("BL520", based(basis)) == one_passed);
  }
}
