#include "engine/configuration_file.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "engine/configuration_keys.hpp"
#include "engine/profiles.hpp"
#include "rules/catalogue.hpp"

using namespace budgetlint;

namespace {

ConfigurationReading read(const std::string& text) { return read_configuration(Source(".budgetlint.yaml", text)); }

/// The mistakes, one a line: place, rule and Chinese message.
std::string mistakes(const std::string& text) {
  const Source source("", text);
  std::string out;
  for (const Diagnostic& mistake : read(text).diagnostics) {
    const Position at = source.position(mistake.span.begin);
    out += fmt::format("{}:{} {} {}\n", at.line, at.column, mistake.rule->id, mistake.message.zh);
    CHECK_FALSE(mistake.message.en.empty());
  }
  return out;
}

ConfigurationFile file(const std::string& text) {
  ConfigurationReading reading = read(text);
  REQUIRE(mistakes(text) == "");
  return std::move(reading.file);
}

std::size_t index(std::string_view rule) { return find_rule(rule).value(); }

}  // namespace

TEST_CASE("every setting is understood and knows where it was made") {
  const ConfigurationFile read = file(R"(# 县财政局
extends: base.yaml
profile: strict
language: both
select: [BL2, spending]
ignore: BL516
severity: {BL307: error, BL301: off}
rules:
  BL307: {share_percent: 30}
  BL504: {unbounded_rates: [增长率, 翻番率]}
exclude: ["archive/", "*.draft.yaml"]
fail_on: warning
overrides:
  - files: ["2023/"]
    ignore: [BL519]
limits: {bytes: 8M, depth: 32, nodes: 5000}
)");
  CHECK(read.extends == "base.yaml");
  const Adjustments& settings = read.adjustments;
  CHECK(settings.profile->value->name == "strict");
  CHECK(settings.profile->origin.where.zh == ".budgetlint.yaml:3:10");
  CHECK(settings.profile->origin.from_file);
  CHECK(settings.languages->value == std::vector{Language::zh, Language::en});
  CHECK(settings.select->value.size() > 10);
  CHECK(settings.ignore->value == std::vector{index("BL516")});
  REQUIRE(settings.severities.size() == 2);
  CHECK(settings.severities[1].value.severity == Severity::off);
  CHECK(settings.severities[1].origin.where.en == ".budgetlint.yaml:7:33");
  REQUIRE(settings.parameters.size() == 2);
  CHECK(settings.parameters[0].value.rule == index("BL307"));
  CHECK(settings.parameters[0].value.setting.number == 30);
  CHECK(settings.parameters[1].value.setting.words == std::vector<std::string>{"增长率", "翻番率"});
  CHECK(read.exclude.size() == 2);
  CHECK(settings.fail_on->value == Severity::warning);
  REQUIRE(read.overrides.size() == 1);
  CHECK(read.overrides[0].files.size() == 1);
  CHECK(read.overrides[0].adjustments.ignore->value == std::vector{index("BL519")});
  CHECK(settings.bytes->value == std::uint64_t{8} * 1024 * 1024);
  CHECK(settings.depth->value == 32);
  CHECK(settings.nodes->value == 5000);
}

TEST_CASE("an empty file, comments alone and blank settings say nothing") {
  for (const char* text : {"", "# nothing\n", "ignore:\n", "rules: {}\n", "select: []\n", "limits: ~\n"}) {
    CAPTURE(text);
    CHECK(mistakes(text) == "");
  }
  CHECK_FALSE(file("ignore:\n").adjustments.ignore.has_value());
}

TEST_CASE("each mistake is told at its place and the rest is read") {
  CHECK(mistakes("languag: en\n") == "1:1 BL102 配置中没有“languag”这一项\n");
  CHECK(mistakes("profile: stric\n") == "1:10 BL104 没有“stric”这套配置，是不是 strict？\n");
  CHECK(mistakes("language: fr\n") == "1:11 BL104 “language”没有“fr”这个取值；可用的是 zh, en, both\n");
  CHECK(mistakes("ignore: [BL301, BL3O2]\n") == "1:17 BL104 没有“BL3O2”这条规则，是不是 BL302？\n");
  CHECK(mistakes("severity: {BL301: waring}\n") ==
        "1:19 BL104 没有“waring”这个级别；可用的是 error、warning、note、off\n");
  CHECK(mistakes("severity: [BL301]\n") == "1:11 BL103 “severity”下面应分项填写\n");
  CHECK(mistakes("severity: {rounded-unit-cots: note}\n") ==
        "1:12 BL102 没有“rounded-unit-cots”这条规则，是不是 rounded-unit-cost？\n");
  CHECK(mistakes("rules: {BL307: {share: 30}}\n") == "1:17 BL102 规则 BL307 没有参数“share”；可用的是 share_percent\n");
  CHECK(mistakes("rules: {BL301: {share: 30}}\n") == "1:17 BL102 规则 BL301 没有可配置的参数\n");
  CHECK(mistakes("rules: {BL307: {share_percent: 101}}\n") == "1:32 BL104 “share_percent”应为 0 到 100 的整数\n");
  CHECK(mistakes("rules: {BL307: {share_percent: [1]}}\n") == "1:32 BL103 “share_percent”应为一个词\n");
  CHECK(mistakes("exclude: [\"a[\"]\n").starts_with("1:11 BL104 路径模式“a[”写得不对"));
  CHECK(mistakes("fail_on: never\nfail_on: error\n").starts_with("2:1 BL004 "));
  CHECK(mistakes("overrides: {files: a}\n") == "1:12 BL103 “overrides”应逐项列出，每项前加“- ”\n");
  CHECK(mistakes("overrides:\n  - ignore: BL3\n").starts_with("2:5 BL101 "));
  CHECK(mistakes("overrides:\n  - files: a\n    profile: strict\n") == "3:5 BL102 配置中没有“profile”这一项\n");
  CHECK(mistakes("limits: {bytes: 0}\n").starts_with("1:17 BL104 应为 1 到 1G 的字节数"));
  CHECK(mistakes("limits: {depth: 999}\n") == "1:17 BL104 应为 1 到 256 的整数\n");
  CHECK(mistakes("- select\n").starts_with("1:1 BL103 "));
  CHECK(mistakes("select: BL2\n---\nselect: BL3\n").find("BL103 配置文件里只能有一份文档") != std::string::npos);
  CHECK(mistakes("select：BL2\n").find("BL003") != std::string::npos);
  const std::string two = mistakes("languag: en\nprofil: strict\n");
  CHECK(std::count(two.begin(), two.end(), '\n') == 2);
}

TEST_CASE("a misspelt key is mended by a fix and others are listed") {
  const Diagnostic misspelt = read("exlude: []\n").diagnostics.at(0);
  REQUIRE(misspelt.fixes.size() == 1);
  CHECK(misspelt.fixes[0].edits.at(0).text == "exclude");
  CHECK(misspelt.pointer == "/exlude");
  const Diagnostic strange = read("threshold: 3\n").diagnostics.at(0);
  CHECK(strange.remarks.at(0).text.zh.find("exclude") != std::string::npos);
}

TEST_CASE("parameters of words that a rule would not understand are refused") {
  CHECK(mistakes("rules: {BL308: {milestones: [\"6:50\", \"3:20\"]}}\n").starts_with("1:29 BL104 "));
  CHECK(mistakes("rules: {BL308: {milestones: [\"6:50\", \"9:80\"]}}\n") == "");
  CHECK(mistakes("rules: {BL521: {sums: [百]}}\n").starts_with("1:23 BL104 "));
  CHECK(mistakes("rules: {BL501: {required_kinds: [数量, quality, 成本指标]}}\n") == "");
  CHECK(mistakes("rules: {BL501: {required_kinds: [数目]}}\n").starts_with("1:33 BL104 "));
}

TEST_CASE("the defaults of every parameter and the settings of every profile are values that the rule understands") {
  const auto accepted = [](const Parameter& parameter, std::span<const std::string_view> words, std::int64_t number) {
    if (!parameter.is_words) return number >= parameter.least && number <= parameter.most;
    return parameter.accepts == nullptr || parameter.accepts({words.begin(), words.end()});
  };
  for (const Rule& rule : catalogue()) {
    for (const Parameter* parameter : rule.record->parameters) {
      CAPTURE(rule.record->id);
      CHECK(accepted(*parameter, parameter->words, parameter->number));
    }
  }
  for (const Profile& profile : profiles()) {
    for (const ProfileSetting& setting : profile.settings) {
      for (const Parameter* parameter : catalogue()[index(setting.rule)].record->parameters) {
        if (parameter->name == setting.parameter) CHECK(accepted(*parameter, setting.words, setting.number));
      }
    }
  }
}

TEST_CASE("the example of every key is understood") {
  for (const SettingKey* key : root_settings) {
    CAPTURE(key->name);
    CHECK(mistakes(fmt::format("{}: {}\n", key->name, key->example)) == "");
    CHECK_FALSE(key->help.zh.empty());
    CHECK_FALSE(key->help.en.empty());
  }
}
