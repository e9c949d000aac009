#include "rules/unit_cost/cost_reading.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "model/choices.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/unit_cost/cost_words.hpp"

namespace budgetlint {
namespace {

namespace kind = model::choices::kind;

constexpr std::array periods{
    Period{"月", 12, {.zh = "月", .en = "month"}, {.zh = "月", .en = "months"}},
    Period{"季", 4, {.zh = "季", .en = "quarter"}, {.zh = "季", .en = "quarters"}},
    Period{"半年", 2, {.zh = "半年", .en = "half-year"}, {.zh = "个半年", .en = "half-years"}},
    Period{"年", 1, {.zh = "年", .en = "year"}, {.zh = "年", .en = "year"}},
};

constexpr Text no_money{.zh = "没有以金额为指标值的成本指标", .en = "no cost indicator is in money"};
constexpr Text unreadable_cost{.zh = "有成本指标的指标值看不懂",
                               .en = "the target of a cost indicator is not understood"};
constexpr Text cost_without_unit{.zh = "有成本指标没有写单位", .en = "a cost indicator has no unit"};
constexpr Text approximate{.zh = "单位成本或数量只是约数", .en = "the unit cost or the quantity is only approximate"};
constexpr Text no_positive_number{.zh = "单位成本或数量不是正数，或范围写反了",
                                  .en = "the unit cost or the quantity is not above 0, or a reversed range"};
constexpr Text unknown_divisor{.zh = "看不出单位成本按什么计", .en = "the words do not say what the unit cost is per"};
constexpr Text no_matching_count{.zh = "没有与单位成本的计量单位相同的数量指标",
                                 .en = "no quantity is in the unit that the unit cost is per"};
constexpr Text several_counts{
    .zh = "不止一个数量指标可以与单位成本相乘，结果不同",
    .en = "more than one quantity could be what the unit cost is per, with different results"};
constexpr Text several_periods{.zh = "成本指标同时写了两种期间（如每月和每年）",
                               .en = "the cost indicator names two periods, such as a month and a year"};
constexpr Text several_years{.zh = "数量指标的期数超过一年，不知道本年度占多少",
                             .en = "the quantity spans more than a year, and the share of this year is not known"};
constexpr Text count_by_the_period{.zh = "数量指标本身是按期间或按人计的",
                                   .en = "the quantity itself is per period or per person"};
constexpr Text different_counts{.zh = "几个成本指标对应的数量不同，不能相加",
                                .en = "the costs belong to different quantities and cannot be added"};
constexpr Text total_and_parts{.zh = "既有总成本又有其他成本，不能相加",
                               .en = "a total cost stands beside other costs, so that they cannot be added"};

std::string name_of(const model::Indicator& indicator) {
  return indicator.name ? plain_text(indicator.name->value) : std::string();
}

/// The numbers of a target, or why they cannot be used.
Result<Figure, Text> figure_of(const TargetValue& target, int power) {
  if (target.flags.approximate) return tl::unexpected(approximate);
  const Figure figure{target.number, target.upper.value_or(target.number), counts_whole_things(target), power};
  if (figure.low.sign() <= 0 || figure.high < figure.low) return tl::unexpected(no_positive_number);
  return figure;
}

/// A quantity that a cost may be multiplied by, and why it cannot be used, should a cost need it.
struct Candidate {
  const model::Indicator* indicator = nullptr;
  Result<Count, Text> count;
};

Result<Count, Text> read_count(const model::Indicator& indicator) {
  const TargetValue& target = *target_of(indicator);
  model::Indicator name_alone;
  name_alone.name = indicator.name;
  if (!target.per.empty() || !read_cost_words(name_alone).per.empty()) return tl::unexpected(count_by_the_period);
  const auto figure = figure_of(target, target.scale);
  if (!figure) return tl::unexpected(figure.error());
  Count count{&indicator, *figure};
  const bool above = target.comparison == Comparison::more_than;
  const bool below = target.comparison == Comparison::less_than;
  count.bounded = !above && target.comparison != Comparison::at_least;
  count.open = (above || below) && !figure->whole;
  if (figure->whole && (above || below)) {
    const Decimal next = figure->low + Decimal::whole(above ? 1 : -1);
    if (next.sign() <= 0) return tl::unexpected(no_positive_number);
    count.figure.low = count.figure.high = next;
  }
  return count;
}

std::vector<Candidate> candidates_of(const model::Project& project) {
  std::vector<Candidate> candidates;
  for (const model::Indicator& indicator : project.indicators) {
    const TargetValue* const target = target_of(indicator);
    if (!is_kind(indicator, kind::quantity) || target == nullptr || !is_numeric(*target)) continue;
    if (money_power(*target) || is_rate(*target)) continue;
    candidates.push_back({&indicator, read_count(indicator)});
  }
  return candidates;
}

bool is_measured_in(const Candidate& candidate, const Denominator& denominator) {
  const auto& units = target_of(*candidate.indicator)->units;
  return std::any_of(units.begin(), units.end(), [&](const TargetUnit& unit) {
    return std::find(denominator.begin(), denominator.end(), unit.canonical()) != denominator.end();
  });
}

bool is_span_of_time(const Candidate& candidate) {
  const auto& units = target_of(*candidate.indicator)->units;
  return !units.empty() && units.front().dimension == Dimension::duration;
}

/// The one of the candidates that a cost is per; where there are several, that whose name has a word of the cost's.
Result<Count, Text> pick(const std::vector<const Candidate*>& candidates, const model::Indicator& cost) {
  if (candidates.empty()) return tl::unexpected(no_matching_count);
  if (candidates.size() == 1) return candidates.front()->count;
  const Candidate* related = nullptr;
  for (const Candidate* candidate : candidates) {
    if (!share_a_word(name_of(cost), name_of(*candidate->indicator))) continue;
    if (related != nullptr) return tl::unexpected(several_counts);
    related = candidate;
  }
  if (related == nullptr) return tl::unexpected(several_counts);
  return related->count;
}

/// Reads the costs of one project, one indicator after the other.
class Reader {
 public:
  explicit Reader(const model::Project& project) : candidates_(candidates_of(project)) {}

  /// Adds the cost of an indicator that has one; the reason where that cannot be told.
  std::optional<Text> add(const model::Indicator& indicator);
  Result<CostReadings, Text> finish();

 private:
  struct Divisors {
    std::vector<Count> counts;
    const Period* period = nullptr;
  };

  [[nodiscard]] Result<Divisors, Text> divisors_of(const model::Indicator& cost, const CostWords& words) const;
  std::optional<Text> divide_by(Divisors& divisors, const Denominator& denominator, const model::Indicator& cost) const;
  [[nodiscard]] Result<Count, Text> unnamed_count(const model::Indicator& cost, const CostWords& words) const;
  [[nodiscard]] std::vector<CostReading> rivals() const;

  std::vector<Candidate> candidates_;
  CostReading reading_;
  bool count_assumed_ = false;  ///< 单位…成本: no unit ties the cost to its quantity
};

/// Multiplies by the quantity in the unit, or by the periods of the year.
std::optional<Text> Reader::divide_by(Divisors& divisors, const Denominator& denominator,
                                      const model::Indicator& cost) const {
  std::vector<const Candidate*> matching;
  for (const Candidate& candidate : candidates_) {
    if (is_measured_in(candidate, denominator)) matching.push_back(&candidate);
  }
  const auto period = std::find_if(periods.begin(), periods.end(),
                                   [&](const Period& each) { return each.unit == denominator.front(); });
  if (period != periods.end() && matching.empty()) {
    if (divisors.period != nullptr) return several_periods;
    divisors.period = &*period;
    return std::nullopt;
  }
  const auto count = pick(matching, cost);
  if (!count) return count.error();
  if (period != periods.end() && count->figure.high > Decimal::whole(period->times)) return several_years;
  divisors.counts.push_back(*count);
  return std::nullopt;
}

/// The quantity of a cost whose words say that it is per something, but not per what.
Result<Count, Text> Reader::unnamed_count(const model::Indicator& cost, const CostWords& words) const {
  std::vector<const Candidate*> fitting;
  for (const Candidate& candidate : candidates_) {
    const bool related = share_a_word(name_of(cost), name_of(*candidate.indicator));
    if (!is_span_of_time(candidate) && (words.per_unit || related)) fitting.push_back(&candidate);
  }
  if (fitting.empty()) return tl::unexpected(unknown_divisor);
  return pick(fitting, cost);
}

Result<Reader::Divisors, Text> Reader::divisors_of(const model::Indicator& cost, const CostWords& words) const {
  if (words.unclear) return tl::unexpected(unknown_divisor);
  Divisors divisors;
  for (const Denominator& denominator : words.per) {
    if (const auto reason = divide_by(divisors, denominator, cost)) return tl::unexpected(*reason);
  }
  if (divisors.counts.empty() && (words.per_unit || words.per_something)) {
    const auto count = unnamed_count(cost, words);
    if (!count) return tl::unexpected(count.error());
    divisors.counts.push_back(*count);
  }
  return divisors;
}

bool same_counts(const std::vector<Count>& a, const std::vector<Count>& b) {
  return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const Count& count) {
           return std::any_of(b.begin(), b.end(),
                              [&](const Count& other) { return other.indicator == count.indicator; });
         });
}

std::optional<Text> Reader::add(const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr || !is_cost_in_money(indicator) || is_no_cost(name_of(indicator))) return std::nullopt;
  if (target->form == TargetForm::unparsed) return unreadable_cost;
  if (!is_numeric(*target)) return std::nullopt;
  const auto power = power_of_money(*target);
  if (!power) return target->units.empty() ? std::optional(cost_without_unit) : std::nullopt;
  const auto figure = figure_of(*target, *power);
  if (!figure) return figure.error();

  const CostWords words = read_cost_words(indicator);
  const auto divisors = divisors_of(indicator, words);
  if (!divisors) return divisors.error();
  UnitCost cost{&indicator, *figure};
  cost.from_above = target->comparison != Comparison::at_least && target->comparison != Comparison::more_than;
  cost.from_below = target->comparison != Comparison::at_most && target->comparison != Comparison::less_than;
  cost.open = target->comparison == Comparison::more_than || target->comparison == Comparison::less_than;
  cost.period = divisors->period;

  const bool is_total = words.total && divisors->counts.empty();
  if (reading_.costs.empty()) {
    reading_.counts = divisors->counts;
    reading_.total_stated = is_total;
  } else if (!same_counts(reading_.counts, divisors->counts)) {
    return different_counts;
  } else if (is_total || reading_.total_stated) {
    return total_and_parts;
  }
  const bool named = std::any_of(words.per.begin(), words.per.end(), [](const Denominator& denominator) {
    return std::none_of(periods.begin(), periods.end(),
                        [&](const Period& period) { return period.unit == denominator.front(); });
  });
  count_assumed_ = count_assumed_ || (!divisors->counts.empty() && !named);
  reading_.costs.push_back(cost);
  return std::nullopt;
}

/// Readings that words do not rule out: a cost without "per" may be meant for each of what is counted, or by the month;
/// one per an unnamed unit may be meant for the whole.
std::vector<CostReading> Reader::rivals() const {
  std::vector<CostReading> rivals;
  if (count_assumed_) {
    rivals.push_back(reading_);
    rivals.back().counts.clear();
  }
  if (!reading_.counts.empty() || reading_.total_stated) return rivals;
  std::vector<CostReading> by_time{reading_};
  const auto has_period = [](const UnitCost& cost) { return cost.period != nullptr; };
  if (std::none_of(reading_.costs.begin(), reading_.costs.end(), has_period)) {
    for (UnitCost& cost : by_time.emplace_back(reading_).costs) cost.period = &periods.front();
    rivals.push_back(by_time.back());
  }
  for (const CostReading& reading : by_time) {
    for (const Candidate& candidate : candidates_) {
      if (!candidate.count) continue;
      rivals.push_back(reading);
      rivals.back().counts.push_back(*candidate.count);
    }
  }
  return rivals;
}

Result<CostReadings, Text> Reader::finish() {
  if (reading_.costs.empty()) return tl::unexpected(no_money);
  return CostReadings{reading_, rivals()};
}

}  // namespace

Interval Figure::in(Reading reading) const {
  const Reading mode = whole ? Reading::exact : reading;
  return {Interval::of(low, mode).low(), Interval::of(high, mode).high()};
}

Result<CostReadings, Text> read_costs(const model::Project& project) {
  Reader reader(project);
  for (const model::Indicator& indicator : project.indicators) {
    if (const auto reason = reader.add(indicator)) return tl::unexpected(*reason);
  }
  return reader.finish();
}

bool means_money(const model::Indicator& indicator) {
  return is_cost_in_money(indicator) || speaks_of(indicator, lexicon::money_words);
}

bool is_cost_in_money(const model::Indicator& indicator) {
  return is_cost(indicator) && !is_kind(indicator, kind::social_cost) && !is_kind(indicator, kind::ecological_cost);
}

std::optional<int> power_of_money(const TargetValue& target) {
  const auto power = money_power(target);
  if (!power || target.flags.bare_wan) return power;
  return *power + target.scale;
}

}  // namespace budgetlint
