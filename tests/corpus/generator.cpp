#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "corpus/kinds.hpp"
#include "corpus/plan.hpp"
#include "corpus/random.hpp"
#include "num/decimal.hpp"
#include "rules/shared/project_code.hpp"

namespace budgetlint::corpus {
namespace {

constexpr std::array<std::string_view, 8> places{"青河", "石桥", "新丰", "东陵", "白沙", "永宁", "长泽", "云岭"};
constexpr std::array<std::string_view, 8> offices{"教育局",     "农业农村局", "交通运输局", "文化馆",
                                                  "城市管理局", "应急管理局", "司法局",     "市场监督管理局"};
constexpr std::array<std::string_view, 6> bases{"根据部门工作计划", "根据年初预算",       "根据采购合同",
                                                "根据行业标准",     "依据县政府会议纪要", "根据上级下达的任务"};
constexpr std::array<std::string_view, 4> parts{"", "（二期）", "（乡镇部分）", "（延续项目）"};

bool is_leap(int year) { return year % 4 == 0; }  // of the years that are made up

/// A number of `value` × 10^-decimals without zeros at its end.
std::string number_text(std::int64_t value, int decimals) {
  const Decimal number = Decimal::whole(value).scaled_by_power_of_ten(-decimals).value();
  return number.rescaled(number.significant_decimals()).value().to_string();
}

/// Makes up one project.
class ProjectMaker {
 public:
  ProjectMaker(const Kind& kind, const DepartmentPlan& department, Random& random)
      : kind_(kind), department_(department), random_(random) {}

  ProjectPlan make() {
    price_ = kind_.cheapest + kind_.step * random_.between(0, (kind_.dearest - kind_.cheapest) / kind_.step);
    count_ = random_.between(kind_.least, kind_.most);
    std::int64_t count = count_;
    if (kind_.decimals == -2) count = count_ = count_ / 100 * 100;
    scale_ = std::max(kind_.decimals, 0);
    // What is measured has decimals only as far as the product remains whole hundreds of 元.
    for (int i = 0; i < scale_; ++i) count *= 10;
    if (scale_ > 0) count += 10 * random_.between(0, 4) * (kind_.step >= 1000 ? 1 : 0);
    printed_count_ = number_text(count, scale_);
    project_.hundreds = hundreds(count);
    project_.name = std::string(kind_.name) + std::string(random_.choose(parts));
    project_.purpose = kind_.purpose;
    project_.objectives = {std::string(kind_.objective)};
    if (random_.one_in(3)) project_.objectives.push_back(fmt::format("按计划完成{}各项任务", kind_.cost));
    budget();
    spending();
    quantity();
    quality();
    timeliness();
    cost();
    benefit();
    satisfaction();
    breakdown();
    return std::move(project_);
  }

 private:
  [[nodiscard]] std::int64_t times() const {
    switch (kind_.per) {
      case Per::month:
      case Per::person_month:
        return 12;
      case Per::quarter:
        return 4;
      default:
        return 1;
    }
  }
  [[nodiscard]] bool counts() const { return kind_.per == Per::unit || kind_.per == Per::person_month; }

  [[nodiscard]] std::int64_t hundreds(std::int64_t count) const {
    std::int64_t yuan = price_ * times();
    if (counts()) {
      yuan *= count;
      for (int i = 0; i < scale_; ++i) yuan /= 10;
    }
    return yuan / 100;
  }

  [[nodiscard]] std::string amount(std::int64_t value) const { return amount_text(value, department_.unit); }
  std::string basis() { return std::string(random_.choose(bases)); }

  void budget() {
    project_.total = amount(project_.hundreds);
    const std::int64_t other = random_.one_in(5) ? project_.hundreds / 4 : 0;
    project_.fiscal = amount(project_.hundreds - other);
    if (other > 0 || random_.one_in(4)) project_.other = amount(other);
  }

  void spending() {
    static const std::array<std::vector<int>, 5> plans{
        {{3, 6, 10, 12}, {3, 6, 9, 12}, {6, 11, 12}, {4, 6, 8, 10, 12}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}}};
    const std::vector<int>& months = random_.choose(plans);
    for (const int month : months) {
      const std::int64_t share = month == 12 ? 100 : month * 8 + random_.between(4, 7);
      project_.spending.push_back({month, amount(project_.hundreds * share / 100)});
    }
  }

  void add(std::string_view category, std::string_view kind, std::string name, std::string description,
           TargetPlan target) {
    project_.indicators.push_back({std::string(category), std::string(kind), std::move(name), std::move(description),
                                   std::move(target), basis(), ""});
  }

  std::string bound(std::string_view sign) {
    return random_.one_in(4) ? "" : random_.one_in(3) ? "=" : std::string(sign);
  }

  void quantity() {
    add("output", "quantity", std::string(kind_.quantity), std::string(kind_.counted),
        {bound("≥"), printed_count_, std::string(kind_.unit), ""});
    if (kind_.name == "办公用房租赁" && random_.one_in(2)) {
      add("output", "quantity", "租赁天数", "全年实际使用的天数",
          {"", is_leap(department_.year) ? "366" : "365", "天", ""});
    }
  }

  void quality() {
    const std::int64_t rate = random_.between(85, 100);
    add("output", "quality", std::string(kind_.quality), std::string(kind_.quality_formula),
        {rate == 100 ? "=" : "≥", fmt::to_string(rate), "%", ""});
    if (random_.one_in(4)) {
      add("output", "quality", "数据差错率", "有差错的记录数÷记录总数×100%",
          {"≤", random_.one_in(2) ? "1" : "0.5", "%", ""});
    }
  }

  void timeliness() {
    switch (random_.between(1, 6)) {
      case 1:
        return add("output", "timeliness", "任务完成时间", "全部任务完成的日期",
                   {"", "", "", fmt::format("{}年12月{}日前", department_.year, random_.between(20, 31))});
      case 2:
        return add("output", "timeliness", "资金支付进度", "款项支付完毕的时限", {"", "", "", "12月底前"});
      case 3:
        return add("output", "timeliness", "款项支付时限", "收到发票到付款的天数",
                   {"≤", fmt::to_string(random_.between(5, 30)), random_.one_in(2) ? "天" : "个工作日", ""});
      case 4:
        return add("output", "timeliness", "按时完成率", "按时完成的任务数÷任务总数×100%",
                   {"≥", fmt::to_string(random_.between(90, 99)), "%", ""});
      case 5:
        return add("output", "timeliness", "工作完成及时率", "及时完成的任务数÷任务总数×100%", {"=", "100", "%", ""});
      default:
        return add("output", "timeliness", "完成时限", "全部任务完成的日期",
                   {"", "", "", fmt::format("{}-12-{}", department_.year, random_.between(20, 31))});
    }
  }

  void cost() {
    const std::string sign = random_.one_in(3) ? "=" : random_.one_in(4) ? "" : "≤";
    const bool wan = price_ % 1000 == 0 && random_.one_in(2);
    const std::string number = wan ? number_text(price_, 4) : fmt::to_string(price_);
    const std::string money = wan ? "万元" : "元";
    const std::string unit(kind_.unit);
    const std::string what(kind_.cost);
    switch (kind_.per) {
      case Per::unit:
        if (!wan && random_.one_in(3)) {
          return add_cost(fmt::format("单位{}成本（元/{}）", what, unit), "按合同价计算", {sign, number, money, ""});
        }
        return add_cost(fmt::format("每{}{}成本", unit, what), "按年初预算安排计算",
                        {sign, number, money + (random_.one_in(2) ? "/" + unit : ""), ""});
      case Per::month:
        return add_cost(fmt::format("每月{}成本", what), "按合同约定按月支付",
                        {sign, number, money + (random_.one_in(2) ? "/月" : ""), ""});
      case Per::person_month:
        return random_.one_in(2)
                   ? add_cost(fmt::format("每人每月{}标准", what), "按文件规定的标准计算", {sign, number, money, ""})
                   : add_cost(fmt::format("{}发放标准", what), "按文件规定的标准计算",
                              {sign, number, money + (random_.one_in(2) ? "/人·月" : "/人/月"), ""});
      case Per::quarter:
        return add_cost(fmt::format("每季度{}成本", what), "按合同约定按季支付", {sign, number, money, ""});
      case Per::whole:
        return add_cost(fmt::format("{}总成本", what), "项目全部支出", {"≤", number, money, ""});
    }
  }

  void add_cost(std::string name, std::string description, TargetPlan target) {
    // The framework of 2021 has costs as a category of their own.
    const bool own_category = random_.one_in(4);
    add(own_category ? "cost" : "output", own_category ? "economic_cost" : "cost", std::move(name),
        std::move(description), std::move(target));
  }

  void benefit() {
    constexpr std::array<std::string_view, 6> words{"有效提升", "持续改善", "明显改善",
                                                    "稳定保障", "逐步提高", "成效显著"};
    add("benefit", kind_.benefit_kind, std::string(kind_.benefit), fmt::format("{}实施后的效果", kind_.name),
        {"", "", "", std::string(random_.choose(words))});
    if (random_.one_in(3)) {
      add("benefit", "social", "受益人数", fmt::format("从中受益的{}人数", kind_.beneficiaries),
          {"≥", fmt::to_string(100 * random_.between(2, 90)), "人", ""});
    }
  }

  void satisfaction() {
    if (random_.one_in(6)) return;
    add("satisfaction", "satisfaction", fmt::format("{}满意度", kind_.beneficiaries), "表示满意的人数÷受访人数×100%",
        {"≥", fmt::to_string(random_.between(85, 98)), "%", ""});
  }

  void breakdown() {
    if (!counts() || scale_ > 0 || !random_.one_in(3)) return;
    const Decimal price = Decimal::whole(price_).scaled_by_power_of_ten(-power_of_ten(department_.unit)).value();
    project_.breakdown.push_back({std::string(kind_.cost), fmt::to_string(count_), std::string(kind_.unit),
                                  price.rescaled(std::max(price.significant_decimals(), 2)).value().to_string(),
                                  times() == 1 ? "" : fmt::to_string(times()), project_.total});
  }

  const Kind& kind_;
  const DepartmentPlan& department_;
  Random& random_;
  ProjectPlan project_;
  std::int64_t price_ = 0;
  std::int64_t count_ = 0;
  int scale_ = 0;
  std::string printed_count_;
};

void describe(DepartmentPlan& plan, Random& random) {
  plan.overall_goal = fmt::format("围绕{}年重点工作，统筹安排{}个项目，严格预算执行，按期完成各项任务。", plan.year,
                                  plan.projects.size());
  for (const ProjectPlan& project : plan.projects) {
    if (plan.goals.size() == 5) break;
    plan.goals.push_back({project.name,
                          fmt::format("{}；{}。", project.purpose, project.objectives.front()),
                          {fmt::format("{}按期完成", project.name), "群众反映的问题及时处理"}});
  }
  if (random.one_in(3)) return;
  plan.safeguards = {{"健全制度", "完善预算绩效管理办法，明确各科室职责，把绩效目标落实到具体岗位。"},
                     {"加强监控", "每季度汇总项目进度和资金支付情况，发现偏差及时纠正。"},
                     {"规范采购", "按规定组织政府采购，合同签订、验收、付款各环节留存资料备查。"}};
}

}  // namespace

std::string amount_text(std::int64_t hundreds, MoneyUnit unit) {
  const Decimal amount = Decimal::whole(hundreds * 100).scaled_by_power_of_ten(-power_of_ten(unit)).value();
  // Of 亿元 two decimals would be millions.
  const int least = unit == MoneyUnit::hundred_million_yuan ? 6 : 2;
  return amount.rescaled(std::max(amount.significant_decimals(), least)).value().to_string();
}

std::string project_code(int year, std::uint32_t number) {
  constexpr std::size_t shared = 7;
  const std::string front = fmt::format("130186{:02}P{:011}", year % 100, number);
  for (const char last : std::string_view("0123456789ABCDEFGHJKLMNPQRTUWXY")) {
    if (check_value_of(front + last) == shared) return front + last;
  }
  return front;
}

DepartmentPlan planned(std::uint32_t index, std::uint32_t seed, std::optional<int> year) {
  Random random(seed * 1'000'003 + index);
  DepartmentPlan plan;
  plan.year = static_cast<int>(2024 + random.between(0, 3));
  if (year) plan.year = *year;
  plan.code = fmt::format("{:06}", 100'000 + index % 800'000);
  plan.name = fmt::format("{}县{}", random.choose(places), random.choose(offices));
  constexpr std::array units{MoneyUnit::ten_thousand_yuan, MoneyUnit::ten_thousand_yuan, MoneyUnit::yuan,
                             MoneyUnit::thousand_yuan, MoneyUnit::hundred_million_yuan};
  plan.unit = random.choose(units);
  constexpr std::array<std::string_view, 4> statuses{"", "draft", "submitted", "approved"};
  plan.status = random.choose(statuses);
  const std::int64_t projects = random.between(5, 10);
  const std::size_t first = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(kinds.size()) - 1));
  std::int64_t sum = 0;
  for (std::int64_t i = 0; i < projects; ++i) {
    const Kind& kind = kinds.at((first + static_cast<std::size_t>(i)) % kinds.size());
    ProjectPlan& project = plan.projects.emplace_back(ProjectMaker(kind, plan, random).make());
    project.code = project_code(plan.year, index % 1'000'000 * 100 + static_cast<std::uint32_t>(i));
    sum += project.hundreds;
  }
  if (!random.one_in(3)) plan.total_budget = amount_text(sum, plan.unit);
  describe(plan, random);
  return plan;
}

Style style_of(std::uint32_t index) {
  Random random(index + 17);
  const auto flip = [&] { return random.one_in(2); };
  return {.english = random.one_in(3),
          .flow = random.one_in(3),
          .target_maps = random.one_in(3),
          .quoted = random.one_in(4),
          .short_kinds = flip(),
          .english_months = flip()};
}

}  // namespace budgetlint::corpus
