#include "report/diff.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "diag/edits.hpp"
#include "support/files.hpp"
#include "support/process.hpp"
#include "support/scratch_folder.hpp"

namespace budgetlint {
namespace {

using namespace test;

RunReport run_of(const std::string& path, const std::string& text, const std::vector<Edit>& edits) {
  RunReport run;
  run.files.emplace_back();
  run.files.back().source = std::make_unique<const Source>(path, text);
  run.repairs.emplace_back();
  run.repairs.back().edits = edits;
  return run;
}

std::string diff(const std::string& text, const std::vector<Edit>& edits, DiffReader reader = DiffReader::program,
                 const std::string& path = "a.yaml") {
  std::string out;
  append_diff(run_of(path, text, edits), reader, out);
  return out;
}

/// `text` after `patch -p0`, or `git apply -p0`, with the difference.
std::string patched(const std::string& program, const std::string& text, const std::string& difference,
                    const std::string& path = "a.yaml") {
  const ScratchFolder folder;
  folder.write(path, text);
  const Outcome outcome =
      run_program(program, {.arguments = program.ends_with("git") ? std::vector<std::string>{"apply", "-p0", "-"}
                                                                  : std::vector<std::string>{"-p0", "--silent"},
                            .standard_input = difference,
                            .folder = folder.path()});
  CHECK_MESSAGE(outcome.status == 0, outcome.out, outcome.error, difference);
  return contents_of(folder.path() / path);
}

/// The programs that apply differences, as far as they are installed.
std::vector<std::string> patchers() {
  std::vector<std::string> programs;
  for (const char* const program : {"/usr/bin/patch", "/usr/bin/git"}) {
    if (std::filesystem::exists(program)) {
      programs.emplace_back(program);
    } else {
      MESSAGE(program << " is not installed: nothing was applied with it");
    }
  }
  return programs;
}

std::string numbered(int lines) {
  std::string text;
  for (int i = 1; i <= lines; ++i) text += std::to_string(i) + '\n';
  return text;
}

/// The edit that replaces the only place of `word`.
Edit at(const std::string& text, const std::string& word, const std::string& instead) {
  const auto begin = static_cast<std::uint32_t>(text.find(word));
  return {{begin, begin + static_cast<std::uint32_t>(word.size())}, instead};
}

}  // namespace

TEST_CASE("a difference has three lines about each change") {
  const std::string text = numbered(20);
  CHECK(diff(text, {at(text, "\n10\n", "\nten\n")}) ==
        "--- a.yaml\n+++ a.yaml\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n");
  CHECK(diff(text, {{{0, 1}, "one"}}) == "--- a.yaml\n+++ a.yaml\n@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n");
  CHECK(
      diff(text, {at(text, "\n10\n", "\n10\nx\n"), at(text, "\n17\n18\n", "\n")}) ==
      "--- a.yaml\n+++ a.yaml\n@@ -8,13 +8,12 @@\n 8\n 9\n 10\n+x\n 11\n 12\n 13\n 14\n 15\n 16\n-17\n-18\n 19\n 20\n");
  CHECK(diff(text, {at(text, "\n2\n", "\nx\ny\n"), at(text, "\n15\n", "\nz\n")}) ==
        "--- a.yaml\n+++ a.yaml\n@@ -1,5 +1,6 @@\n 1\n-2\n+x\n+y\n 3\n 4\n 5\n"
        "@@ -12,7 +13,7 @@\n 12\n 13\n 14\n-15\n+z\n 16\n 17\n 18\n");
}

TEST_CASE("no change makes no difference") {
  CHECK(diff(numbered(3), {}) == "");
  CHECK(diff(numbered(3), {{{0, 2}, "1\n"}}) == "");
}

TEST_CASE("a difference says where the last line has no end") {
  CHECK(diff("甲\n乙", {at("甲\n乙", "乙", "丙")}) ==
        "--- a.yaml\n+++ a.yaml\n@@ -1,2 +1,2 @@\n 甲\n-乙\n\\ No newline at end of file\n+丙\n\\ No newline at end of "
        "file\n");
  CHECK(diff("甲\n乙", {at("甲\n乙", "甲", "丙")}).ends_with("+丙\n 乙\n\\ No newline at end of file\n"));
  CHECK(diff("甲", {{{3, 3}, "\n"}}).ends_with("-甲\n\\ No newline at end of file\n+甲\n"));
}

TEST_CASE("on a terminal a difference shows nothing raw") {
  // NOLINTNEXTLINE(misc-misleading-bidirectional): that is what must not be shown
  const std::string text = "a: \x1b[31m\xE2\x80\xAE\r\nb: 1\r\n";
  const std::string shown = diff(text, {at(text, "b: 1", "b: 2")}, DiffReader::person, "\x1b.yaml");
  CHECK(shown.find('\x1b') == std::string::npos);
  CHECK(shown.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(shown.find("-b: 1\n+b: 2\n") != std::string::npos);
  // NOLINTNEXTLINE(misc-misleading-bidirectional)
  CHECK(diff(text, {at(text, "b: 1", "b: 2")}).find(" a: \x1b[31m\xE2\x80\xAE\r\n-b: 1\r\n+b: 2\r\n") !=
        std::string::npos);
}

TEST_CASE("a difference can be applied whatever the file is called") {
  for (const std::string& program : patchers()) {
    for (const std::string path :
         {"a.yaml", "预算 2024.yaml", "a\"b.yaml", "a\\b.yaml", "a\tb.yaml", "d/e/部门.yaml"}) {
      CAPTURE(path);
      CHECK(patched(program, "甲\n乙\n", diff("甲\n乙\n", {{{0, 3}, "丙"}}, DiffReader::program, path), path) ==
            "丙\n乙\n");
    }
  }
}

TEST_CASE("a difference applied gives the repaired text") {
  const std::vector<std::string> programs = patchers();
  CHECK(rc::check([&] {
    std::string text = *rc::gen::element<std::string>("", "\xEF\xBB\xBF");
    const int lines = *rc::gen::inRange(1, 40);
    for (int i = 0; i < lines; ++i) {
      text += *rc::gen::element<std::string>("a: 1", "部门:", "", " ", "\t", "- x", "--- a", "+++", "@@ -1 +1 @@");
      if (i + 1 < lines || *rc::gen::arbitrary<bool>()) text += *rc::gen::element<std::string>("\n", "\n", "\r\n");
    }
    std::vector<Edit> edits;
    std::uint32_t place = *rc::gen::inRange<std::uint32_t>(0, 40);
    while (place <= text.size()) {
      const auto end =
          std::min(place + *rc::gen::inRange<std::uint32_t>(0, 8), static_cast<std::uint32_t>(text.size()));
      edits.push_back({{place, end}, *rc::gen::element<std::string>("", "x", "y\n", "\n", "\r\n", "b: 2\nc: 3")});
      place = end + *rc::gen::inRange<std::uint32_t>(1, 60);
    }
    const std::string after = edited(text, edits);
    if (after.empty() || text.empty()) return;  // for patch an empty file is none
    const std::string difference = diff(text, edits);
    RC_ASSERT(difference.empty() == (text == after));
    if (difference.empty() || programs.empty()) return;
    RC_ASSERT(patched(*rc::gen::elementOf(programs), text, difference) == after);
  }));
}

}  // namespace budgetlint
