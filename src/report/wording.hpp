#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// `text` in each of `languages`, in order, fit to be shown; once where the languages do not differ, and not where one
/// has nothing to say.
std::vector<std::string> renderings(const OwnedText& text, const std::vector<Language>& languages);

/// The same on one line: `zh / en`.
std::string on_one_line(const OwnedText& text, const std::vector<Language>& languages);

/// A literal as a composed text.
OwnedText owned(const Text& text);

/// What a line under a finding, or a fix, is called.
Text heading_of(Remark::Kind kind);
Text heading_of(Safety safety);

/// The remarks of a finding by kind, then its fixes, each a line in each language: `计算: …`.
std::vector<std::string> remark_lines(const Diagnostic& diagnostic, const std::vector<Language>& languages);

/// A finding as a text of several lines: its message and the lines under it.
std::string plain_text(const Diagnostic& diagnostic, const std::vector<Language>& languages);

/// "1 project", "2 projects".
std::string counted(std::uint32_t count, std::string_view noun);

}  // namespace budgetlint
