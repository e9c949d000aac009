// Small hostile inputs, each checked within this process. What is read of a damaged document is held against what is
// read of the whole one.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/damage.hpp"
#include "fuzz/hostile.hpp"
#include "support/files.hpp"
#include "support/template_document.hpp"

namespace budgetlint::hostile {
namespace {

std::string inserted(std::string text, std::size_t at, std::string_view piece) { return text.insert(at, piece); }

bool is_as_expected(int status, Verdict verdict) { return status == 2 || (status == 1 && verdict != Verdict::unread); }

/// The beginnings of the lines at the root, and the end.
std::vector<std::size_t> root_lines(std::string_view text) {
  std::vector<std::size_t> lines;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    if (text[at] != ' ' && text[at] != '#') lines.push_back(at);
  }
  lines.push_back(text.size());
  return lines;
}

/// No fault may have come of the damages, and every exit status.
void tell(const Tally& tally) {
  CHECK(tally.faults() == "");
  MESSAGE("exit status 0: " << tally.count(0) << ", 1: " << tally.count(1) << ", 2: " << tally.count(2));
  for (const int status : {0, 1, 2}) CHECK(tally.count(status) > 0);
  CHECK(tally.count(-1) == 0);
}

TEST_CASE("the document that is spoiled is clean by itself") {
  CHECK(status_of(test::template_document()) == 0);
  const std::string document = test::template_document();
  for (const std::size_t line : root_lines(document)) {
    if (line > 0) CHECK(status_of(inserted(document, line, "编制单位: 甲\n")) == 0);
  }
}

TEST_CASE("no small hostile text is clean") {
  for (const Input& input : small_inputs()) {
    CAPTURE(input.name);
    CHECK(is_as_expected(status_of(input.text), input.verdict));
  }
}

TEST_CASE("no byte that a file may not hold passes anywhere") {
  const std::string document = test::template_document() + "编制单位: \"甲 乙\"\n审核单位: |\n  甲\n  乙\n# 完\n";
  REQUIRE(status_of(document) == 0);
  std::vector<std::size_t> places = {document.find("一份"),     document.find("年度") + 3,  document.find("2024"),
                                     document.find("2024") + 2, document.find("甲 乙") + 3, document.find("乙\n#"),
                                     document.size() - 1};
  for (const Spoiler& spoiler : bad_bytes()) {
    for (const std::size_t place : places) {
      CAPTURE(spoiler.name);
      CAPTURE(place);
      if (spoiler.bytes == "\r" && document[place] == '\n') continue;  // ends the line
      CHECK(is_as_expected(status_of(inserted(document, place, spoiler.bytes)), spoiler.verdict));
    }
  }
}

TEST_CASE("no line that spoils a document passes anywhere") {
  const std::string document = test::template_document();
  for (const Spoiler& spoiler : bad_lines()) {
    for (const std::size_t place : root_lines(document)) {
      if (place == root_lines(document).front()) continue;
      CAPTURE(spoiler.name);
      CAPTURE(place);
      CHECK(is_as_expected(status_of(inserted(document, place, spoiler.bytes + "\n")), spoiler.verdict));
    }
  }
}

TEST_CASE("of a document that breaks off nothing is lost and what must be there is missed") {
  std::vector<std::string> documents = {test::template_document()};
  for (const char* path :
       {"examples/clean.yaml", "examples/zhengding-general-office-2024.zh.yaml",
        "examples/zhengding-general-office-2024.en.yaml", "tests/fixtures/structure/good/plain.yaml"}) {
    documents.push_back(test::contents_of(test::source_path(path)));
  }
  Tally tally;
  for (const std::string& document : documents) {
    const Intact intact(document);
    const std::size_t step = all_wanted() ? 1 : 1 + document.size() / 1000;
    in_parallel(document.size() / step, tally, [&](std::size_t i) { return damage_of_prefix(intact, i * step); });
  }
  tell(tally);
}

TEST_CASE("a byte in the place of another changes nothing but its line unseen") {
  const std::string document = test::template_document();
  const Intact intact(document);
  // The signs of YAML, what stands for others on a Chinese keyboard begins with \xEF, and bytes that no file may hold.
  static constexpr std::string_view some = "-?:,[]{}#&*!|>'\"%@`\\ \n\t\ra0.~\x01\xEF\x80";
  std::string bytes(some);
  if (all_wanted()) {
    for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  }
  const std::size_t step = all_wanted() ? 1 : 3;
  Tally tally;
  in_parallel(document.size() / step * bytes.size(), tally, [&](std::size_t i) {
    return damage_of_change(intact, i / bytes.size() * step, bytes[i % bytes.size()]);
  });
  tell(tally);
}

}  // namespace
}  // namespace budgetlint::hostile
