#include "report/rule_texts.hpp"

#include <fmt/format.h>

#include "diag/severity.hpp"

namespace budgetlint {

Text status_of(Origin origin) {
  switch (origin) {
    case Origin::arithmetic:
      return {"可用数字复核", "can be verified from the figures"};
    case Origin::form:
      return {"可对照表格核实", "can be verified on the printed form"};
    case Origin::published:
      return {"可对照已公开的文本核实", "can be verified in the published document"};
    case Origin::regulation:
      return {"未核实：还没有核对条文原文", "not verified: the article itself has not been read"};
    case Origin::practice:
      return {"经验做法，没有引用成文规定", "custom: no regulation is cited"};
  }
  return {};
}

Text switch_of(bool on) { return on ? Text{"开启", "on"} : Text{"关闭", "off"}; }

std::string default_of(const Parameter& parameter, Language language) {
  if (!parameter.is_words) return fmt::to_string(parameter.number);
  return fmt::format("{}", fmt::join(parameter.words, language == Language::zh ? "、" : ", "));
}

Adjustment switching(const RuleRecord& record) {
  if (record.on) return {fmt::format("--ignore {}", record.id), {"不用这条规则", "To leave this rule out"}};
  return {fmt::format("--severity {}={}", record.id, name_of(record.severity).en),
          {"启用这条规则", "To turn this rule on"}};
}

Adjustment regrading(const RuleRecord& record) {
  const Severity other = record.severity == Severity::note ? Severity::warning : Severity::note;
  const Text effect =
      other == Severity::note ? Text{"降为提示", "To make it a note"} : Text{"升为警告", "To make it a warning"};
  return {fmt::format("--severity {}={}", record.id, name_of(other).en), effect};
}

std::string markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_<[|";
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

}  // namespace budgetlint
