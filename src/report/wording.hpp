#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.hpp"

namespace budgetlint {

/// `text` in each of `languages`, in order, fit to be shown; once where the languages do not differ, and not where one
/// has nothing to say.
std::vector<std::string> renderings(const OwnedText& text, const std::vector<Language>& languages);

/// The same on one line: `zh / en`.
std::string on_one_line(const OwnedText& text, const std::vector<Language>& languages);

/// A literal as a composed text.
OwnedText owned(const Text& text);

/// "1 project", "2 projects".
std::string counted(std::uint32_t count, std::string_view noun);

}  // namespace budgetlint
