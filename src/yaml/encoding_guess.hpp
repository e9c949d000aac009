#pragma once

#include <string_view>

namespace budgetlint::yaml {

/// Whether `bytes`, of which most beyond ASCII are not UTF-8, can all be read as GBK (or GB18030, which includes it).
bool is_gbk(std::string_view bytes);

}  // namespace budgetlint::yaml
