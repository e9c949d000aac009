#include "model/choices.hpp"

namespace budgetlint::model::choices {

constexpr std::array<Choice, 1> formats{
    Choice{.en = "budget-performance/1",
           .zh = "budget-performance/1",
           .help = {.zh = "本格式的第一版。", .en = "The first version of this format."}},
};

constexpr std::array<Choice, 1> document_kinds{
    Choice{.en = "summary",
           .zh = "汇总",
           .help = {.zh = "一个年度各部门预算的汇总表。", .en = "The budgets of the departments of a year, added up."},
           .zh_too = "汇总表"},
};

constexpr std::array<Choice, 3> statuses{
    Choice{.en = "draft",
           .zh = "草案",
           .help = {.zh = "编制中的草案，尚未报送。", .en = "Still being drafted, not yet submitted."}},
    Choice{.en = "submitted",
           .zh = "报送",
           .help = {.zh = "已报送财政部门审核。", .en = "Submitted to the finance office for review."}},
    Choice{.en = "approved", .zh = "批复", .help = {.zh = "财政部门已批复。", .en = "Approved by the finance office."}},
};

constexpr std::array<Choice, 4> units{
    Choice{.en = "yuan", .zh = "元", .help = {.zh = "金额以元为单位。", .en = "Amounts are in yuan."}},
    Choice{.en = "thousand_yuan",
           .zh = "千元",
           .help = {.zh = "金额以千元为单位（1 千元 = 1000 元）。", .en = "Amounts are in thousands of yuan."}},
    Choice{.en = "ten_thousand_yuan",
           .zh = "万元",
           .help = {.zh = "金额以万元为单位（1 万元 = 10000 元），部门预算多用此单位。",
                    .en = "Amounts are in units of 10,000 yuan (万元), as most department budgets are."}},
    Choice{.en = "hundred_million_yuan",
           .zh = "亿元",
           .help = {.zh = "金额以亿元为单位（1 亿元 = 10000 万元）。",
                    .en = "Amounts are in units of 100 million yuan (亿元)."}},
};

constexpr std::array<Choice, 4> categories{
    Choice{.en = "output",
           .zh = "产出指标",
           .help = {.zh = "项目直接做成了什么：数量、质量、时效、成本。",
                    .en = "What the project delivers: how much, how well, when, at what cost."},
           .zh_too = "产出"},
    Choice{.en = "benefit",
           .zh = "效益指标",
           .help = {.zh = "项目带来的经济、社会、生态效益和可持续影响。",
                    .en = "What good the project does: economic, social, ecological, lasting."},
           .zh_too = "效益"},
    Choice{.en = "satisfaction",
           .zh = "满意度指标",
           .help = {.zh = "服务对象或受益群众的满意程度。", .en = "How satisfied the people served are."},
           .zh_too = "满意度"},
    Choice{.en = "cost",
           .zh = "成本指标",
           .help = {.zh = "项目的经济成本、社会成本和生态环境成本。",
                    .en = "What the project costs: in money, to society, to the environment."},
           .zh_too = "成本"},
};

constexpr std::array<Choice, 12> kinds{
    Choice{.en = "quantity",
           .zh = "数量指标",
           .help = {.zh = "做多少，例如“≥100台”。", .en = "How much is delivered, such as “≥100台”."},
           .zh_too = "数量",
           .under = &categories[0]},
    Choice{.en = "quality",
           .zh = "质量指标",
           .help = {.zh = "做得怎样，例如合格率“≥95%”。", .en = "How well it is done, such as a pass rate “≥95%”."},
           .zh_too = "质量",
           .under = &categories[0]},
    Choice{.en = "timeliness",
           .zh = "时效指标",
           .help = {.zh = "何时做完或多快做完，例如“2024年12月31日前”“≤5天”。",
                    .en = "By when or how fast, such as “2024年12月31日前” or “≤5天”."},
           .zh_too = "时效",
           .under = &categories[0]},
    Choice{.en = "cost",
           .zh = "成本指标",
           .help = {.zh = "花多少钱做，例如“≤0.09万元”。", .en = "What it may cost, such as “≤0.09万元”."},
           .zh_too = "成本",
           .under = &categories[0]},
    Choice{.en = "economic",
           .zh = "经济效益指标",
           .help = {.zh = "对经济发展、收入的影响。", .en = "Effect on the economy or on income."},
           .zh_too = "经济效益",
           .under = &categories[1]},
    Choice{.en = "social",
           .zh = "社会效益指标",
           .help = {.zh = "对社会、公共服务的影响。", .en = "Effect on society and public services."},
           .zh_too = "社会效益",
           .under = &categories[1]},
    Choice{.en = "ecological",
           .zh = "生态效益指标",
           .help = {.zh = "对生态环境的影响。", .en = "Effect on the environment."},
           .zh_too = "生态效益",
           .under = &categories[1]},
    Choice{.en = "sustainability",
           .zh = "可持续影响指标",
           .help = {.zh = "项目完成后仍然持续的影响。", .en = "Effect that lasts after the project has ended."},
           .zh_too = "可持续影响",
           .under = &categories[1]},
    Choice{.en = "satisfaction",
           .zh = "服务对象满意度指标",
           .help = {.zh = "服务对象的满意程度，例如“≥90%”。",
                    .en = "How satisfied the people served are, such as “≥90%”."},
           .zh_too = "服务对象满意度",
           .under = &categories[2]},
    Choice{.en = "economic_cost",
           .zh = "经济成本指标",
           .help = {.zh = "项目花费的资金。", .en = "The money that the project costs."},
           .zh_too = "经济成本",
           .under = &categories[3]},
    Choice{.en = "social_cost",
           .zh = "社会成本指标",
           .help = {.zh = "项目给社会带来的负担。", .en = "The burden that the project puts on society."},
           .zh_too = "社会成本",
           .under = &categories[3]},
    Choice{.en = "ecological_cost",
           .zh = "生态环境成本指标",
           .help = {.zh = "项目对生态环境造成的损害。", .en = "The harm that the project does to the environment."},
           .zh_too = "生态环境成本",
           .under = &categories[3]},
};

namespace {

constexpr std::array<std::string_view, 8> at_least{"〉=", "> =", "＞=", "＞＝", "不低于", "不少于", "大于等于", "至少"};
constexpr std::array<std::string_view, 9> at_most{"〈=",    "< =",    "＜=",      "＜＝", "不超过",
                                                  "不高于", "不多于", "小于等于", "至多"};
constexpr std::array<std::string_view, 4> more_than{"〉", "大于", "超过", "高于"};
constexpr std::array<std::string_view, 4> less_than{"〈", "小于", "低于", "少于"};

constexpr std::array<std::string_view, 1> equal_to{"等于"};

}  // namespace

constexpr std::array<Choice, 6> operators{
    Choice{.en = ">=", .zh = "≥", .help = {.zh = "不低于。", .en = "At least."}, .zh_too = "≧", .others = at_least},
    Choice{.en = "<=", .zh = "≤", .help = {.zh = "不超过。", .en = "At most."}, .zh_too = "≦", .others = at_most},
    Choice{.en = ">",
           .zh = ">",
           .help = {.zh = "大于，不含该数。", .en = "More than."},
           .zh_too = "＞",
           .others = more_than},
    Choice{.en = "<",
           .zh = "<",
           .help = {.zh = "小于，不含该数。", .en = "Less than."},
           .zh_too = "＜",
           .others = less_than},
    Choice{.en = "=",
           .zh = "=",
           .help = {.zh = "等于；不写符号也是等于。", .en = "Exactly; the same as no sign."},
           .zh_too = "＝",
           .others = equal_to},
    Choice{.en = "about", .zh = "约", .help = {.zh = "大约。", .en = "About."}, .zh_too = "大约"},
};

namespace category {
constinit const Choice& output = categories[0];
constinit const Choice& benefit = categories[1];
constinit const Choice& satisfaction = categories[2];
constinit const Choice& cost = categories[3];
}  // namespace category

namespace kind {
constinit const Choice& quantity = kinds[0];
constinit const Choice& quality = kinds[1];
constinit const Choice& timeliness = kinds[2];
constinit const Choice& cost = kinds[3];
constinit const Choice& economic = kinds[4];
constinit const Choice& social = kinds[5];
constinit const Choice& ecological = kinds[6];
constinit const Choice& sustainability = kinds[7];
constinit const Choice& satisfaction = kinds[8];
constinit const Choice& economic_cost = kinds[9];
constinit const Choice& social_cost = kinds[10];
constinit const Choice& ecological_cost = kinds[11];
}  // namespace kind

}  // namespace budgetlint::model::choices
