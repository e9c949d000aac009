// Reports to be merged: whatever they are, they are refused in words or make a run that can be reported; and parts
// that are missing are never clean. Reports are separated by an empty line; "version":"@" is that of this program.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuzz/fuzz.hpp"
#include "fuzz/reports.hpp"
#include "report/partial.hpp"
#include "text/utf8.hpp"

namespace budgetlint::fuzz {
namespace {

void require_shown(const OwnedText& text) {
  require(printable(text.zh) == text.zh && printable(text.en) == text.en, "a message can be shown");
}

/// The input with the version of this program, so that what is kept does not age.
std::string of_this_version(std::string_view input) {
  constexpr std::string_view any = R"("version":"@")";
  constexpr std::string_view own = R"("version":")" BUDGETLINT_VERSION R"(")";
  std::string text(input);
  for (std::size_t at = 0; (at = text.find(any, at)) != std::string::npos; at += own.size()) {
    text.replace(at, any.size(), own);
  }
  return text;
}

}  // namespace

void run(std::string_view input) {
  const std::string reports = of_this_version(input);
  std::vector<Partial> partials;
  bool whole = true;
  for (std::string_view rest = reports; !rest.empty();) {
    const std::size_t end = std::min(rest.find("\n\n"), rest.size());
    const std::string_view text = rest.substr(0, std::min(end + 1, rest.size()));
    rest.remove_prefix(std::min(end + 2, rest.size()));
    Result<Partial, OwnedText> partial = read_partial("甲.jsonl", text);
    if (!partial) return require_shown(partial.error());
    whole = whole && partial->ended;
    partials.push_back(*std::move(partial));
  }
  const bool alone = partials.size() == 1;
  std::vector<OwnedText> missing;
  const RunReport run = merge(std::move(partials), missing);
  for (const OwnedText& each : missing) require_shown(each);
  require(whole || !alone || !missing.empty(), "a report that is cut off is missed");
  require(missing.empty() || exit_status(run) == 2, "what is missing is never clean");
  check_reports(run, input.size());
}

}  // namespace budgetlint::fuzz
