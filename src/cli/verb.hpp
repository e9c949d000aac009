#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// What every verb is told.
struct Session {
  std::vector<Language> languages;  ///< of texts for people; never empty
  bool languages_chosen = false;    ///< on the command line, so that no configuration file has a say

  /// Of texts that stand in one language only.
  [[nodiscard]] Language language() const { return languages.front(); }
};

/// The work of a verb; returns the exit status. May throw UsageError and OutputError.
using Work = std::function<int(const Session& session)>;

/// Something that the program does.
struct Verb {
  std::string_view name;
  Text help;
  /// Declares what the verb takes; the work may be done once the arguments have been parsed.
  Work (*declare)(Arguments& arguments);
};

/// Every verb, in the order of the help.
std::span<const Verb> verbs();

Work declare_check(Arguments& arguments);
Work declare_explain(Arguments& arguments);
Work declare_rules(Arguments& arguments);
Work declare_schema(Arguments& arguments);
Work declare_config(Arguments& arguments);
Work declare_init(Arguments& arguments);
Work declare_merge(Arguments& arguments);

}  // namespace budgetlint
