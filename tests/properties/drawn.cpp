#include "properties/drawn.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>

#include "corpus/faults.hpp"
#include "support/expectation.hpp"

namespace budgetlint::test {
namespace {

using corpus::Fault;

/// The faults of the corpus.
std::vector<Fault> all_faults() {
  std::vector<Fault> all;
  for (const auto& family : {corpus::reading_faults(), corpus::budget_faults(), corpus::unit_cost_faults(),
                             corpus::indicator_faults(), corpus::wording_faults()}) {
    all.insert(all.end(), family.begin(), family.end());
  }
  return all;
}

template <class Wanted>
std::vector<Fault> faults(Wanted wanted) {
  std::vector<Fault> some = all_faults();
  std::erase_if(some, [&](const Fault& fault) { return !wanted(fault); });
  return some;
}

bool spoils_plan(const Fault& fault) { return fault.spoil != nullptr; }
bool spoils_text(const Fault& fault) { return !spoils_plan(fault); }

/// A document with these faults, as far as there is room for all of them.
std::string document_with(corpus::DepartmentPlan plan, const corpus::Style& style, const std::vector<Fault>& faults) {
  const auto attempt = [](auto step) {
    try {
      step();
    } catch (const std::out_of_range&) {
      // The place for this one has had another.
    }
  };
  for (const Fault& fault : faults) {
    if (spoils_plan(fault)) attempt([&] { fault.spoil(plan); });
  }
  std::string text = corpus::written(plan, style);
  for (const Fault& fault : faults) {
    if (spoils_text(fault)) attempt([&] { text = fault.spoil_text(text); });
  }
  return text;
}

bool brings_fix(const Fault& fault) {
  return offers_fix(lint(document_with(corpus::planned(3), {}, {fault})), Safety::unsafe);
}

const Fault& draw_fault(const std::vector<Fault>& from) { return from[draw(from.size())]; }

}  // namespace

std::uint32_t draw(std::size_t count) {
  // The library begins with small numbers else.
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(count)));
}

corpus::DepartmentPlan draw_faultless_plan() { return corpus::planned(draw(100'000), 7); }

corpus::DepartmentPlan draw_plan() {
  static const std::vector<Fault> all = faults(spoils_plan);
  corpus::DepartmentPlan plan = draw_faultless_plan();
  if (draw(3) > 0) draw_fault(all).spoil(plan);
  return plan;
}

corpus::Style draw_style() { return corpus::style_of(draw(1000)); }

std::string draw_document() { return corpus::written(draw_plan(), draw_style()); }

std::string draw_document_with_slips() {
  static const std::vector<Fault> all = faults(spoils_text);
  std::vector<Fault> some;
  for (std::uint32_t count = draw(4); count > 0; --count) some.push_back(draw_fault(all));
  return document_with(draw_plan(), draw_style(), some);
}

std::string draw_fixable_document() {
  static const std::vector<Fault> all = faults(brings_fix);
  std::vector<Fault> some;
  for (std::uint32_t count = 1 + draw(4); count > 0; --count) some.push_back(draw_fault(all));
  return document_with(draw_faultless_plan(), draw_style(), some);
}

bool offers_fix(const FileReport& report, Safety least) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(), [&](const Diagnostic& finding) {
    return std::any_of(finding.fixes.begin(), finding.fixes.end(), [&](const Fix& fix) { return fix.safety <= least; });
  });
}

std::multiset<Found> findings_of(const FileReport& report) {
  std::multiset<Found> found;
  for (const Diagnostic& finding : report.diagnostics) {
    if (finding.rule->id.starts_with("BL90")) continue;
    found.emplace(finding.rule->id, finding.pointer, finding.severity, finding.message.zh);
  }
  return found;
}

std::string difference(const std::multiset<Found>& one, const std::multiset<Found>& other) {
  std::string text;
  const auto tell = [&](std::string_view which, const auto& has, const auto& lacks) {
    std::multiset<Found> rest;
    std::set_difference(has.begin(), has.end(), lacks.begin(), lacks.end(), std::inserter(rest, rest.end()));
    for (const auto& [rule, pointer, severity, message] : rest) {
      text += fmt::format("only {}: {} {} {} {}\n", which, rule, pointer, static_cast<int>(severity), message);
    }
  };
  tell("here", one, other);
  tell("there", other, one);
  return text;
}

}  // namespace budgetlint::test
