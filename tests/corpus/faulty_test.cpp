// Faultless documents with one slip each: the rule about that slip finds it, where it stands, and no other rule finds
// anything but what the same slip brings with it.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "corpus/faults.hpp"
#include "rules/catalogue.hpp"
#include "support/expectation.hpp"

using namespace budgetlint;
using corpus::Fault;

namespace {

/// Documents of both vocabularies, in block and flow, with targets as texts and maps.
constexpr std::array<std::uint32_t, 6> documents{0, 1, 3, 6, 8, 11};

/// A finding as what and where.
using Finding = std::pair<std::string, std::string>;

std::multiset<Finding> findings(const std::string& text, const Configuration& configuration) {
  std::multiset<Finding> found;
  for (const Diagnostic& finding : test::lint(text, configuration).diagnostics) {
    found.emplace(finding.rule->id, finding.pointer);
  }
  return found;
}

/// Of a faultless document; those under the default configuration are asked for again and again.
const std::multiset<Finding>& clean_findings(std::uint32_t document, std::string_view rule, const std::string& text) {
  static std::map<std::pair<std::uint32_t, std::string_view>, std::multiset<Finding>> known;
  const bool is_on = catalogue()[find_rule(rule).value()].record->on;
  const auto [entry, is_new] = known.try_emplace({document, is_on ? std::string_view() : rule});
  if (is_new) entry->second = findings(text, test::turned_on(rule));
  return entry->second;
}

std::string told(const std::multiset<Finding>& findings) {
  std::string text;
  for (const auto& [rule, pointer] : findings) text += fmt::format(" {} at {}", rule, pointer);
  return text;
}

/// What is not as it should be when one document has the fault; empty where all is.
std::string judge(const Fault& fault, std::uint32_t document) {
  const Configuration configuration = test::turned_on(fault.rule);
  corpus::DepartmentPlan plan = corpus::planned(document);
  const corpus::Style style = corpus::style_of(document);
  const std::string clean = corpus::written(plan, style);
  std::string place;
  if (fault.spoil != nullptr) place = fault.spoil(plan);
  const std::string faulty = fault.spoil != nullptr ? corpus::written(plan, style) : fault.spoil_text(clean);

  const std::multiset<Finding>& before = clean_findings(document, fault.rule, clean);
  const std::multiset<Finding> after = findings(faulty, configuration);
  std::multiset<Finding> fresh;
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::inserter(fresh, fresh.end()));
  const bool is_found = std::any_of(fresh.begin(), fresh.end(), [&](const Finding& finding) {
    return finding.first == fault.rule && finding.second.starts_with(place);
  });
  const bool is_alone = std::all_of(fresh.begin(), fresh.end(), [&](const Finding& finding) {
    return finding.first == fault.rule ||
           std::find(fault.companions.begin(), fault.companions.end(), finding.first) != fault.companions.end();
  });
  if (is_found && is_alone) return "";
  return fmt::format("{} in document {}, wanted at {}:{}\n", fault.rule, document, place, told(fresh));
}

void check_all(const std::vector<Fault>& faults) {
  for (const Fault& fault : faults) {
    for (const std::uint32_t document : documents) CHECK(judge(fault, document) == "");
  }
}

}  // namespace

TEST_CASE("slips in reading and form are found where they are") { check_all(corpus::reading_faults()); }
TEST_CASE("slips in budget and spending plan are found where they are") { check_all(corpus::budget_faults()); }
TEST_CASE("slips in unit costs are found where they are") { check_all(corpus::unit_cost_faults()); }
TEST_CASE("slips in indicators, targets and dates are found where they are") { check_all(corpus::indicator_faults()); }
TEST_CASE("slips in codes and wording are found where they are") { check_all(corpus::wording_faults()); }

TEST_CASE("there is a slip for every rule that a document can break") {
  std::set<std::string_view> rules;
  for (const auto& family : {corpus::reading_faults(), corpus::budget_faults(), corpus::unit_cost_faults(),
                             corpus::indicator_faults(), corpus::wording_faults()}) {
    for (const Fault& fault : family) CHECK_MESSAGE(rules.insert(fault.rule).second, fault.rule);
  }
  for (const Rule& rule : catalogue()) {
    // The file system, the run and files of the gate are shown elsewhere.
    if (rule.record->exhibit == Exhibit::outside || rule.record->id.starts_with("BL9")) continue;
    CHECK_MESSAGE(rules.contains(rule.record->id), "add a slip for ", rule.record->id, " to tests/corpus");
  }
}
