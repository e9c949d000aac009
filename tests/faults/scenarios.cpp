#include "faults/scenarios.hpp"

#include <map>
#include <stdexcept>

#include "support/files.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

namespace budgetlint::test {
namespace {

/// What is printed in a folder with `files`.
std::string printed(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& files) {
  const ScratchFolder folder;
  for (const auto& [name, text] : files) folder.write(name, text);
  return run_program(built_program(), {.arguments = arguments, .folder = folder.path()}).out;
}

}  // namespace

std::string fixable_document() {
  std::string text = template_document();
  return text.replace(text.find("万元/份"), std::string("万元/份").size(), "万/份");
}

std::string faulty_document() {
  return lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n") + "# 说明\n";
}

Scenario checking(const std::string& format) {
  return {.arguments = {"check", "--isolated", "--format", format, "a.yaml"}, .files = {{"a.yaml", faulty_document()}}};
}

Scenario checking_folder(std::vector<std::string> more) {
  more.insert(more.begin(), {"check", "--follow-symlinks", "documents"});
  return {.arguments = std::move(more),
          .files = {{".git/HEAD", ""},
                    {".budgetlint.yaml", "extends: strict.yaml\nfail_on: warning\n"},
                    {"strict.yaml", "severity: {BL407: error}\n"},
                    {"documents/one/a.yaml", fixable_document()},
                    {"documents/.gitignore", "*.yaml\n!a.yaml\n"},
                    {"documents/left.yaml", faulty_document()},
                    {"elsewhere/a.yaml", of_another_department(fixable_document())}},
          .links = "documents/link ../elsewhere"};
}

Scenario fixing() {
  return {.arguments = {"check", "--fix", "--isolated", "a.yaml", "b.yaml"},
          .files = {{"a.yaml", fixable_document()},
                    {"b.yaml", of_another_department(fixable_document())},
                    {"other.txt", "untouched"}}};
}

Scenario showing_difference() {
  Scenario scenario = fixing();
  scenario.arguments[1] = "--diff";
  return scenario;
}

Scenario reporting(const std::string& format) {
  return {.arguments = {"check", "--isolated", "--format", format + "=r", "a.yaml"},
          .files = {{"a.yaml", faulty_document()}, {"r", "[]\n"}},
          .reports = "r"};
}

Scenario recording_baseline() {
  return {.arguments = {"check", "--isolated", "--baseline", "known.json", "--write-baseline", "a.yaml"},
          .files = {{"a.yaml", faulty_document()},
                    {"known.json", "{\"format\": \"budgetlint-baseline/1\", \"findings\": [\n]}\n"}}};
}

Scenario using_baseline() {
  const ScratchFolder folder;
  folder.write("a.yaml", fixable_document());
  run_program(built_program(), {.arguments = recording_baseline().arguments, .folder = folder.path()});
  return {.arguments = {"check", "--isolated", "--baseline", "known.json", "--format", "concise", "a.yaml"},
          .files = {{"a.yaml", faulty_document()}, {"known.json", contents_of(folder.path() / "known.json")}}};
}

Scenario caching() {
  return {.arguments = {"check", "--isolated", "--jobs", "2", "--cache", "cache", "a.yaml", "b.yaml", "c.yaml"},
          .files = {{"a.yaml", faulty_document()},
                    {"b.yaml", of_another_department(fixable_document())},
                    {"c.yaml", template_document()}}};
}

Scenario merging() {
  const std::map<std::string, std::string> documents{{"a.yaml", faulty_document()}, {"b.yaml", template_document()}};
  const auto part = [&](const std::string& number) {
    return printed({"check", "--isolated", "--shard", number, "--format", "jsonl", "a.yaml", "b.yaml"}, documents);
  };
  return {.arguments = {"merge", "1.jsonl", "2.jsonl", "--format", "concise", "--format", "json=r"},
          .files = {{"1.jsonl", part("1/2")}, {"2.jsonl", part("2/2")}, {"r", "[]\n"}},
          .reports = "r"};
}

Scenario verb(const std::string& word) {
  static const std::map<std::string, Scenario> scenarios{
      {"rules", {.arguments = {"rules", "--format", "json"}, .files = {{".budgetlint.yaml", "select: [BL4]\n"}}}},
      {"explain", {.arguments = {"explain", "BL301"}, .files = {}}},
      {"schema", {.arguments = {"schema", "--vocabulary", "zh"}, .files = {}}},
      {"init", {.arguments = {"init"}, .files = {}}},
      {"config",
       {.arguments = {"config", "a.yaml"},
        .files = {{".budgetlint.yaml", "extends: b.yaml\n"}, {"b.yaml", "fail_on: note\n"}, {"a.yaml", "x: 1\n"}}}},
      {"help", {.arguments = {"check", "--help"}, .files = {}}}};
  return scenarios.at(word);
}

}  // namespace budgetlint::test
