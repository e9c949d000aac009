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

/// What a fix is called.
Text heading_of(Safety safety);

/// A line under a finding, and what it is called. Refers to the finding.
struct HeadedLine {
  Text heading;
  const OwnedText& text;
};

/// The remarks of a finding by kind, then its fixes.
std::vector<HeadedLine> headed_lines(const Diagnostic& diagnostic);

/// The same, each a line in each language: `计算: …`.
std::vector<std::string> remark_lines(const Diagnostic& diagnostic, const std::vector<Language>& languages);

/// A finding as a text of several lines: its message and the lines under it.
std::string plain_text(const Diagnostic& diagnostic, const std::vector<Language>& languages);

/// Of the words of a format for severities, the one for `severity`.
std::string_view word_for(Severity severity, std::string_view error, std::string_view warning, std::string_view note);

/// "1 project", "2 projects".
std::string counted(std::uint32_t count, std::string_view noun);

/// `line` as it may stand in the log of a CI job: neither at its beginning nor, in the older form `##[…]`, inside of it
/// is anything taken for a command.
std::string harmless_in_log(std::string line);

}  // namespace budgetlint
