#include "rules/rule.hpp"

#include <algorithm>

#include "model/pointer.hpp"

namespace budgetlint {

void Tally::add_not_applicable(const Text& reason, std::uint32_t count) {
  const auto same = [&](const NotApplicable& entry) { return entry.reason == reason; };
  const auto entry = std::find_if(not_applicable.begin(), not_applicable.end(), same);
  if (entry == not_applicable.end()) {
    not_applicable.push_back({reason, count});
  } else {
    entry->count += count;
  }
}

void Tally::add(const Tally& other) {
  passed += other.passed;
  found += other.found;
  for (const NotApplicable& entry : other.not_applicable) add_not_applicable(entry.reason, entry.count);
}

Tally RuleContext::run(const Rule& rule, Severity severity, const RuleSettings& settings, std::uint32_t room) {
  room_ = room;
  rule_ = &rule;
  severity_ = severity;
  settings_ = &settings;
  tally_ = {};
  if (rule.check != nullptr) rule.check(*this);
  return std::exchange(tally_, {});
}

const ParameterSetting* RuleContext::setting_of(const Parameter& parameter) const {
  const auto same = [&](const ParameterSetting& setting) { return setting.name == parameter.name; };
  const auto setting = std::find_if(settings_->begin(), settings_->end(), same);
  return setting == settings_->end() ? nullptr : &*setting;
}

std::int64_t RuleContext::number(const Parameter& parameter) const {
  const ParameterSetting* const setting = setting_of(parameter);
  return setting == nullptr ? parameter.number : setting->number;
}

std::vector<std::string_view> RuleContext::words(const Parameter& parameter) const {
  const ParameterSetting* const setting = setting_of(parameter);
  if (setting == nullptr) return {parameter.words.begin(), parameter.words.end()};
  return {setting->words.begin(), setting->words.end()};
}

Finding RuleContext::add(const model::Project* project, const model::Place& place, OwnedText message) {
  if (tally_.found++ >= room_) {
    unlisted_ = {};
    return Finding(unlisted_);
  }
  Diagnostic& diagnostic = out_.emplace_back();
  diagnostic.rule = rule_->record;
  diagnostic.severity = severity_;
  diagnostic.document = document_.index;
  diagnostic.span = place.span;
  diagnostic.pointer = model::pointer_to(tree_, fields_, place.node);
  diagnostic.breadcrumb = model::breadcrumb_to(tree_, fields_, place.node);
  if (document_.department.code) diagnostic.department = document_.department.code->value;
  if (project != nullptr && project->code) diagnostic.project = project->code->value;
  diagnostic.message = std::move(message);
  return Finding(diagnostic);
}

}  // namespace budgetlint
