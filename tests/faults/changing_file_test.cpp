// A document that another program appends to, cuts or replaces at any moment of a run: what is reported is true of the
// file as it was at some moment, or it was not checked and the exit status is 2; and --fix leaves it to the other.
#include <doctest/doctest.h>

#include <algorithm>

#include "faults/scenarios.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint::test;

namespace {

using How = SystemFault::How;

constexpr std::size_t left_when_cut = 200;
const std::vector<How> ways{How::grow, How::shrink, How::replace};

/// What a text may be once it was changed in that way.
std::string changed(const std::string& text, How how) {
  if (how == How::grow) return text + "\n<<<\n";
  return how == How::shrink ? text.substr(0, left_when_cut) : template_document();
}

Scenario with_other(Scenario scenario, const std::string& text) {
  scenario.files = {{"a.yaml", text}, {"other.yaml", template_document()}};
  return scenario;
}

/// Tries each way at each of the calls, and hands on what came of it.
template <class Look>
void change_at_each(const Scenario& scenario, const std::vector<std::string>& calls, Look look) {
  if (cannot_inject()) return;
  const Trial trial(scenario);
  for (const std::string& call : calls) {
    const long count = trial.count(call);
    CHECK_MESSAGE(count > 0, "no call of ", call);
    for (long nth = 1; nth <= count; ++nth) {
      for (const How how : ways) {
        CAPTURE(call);
        CAPTURE(nth);
        CAPTURE(static_cast<int>(how));
        FaultyRun run;
        CHECK(trial.judge({.call = call, .nth = nth, .how = how, .changed = "a.yaml", .other = "other.yaml"}, run) ==
              "");
        CHECK(run.reached);
        look(how, run.outcome, trial.changed_file());
      }
    }
  }
}

}  // namespace

TEST_CASE("what is said of a document that changes was true at some moment") {
  const Scenario scenario = with_other(checking("concise"), faulty_document());
  const auto said_of = [&](const std::string& text) {
    const ScratchFolder folder;
    folder.write("a.yaml", text);
    return run_program(built_program(), {.arguments = scenario.arguments, .folder = folder.path()});
  };
  std::vector<Outcome> truths{said_of(faulty_document())};
  for (const How how : ways) truths.push_back(said_of(changed(faulty_document(), how)));
  int refused = 0;
  change_at_each(scenario, {"open", "fstat", "read", "close", "write"},
                 [&](How /*how*/, const Outcome& outcome, const std::string& /*left*/) {
                   const bool was_true = std::any_of(truths.begin(), truths.end(), [&](const Outcome& truth) {
                     return truth.status == outcome.status && truth.out == outcome.out;
                   });
                   CHECK_MESSAGE((was_true || outcome.status == 2), outcome.status, "\n", outcome.out);
                   refused += was_true ? 0 : 1;
                 });
  if (can_inject_faults()) CHECK(refused > 0);
}

TEST_CASE("a document that changes while it is fixed is left to whoever changes it") {
  const Scenario scenario =
      with_other({.arguments = {"check", "--fix", "--isolated", "a.yaml"}, .files = {}}, fixable_document());
  // Between the last look and rename nobody can keep another program from writing.
  change_at_each(scenario, {"open", "fstat", "read", "stat", "mkostemp", "fchmod", "write", "fsync"},
                 [&](How how, const Outcome& outcome, const std::string& left) {
                   const bool before = left == changed(fixable_document(), how);
                   const bool after = left == changed(template_document(), how);
                   CHECK_MESSAGE((before || after), "left with\n", left, "\nsaid\n", outcome.out, outcome.error);
                 });
}
