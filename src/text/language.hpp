#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace budgetlint {

enum class Language : std::uint8_t { zh, en };

/// A fixed text in both languages; the views are to literals.
struct Text {
  std::string_view zh;
  std::string_view en;

  [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
  friend constexpr bool operator==(const Text&, const Text&) = default;
};

/// A composed text in both languages.
struct OwnedText {
  std::string zh;
  std::string en;

  [[nodiscard]] const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
  [[nodiscard]] bool empty() const { return zh.empty() && en.empty(); }
  friend auto operator<=>(const OwnedText&, const OwnedText&) = default;
};

}  // namespace budgetlint
