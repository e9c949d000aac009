#pragma once

#include <array>
#include <string>
#include <string_view>

/// Shorthand for the tests of the spending rules, whose fragments are all plans laid over the template.
namespace budgetlint::test {

/// A plan with the four checkpoints of the form and these cells, as written.
std::string plan(const std::array<std::string_view, 4>& cells);

/// A budget with this total, as written, and nothing else.
std::string budget(std::string_view total);

/// How the findings of `rule` differ from the marks of the fragment.
std::string differ(std::string_view rule, std::string_view fragment);

/// What `rule` says and counts of the fragment, as `shown` and `counted` tell it.
std::string shown_by(std::string_view rule, std::string_view fragment);
std::string counted_by(std::string_view rule, std::string_view fragment);

}  // namespace budgetlint::test
