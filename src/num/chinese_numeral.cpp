#include "num/chinese_numeral.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// A digit (0 to 9) or a power of ten (10 to 10000).
struct Numeral {
  char32_t character;
  int value;
};

constexpr std::array known_numerals{
    Numeral{U'零', 0},    Numeral{U'〇', 0},    Numeral{U'一', 1},     Numeral{U'壹', 1},     Numeral{U'二', 2},
    Numeral{U'贰', 2},    Numeral{U'两', 2},    Numeral{U'三', 3},     Numeral{U'叁', 3},     Numeral{U'四', 4},
    Numeral{U'肆', 4},    Numeral{U'五', 5},    Numeral{U'伍', 5},     Numeral{U'六', 6},     Numeral{U'陆', 6},
    Numeral{U'七', 7},    Numeral{U'柒', 7},    Numeral{U'八', 8},     Numeral{U'捌', 8},     Numeral{U'九', 9},
    Numeral{U'玖', 9},    Numeral{U'十', 10},   Numeral{U'拾', 10},    Numeral{U'百', 100},   Numeral{U'佰', 100},
    Numeral{U'千', 1000}, Numeral{U'仟', 1000}, Numeral{U'万', 10000}, Numeral{U'萬', 10000},
};

constexpr int wan = 10000;

/// The numerals that a text begins with.
struct Run {
  std::vector<Numeral> numerals;
  std::size_t size = 0;  ///< bytes
};

Run numerals_at_start(std::string_view text) {
  Run run;
  while (run.size < text.size()) {
    const auto point = decode_utf8(text, run.size);
    if (!point) break;
    const auto* const found = std::find_if(known_numerals.begin(), known_numerals.end(),
                                           [&](const Numeral& numeral) { return numeral.character == point->value; });
    if (found == known_numerals.end()) break;
    run.numerals.push_back(*found);
    run.size += point->size;
  }
  return run;
}

/// Reads the numerals of one number from the left.
class NumeralReader {
 public:
  explicit NumeralReader(const std::vector<Numeral>& numerals) : numerals_(numerals) {}

  std::optional<std::int64_t> read() {
    if (numerals_.size() == 1 && numerals_.front().value == 0) return 0;
    const auto first = section(false);
    if (!first || done()) return first;
    if (value() != wan) return std::nullopt;
    ++at_;
    if (done()) return *first * wan;
    const auto second = section(true);
    if (!second || !done()) return std::nullopt;
    return *first * wan + *second;
  }

 private:
  [[nodiscard]] bool done() const { return at_ == numerals_.size(); }
  [[nodiscard]] int value() const { return numerals_[at_].value; }
  [[nodiscard]] bool at_digit() const { return !done() && value() >= 1 && value() <= 9; }
  [[nodiscard]] bool at_power() const { return !done() && value() >= 10 && value() < wan; }

  /// A number below 10,000: falling powers of ten, 零 exactly where a place is left out.
  std::optional<std::int64_t> section(bool after_wan) {
    std::int64_t total = 0;
    int place = wan;
    while (!done() && value() != wan) {
      const bool first = total == 0 && !after_wan;
      const bool zero = value() == 0;
      if (zero && first) return std::nullopt;
      if (zero) ++at_;
      const auto next = term(first);
      if (!next || next->place >= place) return std::nullopt;
      const bool place_left_out = !first && next->place < place / 10;
      if (zero != place_left_out) return std::nullopt;
      total += next->value;
      place = next->place;
    }
    return total > 0 ? std::optional(total) : std::nullopt;
  }

  struct Term {
    std::int64_t value;
    int place;
  };

  /// A digit with its power of ten, a last digit, or 十 with the one left out.
  std::optional<Term> term(bool first) {
    if (at_power() && value() == 10) {
      ++at_;
      return Term{10, 10};
    }
    if (!at_digit()) return std::nullopt;
    const Numeral digit = numerals_[at_++];
    if (at_power()) {
      const int power = numerals_[at_++].value;
      if (digit.character == U'两' && power == 10) return std::nullopt;
      return Term{std::int64_t{digit.value} * power, power};
    }
    if (digit.character == U'两' && !first) return std::nullopt;
    return Term{digit.value, 1};
  }

  const std::vector<Numeral>& numerals_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<ChineseNumeral> parse_chinese_numeral(std::string_view text) {
  const Run run = numerals_at_start(text);
  if (run.numerals.empty()) return std::nullopt;
  const auto value = NumeralReader(run.numerals).read();
  if (!value) return std::nullopt;
  return ChineseNumeral{*value, run.size};
}

}  // namespace budgetlint
