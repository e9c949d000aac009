#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace budgetlint {

/// A share as a fraction in lowest terms.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

/// How much of the budget should be spent by the end of each month: a line through milestones, which begins with
/// nothing at the start of the year and ends, where nothing else is said, with all of it in December.
class Schedule {
 public:
  /// Reads milestones such as "6:50": a month from 1 to 12 and a whole number of per cent from 0 to 100. Nothing where
  /// one is no milestone or their months or shares do not rise.
  static std::optional<Schedule> of(const std::vector<std::string_view>& milestones);

  /// The share due by the end of `month`, from 1 to 12.
  [[nodiscard]] Fraction due_by(int month) const;

 private:
  struct Milestone {
    std::int64_t month = 0;
    std::int64_t percent = 0;
  };

  Schedule() = default;
  static std::optional<Milestone> read(std::string_view text);
  /// False where it does not come after the last one.
  bool add(const Milestone& milestone);

  std::vector<Milestone> line_{{}};
};

}  // namespace budgetlint
