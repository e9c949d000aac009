#include "support/indicator_fragment.hpp"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

#include "support/expectation.hpp"
#include "support/files.hpp"

namespace budgetlint::test {
namespace {

/// 5/4 for /projects/4/indicators/3/target
std::string numbers_in(std::string_view pointer) {
  std::string text;
  while (!pointer.empty()) {
    const auto begin = pointer.find_first_of("0123456789");
    if (begin == std::string_view::npos) break;
    int index = 0;
    const auto [end, error] = std::from_chars(pointer.data() + begin, pointer.data() + pointer.size(), index);
    text += fmt::format("{}{}", text.empty() ? "" : "/", index + 1);
    pointer.remove_prefix(static_cast<std::size_t>(end - pointer.data()));
  }
  return text;
}

std::string found_in(const std::string& example, std::string_view rule) {
  std::string text;
  for (const Diagnostic& finding :
       lint(contents_of(source_path("examples/" + example)), select({std::string(rule)})).diagnostics) {
    text += (text.empty() ? "" : " ") + numbers_in(finding.pointer);
  }
  return text;
}

}  // namespace

std::string indicators(std::initializer_list<WrittenIndicator> list) {
  std::string text = "绩效指标:\n";
  for (const WrittenIndicator& each : list) {
    std::string_view lead = "  - ";
    const auto add = [&](std::string_view key, std::string_view value) {
      if (value.empty()) return;
      text += fmt::format("{}{}: {}\n", lead, key, value);
      lead = "    ";
    };
    add("一级指标", each.category);
    add("二级指标", each.kind);
    add("三级指标", each.name);
    add("绩效指标描述", each.description);
    add("指标值", each.target);
  }
  return text;
}

std::string indicator(std::string_view name, std::string_view target) {
  return indicators({{.name = name, .target = target}});
}

std::string indicator(std::string_view kind, std::string_view name, std::string_view target) {
  return indicators({{.name = name, .target = target, .kind = kind}});
}

std::string found_in_published(std::string_view rule) {
  std::string found = found_in("zhengding-general-office-2024.zh.yaml", rule);
  if (found != found_in("zhengding-general-office-2024.en.yaml", rule)) {
    throw std::runtime_error(fmt::format("{} finds something else in the English transcription", rule));
  }
  return found;
}

}  // namespace budgetlint::test
