#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

/// The kinds of project that departments plan, as figures and words to draw from.
namespace budgetlint::corpus {

/// What a unit cost is per.
enum class Per : std::uint8_t { unit, month, person_month, quarter, whole };

struct Kind {
  std::string_view name;
  std::string_view purpose;
  std::string_view objective;
  std::string_view quantity;  ///< 三级指标 of the quantity, and how it is described
  std::string_view counted;
  std::string_view unit;   ///< of the quantity
  std::int64_t least = 1;  ///< of the quantity
  std::int64_t most = 100;
  int decimals = 0;       ///< of the quantity: of measured ones
  std::string_view cost;  ///< what stands before 成本: 设备购置
  Per per = Per::unit;
  std::int64_t cheapest = 100;  ///< 元 for one, in steps of `step`
  std::int64_t dearest = 1000;
  std::int64_t step = 100;
  std::string_view quality;
  std::string_view quality_formula;
  std::string_view benefit_kind;  ///< English
  std::string_view benefit;
  std::string_view beneficiaries;
};

inline constexpr std::array kinds{
    Kind{"办公设备购置", "购置电脑、打印机等设备，更换超过使用年限的旧设备", "保证各科室办公设备齐全可用",
         "设备购置数量", "年度内购置并通过验收的设备台数", "台", 5, 80, 0, "设备购置", Per::unit, 2000, 9000, 100,
         "设备验收合格率", "验收合格的设备台数÷购置设备总台数×100%", "sustainability", "设备保障办公的持续能力",
         "工作人员"},
    Kind{"办公用房租赁", "支付办公用房租金", "为机关提供稳定的办公场所", "租赁面积", "合同约定的租赁面积", "平方米",
         300, 4000, 2, "房屋租赁", Per::month, 20000, 300000, 10000, "房屋安全检查合格率",
         "检查合格次数÷检查总次数×100%", "social", "机关正常运转情况", "办事群众"},
    Kind{"村级公益岗位补贴", "发放村级公益岗位人员的岗位补贴", "稳定村级公益岗位队伍", "补贴人数",
         "年度内领取补贴的人数", "人", 10, 300, 0, "补贴", Per::person_month, 200, 2600, 100, "补贴发放准确率",
         "发放无误的人次÷发放总人次×100%", "social", "岗位人员生活改善情况", "补贴对象"},
    Kind{"高标准农田建设", "田块整治、灌溉和田间道路等建设支出", "改善农业生产条件", "建成农田面积",
         "通过验收的高标准农田面积", "亩", 200, 9000, 1, "农田建设", Per::unit, 1000, 3000, 500, "工程验收合格率",
         "验收合格的单项工程数÷单项工程总数×100%", "economic", "农田增产带动农户增收情况", "受益农户"},
    Kind{"干部业务培训", "支付培训场地、师资和教材支出", "使干部掌握新的业务要求", "培训期数", "年度内举办的培训班期数",
         "期", 2, 40, 0, "培训", Per::unit, 5000, 60000, 1000, "学员考核通过率", "考核通过的学员数÷参训学员总数×100%",
         "social", "干部业务能力提升情况", "参训学员"},
    Kind{"党报党刊征订", "支付全年党报党刊的订阅费", "保证基层读到党报党刊", "征订份数", "全年征订报刊的份数", "份",
         100, 3000, -2, "报刊征订", Per::unit, 100, 500, 10, "报刊投递准确率", "准确投递的份数÷应投递份数×100%",
         "sustainability", "基层理论学习条件改善情况", "读者"},
    Kind{"农村公路养护", "县乡公路日常保洁、路面修补和标线施划支出", "保持公路安全畅通", "养护里程",
         "列入养护计划的公路里程", "公里", 20, 600, 1, "公路养护", Per::unit, 5000, 30000, 1000, "路面技术状况优良率",
         "评定优良的里程÷评定总里程×100%", "social", "群众出行便利程度", "沿线群众"},
    Kind{"机房网络服务", "支付互联网专线和机房运维服务费", "保证业务系统稳定运行", "接入专线条数",
         "年度内在用的专线条数", "条", 1, 20, 0, "网络服务", Per::month, 3000, 80000, 1000, "系统可用率",
         "系统可用时长÷应运行时长×100%", "social", "网上办事效率提升情况", "系统用户"},
    Kind{"食品安全抽检", "支付抽样和委托检验费用", "及早发现并处置食品安全隐患", "抽检批次", "年度内完成抽检的批次",
         "批次", 100, 2000, 0, "抽检", Per::unit, 400, 1500, 100, "检验报告准确率",
         "复核一致的报告数÷复核报告总数×100%", "social", "食品安全保障情况", "消费者"},
    Kind{"造林绿化", "购买苗木以及栽植、管护支出", "扩大林地面积", "造林面积", "通过验收的造林面积", "公顷", 10, 900, 2,
         "造林", Per::unit, 10000, 30000, 10000, "苗木成活率", "成活株数÷栽植株数×100%", "ecological",
         "区域生态环境改善情况", "周边居民"},
    Kind{"法律援助案件补贴", "支付承办法律援助案件的律师补贴", "使困难群众得到法律帮助", "办理案件数量",
         "年度内结案的法律援助案件数", "件", 50, 800, 0, "案件办理", Per::unit, 800, 2500, 100, "案件质量评查优良率",
         "评查优良的案件数÷评查案件总数×100%", "social", "困难群众合法权益维护情况", "受援人"},
    Kind{"环卫保洁服务", "支付城区道路清扫保洁的购买服务费", "保持城区环境整洁", "保洁面积", "纳入清扫保洁的道路面积",
         "万平方米", 20, 400, 1, "保洁服务", Per::quarter, 50000, 900000, 10000, "保洁质量考核达标率",
         "考核达标的次数÷考核总次数×100%", "ecological", "城区环境卫生改善情况", "城区居民"},
    Kind{"应急物资储备", "采购帐篷、排涝泵等应急物资", "提高应对自然灾害的能力", "物资储备种类", "入库的应急物资种类",
         "种", 5, 60, 0, "物资采购", Per::whole, 50000, 2000000, 10000, "物资验收合格率",
         "验收合格的件数÷采购总件数×100%", "sustainability", "应急处置的持续保障能力", "受灾群众"},
    Kind{"文化惠民演出", "支付送戏下乡的演出和交通支出", "丰富农村文化生活", "演出场次", "年度内完成的演出场次", "场",
         10, 300, 0, "演出", Per::unit, 2000, 12000, 500, "演出任务按标准完成比例", "达到标准的场次÷演出总场次×100%",
         "social", "农村群众文化活动参与情况", "观众"},
};

}  // namespace budgetlint::corpus
