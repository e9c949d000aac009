// The rules of codes, names and document numbers: each with its fault at the exact place, and with the cases just
// inside and just outside.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "diag/edits.hpp"
#include "rules/shared/project_code.hpp"
#include "support/expectation.hpp"
#include "support/files.hpp"
#include "support/several_projects.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

constexpr std::string_view one_passed = "passed 1, found 0";
constexpr std::string_view good_code = "13018624P00933510001X";

/// The codes of the published document.
const std::vector<std::string> published_codes = {
    "13018624P008549100030", "13018624P00814810002P", "13018624P00001610001N", "13018624P00001710001C",
    "13018624P00814710003M", "13018624P00816210003P", "13018624P00815710003W", "13018624P008154100028",
    "13018624P00014710001R", "13018624P000006100023", "13018624P00854710003L", "13018624P008161100032",
    "13018624P00815810003J"};

std::string published_document() { return contents_of(source_path("examples/zhengding-general-office-2024.zh.yaml")); }

std::string code(std::string_view written) { return fmt::format("项目编码: {}\n", written); }

/// A document with a project for each of these codes, as written.
std::string with_codes(const std::vector<std::string>& codes) {
  std::vector<std::string> projects;
  for (const std::string& each : codes) projects.push_back(coded(each, fmt::format("项目{}", projects.size() + 1)));
  return several_projects(projects);
}

std::string mismatches_of(std::string_view rule, const std::string& text) {
  return mismatches(text, select({std::string(rule)}));
}

std::string counted_in(std::string_view rule, const std::string& text) {
  return counted(lint(text, select({std::string(rule)})), rule);
}

/// The text after its only fix.
std::string fixed(const std::string& text, const Configuration& configuration) {
  const FileReport report = lint(text, configuration);
  REQUIRE(report.diagnostics.size() == 1);
  REQUIRE(report.diagnostics.front().fixes.size() == 1);
  const Fix& fix = report.diagnostics.front().fixes.front();
  CHECK(fix.safety == Safety::safe);
  return edited(text, fix.edits);
}

}  // namespace

TEST_CASE("BL601 wants 21 digits and capital letters") {
  CHECK(differ("BL601", code("13018624P00933510001  #! BL601@11 \"应为 21 位，这里有 20 位\" "
                             "\"has 21 characters, this one 20\"")) == "");
  CHECK(differ("BL601", code("13018624P00933510001XX  #! BL601 \"这里有 22 位\"")) == "");
  CHECK(differ("BL601", code("13018624p00933510001X  #! BL601 \"有小写字母“p”\" \"must be capitals, not 'p'\"")) == "");
  CHECK(differ("BL601", code("13018624-00933510001X  #! BL601 \"这里有“-”\" \"not '-'\"")) == "");
  CHECK(
      differ("BL601",
             code("13018624Ｐ00933510001X  #! BL601 \"“Ｐ”是全角字符\" \"'Ｐ' in the project code is full-width\"")) ==
      "");
  CHECK(differ("BL601", code("13018624P00933510001X")) == "");
  CHECK(differ("BL601", code("130186240009335100012")) == "");
  CHECK(differ("BL601", code("13018624P009335 10001X")) == "");
  CHECK(differ("BL601", code("13018624P009335　10001X")) == "");
}

TEST_CASE("BL601 names what looks alike and says the length only where it is wrong") {
  const auto told = [](std::string_view written) {
    const FileReport report = lint(lay_over(code(written)), select({"BL601"}));
    REQUIRE(report.diagnostics.size() == 1);
    const Diagnostic& finding = report.diagnostics.front();
    std::string text = finding.message.zh;
    if (!finding.fixes.empty()) {
      text += finding.fixes[0].safety == Safety::display ? " display " : " unsafe ";
      text += finding.fixes[0].edits.at(0).text;
    }
    return text;
  };
  CHECK(told("l3018624P00933510001X") == "项目编码里有小写字母“l”，可能是数字 1 display 13018624P00933510001X");
  CHECK(told("13018624Po0933510001X") == "项目编码里有小写字母“o”，可能是数字 0 display 13018624P00933510001X");
  CHECK(told("l301862") == "项目编码里有小写字母“l”，可能是数字 1（共 7 位，应为 21 位）");
  CHECK(told("13018624p00933510001x") == "项目编码里的字母要大写，这里有小写字母“p” unsafe 13018624P00933510001X");
  CHECK(told("\"１3018624P00933510001X\"") == "项目编码里的“１”是全角字符，应写成半角 unsafe 13018624P00933510001X");
  CHECK(told("13018624-00933510001X") == "项目编码只用数字和大写字母，这里有“-”");
  CHECK(told("13018624P00933510001Ｘ1") == "项目编码里的“Ｘ”是全角字符，应写成半角（共 22 位，应为 21 位）");
}

TEST_CASE("BL601 counts each project once") {
  CHECK(counted_by("BL601", code(good_code)) == one_passed);
  CHECK(counted_by("BL601", code("X")) == "passed 0, found 1");
  CHECK(counted_by("BL601", code("")) == "passed 0, found 0, not applicable 1: no code is given");
}

TEST_CASE("all published codes share one check value") {
  for (const std::string& each : published_codes) CHECK(check_value_of(each) == 30);
  CHECK(check_value_of("13018624P00854910003I") == std::nullopt);
}

TEST_CASE("each wrong character of a published code changes its check value") {
  constexpr std::string_view characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  for (const std::string& each : published_codes) {
    for (std::size_t at = 0; at < each.size(); ++at) {
      for (const char c : characters) {
        std::string wrong = each;
        wrong[at] = c;
        CHECK_MESSAGE((check_value_of(wrong) == 30) == (c == each[at]), wrong);
      }
    }
  }
}

TEST_CASE("BL602 finds the mistyped one among the published codes") {
  CHECK(counted_in("BL602", published_document()) == "passed 13, found 0");
  std::vector<std::string> codes = published_codes;
  codes[4] = "13018624P00874710003M  #! BL602@11 \"前 9 位同为 13018624P 的其他 12 个编码\" \"of the 12 other codes\"";
  CHECK(mismatches_of("BL602", with_codes(codes)) == "");
  CHECK(counted_in("BL602", with_codes(codes)) == "passed 12, found 1");
}

TEST_CASE("BL602 needs four codes of which at most a quarter differ") {
  const std::string a = published_codes[0];
  const std::string b = published_codes[1];
  const std::string c = published_codes[2];
  const std::string wrong = "13018624P00001710007C";
  const std::string wrong_too = "13018624P00014710007R";
  CHECK(mismatches_of("BL602", with_codes({a, b, wrong + "  #! BL602", c})) == "");
  CHECK(counted_in("BL602", with_codes({a, b, wrong})) ==
        "passed 0, found 0, not applicable 3: fewer than 4 codes share the first 9 characters");
  CHECK(counted_in("BL602", with_codes({a, b, c, wrong, wrong_too})) ==
        "passed 0, found 0, not applicable 5: the codes have no check value in common");
  CHECK(counted_in("BL602", with_codes({a, a, a, wrong})) ==
        "passed 0, found 0, not applicable 4: fewer than 4 codes share the first 9 characters");
  CHECK(counted_in("BL602", with_codes({a, b, "13018624Q00001610001N", "13018624P00001710001I", "X"})) ==
        "passed 0, found 0, not applicable 1: the code is not of 21 digits and capital letters (see BL601), "
        "not applicable 1: the code has a letter that takes no part in the check (I O S V Z), "
        "not applicable 3: fewer than 4 codes share the first 9 characters");
}

TEST_CASE("BL603 compares characters 7 and 8 with the year") {
  CHECK(differ("BL603", code("13018623P00933510001X  #! BL603@17 \"第 7、8 位是 23，与年度 2024 不符\" "
                             "\"are 23, which is not the year 2024\"")) == "");
  CHECK(differ("BL603", code("130186 23P00933510001X  #! BL603@18")) == "");
  CHECK(differ("BL603", code("\"13018623P00933510001X\"  #! BL603@18")) == "");
  CHECK(differ("BL603", "年度: 2025\n" + code("13018624P00933510001X  #! BL603")) == "");
  CHECK(differ("BL603", "年度: 2005\n" + code("13018605P00933510001X")) == "");
  CHECK(counted_by("BL603", code(good_code)) == one_passed);
  CHECK(counted_by("BL603", "年度:\n" + code(good_code)) ==
        "passed 0, found 0, not applicable 1: the document has no year");
  CHECK(counted_by("BL603", code("130186A4P00933510001X")) ==
        "passed 0, found 0, not applicable 1: characters 7 and 8 of the code are no digits");
  CHECK(counted_by("BL603", code("13018623")) ==
        "passed 0, found 0, not applicable 1: the code is not of 21 digits and capital letters (see BL601)");
}

TEST_CASE("BL603 marks the year where several codes agree with each other and not with it") {
  const std::vector<std::string> two = {published_codes[0], published_codes[1]};
  const std::string text = "年度: 2025\n" + coded(two[0], "甲");
  CHECK(shown(lint(several_projects({text, coded(two[1], "乙")}), select({"BL603"}))) ==
        "/year\n"
        "年度 2025 与项目编码不符：2 个编码的第 7、8 位都是 24\n"
        "the year 2025 is not that of the project codes: characters 7 and 8 of all 2 are 24\n"
        "[24] 编码里是 24 / the code has 24\n");
  CHECK(counted_in("BL603", several_projects({text, coded("13018623P00814810002P", "乙")})) == "passed 0, found 2");
  CHECK(counted_in("BL603", several_projects({text, coded("130186A4P00814810002P", "乙")})) ==
        "passed 0, found 1, not applicable 1: characters 7 and 8 of the code are no digits");
  CHECK(counted_in("BL603", several_projects({text, coded("X", "乙")})) ==
        "passed 0, found 1, not applicable 1: the code is not of 21 digits and capital letters (see BL601)");
}

TEST_CASE("BL603 marks the two characters however the code is spaced") {
  for (const std::string written : {"1301862 3P00933510001X", "13018623P0093351 0001X", "'1301 8623P00933510001X'"}) {
    const FileReport report = lint(lay_over(code(written)), select({"BL603"}));
    REQUIRE(report.diagnostics.size() == 1);
    const std::string_view marked = report.source->slice(report.diagnostics.front().span);
    CHECK(marked == (written.starts_with("1301862 3") ? "2 3" : "23"));
  }
}

TEST_CASE("BL604 marks the minority of regions") {
  const std::string here = published_codes[0];
  const std::string there = "13081624P00814810002P";
  const std::string marked =
      there + "  #! BL604@11 \"前 6 位是 130816，与本部门其他项目的 130186 不同\" \"unlike 130186\"";
  CHECK(mismatches_of("BL604", with_codes({here, marked, published_codes[2]})) == "");
  CHECK(mismatches_of("BL604", with_codes({marked, here, published_codes[2]})) == "");
  CHECK(mismatches_of("BL604", with_codes({here, published_codes[2]})) == "");
  CHECK(shown(lint(with_codes({there, here, published_codes[2]}), select({"BL604"}))) ==
        "/projects/0/code\n"
        "项目编码前 6 位是 130816，与本部门其他项目的 130186 不同\n"
        "the project code begins with 130816, unlike 130186 in the department's other projects\n"
        "[130186] 其他项目是 130186 / the others have 130186\n");
  CHECK(counted_in("BL604", with_codes({here, there, published_codes[2], "X"})) ==
        "passed 2, found 1, not applicable 1: the code is not of 21 digits and capital letters (see BL601)");
}

TEST_CASE("BL604 blames neither of two regions that are equally common") {
  const std::string here = published_codes[0];
  const std::string there = "13081624P00814810002P";
  CHECK(shown(lint(with_codes({there, here}), select({"BL604"}))) ==
        "/projects/1/code\n"
        "项目编码前 6 位有的是 130816，有的是 130186（各 1 个），应当相同\n"
        "some project codes begin with 130816, others with 130186 (1 each): they should be the same\n"
        "[130816] 这里是 130816 / here it is 130816\n");
  CHECK(mismatches_of("BL604", with_codes({here, there + "  #! BL604@11 \"各 2 个\"", published_codes[2], there})) ==
        "");
  CHECK(counted_in("BL604", with_codes({here, there, published_codes[2], there})) ==
        "passed 2, found 1, not applicable 1: two regions are equally common");
}

TEST_CASE("BL604 takes a letter among the digits for the slip") {
  const std::string here = published_codes[0];
  CHECK(shown(lint(with_codes({"I3018624P00814810002P", here}), select({"BL604"}))) ==
        "/projects/0/code\n"
        "项目编码前 6 位是 I30186，与本部门其他项目的 130186 不同\n"
        "the project code begins with I30186, unlike 130186 in the department's other projects\n"
        "= 第 1 位的字母 I 可能应为数字 1\n"
        "= the letter I at character 1 may be the digit 1\n"
        "[130186] 其他项目是 130186 / the others have 130186\n");
  const std::string other = shown(lint(with_codes({here, "13X18624P00814810002P"}), select({"BL604"})));
  CHECK(other.find("= 前 8 位应为数字，第 3 位却是字母 X\n") != std::string::npos);
}

TEST_CASE("BL605 marks a code that an earlier project has") {
  const std::string a = published_codes[0];
  CHECK(mismatches_of("BL605", with_codes({a, a + "  #! BL605@11 \"与前面的项目重复\" \"of an earlier project\"",
                                           published_codes[1], "13018624P 008549100030  #! BL605"})) == "");
  CHECK(mismatches_of("BL605", with_codes({a, published_codes[1]})) == "");
  CHECK(shown(lint(with_codes({a, a}), select({"BL605"}))) ==
        "/projects/1/code\n"
        "项目编码 13018624P008549100030 与前面的项目重复\n"
        "the project code 13018624P008549100030 is that of an earlier project\n"
        "[13018624P008549100030] 首次出现在这里 / first used here\n");
  CHECK(counted_in("BL605", with_codes({a, a, published_codes[1], ""})) ==
        "passed 2, found 1, not applicable 1: no code is given");
}

TEST_CASE("BL606 marks a name that an earlier project has") {
  const auto named = [](const std::vector<std::string>& names) {
    std::vector<std::string> projects;
    for (const std::string& name : names) projects.push_back(coded(published_codes[projects.size()], name));
    return several_projects(projects);
  };
  CHECK(mismatches_of("BL606", named({"馆舍维修",
                                      "馆舍 维修  #! BL606@11 \"项目名称“馆舍 维修”与前面的项目重复\" "
                                      "\"the project name '馆舍 维修' is that of an earlier project\"",
                                      "馆舍维修  #! BL606"})) == "");
  CHECK(mismatches_of("BL606", named({"馆舍维修（屋面）", "馆舍维修（电路）"})) == "");
  CHECK(counted_in("BL606", named({"甲", "甲", "乙", ""})) == "passed 2, found 1, not applicable 1: no name is given");
}

TEST_CASE("BL607 fires once on the published document") {
  const FileReport report = lint(published_document(), select({"BL607"}));
  CHECK(shown(report) ==
        "/projects/3/name\n"
        "文号中的年份应使用六角括号：{2023}改为〔2023〕\n"
        "the year of a document number stands in tortoise-shell brackets: 〔2023〕 for {2023}\n");
  CHECK(report.source->slice(report.diagnostics.front().span) == "{2023}");
}

TEST_CASE("BL607 knows the brackets and what stands around them") {
  for (const std::string year : {"{2023}", "[2023]", "(2023)", "（2023）", "【2023】", "(2023）"}) {
    CHECK(differ("BL607", "资金用途: 落实冀财" + year + "35号  #! BL607@15 \"" + year + "改为〔2023〕\"\n") == "");
    CHECK(differ("BL607", "资金用途: 落实冀财" + year + "第35号  #! BL607@15\n") == "");
    CHECK(differ("BL607", "资金用途: 落实方案" + year + "\n") == "");
    CHECK(differ("BL607", "资金用途: 落实方案" + year + "号\n") == "");
    CHECK(differ("BL607", "资金用途: 落实方案" + year + "35项\n") == "");
  }
  CHECK(differ("BL607", "资金用途: 落实冀财〔2023〕35号\n") == "");
  CHECK(differ("BL607", "资金用途: 落实冀财（23）35号\n") == "");
  CHECK(differ("BL607", "资金用途: 落实冀财（20230）35号\n") == "");
  CHECK(differ("BL607", "资金用途: 落实冀财2023年35号\n") == "");
}

TEST_CASE("BL607 looks at every text and marks every number") {
  const std::string text =
      "总体绩效目标: 落实冀财（2023）35号 #! BL607@13\n"
      "分项绩效目标:\n  - 名称: 冀财（2023）1号 #! BL607@11\n    绩效目标: \"冀财[2023]2号\" #! BL607@14\n"
      "    绩效指标:\n      - 冀财(2023)3号 #! BL607@11\n"
      "工作保障措施:\n  - 名称: 制度\n    内容: 冀财（2023）4号、冀财（2022）5号 #! BL607@11 #! BL607@22\n"
      "项目名称: '冀财{2023}6号' #! BL607@14\n"
      "绩效目标:\n  - 冀财（2023）7号 #! BL607@11\n"
      "测算明细:\n  - 测算项: 冀财（2023）8号 #! BL607@16\n    金额: 9.00\n"
      "绩效指标:\n"
      "  - 一级指标: 产出指标\n    二级指标: 数量指标\n    三级指标: 冀财（2023）9号 #! BL607@17\n"
      "    绩效指标描述: 冀财（2023）10号 #! BL607@19\n    指标值: 冀财（2023）11号 #! BL607@16\n"
      "    指标值确定依据: 冀财（2023）12号 #! BL607@20\n";
  CHECK(mismatches_of("BL607", lay_over(text)) == "");
}

TEST_CASE("BL607 is fixed in place and counts each text") {
  const std::string text = lay_over("资金用途: 落实冀财{2023}35号的要求\n");
  const std::string mended = fixed(text, select({"BL607"}));
  CHECK(mended == lay_over("资金用途: 落实冀财〔2023〕35号的要求\n"));
  CHECK(lint(mended, select({"BL607"})).diagnostics.empty());
  CHECK(counted_in("BL607", text) == "passed 28, found 1");
}

TEST_CASE("BL608 wants 3 to 12 digits") {
  const auto department = [](std::string_view written) {
    return fmt::format("部门:\n  编码: {}\n  名称: 示例县文化馆\n", written);
  };
  CHECK(differ("BL608", department("12  #! BL608@7 \"部门编码“12”不是 3 到 12 位数字\" "
                                   "\"the department code '12' is not 3 to 12 digits\"")) == "");
  CHECK(differ("BL608", department("1234567890123  #! BL608")) == "");
  CHECK(differ("BL608", department("2050-01  #! BL608")) == "");
  CHECK(differ("BL608", department("20500A  #! BL608")) == "");
  CHECK(differ("BL608", department("123")) == "");
  CHECK(differ("BL608", department("\"001\"")) == "");
  CHECK(differ("BL608", department("123456789012")) == "");
  CHECK(counted_by("BL608", department("205001")) == one_passed);
  CHECK(counted_by("BL608", department("")) == "passed 0, found 0, not applicable 1: the department has no code");
}

TEST_CASE("BL609 marks blanks within a code and takes them out") {
  for (const std::string written :
       {"13018624P009335 10001X", "1301 8624 P 009335  10001X", "\"13018624P009335 10001X\"",
        "'13018624P009335　10001X'", "13018624P009335\n      10001X"}) {
    const std::string text = lay_over(code(written));
    CHECK(counted_in("BL609", text) == "passed 0, found 1");
    const std::string mended = fixed(text, select({"BL609"}));
    CHECK(counted_in("BL609", mended) == one_passed);
    CHECK(mended.find(good_code) != std::string::npos);
  }
  CHECK(differ("BL609", code("13018624P009335 10001X  #! BL609@11 \"按 13018624P00933510001X 读取\" "
                             "\"which is read as 13018624P00933510001X\"")) == "");
  CHECK(differ("BL609", code("\" 13018624P00933510001X \"")) == "");
  CHECK(counted_by("BL609", code("")) == "passed 0, found 0, not applicable 1: no code is given");
}

TEST_CASE("BL609 only advises where the blanks cannot be taken out alone") {
  const FileReport report = lint(lay_over("项目编码: >-\n  13018624P009335\n  10001X\n"), select({"BL609"}));
  CHECK(shown(report) ==
        "/projects/0/code\n"
        "项目编码中间有空格，按 13018624P00933510001X 读取\n"
        "there are blanks within the project code, which is read as 13018624P00933510001X\n"
        "= 写成一行：13018624P00933510001X\n"
        "= write it on one line: 13018624P00933510001X\n");
  CHECK(report.diagnostics.front().fixes.empty());
}

TEST_CASE("a code with blanks is read joined by the other rules") {
  CHECK(mismatches(lay_over(code("13018624P009335 10001X  #! BL609")), select({"BL6"})) == "");
}
