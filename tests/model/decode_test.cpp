#include "model/decode.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <string>

#include "decoded.hpp"
#include "model/choices.hpp"
#include "support/files.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using budgetlint::test::contents_of;
using budgetlint::test::Decoded;
using budgetlint::test::source_path;

/// All values of a document with where they stand, one a line.
class Description {
 public:
  explicit Description(const Decoded& decoded) : decoded_(decoded) {
    const model::Document& document = decoded.document();
    add(document.department.code);
    add(document.department.name);
    add_number(document.year);
    add(document.status);
    if (document.unit) text_ += name_of(document.unit->value).en;
    add(document.prepared_by);
    add(document.reviewed_by);
    add(document.total_budget);
    add(document.overall_goal);
    for (const model::Goal& goal : document.goals) {
      add(goal.name);
      add(goal.objective);
      for (const model::LocatedText& indicator : goal.indicators) add_value(indicator.value, indicator.place);
    }
    for (const model::Safeguard& safeguard : document.safeguards) {
      add(safeguard.name);
      add(safeguard.text);
    }
    for (const model::Project& project : document.projects) add(project);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  template <class T>
  void add_value(const T& value, const model::Place& place) {
    text_ += fmt::format("{} = {}\n", pointer_to(decoded_.reading.tree, decoded_.decoding.fields, place.node), value);
  }
  void add(const std::optional<model::LocatedText>& text) {
    if (text) add_value(text->value, text->place);
  }
  void add_number(const std::optional<model::Located<int>>& number) {
    if (number) add_value(number->value, number->place);
  }
  void add(const std::optional<model::Located<Decimal>>& number) {
    if (number) add_value(number->value, number->place);
  }
  void add(const std::optional<model::Located<const model::Choice*>>& choice) {
    if (choice) add_value(choice->value->en, choice->place);
  }
  void add(const model::Cell& cell) {
    if (cell.state == model::Cell::State::absent) return;
    add_value(cell.present() ? cell.value.to_string() : "blank", cell.place);
  }
  void add(const model::Project& project) {
    add(project.code);
    add(project.name);
    add(project.budget.total);
    add(project.budget.fiscal);
    add(project.budget.other);
    add(project.purpose);
    for (const model::Checkpoint& checkpoint : project.cumulative_spending) add(checkpoint.amount);
    for (const model::LocatedText& objective : project.objectives) add_value(objective.value, objective.place);
    for (const model::Indicator& indicator : project.indicators) {
      add(indicator.category);
      add(indicator.kind);
      add(indicator.name);
      add(indicator.description);
      if (indicator.target) add_value(indicator.target->text(), indicator.target->place());
      add(indicator.basis);
      add(indicator.weight);
      add_value("indicator", indicator.place);
    }
    for (const model::BreakdownLine& line : project.breakdown) {
      add(line.item);
      add(line.quantity);
      add(line.measure);
      add(line.unit_cost);
      add(line.times);
      add(line.amount);
      add_value("line", line.place);
    }
  }

  const Decoded& decoded_;
  std::string text_;
};

TEST_CASE("the examples are decoded without a finding") {
  for (const char* name :
       {"clean.yaml", "zhengding-general-office-2024.zh.yaml", "zhengding-general-office-2024.en.yaml",
        "faulty/cumulative-falls.yaml", "faulty/totals-differ.yaml", "faulty/unit-cost-contradicts.yaml"}) {
    CAPTURE(name);
    const Decoded decoded(contents_of(source_path(std::string("examples/") + name)));
    CHECK(decoded.listed() == "");
    CHECK(decoded.decoding.complete);
    CHECK(decoded.decoding.documents.size() == 1);
  }
}

TEST_CASE("both vocabularies give equal pointers and values") {
  const Decoded chinese(contents_of(source_path("examples/zhengding-general-office-2024.zh.yaml")));
  const Decoded english(contents_of(source_path("examples/zhengding-general-office-2024.en.yaml")));
  CHECK(Description(chinese).text() == Description(english).text());
  CHECK(chinese.document().projects.size() == 13);
  CHECK(Description(chinese).text().find("/projects/4/indicators/3/target = ≤266.66万\n") != std::string::npos);
}

TEST_CASE("values are where they stand") {
  const Decoded decoded(contents_of(source_path("examples/clean.yaml")));
  const model::Document& document = decoded.document();
  CHECK(document.year->value == 2024);
  CHECK(decoded.marked(document.year->place.span) == "2024");
  CHECK(document.unit->value == MoneyUnit::ten_thousand_yuan);
  CHECK(document.status->value == &model::choices::statuses[1]);
  CHECK(document.department.code->value == "205001");
  CHECK(decoded.marked(document.place.span) == "格式");
  const model::Project& project = document.projects.at(0);
  CHECK(decoded.marked(project.place.span) == "项目编码");
  CHECK(decoded.marked(project.budget.place.span) == "预算规模");
  CHECK(decoded.marked(project.spending_place.span) == "累计支出金额");
  CHECK(decoded.marked(project.breakdown_place.span) == "测算明细");
  CHECK(project.budget.total.value.to_string() == "12.00");
  CHECK(project.objectives.size() == 2);
  CHECK(project.indicators.at(3).category->value == &model::choices::category::output);
  CHECK(project.indicators.at(3).kind->value == &model::choices::kind::cost);
  CHECK(project.breakdown.at(0).times.state == model::Cell::State::absent);
}

TEST_CASE("checkpoints are sorted by month and keep blanks") {
  const Decoded decoded(test::lay_over("累计支出金额: {12月底: 9.00, 3: , 6月底: 4}\n"));
  CHECK(decoded.listed() == "");
  const auto& checkpoints = decoded.document().projects.at(0).cumulative_spending;
  REQUIRE(checkpoints.size() == 3);
  CHECK(checkpoints[0].month == 3);
  CHECK(checkpoints[0].amount.blank());
  CHECK(decoded.marked(checkpoints[0].amount.place.span) == "3");
  CHECK(checkpoints[1].month == 6);
  CHECK(checkpoints[2].amount.value.to_string() == "9.00");
}

TEST_CASE("the blank end of the year is left to the rules") {
  CHECK(Decoded(test::lay_over("累计支出金额:\n  12月底:\n")).listed() == "");
}

TEST_CASE("a target is a text or a number or a map") {
  const Decoded decoded(test::lay_over(R"(绩效指标:
  - {一级指标: 产出, 二级指标: 数量, 三级指标: a, 指标值: 5.0}
  - {一级指标: 产出, 二级指标: 成本, 三级指标: b, 指标值: "≤ 3 元"}
  - {一级指标: 效益, 二级指标: 社会效益, 三级指标: c, 指标值: {符号: 不低于, 数值: 3.50, 计量单位: 台}}
)"));
  CHECK(decoded.listed() == "");
  const auto& indicators = decoded.document().projects.at(0).indicators;
  REQUIRE(indicators.size() == 3);
  CHECK(indicators[0].target->text() == "5.0");
  CHECK(indicators[1].target->text() == "≤ 3 元");
  CHECK(decoded.marked(indicators[1].target->at(indicators[1].target->value().unit_span).span) == "元");
  const model::Target& map = *indicators[2].target;
  CHECK(map.text() == "≥3.50台");
  CHECK(decoded.marked(map.at(map.value().comparator_span).span) == "不低于");
  CHECK(decoded.marked(map.at(map.value().number_span).span) == "3.50");
  CHECK(decoded.marked(map.at(map.value().unit_span).span) == "台");
  CHECK(decoded.marked(map.place().span) == "指标值");
  CHECK(indicators[1].kind->value == &model::choices::kind::cost);
}

TEST_CASE("several documents of a file are decoded each with its index") {
  const std::string one = test::template_document();
  const Decoded decoded(one + "---\nsomething: else\n---\n" + one);
  REQUIRE(decoded.decoding.documents.size() == 2);
  CHECK(decoded.decoding.documents[0].index == 0);
  CHECK(decoded.decoding.documents[1].index == 2);
  CHECK(decoded.listed() == "BL008  [something] 这不是部门预算绩效文本：没有“部门”“项目”等任何一个栏目\n");
  CHECK(decoded.findings().at(0).document == 1);
  CHECK_FALSE(decoded.decoding.complete);
}

TEST_CASE("a root that is no map is no budget document") {
  CHECK(Decoded("- 1\n- 2\n").rules() == "BL008");
  CHECK(Decoded("只有文字\n第二行\n").listed() ==
        "BL008  [只有文字] 这不是部门预算绩效文本：没有“部门”“项目”等任何一个栏目\n");
}

TEST_CASE("a found file is taken for a budget document by a field that is not anybody's") {
  const auto is_budget_document = [](std::string text) {
    const Decoded decoded(std::move(text));
    return model::is_budget_document(decoded.reading.tree, decoded.reading.tree.roots().at(0));
  };
  CHECK(is_budget_document("项目: 1\n"));
  CHECK(is_budget_document("projects: 1\n"));
  CHECK(is_budget_document("year: 1\n"));
  CHECK(is_budget_document("department:\n"));
  CHECK(is_budget_document("format: budget-performance/1\n"));
  CHECK(is_budget_document("unit: yuan\n"));
  CHECK(is_budget_document("年度: 1\n"));
  CHECK(is_budget_document("kind: summary\n"));
  CHECK(is_budget_document("departments: 1\n"));
  CHECK_FALSE(is_budget_document("kind: Deployment\nstatus: 1\n"));
  CHECK_FALSE(is_budget_document("类型: 说明\n"));
  CHECK_FALSE(is_budget_document("format: json\nunit: second\nname: 2\n"));
  CHECK_FALSE(is_budget_document("- year\n- unit\n"));
}

/// A node and all below it as flow YAML, without `left_out`.
std::string flow_text(const yaml::Tree& tree, yaml::NodeId id, yaml::NodeId left_out) {
  const yaml::Node& node = tree[id];
  if (node.kind == yaml::NodeKind::scalar) return '"' + std::string(node.text) + '"';
  if (node.kind == yaml::NodeKind::null) return "null";
  const bool is_map = node.kind == yaml::NodeKind::map;
  std::string out;
  for (const yaml::NodeId child : tree.children(id)) {
    if (child == left_out) continue;
    if (!out.empty()) out += ", ";
    if (is_map) out += '"' + std::string(tree[child].key_text) + "\": ";
    out += flow_text(tree, child, left_out);
  }
  return (is_map ? '{' : '[') + out + (is_map ? '}' : ']');
}

TEST_CASE("each required field left out is exactly one missing field") {
  for (const char* name : {"clean.yaml", "zhengding-general-office-2024.en.yaml"}) {
    const Decoded whole(contents_of(source_path(std::string("examples/") + name)));
    const yaml::Tree& tree = whole.reading.tree;
    int required = 0;
    for (yaml::NodeId id = 0; id < tree.size(); ++id) {
      const model::Field* field = whole.decoding.fields[id];
      const std::string pointer = pointer_to(tree, whole.decoding.fields, id);
      if (field == nullptr || !field->required) continue;
      ++required;
      CAPTURE(pointer);
      const Decoded without(flow_text(tree, tree.roots()[0], id));
      REQUIRE(without.rules() == "BL101");
      CHECK(without.findings()[0].pointer == pointer_to(tree, whole.decoding.fields, tree[id].parent));
      CHECK(without.findings()[0].message.en.find(field->en) != std::string::npos);
    }
    CHECK(required > 60);
  }
}

TEST_CASE("each optional field may be left out") {
  const Decoded whole(contents_of(source_path("examples/clean.yaml")));
  const yaml::Tree& tree = whole.reading.tree;
  for (yaml::NodeId id = 0; id < tree.size(); ++id) {
    const model::Field* field = whole.decoding.fields[id];
    if (field == nullptr || field->required) continue;
    CAPTURE(field->en);
    CHECK(Decoded(flow_text(tree, tree.roots()[0], id)).listed() == "");
  }
}

TEST_CASE("no prefix of a document that lacks required content is clean") {
  const std::string text = R"(部门: {编码: 101001, 名称: 综合办公室}
年度: 2024
单位: 万元
项目:
  - 项目编码: 13018624P008549100030
    项目名称: 办公费
    预算规模:
      预算数: 9.00
    资金用途: 保障机关工作
    累计支出金额:
      12月底: 9.00
    绩效目标: 保障机关工作
    绩效指标:
      - 一级指标: 产出指标
        二级指标: 数量指标
        三级指标: 购置数量
        指标值: 5台
)";
  CHECK(Decoded(text).listed() == "");
  const std::size_t last_value = text.rfind("5台");
  for (std::size_t size = 1; size <= last_value; ++size) {
    const Decoded prefix(text.substr(0, size));
    CAPTURE(size);
    CHECK_FALSE((prefix.findings().empty() && prefix.reading.diagnostics.empty()));
  }
}

TEST_CASE("damage to a document never leads outside of it") {
  const std::string whole = test::template_document();
  CHECK(rc::check([&] {
    std::string text = whole;
    const auto edits = *rc::gen::inRange(1, 6);
    for (int i = 0; i < edits; ++i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
      constexpr std::array<const char*, 8> pieces{"", "\n", ": ", "- ", "x", "[", "~", "："};
      text.replace(at, *rc::gen::inRange<std::size_t>(0, 3), pieces.at(*rc::gen::inRange<std::size_t>(0, 8)));
    }
    const Decoded damaged(text);
    for (const Diagnostic& finding : damaged.findings()) {
      RC_ASSERT(finding.span.begin <= finding.span.end);
      RC_ASSERT(finding.span.end <= text.size());
      for (const Fix& fix : finding.fixes) {
        for (const Edit& edit : fix.edits) RC_ASSERT(edit.span.end <= text.size());
      }
    }
  }));
}

}  // namespace
