#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace budgetlint::test {

/// An indicator as it is written, by default one of quality; parts that are empty are left out. A mark may follow any
/// of them.
struct WrittenIndicator {
  std::string_view name;
  std::string_view target;
  std::string_view kind = "质量指标";
  std::string_view category = "产出指标";
  std::string_view description = {};
};

/// A fragment with these indicators and no others.
std::string indicators(std::initializer_list<WrittenIndicator> list);

/// A fragment with a single indicator; in the document its target begins in column 14.
std::string indicator(std::string_view name, std::string_view target);
std::string indicator(std::string_view kind, std::string_view name, std::string_view target);

/// Where `rule` finds something in the published document: "5/2 7/5" for indicator 2 of project 5 and 5 of project 7.
/// Throws where it finds something else in the English transcription than in the Chinese.
std::string found_in_published(std::string_view rule);

}  // namespace budgetlint::test
