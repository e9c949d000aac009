// Every word of every list matters: in a document that is about it, the rule that reads the list comes to something
// else than with a word that is in no list.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/shared/lexicon.hpp"
#include "support/expectation.hpp"
#include "support/files.hpp"
#include "support/indicator_fragment.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

/// A list of words and how to see what one of them does.
struct WordList {
  std::string_view name;  ///< as in lexicon.hpp
  std::span<const std::string_view> words;
  std::string_view rule;       ///< that reads it
  bool finds;                  ///< whether the rule finds fault where the word stands
  std::string_view stand_in;   ///< a word of no list, in its place
  std::string_view kind;       ///< of the indicator
  std::string_view indicator;  ///< its name, with {} for the word
  std::string_view target;     ///< the same
  std::string_view rest = {};  ///< the same: more fields of the indicator, its basis among them, or what follows it
};

std::string with_word(std::string_view text, std::string_view word) { return fmt::format(fmt::runtime(text), word); }

std::string category_of(std::string_view kind) {
  const bool is_benefit = kind == "经济效益指标" || kind == "社会效益指标";
  return is_benefit ? "效益指标" : "产出指标";
}

/// The document in which `word` stands where the list is read.
std::string document_about(const WordList& list, std::string_view word) {
  std::string fragment;
  if (!list.indicator.empty()) {
    fragment =
        fmt::format("绩效指标:\n  - 一级指标: {}\n    二级指标: {}\n    三级指标: {}\n    指标值: '{}'\n",
                    category_of(list.kind), list.kind, with_word(list.indicator, word), with_word(list.target, word));
  }
  if (!list.indicator.empty() && !list.rest.starts_with("    ")) fragment += "    指标值确定依据: 根据部门工作计划\n";
  return lay_over_indicators(fragment + with_word(list.rest, word));
}

FileReport checked(const WordList& list, std::string_view word) {
  return lint(document_about(list, word), turned_on(list.rule));
}

constexpr std::string_view forty = R"(  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    指标值: =40期
    指标值确定依据: 根据部门工作计划
)";

constexpr std::string_view forty_and_purpose = R"(  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    指标值: =40期
    指标值确定依据: 根据部门工作计划
资金用途: 支付外聘教师授课报酬和{}
)";

/// Two quantities of people, of which the second is always what the cost is about.
constexpr std::string_view two_crowds = R"(  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: {}在岗人数
    指标值: =7人
    指标值确定依据: 根据部门工作计划
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 志愿服务人数
    指标值: =5人
    指标值确定依据: 根据部门工作计划
)";

const std::vector<WordList>& word_lists() {
  using namespace lexicon;
  static const std::vector<WordList> lists{
      {"complaints", complaints, "BL509", true, "明显改善", "社会效益指标", "群众参与情况", "{}"},
      {"bare_outcomes", bare_outcomes, "BL508", true, "明显改善", "社会效益指标", "群众参与情况", "{}"},
      {"bad_things", bad_things, "BL506", true, "甲乙", "质量指标", "教材{}率", "≥1%"},
      {"good_things", good_things, "BL506", true, "甲乙", "质量指标", "教材{}率", "≤90%"},
      {"negations", negations, "BL506", false, "甲", "质量指标", "教材{}合格率", "≤1%"},
      {"reductions", reductions, "BL506", false, "甲乙", "质量指标", "{}差错率", "≥1%"},
      {"remedies", remedies, "BL506", false, "甲乙", "数量指标", "{}投诉件数", "≥10件"},
      {"extents", extents, "BL506", true, "甲", "质量指标", "教材差错{}", "≥1%"},
      {"unbounded_rates", unbounded_rates, "BL504", false, "甲乙率", "质量指标", "培训{}", "≥120%"},
      {"signed_figures", signed_figures, "BL505", false, "甲乙", "数量指标", "学员{}人数", "≥0人"},
      {"other_costs", other_costs, "BL402", true, "甲乙", "成本指标", "每期培训成本", "≤0.200万元/期",
       forty_and_purpose},
      {"totals", totals, "BL401", true, "甲乙", "成本指标", "培训{}", "≤0.225万元"},
      {"rates", rates, "BL401", true, "甲乙", "成本指标", "培训{}", "=0.75万元", forty},
      {"no_costs", no_costs, "BL401", false, "甲乙", "成本指标", "{}总成本", "≤8.00万元"},
      {"prices", prices, "BL401", false, "甲", "成本指标", "培训单位{}", "=0.225万元", forty},
      {"office_prefixes", office_prefixes, "BL401", false, "甲", "成本指标", "{}单位成本", "=0.225万元", forty},
      {"empty_pairs", empty_pairs, "BL401", true, "书法", "成本指标", "{}志愿人均补贴", "=1.00万元/人", two_crowds},
      {"saving_rates", saving_rates, "BL408", true, "甲乙率", "成本指标", "培训{}", "≥1%"},
      {"overspending_rates", overspending_rates, "BL409", true, "甲乙率", "成本指标", "培训{}", "≤1%"},
      {"money_words", money_words, "BL407", true, "甲乙", "经济效益指标", "带动{}数", "≥5万"},
      {"unitless_ratios", unitless_ratios, "BL510", false, "甲乙", "质量指标", "场馆{}", "≥2"},
      {"weak_bases", weak_bases, "BL519", true, "甲乙", "质量指标", "学员出勤率", "≥85%", "    指标值确定依据: {}\n"},
      {"weak_basis_prefixes", weak_basis_prefixes, "BL519", true, "甲乙", "质量指标", "学员出勤率", "≥85%",
       "    指标值确定依据: {}惯例\n"},
      {"no_basis", no_basis, "BL520", true, "甲乙", "质量指标", "学员出勤率", "≥85%", "    指标值确定依据: {}\n"},
      {"averages", averages, "BL514", false, "甲", "数量指标", "{}班人数", "≥2.5人"},
      {"divisible_counts", divisible_counts, "BL514", false, "人", "数量指标", "授课量", "≥2.5{}"},
      {"formula_words", formula_words, "BL517", false, "丙", "质量指标", "学员出勤率", "≥85%",
       "    绩效指标描述: 甲{}乙\n    指标值确定依据: 根据部门工作计划\n"},
      {"periods", periods, "BL703", false, "甲乙", "数量指标", "设备{}天数", "365天"},
      {"beginnings", beginnings, "BL704", false, "结业", "时效指标", "培训{}时间", "2024年6月30日前"},
      {"in_time", in_time, "BL705", false, "甲乙", "时效指标", "培训{}率", "≥95%"},
      {"times", times, "BL705", false, "甲乙", "时效指标", "培训安排", "{}办结"},
      {"doubled_verbs", doubled_verbs, "BL801", true, "甲乙", "", "", "", "绩效目标: 保障公益培训{0}正常{0}\n"},
      {"doubling_links", doubling_links, "BL801", false, "甲", "", "", "", "绩效目标: 完成{}完成\n"},
  };
  return lists;
}

/// The names of the lists that lexicon.hpp declares.
std::set<std::string> declared_lists() {
  std::set<std::string> names;
  for (const std::string& line : lines_of(source_path("src/rules/shared/lexicon.hpp"))) {
    constexpr std::string_view opening = "inline constexpr std::array<std::string_view, ";
    if (!line.starts_with(opening)) continue;
    const std::size_t begin = line.find("> ") + 2;
    names.insert(line.substr(begin, line.find('{') - begin));
  }
  return names;
}

}  // namespace

TEST_CASE("every list of the lexicon is looked at here") {
  std::set<std::string> names;
  for (const WordList& list : word_lists()) names.emplace(list.name);
  CHECK(names == declared_lists());
}

TEST_CASE("every word of the lexicon matters") {
  for (const WordList& list : word_lists()) {
    const std::string without = counted(checked(list, list.stand_in), list.rule);
    for (const std::string_view word : list.words) {
      const FileReport report = checked(list, word);
      const bool found = tally_of(report, list.rule).found > 0;
      CHECK_MESSAGE(counted(report, list.rule) != without, list.name, ": ", word, " makes no difference to ", list.rule,
                    "; take it out, or show where it does");
      CHECK_MESSAGE(found == list.finds, list.name, ": ", word, ": ", counted(report, list.rule));
    }
  }
}

TEST_CASE("a word of no list would be seen to make no difference") {
  constexpr std::string_view first = "甲";
  for (const WordList& list : word_lists()) {
    if (!list.stand_in.starts_with(first)) continue;
    const std::string other = "丙" + std::string(list.stand_in.substr(first.size()));
    CHECK_MESSAGE(counted(checked(list, other), list.rule) == counted(checked(list, list.stand_in), list.rule),
                  list.name);
  }
}

TEST_CASE("no word makes another of its list idle") {
  // Read where they stand, not looked for anywhere in a text: there a word may hold another.
  const std::set<std::string_view> placed{"complaints", "bare_outcomes",    "extents",
                                          "prices",     "weak_bases",       "weak_basis_prefixes",
                                          "no_basis",   "divisible_counts", "doubled_verbs"};
  for (const WordList& list : word_lists()) {
    if (placed.count(list.name) > 0) continue;
    for (const std::string_view word : list.words) {
      for (const std::string_view other : list.words) {
        const bool idle = word != other && word.find(other) != std::string_view::npos;
        CHECK_MESSAGE(!idle, list.name, ": ", word, " is found as ", other, " already");
      }
    }
  }
}

TEST_CASE("no word stands in a list twice") {
  for (const WordList& list : word_lists()) {
    std::set<std::string_view> words;
    for (const std::string_view word : list.words) CHECK_MESSAGE(words.insert(word).second, list.name, ": ", word);
  }
}
