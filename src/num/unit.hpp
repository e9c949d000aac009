#pragma once

#include <cstdint>
#include <string_view>

namespace budgetlint {

/// What a unit of the form measures.
enum class Dimension : std::uint8_t {
  ratio,     ///< % ‰
  money,     ///< 元 万元 亿元 …
  count,     ///< 台 件 人 次 …: whole things
  area,      ///< 亩 平方米 …
  length,    ///< 公里 米 …
  volume,    ///< 立方米 升 …
  weight,    ///< 吨 公斤 …
  duration,  ///< 分钟 天 工作日 月 年 …
  other,     ///< 倍 分 度 …, and any word that the table does not know
};

/// A unit of measure. Units of one dimension with the same `canonical` name are the same unit.
struct Unit {
  std::string_view name;       ///< as written
  std::string_view canonical;  ///< the name it goes by: 平方米 for ㎡
  Dimension dimension = Dimension::other;
  /// Of money: 元 = 0, 万元 = 4. Of ratios: % = -2, ‰ = -3. Else 0.
  int power_of_ten = 0;
};

/// Whether a unit (half-width, without blanks) counts whole things: 台, 人, 次 …, days and longer, and any noun that
/// the table does not have. Others measure an extent, a weight or a volume, which may have been rounded.
bool counts_whole_things(std::string_view unit);

/// The longest unit of the table that `text` (half-width, without blanks) begins with; null when there is none.
const Unit* unit_at_start(std::string_view text);

}  // namespace budgetlint
