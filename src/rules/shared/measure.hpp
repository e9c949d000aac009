#pragma once

#include <string_view>

namespace budgetlint {

/// Whether a 计量单位 counts whole things (台, 人, 次 …) rather than measuring an extent, a weight or a volume, which
/// may have been rounded.
bool is_count(std::string_view measure);

}  // namespace budgetlint
