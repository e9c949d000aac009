#include "rules/families.hpp"

namespace budgetlint {
namespace {

constexpr RuleRecord record{
    .id = "BL952",
    .name = "stale-baseline-entry",
    .severity = Severity::warning,
    .title = {.zh = "基线中的问题已不存在", .en = "Stale baseline entry"},
    .summary = {.zh = "基线里记着的问题，这次检查没有发现那么多。",
                .en = "The baseline has more findings of a kind than there are in the document."},
    .rationale = {.zh = "问题改好以后，留在基线里的记录会在以后悄悄放过同一处新的错误。",
                  .en = "Once the fault is mended an entry that stays lets a new one pass in the same place."},
    .origin = Origin::practice,
    .source = {.zh = "检查工具的通行做法。", .en = "Ordinary care with linters."},
    .exhibit = Exhibit::outside,
    .bad = "基线里记着已经改好的问题 / a baseline with a finding that has been mended",
    .good = "基线里只有现存的问题 / a baseline with nothing but what is still found",
    .fix = {.zh = "用 check --baseline 文件 --write-baseline 重写基线。",
            .en = "Record the baseline anew: check --baseline FILE --write-baseline."},
};

}  // namespace

const Rule stale_baseline_entry{&record};

}  // namespace budgetlint
