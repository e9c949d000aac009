// Reading of YAML: comes to an end, loses nothing, and says of everything where it stands.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/fuzz.hpp"
#include "support/reading_faults.hpp"
#include "support/same_reading.hpp"
#include "text/source.hpp"
#include "text/utf8.hpp"
#include "yaml/reader.hpp"

namespace budgetlint::fuzz {
namespace {

void check_comments(const Source& source, const std::vector<Span>& comments) {
  std::uint32_t read = 0;
  for (const Span comment : comments) {
    require(comment.begin >= read && source.text()[comment.begin] == '#', "comments begin with their sign, in order");
    require(comment.end == source.line_span(source.line_of(comment.begin)).end,
            "a comment goes to the end of its line");
    read = comment.end;
  }
}

}  // namespace

void run(std::string_view input) {
  const Source source("fuzz.yaml", std::string(input));
  const yaml::Reading reading = yaml::read(source, {});
  require_no(test::difference(reading, yaml::read(source, {}, yaml::Abridging::never)));
  require_no(test::fault_of_spans(source, reading));
  check_comments(source, reading.comments);
  require(reading.complete == reading.diagnostics.empty(), "what is not complete has a finding that says why");
  for (const Diagnostic& finding : reading.diagnostics) {
    require(printable(finding.message.zh) == finding.message.zh, "a message can be shown");
    require(printable(finding.message.en) == finding.message.en, "a message can be shown");
  }
  if (!reading.complete) return;
  require(find_byte_faults(input, 1).empty(), "what was read completely is well-formed text");
  require(test::is_covered(source, reading), "of what was read completely nothing was dropped");
}

}  // namespace budgetlint::fuzz
