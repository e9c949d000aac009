#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/edits.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"
#include "yaml/slips.hpp"

namespace budgetlint::test {

inline std::vector<Diagnostic> slips_of(const std::string& text, bool parsed) {
  std::vector<Diagnostic> out;
  yaml::find_slips(Source("test.yaml", text), parsed, out);
  return out;
}

/// The findings, one a line: `2:3 BL003 ：`, with code, place and the text pointed at.
inline std::string places(const std::string& text, bool parsed) {
  const Source source("test.yaml", text);
  std::string out;
  for (const Diagnostic& slip : slips_of(text, parsed)) {
    const Position place = source.position(slip.span.begin);
    out += fmt::format("{}:{} {} {}\n", place.line, place.column, slip.rule->id, source.slice(slip.span));
  }
  return out;
}

/// All safe fixes carried out.
inline std::string mended(const std::string& text, bool parsed) {
  std::vector<Edit> edits;
  for (const Diagnostic& slip : slips_of(text, parsed)) {
    for (const Fix& fix : slip.fixes) {
      if (fix.safety == Safety::safe) edits.insert(edits.end(), fix.edits.begin(), fix.edits.end());
    }
  }
  std::sort(edits.begin(), edits.end());
  return edited(text, edits);
}

/// What is wrong with `text` after reading it whole; empty if all is well.
inline std::string faults_of(const std::string& text) {
  const Source source("test.yaml", text);
  std::string out;
  for (const Diagnostic& diagnostic : yaml::read(source, {}).diagnostics) out += diagnostic.message.zh + "\n";
  return out;
}

enum class Mends : std::uint8_t { safely, on_request, not_at_all };

/// One slip that reading a file finds, alone.
struct SlipCase {
  std::string text;
  std::string place;  ///< as in `places`, without the line end
  std::string zh;
  std::string en;
  Mends mends = Mends::not_at_all;
  std::string after = {};  ///< the text mended, which reads without a fault
};

inline void check_slip(const SlipCase& expected) {
  CAPTURE(expected.text);
  const Source source("test.yaml", expected.text);
  const std::vector<Diagnostic> found = yaml::read(source, {}).diagnostics;
  REQUIRE(found.size() == 1);
  const Diagnostic& slip = found.front();
  const Position place = source.position(slip.span.begin);
  CHECK(fmt::format("{}:{} {} {}", place.line, place.column, slip.rule->id, source.slice(slip.span)) == expected.place);
  CHECK(slip.message.zh == expected.zh);
  CHECK(slip.message.en == expected.en);
  if (expected.mends == Mends::not_at_all) {
    CHECK(slip.fixes.empty());
    return;
  }
  REQUIRE(slip.fixes.size() == 1);
  const Fix& fix = slip.fixes.front();
  CHECK(fix.safety == (expected.mends == Mends::safely ? Safety::safe : Safety::unsafe));
  CHECK_FALSE(fix.message.zh.empty());
  CHECK_FALSE(fix.message.en.empty());
  CHECK(edited(expected.text, fix.edits) == expected.after);
  CHECK(faults_of(expected.after) == "");
}

}  // namespace budgetlint::test
