#include "text/source.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// Editors do not show a byte order mark, so the first line begins after it.
std::uint32_t size_of_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{size_of_mark(text)};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

constexpr std::uint32_t milestone_interval = 512;  // bytes

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_starts_(find_line_starts(text_)) {
  set_milestones();
}

std::uint32_t Source::line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }

std::uint32_t Source::line_of(std::uint32_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin() + 1, line_starts_.end(), offset);
  return static_cast<std::uint32_t>(next - line_starts_.begin());
}

Span Source::line_span(std::uint32_t line) const {
  const std::uint32_t begin = line_starts_[line - 1];
  if (line == line_count()) return {begin, static_cast<std::uint32_t>(text_.size())};
  std::uint32_t end = line_starts_[line] - 1;
  if (end > begin && text_[end - 1] == '\r') --end;
  return {begin, end};
}

/// Lines may be as long as the file: counting from the start of one for each of its findings would take for ever.
void Source::set_milestones() {
  Milestone next;
  while (next.offset < text_.size()) {
    if (next.offset >= milestones_.size() * milestone_interval) milestones_.push_back(next);
    const std::optional<CodePoint> character = decode_utf8(text_, next.offset);
    next.offset += character ? character->size : 1;
    ++next.code_points;
  }
}

/// How many characters begin before `offset`.
std::uint32_t Source::code_points_before(std::uint32_t offset) const {
  const auto after = std::upper_bound(milestones_.begin(), milestones_.end(), offset,
                                      [](std::uint32_t place, const Milestone& each) { return place < each.offset; });
  if (after == milestones_.begin()) return 0;
  const Milestone& last = *(after - 1);
  const std::string_view rest = text().substr(last.offset, offset - last.offset);
  return last.code_points + static_cast<std::uint32_t>(count_code_points(rest));
}

Position Source::position(std::uint32_t offset) const {
  const std::uint32_t line = line_of(offset);
  const std::uint32_t begin = line_starts_[line - 1];
  const std::uint32_t before = offset > begin ? code_points_before(offset) - code_points_before(begin) : 0;
  return {line, before + 1};
}

}  // namespace budgetlint
