#include "report/diff.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diag/edits.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t context_lines = 3;

/// The lines of a text, each with its line end.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

/// Lines of the old text, by index, and what stands there instead.
struct Change {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::string> lines;
};

/// Leaves out the lines that stay as they are at both ends.
void trim(Change& change, const std::vector<std::string_view>& old) {
  const auto old_begin = old.begin() + static_cast<std::ptrdiff_t>(change.begin);
  const auto old_end = old.begin() + static_cast<std::ptrdiff_t>(change.end);
  std::vector<std::string>& lines = change.lines;
  const auto front = std::mismatch(old_begin, old_end, lines.begin(), lines.end());
  const auto back = std::mismatch(std::make_reverse_iterator(old_end), std::make_reverse_iterator(front.first),
                                  lines.rbegin(), std::make_reverse_iterator(front.second));
  change.begin += static_cast<std::size_t>(front.first - old_begin);
  change.end -= static_cast<std::size_t>(back.first - std::make_reverse_iterator(old_end));
  lines.erase(back.second.base(), lines.end());
  lines.erase(lines.begin(), front.second);
}

/// The difference of one file.
class FileDiff {
 public:
  FileDiff(std::string_view text, const std::vector<Edit>& edits, DiffReader reader)
      : text_(text), old_(lines_of(text)), reader_(reader) {
    for (const std::string_view line : old_) starts_.push_back(static_cast<std::size_t>(line.data() - text.data()));
    find_changes(edits);
  }

  void append(const std::string& path, std::string& out) const {
    if (changes_.empty()) return;
    fmt::format_to(std::back_inserter(out), "--- {0}\n+++ {0}\n", path);
    std::ptrdiff_t shift = 0;  // how many lines the new text has more than the old, so far
    for (auto first = changes_.begin(); first != changes_.end();) {
      auto last = std::next(first);
      while (last != changes_.end() && last->begin - std::prev(last)->end <= 2 * context_lines) ++last;
      append_hunk(first, last, shift, out);
      first = last;
    }
  }

 private:
  using Place = std::vector<Change>::const_iterator;

  /// The line that the byte at `offset` is in.
  [[nodiscard]] std::size_t line_of(std::uint32_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
  }

  void find_changes(const std::vector<Edit>& edits) {
    for (auto edit = edits.begin(); edit != edits.end();) {
      Change change{.begin = line_of(edit->span.begin), .end = line_of(edit->span.end) + 1, .lines = {}};
      change.end = std::min(change.end, old_.size());
      const std::size_t begin = change.begin < old_.size() ? starts_[change.begin] : 0;
      std::vector<Edit> inside;
      for (; edit != edits.end() && line_of(edit->span.begin) < std::max(change.end, change.begin + 1); ++edit) {
        change.end = std::max(change.end, std::min(line_of(edit->span.end) + 1, old_.size()));
        const auto offset = static_cast<std::uint32_t>(begin);
        inside.push_back({{edit->span.begin - offset, edit->span.end - offset}, edit->text});
      }
      const std::size_t end = change.end < old_.size() ? starts_[change.end] : text_.size();
      const std::string instead = edited(text_.substr(begin, end - begin), inside);
      for (const std::string_view line : lines_of(instead)) change.lines.emplace_back(line);
      trim(change, old_);
      if (change.begin < change.end || !change.lines.empty()) changes_.push_back(std::move(change));
    }
  }

  void append_line(char mark, std::string_view line, std::string& out) const {
    const bool ended = line.ends_with('\n');
    if (ended) line.remove_suffix(1);
    if (reader_ == DiffReader::person && line.ends_with('\r')) line.remove_suffix(1);
    out += mark;
    out += reader_ == DiffReader::person ? printable(line) : std::string(line);
    out += ended ? "\n" : "\n\\ No newline at end of file\n";
  }

  void append_context(std::size_t begin, std::size_t end, std::string& out) const {
    for (std::size_t i = begin; i < end; ++i) append_line(' ', old_[i], out);
  }

  /// `<line>,<count>` as a hunk is headed: of no lines the line before is named.
  static std::string range(std::size_t begin, std::size_t count) {
    return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
  }

  void append_hunk(Place first, Place last, std::ptrdiff_t& shift, std::string& out) const {
    const std::size_t begin = first->begin - std::min(first->begin, context_lines);
    const std::size_t end = std::min(std::prev(last)->end + context_lines, old_.size());
    std::ptrdiff_t more = 0;
    for (auto change = first; change != last; ++change) {
      more +=
          static_cast<std::ptrdiff_t>(change->lines.size()) - static_cast<std::ptrdiff_t>(change->end - change->begin);
    }
    const std::size_t size = end - begin;
    fmt::format_to(std::back_inserter(out), "@@ -{} +{} @@\n", range(begin, size),
                   range(static_cast<std::size_t>(static_cast<std::ptrdiff_t>(begin) + shift),
                         static_cast<std::size_t>(static_cast<std::ptrdiff_t>(size) + more)));
    shift += more;
    std::size_t done = begin;
    for (auto change = first; change != last; ++change) {
      append_context(done, change->begin, out);
      for (std::size_t i = change->begin; i < change->end; ++i) append_line('-', old_[i], out);
      for (const std::string& line : change->lines) append_line('+', line, out);
      done = change->end;
    }
    append_context(done, end, out);
  }

  std::string_view text_;
  std::vector<std::string_view> old_;
  DiffReader reader_;
  std::vector<std::size_t> starts_;  // of the old lines
  std::vector<Change> changes_;
};

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && c != '"' && c != '\\';
}

/// A name as patch and git read it: in quotes, with octal escapes, where it holds what would end it.
std::string quoted(const std::string& path) {
  if (std::all_of(path.begin(), path.end(), is_plain)) {
    return path.find(' ') == std::string::npos ? path : path + '\t';  // which ends a name that holds blanks
  }
  std::string out = "\"";
  for (const char c : path) {
    if (is_plain(c)) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "\\{:03o}", static_cast<unsigned char>(c));
    }
  }
  return out + '"';
}

}  // namespace

void append_diff(const RunReport& run, DiffReader reader, std::string& out) {
  for (std::size_t i = 0; i < run.repairs.size(); ++i) {
    const Source& source = *run.files[i].source;
    const std::string path = reader == DiffReader::person ? printable(source.path()) : quoted(source.path());
    FileDiff(source.text(), run.repairs[i].edits, reader).append(path, out);
  }
}

}  // namespace budgetlint
