// Fixes come to an end and are what they promise; and no file matters to what is found in another.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "diag/edits.hpp"
#include "engine/fix.hpp"
#include "properties/drawn.hpp"
#include "support/expectation.hpp"
#include "support/scratch_folder.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

void check_fixes(Safety least) {
  const std::string text = draw_fixable_document();
  const FileReport before = lint(text);
  const Repair repair = find_repair(before, default_configuration(), least);
  RC_TAG(repair.edits.empty() ? "nothing to fix" : "fixed");
  if (repair.edits.empty()) {
    RC_ASSERT(repair.held_back > 0 || !offers_fix(before, least));
    return;
  }
  const std::string fixed = edited(text, repair.edits);
  RC_ASSERT(fixed == repair.after.source->text());
  const FileReport after = lint(fixed);
  RC_ASSERT(difference(findings_of(after), findings_of(repair.after)) == "");
  RC_ASSERT(repair.held_back > 0 || !offers_fix(after, least));
  RC_ASSERT(find_repair(after, default_configuration(), least).edits.empty());
}

}  // namespace

TEST_CASE("after a safe fix there is none left and a second run changes nothing") {
  CHECK(rc::check([] { check_fixes(Safety::safe); }));
}

TEST_CASE("after an unsafe fix there is none left and a second run changes nothing") {
  CHECK(rc::check([] { check_fixes(Safety::unsafe); }));
}

TEST_CASE("what is found in several files is what is found in each") {
  CHECK(rc::check([] {
    const ScratchFolder folder;
    std::vector<Input> inputs;
    std::vector<std::string> texts;
    const std::size_t count = 2 + draw(3);
    for (std::size_t i = 0; i < count; ++i) {
      texts.push_back(draw_document_with_slips());
      const std::string name = std::to_string(i) + ".yaml";
      inputs.push_back({.path = folder.write(name, texts.back()), .shown = name});
    }
    std::reverse(inputs.begin(), inputs.end());
    const RunReport run = check_files(inputs, default_configuration(), {.jobs = 1 + draw(3)});
    RC_ASSERT(run.files.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
      RC_ASSERT(difference(findings_of(run.files[i]), findings_of(lint(texts[i]))) == "");
    }
  }));
}
