// What every fix owes its users: the finding goes and none comes, a second run has nothing to do, the rest of the file
// stays as it is to the byte, and a safe fix never changes an amount.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/edits.hpp"
#include "engine/example.hpp"
#include "engine/fix.hpp"
#include "model/decode.hpp"
#include "rules/catalogue.hpp"
#include "rules/shared/money_cells.hpp"
#include "support/expectation.hpp"
#include "support/files.hpp"
#include "support/template_document.hpp"
#include "yaml/reader.hpp"

namespace budgetlint {
namespace {

using namespace test;

/// The amounts of all money cells of a text as a reader takes them, one a line; empty where no document can be read.
std::string amounts_of(std::string_view text) {
  const Source source("a.yaml", std::string(text));
  const yaml::Reading reading = yaml::read(source, {});
  std::string amounts;
  for (const model::Document& document : model::decode(source, reading.tree).documents) {
    for_each_money_cell(document, [&](const model::Project*, const model::Cell& cell, const auto&) {
      amounts += cell.present() ? cell.value.to_string() + "\n" : fmt::format("{}\n", static_cast<int>(cell.state));
    });
  }
  return amounts;
}

/// The numbers of the lines that differ; all of them where their count does.
std::set<std::size_t> differing_lines(const Source& before, const Source& after) {
  std::set<std::size_t> lines;
  for (std::uint32_t line = 1; line <= std::max(before.line_count(), after.line_count()); ++line) {
    const bool same = before.line_count() == after.line_count() &&
                      before.slice(before.line_span(line)) == after.slice(after.line_span(line));
    if (!same) lines.insert(line);
  }
  return lines;
}

/// The lines that the fixes of `rule` as safe as `least` say they change.
std::set<std::size_t> lines_of_fixes(const FileReport& report, const RuleRecord& rule, Safety least) {
  std::set<std::size_t> lines;
  for (const Diagnostic& finding : report.diagnostics) {
    for (const Fix& fix : finding.fixes) {
      if (finding.rule != &rule || fix.safety > least) continue;
      for (const Edit& edit : fix.edits) lines.insert(report.source->line_of(edit.span.begin));
    }
  }
  return lines;
}

/// Checks the repair of `text`, and that it changes no amount where it is safe. Returns the text repaired.
std::string repaired(const std::string& text, const Configuration& configuration, Safety least) {
  const FileReport found = lint(text, configuration);
  const Repair repair = find_repair(found, configuration, least);
  if (repair.edits.empty()) return text;
  std::string after(repair.after.source->text());
  CHECK(edited(text, repair.edits) == after);
  if (found.complete) CHECK(repair.after.diagnostics.size() < found.diagnostics.size());
  CHECK_MESSAGE(find_repair(repair.after, configuration, least).edits.empty(), "a second run changes more");
  if (least == Safety::safe && !amounts_of(text).empty()) CHECK(amounts_of(after) == amounts_of(text));
  return after;
}

/// The rules that promise a fix that can be carried out, and how safe the safest is; others have one now and then. Kept
/// by hand: it is what users are told.
const std::map<std::string_view, Safety> fixable = {
    {"BL003", Safety::safe}, {"BL102", Safety::unsafe}, {"BL104", Safety::unsafe}, {"BL105", Safety::unsafe},
    {"BL109", Safety::safe}, {"BL407", Safety::safe},   {"BL513", Safety::safe},   {"BL607", Safety::safe},
    {"BL609", Safety::safe}, {"BL804", Safety::safe},   {"BL805", Safety::safe}};

/// How safe the safest fix of the findings of `rule` is that can be carried out; `display` where there is none.
Safety safest_fix(const FileReport& report, const RuleRecord& rule) {
  Safety safest = Safety::display;
  for (const Diagnostic& finding : report.diagnostics) {
    for (const Fix& fix : finding.fixes) {
      if (finding.rule == &rule) safest = std::min(safest, fix.safety);
    }
  }
  return safest;
}

/// A slip of the keyboard in the template, where `written` stands for `meant`; the safe fixes make `mended` of it.
struct Slip {
  std::string meant;
  std::string written;
  std::string mended = meant;
};

const std::vector<Slip>& slips() {
  static const std::vector<Slip> all = {
      {"年度: 2024", "年度：2024"},
      {"年度: 2024", "年度： 2024"},
      {"年度: 2024", "年度:2024"},
      {"  名称: 示例县", "  名称：示例县"},
      {"  名称: 示例县", "　名称: 示例县"},
      {"  编码: 205001\n  名称", "\t编码: 205001\n\t名称"},
      {"项目:\n", "项目：\n"},
      {"项目:\n", "项目\n"},
      {"  - 项目编码", "  -项目编码"},
      {"  - 项目编码", "  － 项目编码"},
      {"  - 项目编码", "  — 项目编码"},
      {"    项目名称", "　　项目名称"},
      {"    项目名称: ", "    “项目名称”: ", "    \"项目名称\": "},
      {"# 一份", "＃一份"},
      {"年度: 2024\n", "年度: 2024\n==== 一、基本信息 ====\n", "年度: 2024\n# ==== 一、基本信息 ====\n"},
      {"年度: 2024\n", "年度: 2024\n　　\n", "年度: 2024\n\n"},
      {"扩大书法、舞蹈、合唱等活动的参与面", "目标: 扩大参与面", "\"目标: 扩大参与面\""},
      {"≥85%", ">85%", "\">85%\""},
      {"≥85%", "\">85%\"以上", "'\">85%\"以上'"},
      {"支付外聘教师授课报酬和学员教材印制支出", "*支付报酬", "\"*支付报酬\""},
      {"支付外聘教师授课报酬和学员教材印制支出", "@支付报酬", "\"@支付报酬\""},
  };
  return all;
}

std::string replaced(std::string text, const std::string& word, const std::string& instead) {
  const std::size_t at = text.find(word);
  REQUIRE(at != std::string::npos);
  return text.replace(at, word.size(), instead);
}

/// `text` with CR LF for each LF.
std::string with_windows_line_ends(std::string text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
    text.insert(at, 1, '\r');
  return text;
}

}  // namespace

TEST_CASE("the rules that promise a fix offer one for their example and no others do") {
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    if (record.exhibit == Exhibit::outside) continue;
    const auto promised = fixable.find(record.id);
    const Safety safety = safest_fix(lint(document_of(record, record.bad), turned_on(record.id)), record);
    CHECK_MESSAGE(safety == (promised == fixable.end() ? Safety::display : promised->second), record.id,
                  ": give .bad a finding with the fix that is promised, or mend the list in this test");
  }
}

TEST_CASE("a rule's fix mends its example and nothing else") {
  int tried = 0;
  for (const auto& promise : fixable) {
    const std::string_view id = promise.first;
    const Safety safety = promise.second;
    CAPTURE(id);
    const RuleRecord& record = *catalogue()[find_rule(id).value()].record;
    const Configuration configuration = turned_on(id);
    const std::string bad = document_of(record, record.bad);
    const std::string windows = "\xEF\xBB\xBF" + with_windows_line_ends(bad);
    for (const std::string& text : {bad, bad.substr(0, bad.size() - 1), windows}) {
      const FileReport found = lint(text, configuration);
      const Source after("test.yaml", repaired(text, configuration, safety));
      CHECK(listed(lint(std::string(after.text()), configuration)) == "");
      CHECK(differing_lines(*found.source, after) == lines_of_fixes(found, record, safety));
      ++tried;
      if (safety == Safety::unsafe) CHECK(repaired(text, configuration, Safety::safe) == text);
    }
  }
  CHECK(tried == 3 * static_cast<int>(fixable.size()));
}

TEST_CASE("the safe fixes of slips give back what was meant") {
  const std::string clean = template_document();
  for (const Slip& slip : slips()) {
    CAPTURE(slip.written);
    const std::string expected = replaced(clean, slip.meant, slip.mended);
    const std::string text = replaced(clean, slip.meant, slip.written);
    CHECK(lint(text).diagnostics.size() > 0);
    CHECK(repaired(text, default_configuration(), Safety::safe) == expected);
    CHECK(lint(expected).complete);
    CHECK(repaired(with_windows_line_ends(text), default_configuration(), Safety::safe) ==
          with_windows_line_ends(expected));
  }
}

TEST_CASE("slips of several kinds become what was meant or a file that is still not read") {
  CHECK(rc::check([] {
    std::string text = template_document();
    std::string expected = text;
    for (const Slip& slip : *rc::gen::container<std::vector<Slip>>(rc::gen::elementOf(slips()))) {
      const std::size_t at = text.find(slip.meant);
      if (at == std::string::npos || expected.find(slip.meant) == std::string::npos) continue;
      text = replaced(text, slip.meant, slip.written);
      expected = replaced(expected, slip.meant, slip.mended);
    }
    const std::string after = repaired(text, default_configuration(), Safety::safe);
    RC_ASSERT(after == expected || !lint(after).complete);
  }));
}

TEST_CASE("no safe fix of any rule changes an amount in a text full of faults") {
  const Configuration everything = select({"all"});
  const std::vector<std::pair<std::string, std::string>> faults{{"9.00", "９.００"},
                                                                {"9.00", "9，00"},
                                                                {"9.00", "9.0O"},
                                                                {"7.70", "7.70 #1"},
                                                                {"7.70", " 7.70　"},
                                                                {"5.00", "5.00。"},
                                                                {"3.00", "\"3.00\""},
                                                                {"3.00", "“3.00”"},
                                                                {"≥40期", "> = 40期"},
                                                                {"≥40期", "〉=40期"},
                                                                {"0.003万元", "0.003万"},
                                                                {"0.003万元", "30 元"},
                                                                {"13018624P00933510001X", "13018624P 00933510001X"},
                                                                {"支付", "支付,"},
                                                                {"其他资金:", "其它资金:"},
                                                                {"报酬和", "报酬(石财行[2023]35号)和"},
                                                                {"205001", "２０５００１"},
                                                                {"预算数:", "预算数 :"},
                                                                {"6月底: ", "6月底："}};
  CHECK(rc::check([&] {
    std::string text = template_document();
    const auto count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
      const auto [from, to] = *rc::gen::elementOf(faults);
      const std::size_t at = text.find(from);
      if (at != std::string::npos) text = replaced(text, from, to);
    }
    const std::string after = repaired(text, everything, Safety::safe);
    RC_ASSERT(amounts_of(text).empty() || amounts_of(after) == amounts_of(text));
  }));
}

}  // namespace budgetlint
