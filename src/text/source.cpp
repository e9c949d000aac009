#include "text/source.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::uint32_t milestone_interval = 512;  // bytes

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), size_(static_cast<std::uint32_t>(text_.size())), lines_(text_) {
  for (std::uint32_t line = 1; line <= line_count(); ++line) set_milestones(line_span(line));
}

std::unique_ptr<const Source> Source::excerpt(const std::vector<Span>& places) const {
  std::vector<std::uint32_t> numbers;
  for (const Span place : places) {
    numbers.push_back(line_of(place.begin));
    numbers.push_back(line_of(place.end));
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::unique_ptr<Source> part(new Source());
  part->path_ = path_;
  part->size_ = size_;
  part->milestones_ = milestones_;
  std::size_t size = 0;
  for (const std::uint32_t number : numbers) size += line_span(number).size();
  part->text_.reserve(size);
  part->kept_.reserve(numbers.size());
  for (const std::uint32_t number : numbers) part->keep(number, line_span(number).begin, slice(line_span(number)));
  return part;
}

void Source::keep(std::uint32_t number, std::uint32_t begin, std::string_view line) {
  const Span span{begin, begin + static_cast<std::uint32_t>(line.size())};
  kept_.push_back({number, span, static_cast<std::uint32_t>(text_.size())});
  text_ += line;
}

std::unique_ptr<const Source> Source::of_lines(std::string path, std::uint32_t size, const std::vector<Line>& lines) {
  std::unique_ptr<Source> part(new Source());
  part->path_ = std::move(path);
  part->size_ = size;
  for (const Line& line : lines) {
    part->keep(line.number, line.begin, line.text);
    part->set_milestones(part->kept_.back().span);
  }
  return part;
}

std::vector<Source::Line> Source::lines() const {
  std::vector<Line> lines;
  for (const Kept& line : kept_) lines.push_back({line.number, line.span.begin, std::string(slice(line.span))});
  return lines;
}

const Source::Kept& Source::kept_at(std::uint32_t offset) const {
  const auto after = std::upper_bound(kept_.begin(), kept_.end(), offset,
                                      [](std::uint32_t place, const Kept& line) { return place < line.span.begin; });
  static const Kept none;
  if (kept_.empty()) return none;
  return after == kept_.begin() ? kept_.front() : *(after - 1);
}

std::string_view Source::slice(Span span) const {
  if (lines_) return text().substr(span.begin, span.size());
  const Kept& line = kept_at(span.begin);
  const std::uint32_t begin = std::clamp(span.begin, line.span.begin, line.span.end);
  return text().substr(line.at + (begin - line.span.begin), std::clamp(span.end, begin, line.span.end) - begin);
}

std::uint32_t Source::line_of(std::uint32_t offset) const {
  return lines_ ? lines_->at(offset) : std::max(kept_at(offset).number, 1U);
}

Span Source::line_span(std::uint32_t line) const {
  if (lines_) return lines_->span(line);
  const auto kept = std::lower_bound(kept_.begin(), kept_.end(), line,
                                     [](const Kept& each, std::uint32_t number) { return each.number < number; });
  return kept == kept_.end() || kept->number != line ? Span{} : kept->span;
}

/// Lines may be as long as the file: counting from the start of one for each of its findings would take for ever.
void Source::set_milestones(Span line) {
  const std::string_view text = slice(line);
  Milestone next{.offset = line.begin, .code_points = 0};
  for (std::uint32_t due = line.begin + milestone_interval; due < line.end; due += milestone_interval) {
    for (; next.offset < due; ++next.code_points) {
      const std::optional<CodePoint> character = decode_utf8(text, next.offset - line.begin);
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
  const std::string_view rest = slice({last.offset, offset});
  return {line, last.code_points + static_cast<std::uint32_t>(count_code_points(rest)) + 1};
}

}  // namespace budgetlint
