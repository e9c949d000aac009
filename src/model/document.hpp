#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/field.hpp"
#include "model/place.hpp"
#include "model/target.hpp"
#include "num/decimal.hpp"
#include "num/money.hpp"
#include "text/span.hpp"
#include "yaml/tree.hpp"

namespace budgetlint::model {

/// A money cell of the form.
struct Cell {
  enum class State : std::uint8_t {
    absent,     ///< the key is not there
    blank,      ///< there, with nothing written
    malformed,  ///< there, but no amount; already reported
    present,
  };
  State state = State::absent;
  Decimal value;  ///< only when present
  Place place;    ///< unless absent

  [[nodiscard]] bool present() const { return state == State::present; }
  [[nodiscard]] bool blank() const { return state == State::blank; }
  /// Whether the cell says how much it is: blank and absent cells say nothing is there.
  [[nodiscard]] bool known() const { return state != State::malformed; }
  /// The amount, a blank or absent cell read as 0. Not for malformed cells.
  [[nodiscard]] Decimal or_zero() const { return present() ? value : Decimal(); }
};

struct Department {
  std::optional<LocatedText> code;
  std::optional<LocatedText> name;
};

/// 预算规模
struct Budget {
  Cell total;
  Cell fiscal;
  Cell other;
  Place place;
};

/// One column of the spending plan: what is to be spent by the end of a month.
struct Checkpoint {
  int month = 0;  ///< 1 to 12
  Cell amount;    ///< never absent
};

struct Indicator {
  std::optional<Located<const Choice*>> category;
  std::optional<Located<const Choice*>> kind;
  std::optional<LocatedText> name;
  std::optional<LocatedText> description;
  std::optional<Target> target;
  std::optional<LocatedText> basis;
  std::optional<Located<Decimal>> weight;
  Place place;  ///< of the item
};

/// A line of 测算明细. Numbers are as written; `times` is 1 where it is absent.
struct BreakdownLine {
  std::optional<LocatedText> item;
  Cell quantity;
  std::optional<LocatedText> measure;
  Cell unit_cost;
  Cell times;
  Cell amount;
  Place place;
};

struct Project {
  std::optional<LocatedText> code;
  std::optional<LocatedText> name;
  Budget budget;
  std::optional<LocatedText> purpose;
  std::vector<Checkpoint> cumulative_spending;  ///< by month
  Place spending_place;                         ///< of the key `cumulative_spending`
  std::vector<LocatedText> objectives;
  std::vector<Indicator> indicators;
  Place indicators_place;  ///< of the key `indicators`
  std::vector<BreakdownLine> breakdown;
  Place breakdown_place;
  Place place;  ///< of the item
};

/// 分项绩效目标
struct Goal {
  std::optional<LocatedText> name;
  std::optional<LocatedText> objective;
  std::vector<LocatedText> indicators;
};

/// 工作保障措施
struct Safeguard {
  std::optional<LocatedText> name;
  std::optional<LocatedText> text;
};

/// A department in a summary.
struct ListedDepartment {
  std::optional<LocatedText> code;
  std::optional<LocatedText> name;
  Cell total_budget;
  Place place;  ///< of the item
};

/// What adds up the documents of all departments for one year. Values and views are as those of a Document.
struct Summary {
  std::uint32_t index = 0;  ///< within its file, among all documents
  std::optional<Located<int>> year;
  std::optional<Located<MoneyUnit>> unit;
  Cell total_budget;
  std::vector<ListedDepartment> departments;
  Place departments_place;  ///< of the key `departments`
};

/// One department's text for one year. Values that are missing, blank or malformed are absent: whoever decoded has
/// reported them. All views are into the tree and its source.
struct Document {
  std::uint32_t index = 0;  ///< within its file
  Department department;
  std::optional<Located<int>> year;
  std::optional<Located<const Choice*>> status;
  std::optional<Located<MoneyUnit>> unit;
  std::optional<LocatedText> prepared_by;
  std::optional<LocatedText> reviewed_by;
  Cell total_budget;
  std::optional<LocatedText> overall_goal;
  std::vector<Goal> goals;
  std::vector<Safeguard> safeguards;
  std::vector<Project> projects;
  Place place;
};

}  // namespace budgetlint::model
