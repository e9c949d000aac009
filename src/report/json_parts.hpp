#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "engine/run.hpp"
#include "report/summary.hpp"
#include "text/language.hpp"

/// What the reports for programs are made of.
namespace budgetlint::json {

using Json = nlohmann::ordered_json;

/// What reports for programs call it.
std::string_view word_for(Remark::Kind kind);
std::string_view word_for(Safety safety);

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

/// Appends `frame`, indented by 2, whose last value is `list_slot`, with a list in its place: `each(add)` calls `add`
/// for each element. So that a long list never stands in memory as a whole. `depth` is how deep the slot is nested.
inline constexpr std::string_view list_slot = "<list>";
void append_framed(const Json& frame, std::size_t depth,
                   const std::function<void(const std::function<void(const Json&)>& add)>& each, std::string& out);

}  // namespace budgetlint::json
