#include "diag/edits.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace budgetlint {
namespace {

/// `edit` of a text, as an edit of the part of it that begins at `offset`.
Edit within(const Edit& edit, std::uint32_t offset) {
  return {{edit.span.begin - offset, edit.span.end - offset}, edit.text};
}

/// Walks over edits in the order of their places in the text after them.
class Passed {
 public:
  explicit Passed(const std::vector<Edit>& edits) : edits_(edits) {}

  [[nodiscard]] bool done() const { return next_ == edits_.size(); }
  /// What the next edit has put into the text.
  [[nodiscard]] Span place() const {
    const std::uint32_t begin = edits_[next_].span.begin - old_ + new_;
    return {begin, begin + static_cast<std::uint32_t>(edits_[next_].text.size())};
  }
  void pass() {
    old_ += edits_[next_].span.size();
    new_ += static_cast<std::uint32_t>(edits_[next_].text.size());
    ++next_;
  }
  /// Where the byte at `offset` of the text after the edits, beyond those passed, was before them.
  [[nodiscard]] std::uint32_t before(std::uint32_t offset) const { return offset - new_ + old_; }

 private:
  const std::vector<Edit>& edits_;
  std::size_t next_ = 0;
  std::uint32_t old_ = 0;  // bytes taken out by the edits passed
  std::uint32_t new_ = 0;  // and put in
};

}  // namespace

bool overlap(const Edit& a, const Edit& b) {
  const bool touch = a.span.begin <= b.span.end && b.span.begin <= a.span.end;
  const bool share = a.span.begin < b.span.end && b.span.begin < a.span.end;
  return share || (touch && (a.span.empty() || b.span.empty()));
}

std::string edited(std::string_view text, const std::vector<Edit>& edits) {
  std::string out;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    out += text.substr(done, edit.span.begin - done);
    out += edit.text;
    done = edit.span.end;
  }
  out += text.substr(done);
  return out;
}

std::vector<Edit> combined(const std::vector<Edit>& first, std::string_view between, const std::vector<Edit>& second) {
  std::vector<Edit> all;
  Passed made(first);
  auto next = second.begin();
  while (!made.done() || next != second.end()) {
    // A stretch of `between` within which the edits of both lists touch.
    const bool made_first = next == second.end() || (!made.done() && made.place().begin <= next->span.begin);
    Span stretch = made_first ? made.place() : next->span;
    const std::uint32_t begin = made.before(stretch.begin);
    std::vector<Edit> inside;
    for (bool grown = true; grown;) {
      grown = false;
      while (!made.done() && made.place().begin <= stretch.end) {
        stretch.end = std::max(stretch.end, made.place().end);
        made.pass();
        grown = true;
      }
      for (; next != second.end() && next->span.begin <= stretch.end; ++next, grown = true) {
        stretch.end = std::max(stretch.end, next->span.end);
        inside.push_back(within(*next, stretch.begin));
      }
    }
    all.push_back({{begin, made.before(stretch.end)}, edited(between.substr(stretch.begin, stretch.size()), inside)});
  }
  return all;
}

}  // namespace budgetlint
