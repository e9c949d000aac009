#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "engine/run.hpp"
#include "report/summary.hpp"
#include "text/language.hpp"

/// What the reports for programs are made of.
namespace budgetlint::json {

using Json = nlohmann::ordered_json;

/// `text` in both languages, fit to be shown.
Json in_both(const OwnedText& text);
Json tool();
Json summary(const Totals& totals);
Json configuration(const ConfigurationEffect& effect);
/// How the checks of each rule came out; reasons in `language` and in both.
Json checks(const RunReport& run, Language language);
Json finding(const Source& source, const Diagnostic& diagnostic, const std::string& fingerprint, Language language);

/// Appends `value` with a line end; indented by `indent` columns a level, -1 = on one line. What must not be shown raw
/// is escaped.
void append(const Json& value, int indent, std::string& out);

}  // namespace budgetlint::json
