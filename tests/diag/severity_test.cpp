#include "diag/severity.hpp"

#include <doctest/doctest.h>

namespace budgetlint {
namespace {

TEST_CASE("severities rise and have names that read back") {
  CHECK(Severity::off < Severity::note);
  CHECK(Severity::note < Severity::warning);
  CHECK(Severity::warning < Severity::error);
  CHECK(name_of(Severity::off) == Text{.zh = "关闭", .en = "off"});
  CHECK(name_of(Severity::note) == Text{.zh = "提示", .en = "note"});
  CHECK(name_of(Severity::warning) == Text{.zh = "警告", .en = "warning"});
  CHECK(name_of(Severity::error) == Text{.zh = "错误", .en = "error"});
  for (const Severity severity : {Severity::off, Severity::note, Severity::warning, Severity::error}) {
    CHECK(parse_severity(name_of(severity).en) == severity);
  }
}

TEST_CASE("other words are no severity") {
  for (const std::string_view word : {"", "Error", "errors", "warn", "错误", " note", "fatal"}) {
    CAPTURE(word);
    CHECK(parse_severity(word) == std::nullopt);
  }
}

}  // namespace
}  // namespace budgetlint
