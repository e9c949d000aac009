#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/lines.hpp"
#include "text/result.hpp"
#include "text/span.hpp"

namespace budgetlint {

/// A place as people and editors count it: line and column from 1, the column in code points. A byte order mark at the
/// start of a file is no part of its first line.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// The bytes of one input and their line structure, whole or in excerpts: then it knows only some lines, and offsets
/// and line numbers stay those of the whole. Owns its text: views into it live as long as the Source, which stays where
/// it is.
class Source {
 public:
  /// `path` is the name shown in reports.
  Source(std::string path, std::string text);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  /// A line of an excerpt.
  struct Line {
    std::uint32_t number = 0;  ///< from 1
    std::uint32_t begin = 0;   ///< offset in the whole
    std::string text;          ///< without its line end
  };
  /// An excerpt of a file of `size` bytes. `lines` are in order.
  static std::unique_ptr<const Source> of_lines(std::string path, std::uint32_t size, const std::vector<Line>& lines);
  /// What an excerpt has.
  [[nodiscard]] std::vector<Line> lines() const;

  /// The lines that hold the ends of `places`, which keep a report from needing the rest. Of a whole source.
  [[nodiscard]] std::unique_ptr<const Source> excerpt(const std::vector<Span>& places) const;

  [[nodiscard]] bool is_whole() const { return lines_.has_value(); }
  [[nodiscard]] const std::string& path() const { return path_; }
  /// Of the whole, in bytes.
  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  /// Everything; only of a whole source.
  [[nodiscard]] std::string_view text() const { return text_; }
  /// Of an excerpt: within one of its lines.
  [[nodiscard]] std::string_view slice(Span span) const;

  /// As `Lines` has them, lines from 1. Of an excerpt: only of its own lines.
  [[nodiscard]] std::uint32_t line_count() const { return lines_->count(); }
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;
  [[nodiscard]] Span line_span(std::uint32_t line) const;
  [[nodiscard]] Position position(std::uint32_t offset) const;

 private:
  /// A place in a long line up to which the characters have been counted.
  struct Milestone {
    std::uint32_t offset = 0;
    std::uint32_t code_points = 0;  // of its line, before it
  };
  /// A line of an excerpt.
  struct Kept {
    std::uint32_t number = 0;
    Span span;
    std::uint32_t at = 0;  // in `text_`
  };

  Source() = default;
  void set_milestones(Span line);
  void keep(std::uint32_t number, std::uint32_t begin, std::string_view line);
  /// The line of an excerpt that holds `offset`.
  [[nodiscard]] const Kept& kept_at(std::uint32_t offset) const;

  std::string path_;
  std::string text_;  // of an excerpt, its lines one behind the other
  std::uint32_t size_ = 0;
  std::optional<Lines> lines_;  // of a whole source
  std::vector<Kept> kept_;
  std::vector<Milestone> milestones_;
};

/// Why a file could not be read.
struct ReadFault {
  enum class Kind : std::uint8_t { missing, unreadable, not_regular, too_large, changed } kind;
  int error = 0;            ///< errno, where the system gave one
  std::uint64_t limit = 0;  ///< the limit in bytes, where the file is too large
};

/// Reads a whole regular file, never more than `limit` bytes; does not block on a FIFO or a device.
Result<std::string, ReadFault> read_file(const std::string& path, std::uint64_t limit);

/// Reads standard input to its end, never more than `limit` bytes.
Result<std::string, ReadFault> read_standard_input(std::uint64_t limit);

}  // namespace budgetlint
