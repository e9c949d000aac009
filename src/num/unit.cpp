#include "num/unit.hpp"

#include <algorithm>
#include <array>

namespace budgetlint {
namespace {

/// Name as written, canonical name, dimension, power of ten (money and ratios). The order does not matter.
constexpr std::array listed{
    Unit{"%", "%", Dimension::ratio, -2},
    Unit{"‰", "‰", Dimension::ratio, -3},
    Unit{"角", "角", Dimension::money, -1},
    Unit{"元", "元", Dimension::money},
    Unit{"百元", "百元", Dimension::money, 2},
    Unit{"千元", "千元", Dimension::money, 3},
    Unit{"万元", "万元", Dimension::money, 4},
    Unit{"百万元", "百万元", Dimension::money, 6},
    Unit{"千万元", "千万元", Dimension::money, 7},
    Unit{"亿元", "亿元", Dimension::money, 8},
    Unit{"人", "人", Dimension::count},
    Unit{"名", "人", Dimension::count},
    Unit{"位", "人", Dimension::count},
    Unit{"人次", "人次", Dimension::count},
    Unit{"人份", "人份", Dimension::count},
    Unit{"人天", "人天", Dimension::count},
    Unit{"人日", "人天", Dimension::count},
    Unit{"人月", "人月", Dimension::count},
    Unit{"人年", "人年", Dimension::count},
    Unit{"户", "户", Dimension::count},
    Unit{"户次", "户次", Dimension::count},
    Unit{"家", "家", Dimension::count},
    Unit{"家次", "家次", Dimension::count},
    Unit{"村", "村", Dimension::count},
    Unit{"社区", "社区", Dimension::count},
    Unit{"乡镇", "乡镇", Dimension::count},
    Unit{"镇", "镇", Dimension::count},
    Unit{"街道", "街道", Dimension::count},
    Unit{"县", "县", Dimension::count},
    Unit{"校", "校", Dimension::count},
    Unit{"班", "班", Dimension::count},
    Unit{"组", "组", Dimension::count},
    Unit{"队", "队", Dimension::count},
    Unit{"支", "支", Dimension::count},
    Unit{"单位", "单位", Dimension::count},
    Unit{"企业", "企业", Dimension::count},
    Unit{"机构", "机构", Dimension::count},
    Unit{"个", "个", Dimension::count},
    Unit{"台", "台", Dimension::count},
    Unit{"台次", "台次", Dimension::count},
    Unit{"台套", "台套", Dimension::count},
    Unit{"件", "件", Dimension::count},
    Unit{"件次", "件次", Dimension::count},
    Unit{"件套", "件套", Dimension::count},
    Unit{"套", "套", Dimension::count},
    Unit{"辆", "辆", Dimension::count},
    Unit{"辆次", "辆次", Dimension::count},
    Unit{"车次", "车次", Dimension::count},
    Unit{"艘", "艘", Dimension::count},
    Unit{"架", "架", Dimension::count},
    Unit{"部", "部", Dimension::count},
    Unit{"张", "张", Dimension::count},
    Unit{"份", "份", Dimension::count},
    Unit{"页", "页", Dimension::count},
    Unit{"本", "本", Dimension::count},
    Unit{"册", "册", Dimension::count},
    Unit{"卷", "卷", Dimension::count},
    Unit{"篇", "篇", Dimension::count},
    Unit{"幅", "幅", Dimension::count},
    Unit{"字", "字", Dimension::count},
    Unit{"条", "条", Dimension::count},
    Unit{"条次", "条次", Dimension::count},
    Unit{"项", "项", Dimension::count},
    Unit{"项次", "项次", Dimension::count},
    Unit{"类", "类", Dimension::count},
    Unit{"种", "种", Dimension::count},
    Unit{"款", "款", Dimension::count},
    Unit{"批", "批", Dimension::count},
    Unit{"批次", "批次", Dimension::count},
    Unit{"期", "期", Dimension::count},
    Unit{"次", "次", Dimension::count},
    Unit{"场", "场", Dimension::count},
    Unit{"场次", "场次", Dimension::count},
    Unit{"班次", "班次", Dimension::count},
    Unit{"轮", "轮", Dimension::count},
    Unit{"届", "届", Dimension::count},
    Unit{"趟", "趟", Dimension::count},
    Unit{"起", "起", Dimension::count},
    Unit{"例", "例", Dimension::count},
    Unit{"宗", "宗", Dimension::count},
    Unit{"案", "案", Dimension::count},
    Unit{"处", "处", Dimension::count},
    Unit{"所", "所", Dimension::count},
    Unit{"座", "座", Dimension::count},
    Unit{"栋", "栋", Dimension::count},
    Unit{"幢", "幢", Dimension::count},
    Unit{"间", "间", Dimension::count},
    Unit{"床", "床", Dimension::count},
    Unit{"床位", "床位", Dimension::count},
    Unit{"块", "块", Dimension::count},
    Unit{"段", "段", Dimension::count},
    Unit{"孔", "孔", Dimension::count},
    Unit{"眼", "眼", Dimension::count},
    Unit{"口", "口", Dimension::count},
    Unit{"盏", "盏", Dimension::count},
    Unit{"棵", "棵", Dimension::count},
    Unit{"株", "株", Dimension::count},
    Unit{"头", "头", Dimension::count},
    Unit{"只", "只", Dimension::count},
    Unit{"匹", "匹", Dimension::count},
    Unit{"羽", "羽", Dimension::count},
    Unit{"尾", "尾", Dimension::count},
    Unit{"粒", "粒", Dimension::count},
    Unit{"枚", "枚", Dimension::count},
    Unit{"把", "把", Dimension::count},
    Unit{"根", "根", Dimension::count},
    Unit{"捆", "捆", Dimension::count},
    Unit{"箱", "箱", Dimension::count},
    Unit{"袋", "袋", Dimension::count},
    Unit{"包", "包", Dimension::count},
    Unit{"瓶", "瓶", Dimension::count},
    Unit{"盒", "盒", Dimension::count},
    Unit{"桶", "桶", Dimension::count},
    Unit{"门", "门", Dimension::count},
    Unit{"节", "节", Dimension::count},
    Unit{"课时", "课时", Dimension::count},
    Unit{"学时", "学时", Dimension::count},
    Unit{"工时", "工时", Dimension::count},
    Unit{"点位", "点位", Dimension::count},
    Unit{"站", "站", Dimension::count},
    Unit{"层", "层", Dimension::count},
    Unit{"扇", "扇", Dimension::count},
    Unit{"副", "副", Dimension::count},
    Unit{"双", "双", Dimension::count},
    Unit{"对", "对", Dimension::count},
    Unit{"笔", "笔", Dimension::count},
    Unit{"票", "票", Dimension::count},
    Unit{"标段", "标段", Dimension::count},
    Unit{"工位", "工位", Dimension::count},
    Unit{"席", "席", Dimension::count},
    Unit{"席位", "席位", Dimension::count},
    Unit{"节点", "节点", Dimension::count},
    Unit{"端口", "端口", Dimension::count},
    Unit{"盘", "盘", Dimension::count},
    Unit{"枝", "枝", Dimension::count},
    Unit{"亩", "亩", Dimension::area},
    Unit{"公亩", "公亩", Dimension::area},
    Unit{"公顷", "公顷", Dimension::area},
    Unit{"平方米", "平方米", Dimension::area},
    Unit{"平米", "平方米", Dimension::area},
    Unit{"平方", "平方米", Dimension::area},
    Unit{"㎡", "平方米", Dimension::area},
    Unit{"m²", "平方米", Dimension::area},
    Unit{"m2", "平方米", Dimension::area},
    Unit{"平方公里", "平方公里", Dimension::area},
    Unit{"平方千米", "平方公里", Dimension::area},
    Unit{"km²", "平方公里", Dimension::area},
    Unit{"公里", "公里", Dimension::length},
    Unit{"千米", "公里", Dimension::length},
    Unit{"km", "公里", Dimension::length},
    Unit{"KM", "公里", Dimension::length},
    Unit{"里", "里", Dimension::length},
    Unit{"米", "米", Dimension::length},
    Unit{"m", "米", Dimension::length},
    Unit{"延米", "延米", Dimension::length},
    Unit{"延长米", "延米", Dimension::length},
    Unit{"厘米", "厘米", Dimension::length},
    Unit{"cm", "厘米", Dimension::length},
    Unit{"毫米", "毫米", Dimension::length},
    Unit{"mm", "毫米", Dimension::length},
    Unit{"立方米", "立方米", Dimension::volume},
    Unit{"立方", "立方米", Dimension::volume},
    Unit{"方", "立方米", Dimension::volume},
    Unit{"m³", "立方米", Dimension::volume},
    Unit{"m3", "立方米", Dimension::volume},
    Unit{"升", "升", Dimension::volume},
    Unit{"L", "升", Dimension::volume},
    Unit{"毫升", "毫升", Dimension::volume},
    Unit{"mL", "毫升", Dimension::volume},
    Unit{"吨", "吨", Dimension::weight},
    Unit{"t", "吨", Dimension::weight},
    Unit{"公斤", "公斤", Dimension::weight},
    Unit{"千克", "公斤", Dimension::weight},
    Unit{"kg", "公斤", Dimension::weight},
    Unit{"KG", "公斤", Dimension::weight},
    Unit{"斤", "斤", Dimension::weight},
    Unit{"克", "克", Dimension::weight},
    Unit{"g", "克", Dimension::weight},
    Unit{"秒", "秒", Dimension::duration},
    Unit{"分钟", "分钟", Dimension::duration},
    Unit{"小时", "小时", Dimension::duration},
    Unit{"天", "天", Dimension::duration},
    Unit{"日", "天", Dimension::duration},
    Unit{"自然日", "天", Dimension::duration},
    Unit{"日历天", "天", Dimension::duration},
    Unit{"工作日", "工作日", Dimension::duration},
    Unit{"周", "周", Dimension::duration},
    Unit{"星期", "周", Dimension::duration},
    Unit{"礼拜", "周", Dimension::duration},
    Unit{"月", "月", Dimension::duration},
    Unit{"季", "季", Dimension::duration},
    Unit{"季度", "季", Dimension::duration},
    Unit{"半年", "半年", Dimension::duration},
    Unit{"年", "年", Dimension::duration},
    Unit{"年度", "年", Dimension::duration},
    Unit{"学期", "学期", Dimension::duration},
    Unit{"学年", "学年", Dimension::duration},
    Unit{"倍", "倍", Dimension::other},
    Unit{"分", "分", Dimension::other},
    Unit{"级", "级", Dimension::other},
    Unit{"度", "度", Dimension::other},
    Unit{"℃", "℃", Dimension::other},
    Unit{"°C", "℃", Dimension::other},
    Unit{"岁", "岁", Dimension::other},
    Unit{"周岁", "周岁", Dimension::other},
    Unit{"百分点", "百分点", Dimension::other},
    Unit{"千瓦", "千瓦", Dimension::other},
    Unit{"兆瓦", "兆瓦", Dimension::other},
    Unit{"千瓦时", "千瓦时", Dimension::other},
    Unit{"kWh", "千瓦时", Dimension::other},
    Unit{"兆", "兆", Dimension::other},
    Unit{"M", "兆", Dimension::other},
    Unit{"Mbps", "Mbps", Dimension::other},
    Unit{"MB", "MB", Dimension::other},
    Unit{"GB", "GB", Dimension::other},
    Unit{"TB", "TB", Dimension::other},
    Unit{"PB", "PB", Dimension::other},
    Unit{"kW", "千瓦", Dimension::other},
    Unit{"MW", "兆瓦", Dimension::other},
};

/// The units in order of their names, so that those a text may begin with are found without trying all.
constexpr auto units = [] {
  auto sorted = listed;
  std::sort(sorted.begin(), sorted.end(), [](const Unit& a, const Unit& b) { return a.name < b.name; });
  return sorted;
}();

/// The first bytes of a text as a number: three, one Chinese character, or fewer where it has no more.
constexpr std::uint32_t head_of(std::string_view text) {
  std::uint32_t head = 0;
  for (std::size_t i = 0; i < 3; ++i) head = head << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return head;
}

/// Of each unit, in the same order.
constexpr auto heads = [] {
  std::array<std::uint32_t, units.size()> result{};
  std::transform(units.begin(), units.end(), result.begin(), [](const Unit& unit) { return head_of(unit.name); });
  return result;
}();

}  // namespace

bool counts_whole_things(std::string_view unit) {
  const Unit* const known = unit_at_start(unit);
  if (known == nullptr || known->name.size() < unit.size()) return true;
  if (known->dimension != Dimension::duration) return known->dimension == Dimension::count;
  return known->canonical != "小时" && known->canonical != "分钟" && known->canonical != "秒";
}

const Unit* unit_at_start(std::string_view text) {
  if (text.empty()) return nullptr;
  const std::uint32_t head = head_of(text);
  // Between a unit and a text that begins with it stand only those that begin with it too: going back, the longest
  // comes first. The first byte, of Chinese the first character, must be the same.
  const std::uint32_t alike = static_cast<unsigned char>(text.front()) >= 0xE0 ? 0xFFFFFF : 0xFF0000;
  auto at = static_cast<std::size_t>(std::upper_bound(heads.begin(), heads.end(), head) - heads.begin());
  for (; at > 0 && (heads[at - 1] & alike) == (head & alike); --at) {
    if (text.starts_with(units[at - 1].name)) return &units[at - 1];
  }
  return nullptr;
}

}  // namespace budgetlint
