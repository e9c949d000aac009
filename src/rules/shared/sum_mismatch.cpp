#include "rules/shared/sum_mismatch.hpp"

#include <algorithm>
#include <string>

#include "rules/shared/what_if.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t most_rows_marked = 8;
constexpr std::size_t most_terms_shown = 8;
constexpr std::size_t first_terms_shown = 3;  // of a longer sum, besides the last
constexpr std::size_t most_slips_shown = 3;

std::string term(const SumRow& row) {
  return row.amount.sign() < 0 ? fmt::format("({})", row.amount) : row.amount.to_string();
}

void add_possibility(Finding& finding, const WhatIf& slip, const OwnedText& printed) {
  switch (slip.slip) {
    case WhatIf::Slip::row_left_out:
      finding.perhaps({.zh = "{} 可能漏计", .en = "{} may have been left out"}, printed);
      return;
    case WhatIf::Slip::row_counted_twice:
      finding.perhaps({.zh = "{} 可能重复计入", .en = "{} may have been counted twice"}, printed);
      return;
    case WhatIf::Slip::wrong_magnitude:
      finding.perhaps({.zh = "{} 可能用错单位或点错小数点，改为 {} 就相符",
                       .en = "{} may be in another unit or have its point misplaced: {} would fit"},
                      printed, slip.mended);
      return;
    case WhatIf::Slip::swapped_neighbours:
    case WhatIf::Slip::swapped_digits:
      finding.perhaps(
          {.zh = "{} 可能有两位数字写颠倒，改为 {} 就相符", .en = "{} may have two digits swapped: {} would fit"},
          printed, slip.mended);
      return;
    case WhatIf::Slip::wrong_sign:
      finding.perhaps({.zh = "{} 可能加减弄反，按 {} 计就相符",
                       .en = "{} may have been given the wrong sign: taken as {} it would fit"},
                      printed, slip.mended);
      return;
    case WhatIf::Slip::wrong_digit:
      finding.perhaps({.zh = "{} 可能写错一位数字，改为 {} 就相符", .en = "{} may have one wrong digit: {} would fit"},
                      printed, slip.mended);
      return;
  }
}

std::vector<Decimal> amounts_of(const std::vector<SumRow>& rows) {
  std::vector<Decimal> amounts;
  amounts.reserve(rows.size());
  for (const SumRow& row : rows) amounts.push_back(row.amount);
  return amounts;
}

}  // namespace

Decimal sum_of(const std::vector<SumRow>& rows) {
  Decimal sum;
  for (const SumRow& row : rows) sum = sum + row.amount;
  return sum;
}

OwnedText row_name(const Text& kind, std::size_t index, const std::optional<model::LocatedText>& name) {
  if (!name) return compose({.zh = "{}[{}]", .en = "{}[{}]"}, kind, index + 1);
  return compose({.zh = "{}[{}] {}", .en = "{}[{}] {}"}, kind, index + 1, name->value);
}

OwnedText sum_text(const std::vector<SumRow>& rows) {
  const Decimal sum = sum_of(rows);
  if (rows.size() == 1) return {.zh = sum.to_string(), .en = sum.to_string()};
  const bool elided = rows.size() > most_terms_shown;
  std::string terms;
  for (std::size_t i = 0; i < (elided ? first_terms_shown : rows.size()); ++i) {
    if (i > 0) terms += " + ";
    terms += term(rows[i]);
  }
  if (!elided) return compose({.zh = "{} = {}", .en = "{} = {}"}, terms, sum);
  return compose({.zh = "{} + … + {}（共 {} 项）= {}", .en = "{} + … + {} ({} terms) = {}"}, terms, term(rows.back()),
                 rows.size(), sum);
}

void explain_mismatch(Finding finding, const Text& total_name, const Decimal& total, const std::vector<SumRow>& rows) {
  const Decimal sum = sum_of(rows);
  const Decimal difference = total - sum;
  finding.because({.zh = "{} ≠ {}（差 {}）", .en = "{} ≠ {} (off by {})"}, sum_text(rows), total, difference.absolute())
      .data("total", total.to_string())
      .data("sum", sum.to_string())
      .data("difference", difference.to_string());
  if (rows.size() <= most_rows_marked) {
    for (const SumRow& row : rows) finding.note(row.place.span, {.zh = "{} {}", .en = "{} {}"}, row.name, row.amount);
  }
  const std::vector<WhatIf> slips = explain_total(amounts_of(rows), total);
  for (std::size_t i = 0; i < std::min(slips.size(), most_slips_shown); ++i) {
    const WhatIf& slip = slips[i];
    const OwnedText printed =
        slip.row ? compose({.zh = "{} {}", .en = "{} {}"}, rows[*slip.row].name, rows[*slip.row].amount)
                 : compose({.zh = "{} {}", .en = "{} {}"}, total_name, total);
    add_possibility(finding, slip, printed);
  }
}

}  // namespace budgetlint
