#include "rules/families.hpp"

namespace budgetlint {
namespace {

constexpr RuleRecord record{
    .id = "BL951",
    .name = "suppression-without-reason",
    .severity = Severity::warning,
    .title = {.zh = "例外注释没有写理由", .en = "Suppression without a reason"},
    .summary = {.zh = "例外注释在方括号后面要写明理由；没有理由的不起作用。",
                .en = "A suppression gives its reason behind the brackets; without one it has no effect."},
    .rationale = {.zh = "审核的人要能看出为什么可以例外；没有理由的例外无从审核。",
                  .en = "Whoever reviews must see why an exception was made; one without a reason cannot be reviewed."},
    .origin = Origin::practice,
    .source = {.zh = "本工具的格式。", .en = "The format."},
    .bad = "资金用途: 支付外聘教师授课报酬和学员教材印制支出 # budgetlint: ignore[BL803]\n",
    .good = "资金用途: 公益艺术培训 # budgetlint: ignore[BL803] 上级文件规定按项目名称填写\n",
    .fix = {.zh = "在方括号后面空一格，写明理由。", .en = "Write the reason behind the brackets, after a blank."},
};

}  // namespace

const Rule suppression_without_reason{&record};

}  // namespace budgetlint
