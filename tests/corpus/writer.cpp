#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "corpus/plan.hpp"
#include "model/choices.hpp"
#include "model/fields.hpp"

namespace budgetlint::corpus {
namespace {

using model::Choice;
using model::Field;
namespace fields = model::fields;
namespace choices = model::choices;

/// Writes a plan as YAML.
class Writer {
 public:
  explicit Writer(const Style& style) : style_(style) {}

  std::string write(const DepartmentPlan& plan) {
    line(0, fields::root::format, "budget-performance/1");
    open(0, fields::root::department);
    line(2, fields::department::code, plan.code);
    line(2, fields::department::name, plan.name);
    line(0, fields::root::year, fmt::to_string(plan.year));
    if (!plan.status.empty()) line(0, fields::root::status, word(choices::statuses, plan.status));
    const Choice& unit = choices::units.at(static_cast<std::size_t>(plan.unit));
    line(0, fields::root::unit, style_.english ? unit.en : unit.zh);
    if (!plan.total_budget.empty()) amount(0, fields::root::total_budget, plan.total_budget);
    line(0, fields::root::overall_goal, plan.overall_goal);
    goals(plan);
    open(0, fields::root::projects);
    for (const ProjectPlan& each : plan.projects) project(each);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string key(const Field& field) const { return std::string(style_.english ? field.en : field.zh); }

  template <class Choices>
  [[nodiscard]] std::string word(const Choices& from, std::string_view english) const {
    const auto found = std::find_if(from.begin(), from.end(), [&](const Choice& each) { return each.en == english; });
    // A word that is none, put there on purpose.
    if (found == from.end()) return std::string(english);
    if (style_.english) return std::string(found->en);
    constexpr std::string_view ending = "指标";
    std::string_view text = found->zh;
    if (style_.short_kinds && text.ends_with(ending)) text.remove_suffix(ending.size());
    return std::string(text);
  }

  /// A text as a scalar: in quotes where YAML would read it otherwise.
  [[nodiscard]] static std::string scalar(std::string_view text, bool quotes = false) {
    constexpr std::string_view special = ",[]{}:#&*!|>'\"%@`?-";
    const bool starts_special = !text.empty() && special.find(text.front()) != std::string_view::npos;
    const bool holds_special = text.find_first_of(",[]{}:#\"\\ ") != std::string_view::npos;
    if (!quotes && !starts_special && !holds_special) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += c;
    }
    return quoted + '"';
  }

  void open(std::size_t indent, const Field& field) { out_ += fmt::format("{:{}}{}:\n", "", indent, key(field)); }

  void line(std::size_t indent, const Field& field, std::string_view text, bool quotes = false) {
    out_ += fmt::format("{:{}}{}:{}{}\n", "", indent, key(field), text.empty() ? "" : " ",
                        text.empty() ? "" : scalar(text, quotes));
  }

  void amount(std::size_t indent, const Field& field, std::string_view text) {
    line(indent, field, text, style_.quoted);
  }

  void list(std::size_t indent, const Field& field, const std::vector<std::string>& texts) {
    if (texts.size() == 1) return line(indent, field, texts.front());
    open(indent, field);
    for (const std::string& text : texts) out_ += fmt::format("{:{}}- {}\n", "", indent + 2, scalar(text));
  }

  void goals(const DepartmentPlan& plan) {
    if (!plan.goals.empty()) open(0, fields::root::goals);
    for (const GoalPlan& goal : plan.goals) {
      item(2);
      line(4, fields::goal::name, goal.name);
      line(4, fields::goal::objective, goal.objective);
      list(4, fields::goal::indicators, goal.indicators);
    }
    if (!plan.safeguards.empty()) open(0, fields::root::safeguards);
    for (const auto& [name, text] : plan.safeguards) {
      item(2);
      line(4, fields::safeguard::name, name);
      line(4, fields::safeguard::text, text);
    }
  }

  /// The dash of an item takes the place of the indentation of the line that comes next.
  void item(std::size_t indent) { out_ += fmt::format("{:{}}-\n", "", indent); }

  void project(const ProjectPlan& plan) {
    item(2);
    line(4, fields::project::code, plan.code);
    line(4, fields::project::name, plan.name);
    open(4, fields::project::budget);
    amount(6, fields::budget::total, plan.total);
    amount(6, fields::budget::fiscal, plan.fiscal);
    amount(6, fields::budget::other, plan.other);
    line(4, fields::project::purpose, plan.purpose);
    open(4, fields::project::cumulative_spending);
    for (const CheckpointPlan& checkpoint : plan.spending) {
      const Field& month = fields::cumulative_spending::months.at(static_cast<std::size_t>(checkpoint.month) - 1);
      const std::string_view name = style_.english_months ? month.en : month.zh;
      out_ += fmt::format("{:6}{}:{}{}\n", "", name, checkpoint.amount.empty() ? "" : " ",
                          checkpoint.amount.empty() ? "" : scalar(checkpoint.amount, style_.quoted));
    }
    list(4, fields::project::objectives, plan.objectives);
    open(4, fields::project::indicators);
    for (const IndicatorPlan& each : plan.indicators) indicator(each);
    if (!plan.breakdown.empty()) open(4, fields::project::breakdown);
    for (const LinePlan& each : plan.breakdown) breakdown_line(each);
  }

  using Entries = std::vector<std::pair<const Field*, std::string>>;

  [[nodiscard]] std::string target(const TargetPlan& plan) const {
    if (!plan.text.empty() || plan.number.empty()) return scalar(plan.text, style_.quoted);
    if (!style_.target_maps) return scalar(plan.sign + plan.number + plan.unit, style_.quoted);
    std::string map = "{";
    if (!plan.sign.empty()) {
      const auto sign = std::find_if(choices::operators.begin(), choices::operators.end(),
                                     [&](const Choice& each) { return each.zh == plan.sign; });
      const bool known = style_.english && sign != choices::operators.end();
      map += fmt::format("{}: {}, ", key(fields::target::op), scalar(known ? sign->en : plan.sign, true));
    }
    map += fmt::format("{}: {}", key(fields::target::value), scalar(plan.number));
    if (!plan.unit.empty()) map += fmt::format(", {}: {}", key(fields::target::unit), scalar(plan.unit));
    return map + "}";
  }

  void indicator(const IndicatorPlan& plan) {
    Entries entries{{&fields::indicator::category, word(choices::categories, plan.category)},
                    {&fields::indicator::kind, word(choices::kinds, plan.kind)},
                    {&fields::indicator::name, scalar(plan.name)},
                    {&fields::indicator::description, scalar(plan.description)},
                    {&fields::indicator::target, target(plan.target)},
                    {&fields::indicator::basis, scalar(plan.basis)}};
    if (!plan.weight.empty()) entries.emplace_back(&fields::indicator::weight, plan.weight);
    put(entries, style_.flow);
  }

  void breakdown_line(const LinePlan& plan) {
    Entries entries{{&fields::breakdown_line::item, scalar(plan.item)},
                    {&fields::breakdown_line::quantity, plan.quantity},
                    {&fields::breakdown_line::measure, scalar(plan.measure)},
                    {&fields::breakdown_line::unit_cost, scalar(plan.unit_cost, style_.quoted)},
                    {&fields::breakdown_line::amount, scalar(plan.amount, style_.quoted)}};
    if (!plan.times.empty()) entries.emplace_back(&fields::breakdown_line::times, plan.times);
    put(entries, style_.flow);
  }

  /// One item of a list, on one line or on one for each entry. What has no value is left out.
  void put(const Entries& entries, bool flow) {
    std::string text;
    for (const auto& [field, value] : entries) {
      if (value.empty()) continue;
      const std::string_view before = flow ? (text.empty() ? "{" : ", ") : (text.empty() ? "" : "        ");
      text += fmt::format("{}{}: {}{}", before, key(*field), value, flow ? "" : "\n");
    }
    out_ += fmt::format("      - {}{}", text, flow ? "}\n" : "");
  }

  const Style& style_;
  std::string out_;
};

}  // namespace

std::string written(const DepartmentPlan& plan, const Style& style) { return Writer(style).write(plan); }

}  // namespace budgetlint::corpus
