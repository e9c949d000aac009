#pragma once

#include <string>
#include <string_view>

namespace budgetlint {

/// A document with one project in which no rule finds a fault: `src/engine/template.yaml`, carried in the program.
std::string_view faultless_document();

/// The template with the fields that begin in column 0 of `fragment` instead of its own: fields of the root there, all
/// others in the project; what the template does not have is added. Each item of a list of projects is laid over the
/// project of the template, so it needs no more than what it is about. Works on the text alone, so that a fragment may
/// be broken YAML: a field is a line and all lines below it that are blank, comments, indented or list items; its key
/// ends at the first `:`, `：` or blank. An English key takes the place of the Chinese one of the same field.
std::string lay_over(std::string_view fragment);

/// As lay_over, but the indicators of the fragment are filled up with those of the template whose kinds it lacks, so
/// that a fragment about one indicator leaves no other kind missing.
std::string lay_over_indicators(std::string_view fragment);

}  // namespace budgetlint
