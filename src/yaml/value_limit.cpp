#include "yaml/value_limit.hpp"

#include <algorithm>
#include <string_view>

#include "yaml/extent.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/outline.hpp"
#include "yaml/report.hpp"

namespace budgetlint::yaml {

Message<std::uint32_t> too_many_values() {
  return {.zh = "文件里的值超过 {} 个的上限：请拆成几个文件",
          .en = "the file holds more than {} values, the limit: split it into several files"};
}

bool check_values_between_brackets(const Source& source, const Limits& limits, std::vector<Diagnostic>& out) {
  const std::string_view text = source.text();
  const auto commas = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), ','));
  if (commas < limits.nodes) return true;
  const std::uint64_t most = std::uint64_t{2} * limits.nodes;  // the texts of a key and of its value
  const std::vector<FlowItem> items = read_outline(source).items;
  if (items.size() <= most) return true;
  report<std::uint32_t>(out, limit_exceeded, visible_character(text, items[most].span.begin), too_many_values(),
                        limits.nodes);
  return false;
}

}  // namespace budgetlint::yaml
