#include "engine/guard.hpp"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <new>
#include <string>

#include "text/utf8.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/report.hpp"

namespace budgetlint {
namespace {

void report_failure(const RuleContext& context, const Rule& rule, const std::string& reason,
                    std::vector<Diagnostic>& out) {
  const model::Document& document = context.document();
  const Span start{document.place.span.begin, document.place.span.begin};
  yaml::report(
      out, yaml::internal_error, start,
      {.zh = "规则 {} 运行时出错（{}），这条规则没有检查完；其他规则不受影响。这是程序的毛病，请报告",
       .en = "rule {} failed while it ran ({}) and could not be checked; the other rules were. This is a fault "
             "of the program: please report it"},
      rule.record->id, reason)
      .data("rule", std::string(rule.record->id));
  out.back().document = document.index;
}

}  // namespace

bool run_guarded(RuleContext& context, const Rule& rule, Severity severity, const RuleSettings& settings, Tally& tally,
                 std::vector<Diagnostic>& out) {
  const std::size_t before = out.size();
  std::string reason;
  try {
    constexpr std::uint32_t most = RuleContext::most_findings;
    tally.add(context.run(rule, severity, settings, most - std::min(most, tally.found)));
    return true;
  } catch (const std::bad_alloc&) {
    throw;  // no fault of the rule
  } catch (const std::exception& failure) {
    reason = printable(failure.what());
  } catch (...) {
    reason = "?";
  }
  out.erase(out.begin() + static_cast<std::ptrdiff_t>(before), out.end());
  report_failure(context, rule, reason, out);
  return false;
}

}  // namespace budgetlint
