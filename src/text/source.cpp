#include "text/source.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::uint32_t milestone_interval = 512;  // bytes

}  // namespace

Source::Source(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)), lines_(text_) {
  for (std::uint32_t line = 1; line <= line_count(); ++line) set_milestones(line_span(line));
}

/// Lines may be as long as the file: counting from the start of one for each of its findings would take for ever.
void Source::set_milestones(Span line) {
  Milestone next{.offset = line.begin, .code_points = 0};
  for (std::uint32_t due = line.begin + milestone_interval; due < line.end; due += milestone_interval) {
    for (; next.offset < due; ++next.code_points) {
      const std::optional<CodePoint> character = decode_utf8(text_, next.offset);
      next.offset += character ? character->size : 1;
    }
    milestones_.push_back(next);
  }
}

Position Source::position(std::uint32_t offset) const {
  const std::uint32_t line = line_of(offset);
  Milestone last{.offset = line_span(line).begin, .code_points = 0};
  const auto after = std::upper_bound(milestones_.begin(), milestones_.end(), offset,
                                      [](std::uint32_t place, const Milestone& each) { return place < each.offset; });
  if (after != milestones_.begin() && (after - 1)->offset > last.offset) last = *(after - 1);
  if (offset <= last.offset) return {line, last.code_points + 1};  // in the byte order mark, too
  const std::string_view rest = text().substr(last.offset, offset - last.offset);
  return {line, last.code_points + static_cast<std::uint32_t>(count_code_points(rest)) + 1};
}

}  // namespace budgetlint
