// The transcriptions of the published document say what its printed text says: the whole body is put together again
// from each YAML file, in the order of print, and compared with the text. Blanks are left out: the page layout put them
// inside words, codes and figures.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "model/decode.hpp"
#include "support/files.hpp"
#include "yaml/reader.hpp"

namespace {

using namespace budgetlint;
using test::contents_of;
using test::source_path;

std::string without_blanks(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\t'; }),
             text.end());
  return text;
}

/// Puts the printed text together from a document and the source it was read from.
class Printer {
 public:
  Printer(const Source& source, const model::Document& document) : source_(source), document_(document) {}

  std::string body() {
    out_ = "第一部分部门整体绩效目标一、总体绩效目标";
    text(document_.overall_goal);
    out_ += "二、分项绩效目标";
    for (std::size_t i = 0; i < document_.goals.size(); ++i) goal(i + 1, document_.goals[i]);
    out_ += "三、工作保障措施";
    for (const model::Safeguard& safeguard : document_.safeguards) {
      text(safeguard.name);
      out_ += "。";
      text(safeguard.text);
    }
    out_ += "第二部分预算项目绩效目标";
    for (std::size_t i = 0; i < document_.projects.size(); ++i) project(i + 1, document_.projects[i]);
    return without_blanks(out_);
  }

 private:
  void text(const std::optional<model::LocatedText>& value) {
    REQUIRE(value.has_value());
    out_ += value->value;
  }
  void cell(const model::Cell& cell) {
    if (cell.present()) out_ += source_.slice(cell.place.span);
  }
  void goal(std::size_t number, const model::Goal& goal) {
    out_ += fmt::format("{}.", number);
    text(goal.name);
    out_ += "绩效目标：";
    text(goal.objective);
    out_ += "绩效指标：";
    for (const model::LocatedText& indicator : goal.indicators) out_ += indicator.value;
  }
  void project(std::size_t number, const model::Project& project) {
    out_ += fmt::format("{}.", number);
    text(project.name);
    out_ += "绩效目标表";
    text(document_.department.code);
    text(document_.department.name);
    out_ += "单位：万元项目编码";
    text(project.code);
    out_ += "项目名称";
    text(project.name);
    out_ += "预算规模及资金用途预算数";
    cell(project.budget.total);
    out_ += "其中：财政资金";
    cell(project.budget.fiscal);
    out_ += "其他资金";
    cell(project.budget.other);
    text(project.purpose);
    out_ += "累计支出金额";
    for (const model::Checkpoint& checkpoint : project.cumulative_spending) {
      out_ += fmt::format("{}月底", checkpoint.month);
    }
    for (const model::Checkpoint& checkpoint : project.cumulative_spending) cell(checkpoint.amount);
    out_ += "绩效目标";
    for (const model::LocatedText& objective : project.objectives) out_ += objective.value;
    out_ += "一级指标二级指标三级指标绩效指标描述指标值指标值确定依据";
    const model::Choice* category = nullptr;
    for (const model::Indicator& row : project.indicators) {
      REQUIRE(row.category.has_value());
      REQUIRE(row.kind.has_value());
      if (row.category->value != category) out_ += row.category->value->zh;
      category = row.category->value;
      out_ += row.kind->value->zh;
      indicator(row);
    }
  }
  void indicator(const model::Indicator& row) {
    text(row.name);
    text(row.description);
    REQUIRE(row.target.has_value());
    out_ += row.target->text();
    text(row.basis);
  }

  const Source& source_;
  const model::Document& document_;
  std::string out_;
};

std::string reprinted(const std::string& example) {
  const Source source(example, contents_of(source_path("examples/" + example)));
  const yaml::Reading reading = yaml::read(source, {});
  REQUIRE(reading.diagnostics.empty());
  const model::Decoding decoding = model::decode(source, reading.tree);
  REQUIRE(decoding.diagnostics.empty());
  REQUIRE(decoding.documents.size() == 1);
  return Printer(source, decoding.documents.front()).body();
}

std::string printed() {
  const std::string text =
      without_blanks(contents_of(source_path("tests/fixtures/published/zhengding-general-office-2024.txt")));
  // Before the body stand the cover and the contents, whose first lines read the same but for the page numbers.
  return text.substr(text.rfind("第一部分部门整体绩效目标一、总体绩效目标"));
}

}  // namespace

TEST_CASE("the published document is transcribed whole") {
  const std::string text = printed();
  REQUIRE(text.size() > 20'000);
  CHECK(reprinted("zhengding-general-office-2024.zh.yaml") == text);
  CHECK(reprinted("zhengding-general-office-2024.en.yaml") == text);
}
