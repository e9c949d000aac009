#include "engine/profiles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "rules/catalogue.hpp"

using namespace budgetlint;

namespace {

const RuleRecord& record_of(std::string_view rule) { return *catalogue()[find_rule(rule).value()].record; }

Configuration configured(const Selection& selection) {
  const Result<Configuration, SelectionFault> configuration = configure(selection);
  REQUIRE_MESSAGE(configuration.has_value(), configuration.error().message.en);
  return *configuration;
}

Severity severity_of(const Configuration& configuration, std::string_view rule) {
  return configuration.severity_of(find_rule(rule).value());
}

OwnedText fault(const std::string& profile) {
  const Result<Configuration, SelectionFault> configuration = configure({.profile = profile});
  REQUIRE_FALSE(configuration.has_value());
  return configuration.error().message;
}

const Parameter* parameter_of(std::string_view rule, std::string_view name) {
  const auto parameters = record_of(rule).parameters;
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [&](const Parameter* parameter) { return parameter->name == name; });
  return found == parameters.end() ? nullptr : *found;
}

}  // namespace

TEST_CASE("the profiles are those of the command line and say all in both languages") {
  std::set<std::string_view> names;
  for (const Profile& profile : profiles()) {
    names.insert(profile.name);
    for (const Text& text : {profile.title, profile.source}) {
      CHECK_FALSE(text.zh.empty());
      CHECK_FALSE(text.en.empty());
    }
  }
  CHECK(names == std::set<std::string_view>{"default", "national-2021", "strict"});
}

TEST_CASE("a profile names rules and parameters that there are and changes something") {
  for (const Profile& profile : profiles()) {
    std::string_view before;
    for (const ProfileSeverity& entry : profile.severities) {
      CAPTURE(entry.rule);
      REQUIRE(find_rule(entry.rule).has_value());
      const RuleRecord& record = record_of(entry.rule);
      CHECK(entry.rule == record.id);
      CHECK(before < entry.rule);
      CHECK(entry.severity != (record.on ? record.severity : Severity::off));
      before = entry.rule;
    }
    for (const ProfileSetting& entry : profile.settings) {
      CAPTURE(entry.rule);
      REQUIRE(find_rule(entry.rule).has_value());
      const Parameter* const parameter = parameter_of(entry.rule, entry.parameter);
      REQUIRE(parameter != nullptr);
      CHECK(parameter->is_words == !entry.words.empty());
    }
  }
}

TEST_CASE("the default profile is what the records say") {
  const Configuration configuration = configured({.profile = "default"});
  CHECK(configuration.severities == default_configuration().severities);
  CHECK(configuration.severities == configured({}).severities);
  const bool nothing_set = std::all_of(configuration.settings.begin(), configuration.settings.end(),
                                       [](const RuleSettings& settings) { return settings.empty(); });
  CHECK(nothing_set);
}

TEST_CASE("national-2021 asks for satisfaction and for money in the costs") {
  const Configuration configuration = configured({.profile = "national-2021"});
  CHECK(severity_of(configured({}), "BL502") == Severity::off);
  CHECK(severity_of(configuration, "BL502") == Severity::warning);
  CHECK(severity_of(configuration, "BL410") == Severity::note);
  CHECK(severity_of(configuration, "BL801") == Severity::off);
  CHECK(severity_of(configuration, "BL301") == Severity::error);
  const RuleSettings& settings = configuration.settings.at(find_rule("BL501").value());
  REQUIRE(settings.size() == 1);
  CHECK(settings.front().name == "required_kinds");
  CHECK(settings.front().words == std::vector<std::string>{"quantity", "quality", "timeliness", "cost", "benefit"});
}

TEST_CASE("national-2021 says that nobody has verified its source") {
  const auto profile = profile_named("national-2021");
  REQUIRE(profile.has_value());
  CHECK((*profile)->source.zh.find("尚未核对") != std::string_view::npos);
  CHECK((*profile)->source.en.find("not been verified") != std::string_view::npos);
}

TEST_CASE("strict turns every rule on and lowers none") {
  const Configuration configuration = configured({.profile = "strict"});
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    CAPTURE(catalogue()[i].record->id);
    CHECK(configuration.severity_of(i) >= catalogue()[i].record->severity);
  }
  CHECK(severity_of(configuration, "BL307") == Severity::warning);
  CHECK(severity_of(configuration, "BL801") == Severity::note);
}

TEST_CASE("select and ignore and severity come after the profile") {
  const Configuration chosen = configured({.profile = "strict", .select = {"BL307", "BL301"}});
  CHECK(severity_of(chosen, "BL307") == Severity::warning);
  CHECK(severity_of(chosen, "BL308") == Severity::off);
  CHECK(severity_of(configured({.profile = "default", .select = {"BL502"}}), "BL502") == Severity::warning);
  CHECK(severity_of(configured({.profile = "strict", .ignore = {"BL307"}}), "BL307") == Severity::off);
  CHECK(severity_of(configured({.profile = "strict", .severity = {"BL307=error"}}), "BL307") == Severity::error);
}

TEST_CASE("a profile is named in either case") {
  CHECK(configured({.profile = "STRICT"}).severities == configured({.profile = "strict"}).severities);
}

TEST_CASE("an unknown profile names the nearest or all") {
  CHECK(fault("stirct").zh == "没有“stirct”这套配置，是不是 strict？");
  CHECK(fault("national-2020").en == "there is no profile \"national-2020\"; did you mean national-2021?");
  CHECK(fault("省级").zh == "没有“省级”这套配置；可用的是 default、national-2021、strict");
  CHECK(fault("").en == "there is no profile \"\"; there are default, national-2021, strict");
  CHECK(fault("\x1b[31m").en.find('\x1b') == std::string::npos);
}
