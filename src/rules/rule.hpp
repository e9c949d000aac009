#pragma once

#include <any>
#include <cstdint>
#include <string>
#include <string_view>
#include <typeindex>
#include <typeinfo>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/message.hpp"
#include "diag/rule_record.hpp"
#include "model/decode.hpp"
#include "model/document.hpp"
#include "text/source.hpp"

namespace budgetlint {

class AcrossContext;
class RuleContext;

/// A rule: what is known of it, and the pure function that looks for it, in a document or across all documents of a
/// run. Rules about reading and form have neither: the reader and the decoder find those.
struct Rule {
  const RuleRecord* record = nullptr;
  void (*check)(RuleContext&) = nullptr;
  void (*across)(AcrossContext&) = nullptr;
};

/// How the things a rule looked at came out.
struct Tally {
  struct NotApplicable {
    Text reason;
    std::uint32_t count = 0;
  };
  std::uint32_t passed = 0;
  std::uint32_t found = 0;
  std::vector<NotApplicable> not_applicable;  ///< by reason, in order of first appearance

  void add(const Tally& other);
  void add_not_applicable(const Text& reason, std::uint32_t count = 1);
};

/// What a rule sees of the world while it looks at one document. Holds the record of the running rule, so that a rule
/// can report under no other name. Every thing looked at ends in exactly one of report, passed, not_applicable.
class RuleContext {
 public:
  RuleContext(const Source& source, const yaml::Tree& tree, const model::FieldsOfNodes& fields,
              const model::Document& document, std::vector<Diagnostic>& out)
      : source_(source), tree_(tree), fields_(fields), document_(document), out_(out) {}

  static constexpr std::uint32_t most_findings = model::Decoding::most_findings;  ///< of one rule in one file, listed

  /// Runs `rule` under `severity` and `settings` and returns how its checks came out. Of its findings no more than
  /// `room` are listed; the others are only counted.
  Tally run(const Rule& rule, Severity severity, const RuleSettings& settings = {}, std::uint32_t room = most_findings);

  [[nodiscard]] const model::Document& document() const { return document_; }
  /// Text as it stands in the file.
  [[nodiscard]] std::string_view written(Span span) const { return source_.slice(span); }

  /// A fault at `place`, of `project` where it belongs to one.
  template <class... Args>
  Finding report(const model::Project& project, const model::Place& place, const MessageFor<Args...>& message,
                 const Args&... args) {
    return add(&project, place, compose<Args...>(message, args...));
  }
  /// `project` is null for a fault of the document as a whole.
  template <class... Args>
  Finding report(const model::Project* project, const model::Place& place, const MessageFor<Args...>& message,
                 const Args&... args) {
    return add(project, place, compose<Args...>(message, args...));
  }
  template <class... Args>
  Finding report(const model::Place& place, const MessageFor<Args...>& message, const Args&... args) {
    return add(nullptr, place, compose<Args...>(message, args...));
  }
  /// The value of a parameter of the running rule: as configured, else its default.
  [[nodiscard]] std::int64_t number(const Parameter& parameter) const;
  [[nodiscard]] std::vector<std::string_view> words(const Parameter& parameter) const;
  /// What several rules work out alike of the document: made by `make` for the first of them that asks for a T.
  template <class T, class Make>
  const T& once(Make make) {
    std::any& kept = worked_out_[typeid(T)];
    if (!kept.has_value()) kept = make();
    return *std::any_cast<T>(&kept);
  }
  void passed() { ++tally_.passed; }
  /// `reason` completes "not applicable because …".
  void not_applicable(const Text& reason) { tally_.add_not_applicable(reason); }

 private:
  [[nodiscard]] const ParameterSetting* setting_of(const Parameter& parameter) const;
  Finding add(const model::Project* project, const model::Place& place, OwnedText message);

  const Source& source_;
  const yaml::Tree& tree_;
  const model::FieldsOfNodes& fields_;
  const model::Document& document_;
  std::vector<Diagnostic>& out_;
  std::unordered_map<std::type_index, std::any> worked_out_;
  const Rule* rule_ = nullptr;
  Severity severity_ = Severity::off;
  const RuleSettings* settings_ = nullptr;
  std::uint32_t room_ = 0;
  Diagnostic unlisted_;  // takes what is found beyond that
  Tally tally_;
};

}  // namespace budgetlint
