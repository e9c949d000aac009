#pragma once

#include <array>
#include <string_view>

/// The word lists that rules read texts by, each in one place. A list that a user may want to extend is the default of
/// a parameter.
namespace budgetlint::lexicon {

/// Where targets complain instead of aiming (BL509).
inline constexpr std::array<std::string_view, 7> complaints{"有待提高", "有待加强", "有待完善", "待完善",
                                                            "待提高",   "待改进",   "一般"};

/// Outcomes with nothing to compare with (BL508).
inline constexpr std::array<std::string_view, 3> bare_outcomes{"提升", "提高", "降低"};

/// What there should be less of (BL506): a rate or count of it is bounded from above. 容错 is none: a high tolerance of
/// errors is as good as a low share of them.
inline constexpr std::array<std::string_view, 28> bad_things{
    "差错", "错误", "故障", "破损", "投诉", "超支", "事故", "失误", "流失", "逾期", "违规", "误差", "偏差", "差评",
    "返工", "返修", "丢失", "损坏", "遗漏", "漏报", "误报", "延误", "中断", "超标", "超时", "泄密", "伤亡", "死亡"};

/// What there should be more of (BL506): a rate of it is bounded from below.
inline constexpr std::array<std::string_view, 10> good_things{"合格", "满意", "及时", "覆盖", "完好",
                                                              "达标", "准确", "优良", "办结", "到位"};

/// Before a bad or good thing these turn it round (BL506).
inline constexpr std::array<std::string_view, 5> negations{"不", "未", "非", "无", "零"};

/// Before a bad thing these say that less of it is what is counted (BL506): 降低差错率.
inline constexpr std::array<std::string_view, 8> reductions{"降低", "减少", "下降", "压减",
                                                            "防止", "避免", "杜绝", "消除"};

/// Where the name or description of a count of bad things has one of these, it may count the mended ones (BL506):
/// 受理投诉件数. A rate is still one of the bad thing: 投诉处理差错率.
inline constexpr std::array<std::string_view, 22> remedies{
    "处理", "处置", "修复", "维修", "抢修", "排除", "排查", "整改", "纠正", "办结", "办理",
    "回复", "受理", "接待", "化解", "解决", "查处", "打击", "救援", "救助", "预防", "及时"};

/// What may follow a bad or good thing where its extent is measured (BL506): 差错率, 投诉案件数量. After anything else
/// something else is measured: 故障处理时间, 投诉回访率.
inline constexpr std::array<std::string_view, 33> extents{
    "率",   "比例", "比率", "比重", "占比", "百分比", "总", "数", "量",   "额",   "次",
    "件",   "起",   "例",   "项",   "处",   "人",     "户", "天", "条",   "金额", "面积",
    "时间", "时长", "程度", "水平", "度",   "性",     "面", "的", "发生", "案件", "情况"};

/// Rates that may pass 100 % (BL504).
inline constexpr std::array<std::string_view, 13> unbounded_rates{"增幅",   "完成率", "达成率", "增长", "增速",
                                                                  "涨幅",   "同比",   "比上年", "超支", "利润率",
                                                                  "收益率", "回报率", "负债率"};

/// Figures that may be negative (BL504, BL505).
inline constexpr std::array<std::string_view, 23> signed_figures{
    "增长", "增加", "增幅", "增速", "涨幅", "同比", "节约", "节省", "降低", "下降", "减少", "变化",
    "变动", "偏差", "误差", "收益", "利润", "结余", "盈余", "盈亏", "温度", "气温", "海拔"};

/// Costs besides the unit cost that a name or purpose may speak of (BL402).
inline constexpr std::array<std::string_view, 8> other_costs{"税费",   "前期费用", "相关费用", "手续费",
                                                             "管理费", "配套费用", "其他费用", "及其他"};

/// A cost with one of these in its name or description is the total, per nothing (BL4xx).
inline constexpr std::array<std::string_view, 12> totals{"总成本", "总费用", "总投资", "总支出", "总造价", "总价",
                                                         "总金额", "总经费", "总预算", "总额",   "总计",   "合计"};

/// A cost with one of these in its name is per something that they do not name (BL4xx).
inline constexpr std::array<std::string_view, 2> rates{"单价", "标准"};

/// Money that is saved, overspent or earned is no cost of the project (BL4xx).
inline constexpr std::array<std::string_view, 13> no_costs{"节约", "节省", "节支", "超支", "降低", "减少", "压减",
                                                           "结余", "偏差", "差异", "收入", "收益", "产值"};

/// After 单位 these make it "a unit of what is bought" (BL4xx): 单位成本.
inline constexpr std::array<std::string_view, 4> prices{"成本", "造价", "价", "费"};

/// Before 单位 these make it an office (BL4xx): 本单位成本.
inline constexpr std::array<std::string_view, 9> office_prefixes{"本", "各", "我", "该", "每", "级", "用", "设", "工"};

/// Pairs of characters that do not say what an indicator is about (BL4xx).
inline constexpr std::array<std::string_view, 16> empty_pairs{"成本", "费用", "标准", "单价", "数量", "项目",
                                                              "年度", "全年", "工作", "经费", "资金", "支出",
                                                              "完成", "每月", "每年", "单位"};

/// What is saved, as a rate of the budget (BL408), and what is overspent (BL409).
inline constexpr std::array<std::string_view, 4> saving_rates{"节约率", "节省率", "节支率", "压减率"};
inline constexpr std::array<std::string_view, 3> overspending_rates{"超支率", "超支比例", "超预算率"};

/// Where 万 stands for 万元 outside cost indicators too (BL407).
inline constexpr std::array<std::string_view, 14> money_words{"资金", "金额", "经费", "成本", "费用", "收入", "产值",
                                                              "投资", "税收", "补贴", "租金", "造价", "利润", "营收"};

/// Ratios that have no unit (BL510).
inline constexpr std::array<std::string_view, 9> unitless_ratios{"容积率", "系数",   "指数", "倍数", "比值",
                                                                 "产出比", "师生比", "排名", "名次"};

/// Grounds that only say "as always" (BL519); `weak_basis_prefixes`, longer ones before those they begin with, may
/// stand before them.
inline constexpr std::array<std::string_view, 3> weak_bases{"惯例", "经验", "历史标准"};
inline constexpr std::array<std::string_view, 19> weak_basis_prefixes{
    "根据",   "依据", "按照", "按",   "参照", "参考", "往年", "历年", "以往", "以前",
    "近几年", "近年", "上年", "去年", "历史", "年度", "年",   "工作", "的"};

/// In place of a basis these say that there is none (BL520).
inline constexpr std::array<std::string_view, 4> no_basis{"无", "暂无", "没有", "待定"};

/// In the name or description of what is counted these make an average of it, which may have decimals (BL514).
inline constexpr std::array<std::string_view, 2> averages{"均", "每"};

/// Counts of work and teaching, which come in parts too (BL514).
inline constexpr std::array<std::string_view, 5> divisible_counts{"人天", "人月", "人年", "课时", "学时"};

/// A description with one of these, half-width, says how a rate is worked out (BL517).
inline constexpr std::array<std::string_view, 11> formula_words{"÷",    "/",    "×",      "*",    "占",  "比例",
                                                                "比重", "比率", "百分比", "除以", "之比"};

/// Where 365天 is a time limit or a validity, not the days of a year (BL703), unless 全年 stands there too.
inline constexpr std::array<std::string_view, 11> periods{"质保", "保质", "保修", "工期", "期限", "有效期",
                                                          "周期", "账期", "宽限", "时限", "完成"};

/// Where a date is that of a beginning, after which money is spent (BL704).
inline constexpr std::array<std::string_view, 5> beginnings{"启动", "开工", "动工", "开始", "起始"};

/// What a rate under 时效 is of, where it tells how much is done in time (BL705).
inline constexpr std::array<std::string_view, 27> in_time{
    "及时", "按时", "准时", "准点", "定时", "按期", "如期", "定期", "限期", "到期", "按计划", "时限", "限时", "时间",
    "时效", "期限", "逾期", "超期", "超时", "延误", "延期", "延迟", "进度", "当日", "当天",   "小时", "日内"};

/// Words that name a time (BL705): 当日办结 says when.
inline constexpr std::array<std::string_view, 12> times{"当日", "当天", "当月", "当年", "次日", "每日",
                                                        "每天", "每周", "每月", "每季", "每年", "实时"};

/// Verbs that nobody writes twice in a clause around a word or two (BL801): 开展正常开展.
inline constexpr std::array<std::string_view, 22> doubled_verbs{
    "开展", "进行", "完成", "提高", "提升", "保障", "确保", "加强", "实现", "推进", "推动",
    "落实", "组织", "实施", "支付", "发放", "购买", "采购", "建设", "运行", "运转", "执行"};

/// Between two such verbs these make sense of it (BL801): 完成未完成的工作.
inline constexpr std::array<std::string_view, 13> doubling_links{"和", "与", "及", "或", "并", "未", "不",
                                                                 "应", "已", "的", "再", "待", "需"};

}  // namespace budgetlint::lexicon
