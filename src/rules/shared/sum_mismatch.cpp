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

/// The sum is larger than the total by this row.
void add_surplus_row(Finding& finding, const SumRow& row, const OwnedText& printed, const Text& total_name) {
  if (row.repeated) {
    finding.perhaps({.zh = "{} 可能重复列示：编码与前面的相同", .en = "{} may be listed twice: it has an earlier code"},
                    printed);
  } else {
    finding.perhaps({.zh = "{} 可能重复列示，或{}漏计了它", .en = "{} may be listed twice, or {} may lack it"}, printed,
                    total_name);
  }
}

void add_possibility(Finding& finding, const WhatIf& slip, const OwnedText& printed, const Text& total_name,
                     const std::vector<SumRow>& rows) {
  switch (slip.slip) {
    case WhatIf::Slip::row_left_out:
      add_surplus_row(finding, rows[*slip.row], printed, total_name);
      return;
    case WhatIf::Slip::row_counted_twice:
      finding.perhaps({.zh = "{1}可能把 {0} 重复计入", .en = "{1} may count {0} twice"}, printed, total_name);
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

/// Of rows of one amount that the same slip may have befallen only the likeliest: a repeated one, else the last.
std::vector<WhatIf> without_equals(const std::vector<WhatIf>& slips, const std::vector<SumRow>& rows) {
  std::vector<WhatIf> kept;
  for (const WhatIf& slip : slips) {
    const auto is_equal = [&](const WhatIf& other) {
      return slip.row && other.row && slip.slip == other.slip && rows[*slip.row].amount == rows[*other.row].amount;
    };
    const auto equal = std::find_if(kept.begin(), kept.end(), is_equal);
    if (equal == kept.end()) {
      kept.push_back(slip);
    } else if (rows[*slip.row].repeated || !rows[*equal->row].repeated) {
      *equal = slip;
    }
  }
  return kept;
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

void explain_mismatch(Finding finding, const Text& total_name, const Decimal& total, const std::vector<SumRow>& rows,
                      Guesses guesses) {
  const Decimal sum = sum_of(rows);
  const Decimal difference = total - sum;
  finding.because({.zh = "{} ≠ {}（差 {}）", .en = "{} ≠ {} (off by {})"}, sum_text(rows), total, difference.absolute())
      .data("total", total.to_string())
      .data("sum", sum.to_string())
      .data("difference", difference.to_string());
  if (rows.size() <= most_rows_marked) {
    for (const SumRow& row : rows) {
      if (!row.place.span.empty()) finding.note(row.place.span, {.zh = "{} {}", .en = "{} {}"}, row.name, row.amount);
    }
  }
  if (guesses == Guesses::hide) return;
  const std::vector<WhatIf> slips = without_equals(explain_total(amounts_of(rows), total), rows);
  for (std::size_t i = 0; i < std::min(slips.size(), most_slips_shown); ++i) {
    const WhatIf& slip = slips[i];
    const OwnedText printed =
        slip.row ? compose({.zh = "{} {}", .en = "{} {}"}, rows[*slip.row].name, rows[*slip.row].amount)
                 : compose({.zh = "{} {}", .en = "{} {}"}, total_name, total);
    add_possibility(finding, slip, printed, total_name, rows);
  }
}

}  // namespace budgetlint
