#include "rules/families.hpp"

namespace budgetlint {
namespace {

constexpr RuleRecord record{
    .id = "BL950",
    .name = "unused-suppression",
    .severity = Severity::warning,
    .title = {.zh = "例外注释没有起作用", .en = "Unused suppression"},
    .summary = {.zh = "写了“# budgetlint: ignore[…]”，却没有哪个问题因此略去，或者这条注释写得不对。",
                .en = "A comment `# budgetlint: ignore[…]` that leaves out no finding, or is not written right."},
    .rationale = {.zh = "问题改好以后，多余的例外会在以后悄悄掩盖新的问题；写错的例外则让人以为已经说明。",
                  .en =
                      "Once the fault is mended a suppression that stays may hide a new one; one that is written wrong "
                      "only seems to explain something."},
    .origin = Origin::practice,
    .source = {.zh = "检查工具的通行做法。", .en = "Ordinary care with linters."},
    .bad = "资金用途: 支付外聘教师授课报酬和学员教材印制支出 # budgetlint: ignore[BL803] 用途写得简单\n",
    .good = "资金用途: 支付外聘教师授课报酬和学员教材印制支出\n",
    .fix = {.zh = "删去这条注释，或按提示改正。", .en = "Delete the comment, or mend it as the message says."},
};

}  // namespace

const Rule unused_suppression{&record};

}  // namespace budgetlint
