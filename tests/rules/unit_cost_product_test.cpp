// Quantity × unit cost × periods against the budget: which budgets the printed figures leave room for.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "rules/unit_cost/judgement.hpp"
#include "unit_cost_case.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

CostProduct product_of_case(const CostCase& example) {
  const auto readings = read_costs(example.project());
  REQUIRE(readings.has_value());
  const auto product =
      CostProduct::of(readings->main, example.project().budget.total.value, example.document().unit->value);
  REQUIRE(product.has_value());
  return *product;
}

/// "[8.80, 9.20)"; an absent end is "-".
std::string text_of(const Interval& interval) {
  const auto end = [](const std::optional<Bound>& bound) { return bound ? bound->value.to_string() : "-"; };
  return fmt::format("{}{}, {}{}", interval.low() && !interval.low()->open ? "[" : "(", end(interval.low()),
                     end(interval.high()), interval.high() && !interval.high()->open ? "]" : ")");
}

CostCase each(std::string_view cost, std::string_view quantity, std::string_view budget = "9.00") {
  return CostCase(budget).cost("每台成本", cost).quantity("台数", quantity);
}

std::string allowed(std::string_view cost, std::string_view quantity, Reading reading) {
  return text_of(product_of_case(each(cost, quantity)).allowed(reading));
}

std::string verdict(const CostCase& example) {
  const auto judgement = judge(example.document(), example.project());
  if (!judgement) return std::string(judgement.error().en);
  switch (judgement->verdict) {
    case Verdict::agrees:
      return "agrees";
    case Verdict::rounded:
      return "rounded";
    case Verdict::uncovered:
      return "uncovered";
    case Verdict::unaffordable:
      return "unaffordable";
    case Verdict::understated:
      return "understated";
    case Verdict::loose:
      return "loose";
    case Verdict::slip:
      return fmt::format("slip {}", judgement->product.magnitude_slip().value());
  }
  return {};
}

}  // namespace

TEST_CASE("the sign of the cost says which side it binds") {
  CHECK(allowed("≤0.5万元", "=20台", Reading::exact) == "(-, 10.0]");
  CHECK(allowed("<0.5万元", "=20台", Reading::exact) == "(-, 10.0)");
  CHECK(allowed("=0.5万元", "=20台", Reading::exact) == "[10.0, 10.0]");
  CHECK(allowed("0.5万元", "20台", Reading::exact) == "[10.0, 10.0]");
  CHECK(allowed("≥0.5万元", "=20台", Reading::exact) == "[10.0, -)");
  CHECK(allowed(">0.5万元", "=20台", Reading::exact) == "(10.0, -)");
  CHECK(allowed("0.4-0.5万元", "=20台", Reading::exact) == "[8.0, 10.0]");
}

TEST_CASE("the sign of the quantity says whether there is an upper bound") {
  CHECK(allowed("≤0.5万元", "≥20台", Reading::exact) == "(-, -)");
  CHECK(allowed("=0.5万元", "≥20台", Reading::exact) == "[10.0, -)");
  CHECK(allowed("=0.5万元", ">20台", Reading::exact) == "[10.5, -)");
  CHECK(allowed("≤0.5万元", "≤20台", Reading::exact) == "(-, 10.0]");
  CHECK(allowed("≤0.5万元", "<20台", Reading::exact) == "(-, 9.5]");
  CHECK(allowed("=0.5万元", "≤20台", Reading::exact) == "[10.0, 10.0]");
  CHECK(allowed("≤0.5万元", "10-20台", Reading::exact) == "(-, 10.0]");
  CHECK(allowed("=0.5万元", "10-20台", Reading::exact) == "[5.0, 10.0]");
}

TEST_CASE("whole counts are exact in every reading and money is not") {
  CHECK(allowed("=0.5万元", "=20台", Reading::rounded) == "[9.00, 11.00]");
  CHECK(allowed("=0.5万元", "=20台", Reading::truncated) == "[10.0, 12.0)");
  CHECK(allowed("≤0.5万元", "=20台", Reading::truncated) == "(-, 12.0)");
  CHECK(allowed("<0.5万元", "=20台", Reading::rounded) == "(-, 11.00)");
}

TEST_CASE("measured quantities are intervals") {
  const auto land = [](std::string_view cost, std::string_view quantity, Reading reading) {
    return text_of(product_of_case(CostCase().cost("每亩成本", cost).quantity("面积", quantity)).allowed(reading));
  };
  CHECK(land("=2万元", "=5亩", Reading::exact) == "[10, 10]");
  CHECK(land("=2万元", "=5亩", Reading::rounded) == "[6.75, 13.75]");
  CHECK(land("=2万元", "=5亩", Reading::truncated) == "[10, 18)");
  CHECK(land("≤2万元", "<5亩", Reading::exact) == "(-, 10)");
  CHECK(land("=2万元", ">5亩", Reading::exact) == "(10, -)");
}

TEST_CASE("units of money convert exactly") {
  const auto total = [](std::string_view cost, std::string_view quantity, MoneyUnit unit) {
    return product_of_case(CostCase("24.00", unit).cost("每册成本", cost).quantity("册数", quantity))
        .in(Reading::exact)
        .high()
        ->value;
  };
  CHECK(total("=40元", "=6000册", MoneyUnit::ten_thousand_yuan) == Decimal::whole(24));
  CHECK(total("=40元", "=6000册", MoneyUnit::yuan) == Decimal::whole(240'000));
  CHECK(total("=40元", "=6000册", MoneyUnit::hundred_million_yuan) == Decimal(24, 4));
  CHECK(total("=0.004万元", "=6000册", MoneyUnit::thousand_yuan) == Decimal::whole(240));
  CHECK(total("=0.004万", "=0.6万册", MoneyUnit::ten_thousand_yuan) == Decimal::whole(24));
  CHECK(total("=1百元", "=6000册", MoneyUnit::yuan) == Decimal::whole(600'000));
}

TEST_CASE("months and persons multiply together") {
  const auto product = product_of_case(CostCase("0.82").cost("每月补贴标准", "≤0.07万").quantity("补贴人数", "1人"));
  CHECK(text_of(product.allowed(Reading::exact)) == "(-, 0.84]");
  CHECK(text_of(product.in(Reading::rounded)) == "[0.780, 0.900]");
  CHECK(text_of(product.in(Reading::truncated)) == "[0.84, 0.96)");
}

TEST_CASE("a cap is consistent or rounded or contradicted") {
  const auto at = [](std::string_view budget) { return verdict(each("≤0.45万元", "=20台", budget)); };
  CHECK(at("9.00") == "agrees");
  CHECK(at("9.01") == "rounded");
  CHECK(at("9.10") == "rounded");    // 0.455 × 20
  CHECK(at("9.19") == "rounded");    // below 0.46 × 20
  CHECK(at("9.20") == "uncovered");  // never reached
  CHECK(at("8.90") == "agrees");
  CHECK(at("8.89") == "loose");  // 0.445 × 20 = 8.90, not below 8.90
  CHECK(at("8.88") == "loose");
}

TEST_CASE("an exact price is consistent or rounded or contradicted on either side") {
  const auto at = [](std::string_view budget) { return verdict(each("=0.45万元", "=20台", budget)); };
  CHECK(at("9.00") == "agrees");
  CHECK(at("9.10") == "agrees");
  CHECK(at("9.11") == "rounded");
  CHECK(at("9.19") == "rounded");
  CHECK(at("9.20") == "uncovered");
  CHECK(at("8.90") == "agrees");
  CHECK(at("8.89") == "unaffordable");
  CHECK(verdict(each("=0.45万元", "≥20台", "8.89")) == "unaffordable");
  CHECK(verdict(each("=0.45万元", "≤20台", "8.89")) == "unaffordable");
  CHECK(verdict(each("≥0.45万元", "=20台", "8.89")) == "unaffordable");
  CHECK(verdict(each("≥0.45万元", "=20台", "19.20")) == "agrees");
}

TEST_CASE("a count of at least so many is understated only on a contradiction") {
  const auto at = [](std::string_view budget, std::string_view quantity = "≥20台") {
    return verdict(each("≤0.45万元", quantity, budget));
  };
  CHECK(at("9.00") == "agrees");
  CHECK(at("9.19") == "agrees");
  CHECK(at("9.20") == "understated");
  CHECK(at("9.45", ">20台") == "agrees");
  CHECK(at("9.66", ">20台") == "understated");
  CHECK(at("5.00") == "agrees");
}

TEST_CASE("a power of ten between costs and budget is a slip") {
  CHECK(verdict(each("≤900万元", "≥100台", "9.00")) == "slip -4");
  CHECK(verdict(each("=0.45元", "=20台", "9.00")) == "slip 4");
  CHECK(verdict(each("=4.5万元", "=20台", "9.00")) == "slip -1");
  CHECK(verdict(each("≤0.045万元", "=20台", "9.00")) == "slip 1");
  CHECK(verdict(each("≤4.6万元", "=20台", "9.00")) == "loose");
  CHECK(verdict(each("≥4.5万元", "≥20台", "900.00")) == "agrees");
  CHECK(verdict(CostCase("9.00").cost("总成本", "≤90000万元")) == "slip -4");
}

TEST_CASE("what cannot be multiplied or compared is said") {
  constexpr std::string_view too_long = "the figures are too long to be multiplied";
  CHECK(verdict(each("≤999999999999999999万元", "=999999999999999999台", "9.00")) == too_long);
  CHECK(verdict(each("≤0.00000000000000001元", "=999999999999999台", "999999999999999999")) == too_long);
  CHECK(verdict(each("≤0.45万元", "=20台", "0.00")) == "the budget is not above 0 (see BL202)");
  CHECK(verdict(CostCase("9.00").quantity("台数", "=20台")) == "no cost indicator is in money");
}

TEST_CASE("a quotient is rounded up to the decimals asked for") {
  const auto quotient = [](const Decimal& a, const Decimal& b, int decimals) {
    return quotient_rounded_up(a, b, decimals).value().to_string();
  };
  CHECK(quotient({500, 2}, {2, 1}, 0) == "25");
  CHECK(quotient({905, 2}, {2, 1}, 0) == "46");
  CHECK(quotient({905, 2}, {2, 1}, 2) == "45.25");
  CHECK(quotient({320000, 2}, {12, 0}, 2) == "266.67");
  CHECK(quotient({1, 0}, {3, 0}, 4) == "0.3334");
  CHECK(quotient({1, 5}, {3, 0}, 0) == "1");
  CHECK_FALSE(quotient_rounded_up({1, 0}, {1, 0}, 39).has_value());
}

// Everything that the printed texts can stand for, enumerated: costs k and budgets b in steps fine enough to tell the
// open ends from the closed ones, whole counts q as they are.
TEST_CASE("the classification is that of enumerating all values") {
  CHECK(rc::check([] {
    constexpr std::int64_t steps = 400;  // of the last place printed; more than q × 12 × 2
    const std::int64_t k = *rc::gen::inRange<std::int64_t>(1, 60);
    const std::int64_t q = *rc::gen::inRange<std::int64_t>(1, 15);
    const std::int64_t near = k * q + *rc::gen::inRange<std::int64_t>(-20, 20);
    const std::int64_t b = std::max<std::int64_t>(1, near);
    const bool cap = *rc::gen::arbitrary<bool>();
    const bool floor = *rc::gen::arbitrary<bool>();  // ≥q instead of =q

    // The values of a printed number, in 1/steps of its last place.
    const auto values = [&](std::int64_t printed, Reading reading) {
      const std::int64_t at = printed * steps;
      if (reading == Reading::rounded) return std::pair{at - steps / 2, at + steps / 2};
      if (reading == Reading::truncated) return std::pair{at, at + steps - 1};
      return std::pair{at, at};
    };
    const auto holds = [&](Reading reading) {
      const auto [least, most] = values(k, reading);
      const auto [low, high] = values(b, reading);
      for (std::int64_t cost = least; cost <= most; ++cost) {
        if (cap && floor) return true;
        if (cap && low <= q * cost) return true;
        if (!cap && floor && q * cost <= high) return true;
        if (!cap && !floor && low <= q * cost && q * cost <= high) return true;
      }
      return false;
    };
    const Agreement expected = holds(Reading::exact)                                  ? Agreement::consistent
                               : holds(Reading::rounded) || holds(Reading::truncated) ? Agreement::rounding_artefact
                                                                                      : Agreement::contradiction;
    const CostCase example = CostCase(Decimal(b, 2).to_string())
                                 .cost("每台成本", fmt::format("{}{}万元", cap ? "≤" : "=", Decimal(k, 2)))
                                 .quantity("台数", fmt::format("{}{}台", floor ? "≥" : "=", q));
    RC_ASSERT(product_of_case(example).agreement() == expected);
  }));
}

TEST_CASE("the classification is that of enumerating all values of a measured quantity too") {
  CHECK(rc::check([] {
    constexpr std::int64_t steps = 40;  // of the last place printed; more than q + k + 2
    const std::int64_t k = *rc::gen::inRange<std::int64_t>(1, 16);
    const std::int64_t q = *rc::gen::inRange<std::int64_t>(1, 16);
    const std::int64_t near = k * q + *rc::gen::inRange<std::int64_t>(-40, 40);
    const std::int64_t b = std::max<std::int64_t>(1, near);
    const bool cap = *rc::gen::arbitrary<bool>();

    const auto values = [](std::int64_t printed, Reading reading, std::int64_t fine) {
      const std::int64_t at = printed * fine;
      if (reading == Reading::rounded) return std::pair{at - fine / 2, at + fine / 2};
      if (reading == Reading::truncated) return std::pair{at, at + fine - 1};
      return std::pair{at, at};
    };
    const auto holds = [&](Reading reading) {
      const auto [cheapest, dearest] = values(k, reading, steps);
      const auto [least, most] = values(q, reading, steps);
      const auto [low, high] = values(b, reading, steps * steps);
      for (std::int64_t cost = cheapest; cost <= dearest; ++cost) {
        for (std::int64_t area = least; area <= most; ++area) {
          if (low <= cost * area && (cap || cost * area <= high)) return true;
        }
      }
      return false;
    };
    const Agreement expected = holds(Reading::exact)                                  ? Agreement::consistent
                               : holds(Reading::rounded) || holds(Reading::truncated) ? Agreement::rounding_artefact
                                                                                      : Agreement::contradiction;
    const CostCase example = CostCase(Decimal(b, 2).to_string())
                                 .cost("每亩成本", fmt::format("{}{}万元", cap ? "≤" : "=", Decimal(k, 1)))
                                 .quantity("面积", fmt::format("={}亩", Decimal(q, 1)));
    RC_ASSERT(product_of_case(example).agreement() == expected);
  }));
}

TEST_CASE("the unit of the document changes no verdict") {
  CHECK(rc::check([] {
    const std::int64_t k = *rc::gen::inRange<std::int64_t>(1, 99);
    const std::int64_t q = *rc::gen::inRange<std::int64_t>(1, 30);
    const std::int64_t b = *rc::gen::inRange<std::int64_t>(1, 3000);
    const std::string cost = fmt::format("≤{}万元", Decimal(k, 2));
    const std::string quantity = fmt::format("={}台", q);
    // 1.23 万元 = 12300 元; the last place printed stays the same, so only exact readings may be compared.
    const auto exact = [&](std::string_view budget, MoneyUnit unit) {
      return product_of_case(CostCase(budget, unit).cost("每台成本", cost).quantity("台数", quantity))
          .holds(Reading::exact);
    };
    RC_ASSERT(exact(Decimal(b, 2).to_string(), MoneyUnit::ten_thousand_yuan) ==
              exact(Decimal(b * 100, 0).to_string(), MoneyUnit::yuan));
  }));
}
