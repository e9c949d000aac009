#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "engine/lay_over.hpp"

namespace budgetlint::test {

using budgetlint::lay_over;
using budgetlint::lay_over_indicators;

/// The template of the rules' examples, as a text to change.
inline std::string template_document() { return std::string(faultless_document()); }

/// A document as that of another department, so that the two are no fault beside each other.
inline std::string of_another_department(std::string document) {
  for (const auto& [word, other] : {std::pair{"205001", "205002"},
                                    {"13018624P00933510001X", "13018624P009346100032"},
                                    {"项目名称: 公益艺术培训", "项目名称: 馆舍物业服务"}}) {
    if (const std::size_t at = document.find(word); at != std::string::npos) {
      document.replace(at, std::string_view(word).size(), other);
    }
  }
  return document;
}

}  // namespace budgetlint::test
