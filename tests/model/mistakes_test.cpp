#include <doctest/doctest.h>

#include <string>

#include "decoded.hpp"
#include "model/structure_rules.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using budgetlint::test::advice;
using budgetlint::test::Decoded;
using budgetlint::test::lay_over;
using budgetlint::test::with_total;

TEST_CASE("BL101 points at the key of the map or at the first key of the item") {
  const Decoded below(lay_over("预算规模:\n  财政资金: 9.00\n"));
  CHECK(below.listed() == "BL101 /projects/0/budget [预算规模] 缺少“预算数”\n");
  CHECK(below.findings()[0].label.zh == "写在这一栏下面");
  CHECK(advice(below.findings()[0]) == "补上一行，例如“预算数: 9.00”\n");

  const Decoded beside("部门: {编码: 1, 名称: n}\n单位: 元\n项目:\n  - 项目名称: n\n    资金用途: p\n");
  CHECK(beside.listed() ==
        "BL101  [部门] 缺少“年度”\n"
        "BL101 /projects/0 [项目名称] 缺少“累计支出金额”\n"
        "BL101 /projects/0 [项目名称] 缺少“绩效指标”\n"
        "BL101 /projects/0 [项目名称] 缺少“绩效目标”\n"
        "BL101 /projects/0 [项目名称] 缺少“项目编码”\n"
        "BL101 /projects/0 [项目名称] 缺少“预算规模”\n");
  CHECK(beside.findings()[1].label.zh == "与这一栏并列");
}

TEST_CASE("an empty list is blank only where a list belongs") {
  CHECK(Decoded(lay_over("预算规模:\n  预算数: 9.00\n  财政资金: 9.00\n  其他资金: []\n")).rules() == "BL103");
  CHECK(Decoded(lay_over("审核单位: []\n")).rules() == "BL103");
  CHECK(Decoded(lay_over("测算明细: []\n")).rules() == "");
}

TEST_CASE("BL101 names a field in the vocabulary of the document as well") {
  const Decoded english("department: {code: 1}\nyear: 2024\nunit: yuan\nprojects: []\n");
  CHECK(english.listed() ==
        "BL101 /department [department] 缺少“名称”（name）\n"
        "BL101 /projects [projects] “项目”（projects）一项也没有\n");
  CHECK(english.listed(Language::en) ==
        "BL101 /department [department] “name” is missing\n"
        "BL101 /projects [projects] “projects” has no entry\n");
}

TEST_CASE("BL101 where a required value that is no text is blank") {
  CHECK(Decoded(lay_over("年度:\n")).listed() == "BL101 /year [年度] “年度”没有填写\n");
  CHECK(Decoded(lay_over("年度: ~\n")).listed() == "BL101 /year [年度] “年度”没有填写\n");
  CHECK(Decoded(lay_over("部门:\n")).listed() == "BL101 /department [部门] “部门”没有填写\n");
  CHECK(Decoded(lay_over("项目: []\n")).listed() == "BL101 /projects [项目] “项目”一项也没有\n");
  CHECK(with_total("").listed() == "BL101 /projects/0/budget/total [预算数] “预算数”没有填写\n");
}

TEST_CASE("optional fields may be blank") {
  CHECK(Decoded(lay_over("分项绩效目标:\n工作保障措施: []\n状态:\n预算合计: ~\n编制单位: ''\n测算明细:\n")).listed() ==
        "");
}

TEST_CASE("BL102 offers the field that was probably meant") {
  const Decoded decoded(lay_over("预算规模: {预算数: 9.00, 其它资金: 1}\n"));
  CHECK(decoded.listed() == "BL102 /projects/0/budget/其它资金 [其它资金] 没有“其它资金”这个栏目\n");
  CHECK(advice(decoded.findings()[0]) == "unsafe -> 其他资金\n");
  CHECK(Decoded(decoded.mended(decoded.findings()[0].fixes.at(0))).listed() == "");
}

TEST_CASE("BL102 guesses in either vocabulary and at abbreviations") {
  const auto offered = [](std::string_view key) {
    const Decoded decoded(lay_over("绩效指标:\n  - {一级指标: 产出, 二级指标: 数量, 三级指标: a, 指标值: 1, " +
                                   std::string(key) + ": x}\n"));
    CHECK(decoded.rules() == "BL102");
    const std::vector<Fix>& fixes = decoded.findings().at(0).fixes;
    return fixes.empty() ? std::string() : fixes[0].edits[0].text;
  };
  CHECK(offered("descripton") == "description");
  CHECK(offered("绩效指标描叙") == "绩效指标描述");
  CHECK(offered("指标描述") == "绩效指标描述");
  CHECK(offered("\"wieght\"") == "\"weight\"");
  CHECK(offered("确定依据") == "指标值确定依据");
  CHECK(offered("备注") == "");
}

TEST_CASE("BL102 offers nothing where the field is there already") {
  const Decoded decoded(lay_over("部门: {编码: 101001, 名称: n, 编号: 2}\n"));
  CHECK(decoded.rules() == "BL102");
  CHECK(decoded.findings()[0].fixes.empty());
  CHECK(decoded.marked(decoded.findings()[0].related.at(0).span) == "编码");
}

TEST_CASE("BL102 says where a key of another level belongs") {
  const Decoded decoded("项目名称: x\n" + test::template_document());
  CHECK(decoded.listed() == "BL102 /项目名称 [项目名称] 没有“项目名称”这个栏目\n");
  CHECK(advice(decoded.findings()[0]) == "“项目名称”应写在“项目”里；请检查层次和缩进\n");
  const Decoded several("绩效目标: x\n" + test::template_document());
  CHECK(advice(several.findings()[0]) == "“绩效目标”应写在“分项绩效目标”或“项目”里；请检查层次和缩进\n");
}

TEST_CASE("BL102 knows months however they are written") {
  const auto offered = [](std::string_view key) {
    const Decoded decoded(lay_over("累计支出金额: {12月底: 9.00, " + std::string(key) + ": 1}\n"));
    CHECK(decoded.rules() == "BL102");
    const std::vector<Fix>& fixes = decoded.findings().at(0).fixes;
    return fixes.empty() ? std::string() : fixes[0].edits[0].text;
  };
  CHECK(offered("3月") == "3月底");
  CHECK(offered("03") == "3月底");
  CHECK(offered("六月底") == "6月底");
  CHECK(offered("十一月底") == "11月底");
  CHECK(offered("１０月底") == "10月底");
  CHECK(offered("13月底") == "");
  CHECK(offered("0") == "");
  CHECK(offered("年底") == "");
}

TEST_CASE("BL103 a text where a map should be") {
  const Decoded decoded(lay_over("部门: 综合办公室\n"));
  CHECK(decoded.listed() == "BL103 /department [综合办公室] “部门”应分项填写，这里是一段文字\n");
  CHECK(advice(decoded.findings()[0]) == "在下面缩进分项填写：编码、名称\n");
}

TEST_CASE("BL103 mentions a full-width colon and mends it") {
  const Decoded decoded(lay_over("部门:\n  编码：101001\n  名称：综合办公室\n"));
  REQUIRE(decoded.rules() == "BL103");
  CHECK(advice(decoded.findings()[0]) ==
        "“：”是全角冒号；请用半角冒号，后面加一个空格，如“编码: ”\nunsafe -> :  -> : \n");
  CHECK(Decoded(decoded.mended(decoded.findings()[0].fixes[0])).listed() == "");
}

TEST_CASE("BL103 one map where a list should be is read as its only item") {
  const Decoded decoded(lay_over("测算明细:\n  测算项: a\n  金额: 9,0\n"));
  CHECK(decoded.listed() ==
        "BL103 /projects/0/breakdown [测算明细] “测算明细”应逐项列出，这里是一组分项\n"
        "BL105 /projects/0/breakdown/amount [9,0] “金额”写的是“9,0”，不是规范的金额\n");
  CHECK(decoded.document().projects.at(0).breakdown.size() == 1);
}

TEST_CASE("BL103 a list where a map or a text should be") {
  CHECK(Decoded(lay_over("预算规模:\n  - 预算数: 9.00\n")).listed() ==
        "BL103 /projects/0/budget [预算规模] “预算规模”应分项填写，这里是一个列表\n");
  CHECK(Decoded(lay_over("资金用途:\n  - 保障工作\n")).listed() ==
        "BL103 /projects/0/purpose [资金用途] “资金用途”应为一段文字，这里是一个列表\n");
  CHECK(Decoded(lay_over("年度: [2024]\n")).listed() ==
        "BL103 /year [年度] “年度”应为四位数字的年份，这里是一个列表\n");
  CHECK(Decoded(lay_over("绩效目标:\n  一: 二\n")).listed() ==
        "BL103 /projects/0/objectives [绩效目标] “绩效目标”应为一段文字，或逐条列出的文字，这里是一组分项\n");
}

TEST_CASE("BL103 items that are blank or of the wrong kind") {
  const Decoded decoded(lay_over("绩效目标:\n  - 甲\n  -\n  - {乙: 丙}\n工作保障措施:\n  - 文字\n  -\n"));
  CHECK(decoded.listed() ==
        "BL103 /safeguards/0 [文字] “工作保障措施”的第 1 项应分项填写，这里是一段文字\n"
        "BL103 /safeguards/1 [-] “工作保障措施”的第 2 项是空的\n"
        "BL103 /projects/0/objectives/1 [-] “绩效目标”的第 2 项是空的\n"
        "BL103 /projects/0/objectives/2 [乙] “绩效目标”的第 3 项应为一段文字，这里是一组分项\n");
}

TEST_CASE("BL103 the year is four digits from 2000 to 2100") {
  for (const char* year : {"2000", "2100", "'2024'", "\"2024\""}) {
    CAPTURE(year);
    CHECK(Decoded(lay_over("年度: " + std::string(year) + "\n")).listed() == "");
  }
  for (const char* year : {"1999", "2101", "24", "02024", "2024.0", "2e3", "二〇二四"}) {
    CAPTURE(year);
    CHECK(Decoded(lay_over("年度: " + std::string(year) + "\n")).listed() ==
          "BL103 /year [" + std::string(year) + "] “年度”应为 2000 至 2100 的四位数字，这里是“" + std::string(year) +
              "”\n");
  }
  const Decoded decoded(lay_over("年度: 2024年\n"));
  CHECK(advice(decoded.findings().at(0)) == "unsafe -> 2024\n");
}

TEST_CASE("BL103 a number is written without its unit") {
  const Decoded decoded(lay_over(R"(绩效指标:
  - {一级指标: 产出, 二级指标: 数量, 三级指标: a, 指标值: {数值: 5台}, 权重: 1O}
)"));
  CHECK(decoded.listed() ==
        "BL103 /projects/0/indicators/0/target/value [5台] “数值”应为数字，这里是“5台”\n"
        "BL103 /projects/0/indicators/0/weight [1O] “权重”应为数字，这里是“1O”\n");
  CHECK(advice(decoded.findings()[0]) == "只写数字，不带单位和文字\n");
  CHECK(decoded.findings()[1].fixes.at(0).edits[0].text == "10");
}

TEST_CASE("BL104 offers the nearest choice and lists all") {
  const Decoded decoded(lay_over("状态: 草按\n"));
  CHECK(decoded.listed() == "BL104 /status [草按] “状态”不能填“草按”\n");
  CHECK(advice(decoded.findings()[0]) == "可填：草案、报送、批复\nunsafe -> 草案\n");
  CHECK(advice(Decoded(lay_over("状态: 'aproved'\n")).findings().at(0)) ==
        "可填：草案、报送、批复\nunsafe -> 'approved'\n");
  CHECK(advice(Decoded(lay_over("状态: 已公开\n")).findings().at(0)) == "可填：草案、报送、批复\n");
}

TEST_CASE("BL104 a guess at the unit is only shown") {
  CHECK(advice(Decoded(lay_over("单位: 万\n")).findings().at(0)) == "可填：元、千元、万元、亿元\ndisplay -> 万元\n");
}

TEST_CASE("BL104 says that curly quotes are content") {
  const Decoded decoded(lay_over("单位: “万元”\n"));
  CHECK(decoded.listed() == "BL104 /unit [“万元”] “单位”不能填「“万元”」\n");
  CHECK(advice(decoded.findings()[0]) == "外面的是中文引号，会被当作内容；去掉引号即可\nunsafe -> 万元\n");
}

TEST_CASE("BL104 an operator put in is quoted where YAML needs it") {
  const Decoded decoded(lay_over(
      "绩效指标:\n  - 一级指标: 产出\n    二级指标: 数量\n    三级指标: a\n    指标值:\n      符号: =>\n      数值: 5\n"));
  REQUIRE(decoded.rules() == "BL104");
  CHECK(Decoded(decoded.mended(decoded.findings()[0].fixes.at(0))).listed() == "");
}

TEST_CASE("amounts of the allowed forms are read as they are written") {
  const auto read = [](std::string_view written) {
    const Decoded decoded = with_total(written);
    CHECK(decoded.listed() == "");
    return decoded.document().projects.at(0).budget.total.value.to_string();
  };
  CHECK(read("9.00") == "9.00");
  CHECK(read("'9.0'") == "9.0");
  CHECK(read("1,234,567.8") == "1234567.8");
  CHECK(read("-3") == "-3");
  CHECK(read("123456789012345678") == "123456789012345678");
}

TEST_CASE("BL005 a number of more than 18 digits is not read") {
  const Decoded decoded = with_total("1234567890123456789");
  CHECK(decoded.listed() ==
        "BL005 /projects/0/budget/total [1234567890123456789] "
        "“预算数”的数字“1234567890123456789”太长：最多 18 位有效数字\n");
  CHECK_FALSE(decoded.decoding.complete);
}

TEST_CASE("BL106 is noted once at the first key of the rarer vocabulary") {
  const Decoded decoded(lay_over("预算规模:\n  total: 9.00\n  fiscal: 9.00\n  其他资金:\n"));
  REQUIRE(decoded.rules() == "BL106");
  const Diagnostic& finding = decoded.findings()[0];
  CHECK(decoded.marked(finding.span) == "total");
  CHECK(finding.pointer == "/projects/0/budget/total");
  CHECK(finding.message.zh.find("英文 2 处（如“total”）") != std::string::npos);
  CHECK(finding.message.en.find("2 English (such as “total”)") != std::string::npos);
  CHECK(advice(finding) == "这里改写为“预算数”，其余类推\n");
}

TEST_CASE("months in digits belong to either vocabulary") {
  CHECK(Decoded(lay_over("累计支出金额: {3: 3.00, 12: 9.00}\n")).listed() == "");
}

TEST_CASE("BL107 a required text without text") {
  CHECK(Decoded(lay_over("资金用途:\n")).listed() == "BL107 /projects/0/purpose [资金用途] “资金用途”没有填写\n");
  CHECK(Decoded(lay_over("资金用途: '  '\n")).listed() == "BL107 /projects/0/purpose [资金用途] “资金用途”没有填写\n");
  CHECK(Decoded(lay_over("资金用途: \"\u3000\"\n")).listed() ==
        "BL107 /projects/0/purpose [资金用途] “资金用途”没有填写\n");
  CHECK(Decoded(lay_over("绩效目标: []\n")).listed() == "BL107 /projects/0/objectives [绩效目标] “绩效目标”没有填写\n");
}

TEST_CASE("BL108 another version of the format") {
  const Decoded decoded(lay_over("格式: budget-performance/2\n"));
  CHECK(decoded.listed() ==
        "BL108 /format [budget-performance/2] 不认识的格式“budget-performance/2”，只认识“budget-performance/1”\n");
  CHECK(decoded.document().projects.size() == 1);
}

TEST_CASE("BL109 a full-width number is read and mended") {
  const Decoded decoded(lay_over("年度: ２０２4\n预算规模:\n  预算数: １，２３４．50\n"));
  CHECK(decoded.listed() ==
        "BL109 /year [２０２4] “年度”用了全角字符\n"
        "BL109 /projects/0/budget/total [１，２３４．50] “预算数”用了全角字符\n");
  CHECK(decoded.document().year->value == 2024);
  CHECK(decoded.document().projects.at(0).budget.total.value.to_string() == "1234.50");
  CHECK(advice(decoded.findings()[1]) == "safe -> 1,234.50\n");
}

TEST_CASE("BL109 keeps a grouped number whole between braces") {
  const Decoded decoded(lay_over("预算规模: {预算数: １，２３４}\n"));
  REQUIRE(decoded.rules() == "BL109");
  const Decoded mended(decoded.mended(decoded.findings()[0].fixes.at(0)));
  CHECK(mended.listed() == "");
  CHECK(mended.document().projects.at(0).budget.total.value.to_string() == "1234");
}

TEST_CASE("BL004 two spellings of one key are a duplicate and the first counts") {
  const Decoded decoded(lay_over("累计支出金额: {3: 1.00, 12: 9.00, 3月底: 2.00}\n"));
  CHECK(decoded.listed() == "BL004 /projects/0/cumulative_spending/3 [3月底] “3月底”与前面的“3”是同一栏，只能写一次\n");
  CHECK(decoded.marked(decoded.findings()[0].related.at(0).span) == "3");
  CHECK(decoded.document().projects.at(0).cumulative_spending.at(0).amount.value.to_string() == "1.00");
  CHECK_FALSE(decoded.decoding.complete);
}

TEST_CASE("a key that is doubled in the same spelling is left to the reader") {
  const Decoded decoded(lay_over("预算规模: {预算数: 9.00, 预算数: x}\n"));
  CHECK(decoded.listed() == "");
  CHECK_FALSE(decoded.reading.diagnostics.empty());
}

TEST_CASE("every mistake is reported in one run with its codes") {
  const Decoded decoded(R"(部门: {编码: 205001, 名称: }
年度: 2024年
单位: 万圆
项目:
  - 项目编码: 13018624P00933510001X
    预算规模: {预算数: 12O.00, 财政资金: ９}
    资金用途: [a]
    累计支出金额: {13月底: 1}
    绩效目标: 目标
    绩效指标:
      - {一级指标: 产出, 二级指标: 数量指针, 三级指标: a}
      - 文字
  -
)");
  CHECK(decoded.listed() ==
        "BL107 /department/name [名称] “名称”没有填写\n"
        "BL103 /year [2024年] “年度”应为 2000 至 2100 的四位数字，这里是“2024年”\n"
        "BL104 /unit [万圆] “单位”不能填“万圆”\n"
        "BL101 /projects/0 [项目编码] 缺少“项目名称”\n"
        "BL105 /projects/0/budget/total [12O.00] “预算数”写的是“12O.00”，不是规范的金额\n"
        "BL109 /projects/0/budget/fiscal [９] “财政资金”用了全角字符\n"
        "BL103 /projects/0/purpose [资金用途] “资金用途”应为一段文字，这里是一个列表\n"
        "BL101 /projects/0/cumulative_spending [累计支出金额] 缺少“12月底”\n"
        "BL102 /projects/0/cumulative_spending/13月底 [13月底] 没有“13月底”这个栏目\n"
        "BL101 /projects/0/indicators/0 [一级指标] 缺少“指标值”\n"
        "BL104 /projects/0/indicators/0/kind [数量指针] “二级指标”不能填“数量指针”\n"
        "BL103 /projects/0/indicators/1 [文字] “绩效指标”的第 2 项应分项填写，这里是一段文字\n"
        "BL103 /projects/1 [-] “项目”的第 2 项是空的\n");
  for (const Diagnostic& finding : decoded.findings()) {
    CAPTURE(finding.message.zh);
    CHECK(finding.department == "205001");
    const bool in_project = finding.pointer.starts_with("/projects/0");
    CHECK(finding.project == (in_project ? "13018624P00933510001X" : ""));
    CHECK_FALSE(finding.message.en.empty());
    CHECK(finding.severity == finding.rule->severity);
  }
  CHECK(decoded.findings()[10].breadcrumb.zh == "项目[1] › 绩效指标[1] a › 二级指标");
}

TEST_CASE("each record shows its own fault and how to mend it") {
  for (const RuleRecord* rule : {&model::missing_field, &model::unknown_field, &model::wrong_type,
                                 &model::unknown_value, &model::malformed_amount, &model::mixed_vocabulary,
                                 &model::empty_text, &model::unsupported_format_version, &model::full_width_number}) {
    CAPTURE(rule->id);
    CHECK(Decoded(lay_over(rule->bad)).rules() == rule->id);
    CHECK(Decoded(lay_over(rule->good)).listed() == "");
    for (const Text* text : {&rule->title, &rule->summary, &rule->rationale, &rule->source, &rule->fix}) {
      CHECK_FALSE(text->zh.empty());
      CHECK_FALSE(text->en.empty());
    }
  }
}

}  // namespace
