#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "corpus/plan.hpp"
#include "engine/run.hpp"

/// Documents made up anew for each try of a property.
namespace budgetlint::test {

/// A number from 0 to `count` − 1, each as likely as any other. Call within a property.
std::uint32_t draw(std::size_t count);

/// A plan without a fault, or, often, with one of those of the corpus.
corpus::DepartmentPlan draw_plan();

corpus::Style draw_style();

/// The plan of a faultless document.
corpus::DepartmentPlan draw_faultless_plan();

/// A document as `draw_plan` plans it, in any style.
std::string draw_document();

/// The same, and often with slips of the keyboard.
std::string draw_document_with_slips();

/// A document with up to four faults, each of which brings a fix with it.
std::string draw_fixable_document();

/// Whether a finding has a fix that is as safe as that.
bool offers_fix(const FileReport& report, Safety least);

/// A finding as what, where, how grave, and in which words.
using Found = std::tuple<std::string, std::string, Severity, std::string>;

/// The findings of a report, but for those across documents.
std::multiset<Found> findings_of(const FileReport& report);

/// Those that one report has and the other has not, for people; empty where there are none.
std::string difference(const std::multiset<Found>& one, const std::multiset<Found>& other);

}  // namespace budgetlint::test
