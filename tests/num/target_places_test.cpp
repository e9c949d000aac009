#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "described.hpp"

namespace budgetlint {
namespace {

using test::part;

/// The parts of a target as they are written: sign, number, scale, unit, what leaves it open, each `unit@offset`.
std::string places(std::string_view text) {
  const TargetValue value = parse_target(text);
  std::string shown =
      fmt::format("<{}> <{}> <{}> <{}> <{}>", part(text, value.comparator_span), part(text, value.number_span),
                  part(text, value.scale_span), part(text, value.unit_span), part(text, value.open_span));
  for (const TargetUnit& unit : value.units) shown += fmt::format(" {}@{}", part(text, unit.span), unit.span.begin);
  for (const TargetUnit& unit : value.per) shown += fmt::format(" per {}@{}", part(text, unit.span), unit.span.begin);
  return shown;
}

TEST_CASE("every part of a target is found where it is written") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"≥100台/件/套等", "<≥> <100> <> <台/件/套> <等> 台@6 件@10 套@14"},
      {"≤0.07万", "<≤> <0.07> <万> <> <>"},
      {"≤266.66万/月", "<≤> <266.66> <万> <> <> per 月@13"},
      {"2万人次", "<> <2> <万> <人次> <> 人次@4"},
      {"≤0.09万元", "<≤> <0.09> <> <万元> <> 万元@7"},
      {"< 1%", "<<> <1> <> <%> <> %@3"},
      {"〉=95％", "<〉=> <95> <> <％> <> ％@6"},
      {"> = 95 %", "<> => <95> <> <%> <> %@7"},
      {"≥ ≥95", "<≥ ≥> <95> <> <> <>"},
      {"不低于２０台", "<不低于> <２０> <> <台> <> 台@15"},
      {"不低于 ≥95", "<不低于 ≥> <95> <> <> <>"},
      {"95%以上", "<以上> <95> <> <%> <> %@2"},
      {"不低于95%以上", "<不低于> <95> <> <%> <> %@11"},
      {"约30人左右", "<> <30> <> <人> <左右> 人@5"},
      {"10余人", "<> <10> <> <人> <余> 人@5"},
      {"3万余元", "<> <3> <万> <元> <余> 元@7"},
      {"3个月", "<> <3> <> <个月> <> 个月@1"},
      {" 1,000 人 ", "<> <1,000> <> <人> <> 人@7"},
      {"-5%", "<> <-5> <> <%> <> %@2"},
      {"±5%", "<> <±5> <> <%> <> %@3"},
      {"10人-20人", "<> <10人-20> <> <人> <> 人@8"},
      {"10 ~ 20万人", "<> <10 ~ 20> <万> <人> <> 人@10"},
      {"每月≤10万元", "<≤> <10> <> <万元> <> 万元@11 per 月@3"},
      {"500元/(人·月)", "<> <500> <> <元> <> 元@3 per 人@8 per 月@13"},
      {"100个(套)", "<> <100> <> <个(套> <> 个@3 套@7"},
      {"十二期", "<> <十二> <> <期> <> 期@6"},
      {"两万元", "<> <两> <> <万元> <> 万元@3"},
      {"≥XX次", "<≥> <> <> <> <XX>"},
      {"若干台", "<> <> <> <> <若干>"},
      {"≥5km²", "<≥> <5> <> <km²> <> km²@4"},
      {"≤ 2024年12月31日", "<≤> <> <> <> <>"},
      {"1:3", "<> <> <> <> <>"},
  };
  for (const auto& expectation : cases) {
    CAPTURE(expectation.first);
    CHECK(places(expectation.first) == expectation.second);
  }
}

TEST_CASE("words are half-width and without blanks") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {" 有待 提高 。", "有待提高"}, {"Ａ级", "A级"},    {"2024年底前 完成", "完成"}, {"1 : 3", "1:3"},
      {"提高 5 % 10", "提高5%10"},   {"10 20", "10 20"}, {"≥ XX 次", "≥XX次"},        {"95%", ""},
  };
  for (const auto& expectation : cases) {
    CAPTURE(expectation.first);
    CHECK(parse_target(expectation.first).words == expectation.second);
  }
}

TEST_CASE("units go by their canonical names") {
  CHECK(parse_target("20名").units.at(0).canonical() == "人");
  CHECK(parse_target("5㎡").units.at(0).canonical() == "平方米");
  CHECK(parse_target("5大包").units.at(0).canonical() == "大包");
  CHECK(parse_target("5元/㎡").per.at(0).canonical() == "平方米");
}

}  // namespace
}  // namespace budgetlint
