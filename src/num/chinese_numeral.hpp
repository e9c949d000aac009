#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace budgetlint {

/// A whole number written in Chinese numerals, and how many bytes it takes.
struct ChineseNumeral {
  std::int64_t value = 0;
  std::size_t size = 0;
};

/// The number in Chinese numerals (三, 十二, 一百零五, 两万, 壹拾) that `text` begins with, below 100,000,000. Nothing
/// when there is none, or when the numerals at the start do not make one number: 三五, 百, and 一百二, which may mean
/// 102 or 120.
std::optional<ChineseNumeral> parse_chinese_numeral(std::string_view text);

}  // namespace budgetlint
