#include "engine/run.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <sys/stat.h>

#include "engine/guard.hpp"
#include "engine/walk.hpp"
#include "rules/catalogue.hpp"
#include "support/expectation.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint;

namespace {

constexpr const char* falling = "累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n";

FileReport found_in_folder(std::string text) {
  return check_source("a.yaml", std::move(text), default_configuration(), false);
}

Configuration configured(const Selection& selection) { return configure(selection).value(); }

std::vector<std::string> codes(const FileReport& report) {
  std::vector<std::string> result;
  for (const Diagnostic& finding : report.diagnostics) result.emplace_back(finding.rule->id);
  return result;
}

RunReport run_of(FileReport report) {
  RunReport run;
  run.complete = report.complete;
  run.files.push_back(std::move(report));
  return run;
}

/// Some rules all findings of which are of one severity.
RunReport run_with(Severity severity) {
  const std::string level(name_of(severity).en);
  return run_of(test::lint(test::lay_over(falling), configured({.select = {"BL301"}, .severity = {"BL301=" + level}})));
}

}  // namespace

TEST_CASE("a faultless document leaves nothing but counts") {
  const FileReport report = test::lint(test::template_document());
  CHECK(test::listed(report) == "");
  CHECK(report.complete);
  CHECK_FALSE(report.skipped);
  CHECK(report.documents == 1);
  CHECK(report.projects == 1);
  CHECK(report.tallies.size() == catalogue().size());
  CHECK(test::tally_of(report, "BL003").passed == 1);
  CHECK(test::tally_of(report, "BL101").passed == 1);
  CHECK(test::tally_of(report, "BL301").found == 0);
  CHECK(test::tally_of(report, "BL301").passed > 0);
}

TEST_CASE("each document of a file is checked and counted") {
  const std::string text = test::template_document() + "---\n" + test::lay_over(falling);
  const FileReport report = test::lint(text, configured({.select = {"BL1", "BL301"}}));
  CHECK(report.documents == 2);
  CHECK(report.projects == 2);
  REQUIRE(codes(report) == std::vector<std::string>{"BL301"});
  CHECK(report.diagnostics[0].document == 1);
  CHECK(test::tally_of(report, "BL003").passed == 1);
  CHECK(test::tally_of(report, "BL101").passed == 2);
  CHECK(test::tally_of(report, "BL301").found == 1);
}

TEST_CASE("a document with a fault of form is not counted as passed") {
  const std::string text = test::template_document() + "---\n" + test::lay_over("年度:\n年份: 2024\n");
  const FileReport report = test::lint(text, configured({.select = {"BL102"}}));
  CHECK(codes(report) == std::vector<std::string>{"BL102"});
  CHECK(test::tally_of(report, "BL102").found == 1);
  CHECK(test::tally_of(report, "BL102").passed == 1);
}

TEST_CASE("a rule that is off counts nothing") {
  const FileReport report = test::lint(test::lay_over(falling), configured({.ignore = {"BL301", "BL101"}}));
  CHECK(test::tally_of(report, "BL301").found + test::tally_of(report, "BL301").passed == 0);
  CHECK(test::tally_of(report, "BL101").passed == 0);
}

TEST_CASE("an empty file is no budget document when named and skipped when found") {
  for (const std::string text : {"", "\n\n", "# nothing\n", "---\n", "---\n...\n"}) {
    CAPTURE(text);
    const FileReport named = test::lint(text);
    CHECK(codes(named) == std::vector<std::string>{"BL008"});
    CHECK_FALSE(named.complete);
    const FileReport found = found_in_folder(text);
    CHECK(found.skipped);
    CHECK(found.complete);
    CHECK(found.diagnostics.empty());
  }
}

TEST_CASE("another kind of YAML is no budget document when named and skipped when found") {
  for (const std::string text :
       {"version: 3\nservices: [web]\n", "- a\n- b\n", "just words\n", "base: &base\n  a: 1\nmore:\n  <<: *base\n"}) {
    CAPTURE(text);
    const std::vector<std::string> named = codes(test::lint(text));
    CHECK_FALSE(named.empty());
    CHECK_FALSE(test::lint(text).complete);
    CHECK(found_in_folder(text).skipped);
    CHECK(found_in_folder(text).diagnostics.empty());
  }
  CHECK(codes(test::lint("version: 3\n")) == std::vector<std::string>{"BL008"});
}

TEST_CASE("a broken file found in a folder is reported all the same") {
  for (const std::string& text :
       {std::string("a: \"b\n"), std::string("部门：示例县文化馆\n年度：2024\n"), test::template_document() + "\"\n"}) {
    CAPTURE(text);
    const FileReport report = found_in_folder(text);
    CHECK_FALSE(report.skipped);
    CHECK_FALSE(report.complete);
    CHECK_FALSE(report.diagnostics.empty());
  }
}

TEST_CASE("of a file that cannot be read in full no rule about reading claims to have passed") {
  const FileReport report = test::lint("a: \"b\n");
  CHECK(test::tally_of(report, "BL003").found >= 1);
  const Tally& references = test::tally_of(report, "BL006");
  CHECK(references.passed == 0);
  REQUIRE(references.not_applicable.size() == 1);
  CHECK(references.not_applicable[0].reason.en == "the file could not be read in full");
}

TEST_CASE("turning a rule about reading off hides its findings but not that the file is incomplete") {
  const FileReport report = test::lint("a: \"b\n", configured({.ignore = {"BL0"}}));
  CHECK(report.diagnostics.empty());
  CHECK_FALSE(report.complete);
  CHECK(exit_status(run_of(test::lint("a: \"b\n", configured({.ignore = {"BL0"}})))) == 2);
}

TEST_CASE("findings of reading and form have the configured severity") {
  const FileReport report = test::lint(test::lay_over("年份: 2024\n"), configured({.severity = {"BL102=note"}}));
  REQUIRE(codes(report) == std::vector<std::string>{"BL102"});
  CHECK(report.diagnostics[0].severity == Severity::note);
}

TEST_CASE("findings come sorted by place") {
  const FileReport report = test::lint(test::lay_over(std::string("年份: 2024\n") + falling));
  CHECK(report.diagnostics.size() >= 2);
  CHECK(std::is_sorted(report.diagnostics.begin(), report.diagnostics.end()));
}

TEST_CASE("a rule that throws is named and loses only itself") {
  const std::string text = test::template_document();
  const Source source("a.yaml", text);
  const yaml::Reading reading = yaml::read(source, {});
  const model::Decoding decoding = model::decode(source, reading.tree);
  REQUIRE(decoding.documents.size() == 1);
  std::vector<Diagnostic> out(1);
  RuleContext context(source, reading.tree, decoding.fields, decoding.documents[0], out);

  const Rule& real = catalogue()[find_rule("BL301").value()];
  const Rule throwing{real.record, [](RuleContext& inner) {
                        inner.report(inner.document().place, {.zh = "半途", .en = "half way"});
                        throw std::runtime_error("bad \x1b luck");
                      }};
  Tally tally;
  CHECK_FALSE(run_guarded(context, throwing, Severity::error, {}, tally, out));
  REQUIRE(out.size() == 2);
  CHECK(out[1].rule->id == "BL009");
  CHECK(out[1].message.en.find("rule BL301 failed") != std::string::npos);
  CHECK(out[1].message.zh.find("BL301") != std::string::npos);
  CHECK(out[1].message.en.find('\x1b') == std::string::npos);
  CHECK(tally.found == 0);

  const Rule odd{real.record, [](RuleContext&) { throw 1; }};
  CHECK_FALSE(run_guarded(context, odd, Severity::error, {}, tally, out));
  CHECK(run_guarded(context, real, Severity::error, {}, tally, out));
  CHECK(tally.passed > 0);
}

TEST_CASE("a file that cannot be read is a finding of its own") {
  const test::ScratchFolder folder;
  const auto check = [&](const std::string& path, const Configuration& configuration = default_configuration()) {
    FileReport report = check_file({.path = path, .shown = "shown.yaml"}, configuration);
    CHECK_FALSE(report.complete);
    CHECK(report.source->path() == "shown.yaml");
    REQUIRE(report.diagnostics.size() == 1);
    CHECK_FALSE(report.diagnostics[0].message.en.empty());
    return std::string(report.diagnostics[0].rule->id) + " " + report.diagnostics[0].message.zh;
  };
  CHECK(check(folder.path() / "missing.yaml") == "BL001 找不到这个文件或文件夹；请检查路径是否写对");
  const std::string fifo = folder.path() / "fifo.yaml";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  CHECK(check(fifo).starts_with("BL001 不是普通文件"));
  const std::string loop = folder.path() / "loop.yaml";
  std::filesystem::create_symlink(loop, loop);
  CHECK(check(loop) == "BL001 无法读取：符号链接首尾相接，没有尽头");

  Configuration small = default_configuration();
  small.limits.bytes = 10;
  CHECK(check(folder.write("large.yaml", "0123456789a"), small).starts_with("BL005 超过 10 字节的上限"));
}

TEST_CASE("files come in order of path and add up") {
  const test::ScratchFolder folder;
  folder.write("b.yaml", test::lay_over(falling));
  folder.write("a.yaml", test::template_document());
  folder.write("other.yaml", "version: 3\n");
  std::vector<Input> inputs = find_inputs({folder.path()}).files;
  std::reverse(inputs.begin(), inputs.end());
  const RunReport run = check_files(inputs, configured({.select = {"BL301"}}));
  REQUIRE(run.files.size() == 3);
  CHECK(run.files[0].source->path().ends_with("a.yaml"));
  CHECK(run.files[1].source->path().ends_with("b.yaml"));
  CHECK(run.complete);
  CHECK(run.documents() == 2);
  CHECK(run.projects() == 2);
  CHECK(run.skipped() == 1);
  CHECK(run.count(Severity::error) == 1);
  CHECK(run.count(Severity::warning) == 0);
  const std::size_t rule = find_rule("BL301").value();
  CHECK(run.tallies()[rule].found == 1);
  std::uint32_t passed = 0;
  for (const Input& input : inputs) passed += check_file(input, configured({.select = {"BL301"}})).tallies[rule].passed;
  CHECK(run.tallies()[rule].passed == passed);
}

TEST_CASE("only safe fixes count as fixable") {
  FileReport report = test::lint(test::template_document());
  for (const Safety safety : {Safety::safe, Safety::unsafe, Safety::display}) {
    Diagnostic finding;
    finding.rule = catalogue()[0].record;
    finding.fixes.push_back({safety, {}, {}});
    report.diagnostics.push_back(finding);
  }
  CHECK(run_of(std::move(report)).fixable() == 1);
}

TEST_CASE("the exit status follows the gravest finding and the threshold of its file") {
  const auto status = [&](Severity found, Severity fail_on) {
    RunReport run = run_with(found);
    run.files.front().fail_on = fail_on;
    return exit_status(run);
  };
  CHECK(status(Severity::error, Severity::error) == 1);
  CHECK(status(Severity::warning, Severity::error) == 0);
  CHECK(status(Severity::warning, Severity::warning) == 1);
  CHECK(status(Severity::note, Severity::warning) == 0);
  CHECK(status(Severity::note, Severity::note) == 1);
  CHECK(status(Severity::error, Severity::off) == 0);
}

TEST_CASE("what is incomplete or empty is worse than any finding") {
  CHECK(exit_status(run_of(test::lint(test::template_document()))) == 0);
  CHECK(exit_status(RunReport{}) == 2);
  CHECK(exit_status(run_of(found_in_folder("version: 3\n"))) == 2);
  RunReport mixed = run_with(Severity::error);
  mixed.complete = false;
  CHECK(exit_status(mixed) == 2);
  mixed.files.front().fail_on = Severity::off;
  CHECK(exit_status(mixed) == 2);
}
