#include "engine/family.hpp"

#include <array>

namespace budgetlint {
namespace {

constexpr std::array<Family, 10> all_families{{
    {"BL0", "input", {"输入", "Input"}},
    {"BL1", "structure", {"结构", "Structure"}},
    {"BL2", "budget", {"预算", "Budget"}},
    {"BL3", "spending", {"支出计划", "Spending plan"}},
    {"BL4", "unit-cost", {"单位成本", "Unit cost"}},
    {"BL5", "indicators", {"指标与指标值", "Indicators and targets"}},
    {"BL6", "identity", {"编码与名称", "Identity"}},
    {"BL7", "dates", {"日期", "Dates"}},
    {"BL8", "wording", {"措辞", "Wording"}},
    {"BL9", "across", {"跨文档与例外", "Across documents, and exceptions"}},
}};

}  // namespace

std::span<const Family> families() { return all_families; }

}  // namespace budgetlint
