#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "diag/message.hpp"
#include "diag/rule_record.hpp"
#include "text/language.hpp"
#include "text/source.hpp"
#include "text/span.hpp"

namespace budgetlint {

/// Replaces the bytes of `span` by `text`.
struct Edit {
  Span span;
  std::string text;
  friend auto operator<=>(const Edit&, const Edit&) = default;
};

/// How far a fix may be trusted.
enum class Safety : std::uint8_t {
  safe,     ///< keeps the meaning: may be applied unasked
  unsafe,   ///< probably what was meant: applied only on request
  display,  ///< a proposal to read, never applied
};

struct Fix {
  Safety safety = Safety::display;
  OwnedText message;
  std::vector<Edit> edits;  ///< ordered, not overlapping
  friend auto operator<=>(const Fix&, const Fix&) = default;
};

/// Another place that takes part in a finding.
struct Related {
  Span span;
  OwnedText message;
  const Source* elsewhere = nullptr;  ///< the file it is in, where that is another one; outlives the finding

  friend bool operator==(const Related& a, const Related& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Related& a, const Related& b);
};

/// A line under a finding.
struct Remark {
  enum class Kind : std::uint8_t { working, possibility, advice } kind;
  OwnedText text;
  friend auto operator<=>(const Remark&, const Remark&) = default;
};

/// One finding: data only.
struct Diagnostic {
  const RuleRecord* rule = nullptr;
  Severity severity = Severity::error;  ///< as configured
  std::uint32_t document = 0;           ///< within its file, from 0
  bool late = false;                    ///< found when all files of the run were known
  Span span;
  std::string pointer;     ///< JSON pointer with the English keys; "" = the root
  OwnedText breadcrumb;    ///< the same for people: 项目[5] 管委会房屋租赁费 › 成本指标
  std::string department;  ///< its code; may be empty
  std::string project;     ///< its code; may be empty
  OwnedText message;
  OwnedText label;  ///< words beneath the marked place; may be empty
  std::vector<Remark> remarks;
  std::vector<std::pair<std::string, std::string>> data;  ///< figures as printed, by name
  std::vector<Related> related;
  std::vector<Fix> fixes;
};

/// Total order of the findings of one file: by place, then rule, then everything else.
bool operator<(const Diagnostic& a, const Diagnostic& b);

/// Adds to a diagnostic just reported: `report(…).because(…).note(…)`. Refers to it; use within one expression.
class Finding {
 public:
  explicit Finding(Diagnostic& diagnostic) : diagnostic_(diagnostic) {}

  /// Words beneath the marked place.
  template <class... Args>
  Finding& label(const MessageFor<Args...>& message, const Args&... args) {
    diagnostic_.label = compose<Args...>(message, args...);
    return *this;
  }
  /// A line of working: the arithmetic as a reviewer would write it down.
  template <class... Args>
  Finding& because(const MessageFor<Args...>& message, const Args&... args) {
    return remark(Remark::Kind::working, compose<Args...>(message, args...));
  }
  /// A slip that would explain the finding; shown, never applied.
  template <class... Args>
  Finding& perhaps(const MessageFor<Args...>& message, const Args&... args) {
    return remark(Remark::Kind::possibility, compose<Args...>(message, args...));
  }
  /// What to write instead.
  template <class... Args>
  Finding& advise(const MessageFor<Args...>& message, const Args&... args) {
    return remark(Remark::Kind::advice, compose<Args...>(message, args...));
  }
  /// A second place, marked with words of its own.
  template <class... Args>
  Finding& note(Span span, const MessageFor<Args...>& message, const Args&... args) {
    diagnostic_.related.push_back({span, compose<Args...>(message, args...)});
    return *this;
  }
  /// A second place, perhaps in another file.
  template <class... Args>
  Finding& note_in(const Source& source, Span span, const MessageFor<Args...>& message, const Args&... args) {
    diagnostic_.related.push_back({span, compose<Args...>(message, args...), &source});
    return *this;
  }
  /// A change that mends it.
  template <class... Args>
  Finding& suggest(Safety safety, std::vector<Edit> edits, const MessageFor<Args...>& message, const Args&... args) {
    diagnostic_.fixes.push_back({safety, compose<Args...>(message, args...), std::move(edits)});
    return *this;
  }
  /// A figure of the finding, for programs.
  Finding& data(std::string name, std::string value) {
    diagnostic_.data.emplace_back(std::move(name), std::move(value));
    return *this;
  }

 private:
  Finding& remark(Remark::Kind kind, OwnedText text) {
    diagnostic_.remarks.push_back({kind, std::move(text)});
    return *this;
  }

  Diagnostic& diagnostic_;
};

}  // namespace budgetlint
