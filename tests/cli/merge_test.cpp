// Runs split into parts, and what merge makes of the reports.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "cli/cli_test_support.hpp"
#include "support/files.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint::test;
namespace fs = std::filesystem;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Sixty documents with findings of many kinds, some across documents, one name with bytes that are no text.
class Province {
 public:
  Province() {
    for (int i = 0; i < 60; ++i) {
      const std::string number = std::to_string(1000 + (i % 20 == 7 ? 7 : i));
      std::string text =
          lay_over(i % 3 == 0 ? "累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n"
                              : "资金用途: 公益艺术培训\n");
      for (const auto& [word, other] :
           {std::pair{"205001", "20" + number}, {"00933510001X", "0093351" + number + "X"}}) {
        text.replace(text.find(word), std::string(word).size(), other);
      }
      if (i % 5 == 0) text.insert(0, "# budgetlint: ignore-file[BL901, BL516] 上级要求\n");
      if (i % 11 == 0) text.insert(text.find("≥40期"), "\U0001F600");
      folder_.write(std::to_string(i % 4) + "/" + (i == 13 ? "a\xFF" : "") + std::to_string(i) + ".yaml", text);
    }
    folder_.write("0/汇总.yaml",
                  "类型: 汇总\n年度: 2024\n单位: 元\n预算合计: 90000\n部门列表:\n"
                  "  - {编码: \"201000\", 名称: \"甲\\t乙\", 预算合计: 80000}\n"
                  "  - {编码: \"209999\", 名称: 丙, 预算合计: 10001}\n");
    folder_.write("other.yaml", "services: {}\n");
    folder_.write("left/out.yaml", "x: 1\n");
    folder_.write(".gitignore", "left/\n");
    folder_.write(".budgetlint.yaml", "severity: {BL803: error}\nexclude: [\"3/3.yaml\"]\n");
  }
  [[nodiscard]] Outcome run(std::vector<std::string> arguments) const {
    return invoke(std::move(arguments), {.folder = folder_.path()});
  }
  /// Checks in so many parts; the names of their reports.
  [[nodiscard]] std::vector<std::string> parts(int count) const {
    std::vector<std::string> names;
    for (int i = 1; i <= count; ++i) {
      const std::string part = std::to_string(i) + "/" + std::to_string(count);
      names.push_back(std::to_string(count) + "-" + std::to_string(i) + ".jsonl");
      const Outcome outcome = run({"check", ".", "--shard", part, "--format", "jsonl"});
      CHECK(outcome.status <= 1);
      folder_.write(names.back(), outcome.out);
    }
    return names;
  }
  [[nodiscard]] Outcome merge(const std::vector<std::string>& names, std::vector<std::string> more) const {
    more.insert(more.begin(), names.begin(), names.end());
    more.insert(more.begin(), "merge");
    return run(std::move(more));
  }
  [[nodiscard]] fs::path path() const { return folder_.path(); }
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }

 private:
  ScratchFolder folder_;
};

/// `text` with each `from`, which must be there, as `to`.
std::string replaced(std::string text, const std::string& from, const std::string& to) {
  REQUIRE(holds(text, from));
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// `text` without the first line that begins so.
std::string without_line(std::string text, const std::string& beginning) {
  const std::size_t at = text.starts_with(beginning) ? 0 : text.find("\n" + beginning) + 1;
  REQUIRE(text.compare(at, beginning.size(), beginning) == 0);
  return text.erase(at, text.find('\n', at) + 1 - at);
}

}  // namespace

TEST_CASE("parts merged give the same report as one run in every format") {
  const Province province;
  for (const int count : {1, 4, 16}) {
    CAPTURE(count);
    const std::vector<std::string> names = province.parts(count);
    for (const char* format :
         {"full", "concise", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjsonl", "markdown"}) {
      CAPTURE(format);
      const Outcome whole = province.run({"check", ".", "--format", format, "--statistics"});
      const Outcome merged = province.merge(names, {"--format", format, "--statistics"});
      CHECK(holds(whole.out, "BL90"));
      CHECK(merged.out == whole.out);
      CHECK(merged.status == whole.status);
      CHECK(merged.error == whole.error);
    }
  }
}

TEST_CASE("a part delivered twice counts once and one that is missing or cut off makes the run incomplete") {
  const Province province;
  std::vector<std::string> names = province.parts(4);
  const std::string whole = province.run({"check", "."}).out;
  names.push_back(names[1]);
  CHECK(province.merge(names, {}).out == whole);
  CHECK(province.merge({names[3], names[1], names[0], names[2]}, {}).out == whole);
  const Outcome missing = province.merge({names[0], names[1], names[3]}, {});
  CHECK(missing.status == 2);
  CHECK(holds(missing.error, "缺少第 3/4 份"));
  const std::string third = contents_of(province.path() / names[2]);
  province.write("cut.jsonl", third.substr(0, third.size() - 20));
  const Outcome cut = province.merge({names[0], names[1], "cut.jsonl", names[3]}, {});
  CHECK(cut.status == 2);
  CHECK(holds(cut.error, "cut.jsonl 不完整"));
  // Beside the whole one it makes no difference.
  const Outcome both = province.merge({names[0], names[1], "cut.jsonl", names[2], names[3]}, {});
  CHECK(both.out.substr(0, both.out.find("= ")) == whole.substr(0, whole.find("= ")));
}

TEST_CASE("a report that has lost lines is not whole") {
  const Province province;
  const std::string report = contents_of(province.path() / province.parts(1).front());
  CHECK(province.merge({"1-1.jsonl"}, {}).error.empty());
  for (const char* kind : {"{\"diagnostic\":", "{\"file\":"}) {
    province.write("lost.jsonl", without_line(report, kind));
    const Outcome lost = province.merge({"lost.jsonl"}, {});
    CHECK(lost.status == 2);
    CHECK(holds(lost.error, "lost.jsonl"));
  }
  province.write("incomplete.jsonl",
                 replaced(report, "\"complete\":true,\"interrupted\"", "\"complete\":false,\"interrupted\""));
  CHECK(province.merge({"incomplete.jsonl"}, {}).status == 2);
}

TEST_CASE("places and parts that there cannot be are refused") {
  const Province province;
  const std::string report = contents_of(province.path() / province.parts(1).front());
  const std::string shard = R"("shard":{"index":1,"count":1})";
  for (const auto& change : std::vector<std::pair<std::string, std::string>>{
           {shard, R"("shard":{"index":1,"count":4294967295})"},
           {shard, R"("shard":{"index":2,"count":1})"},
           {shard, R"("shard":{"index":0,"count":1})"},
           {R"("ignored":1)", R"("ignored":-1)"},
           {R"("ignored":1)", R"("ignored":4294967297)"},
           {R"("ignored":1)", R"("ignored":1e300)"},
           {R"("lines":[{"line":)", R"("lines":[{"line":1,"offset":4294967290,"text":"甲"},{"line":)"},
           {R"("code_at":[)", R"("code_at":[0,4294967290],"was":[)"},
           {R"("end":{)", R"("end":{"offset":4294967290},"was":{)"},
       }) {
    CAPTURE(change.second);
    province.write("hostile.jsonl", replaced(report, change.first, change.second));
    const Outcome outcome = province.merge({"hostile.jsonl"}, {});
    CHECK(outcome.status == 2);
  }
}

TEST_CASE("what was found in a baseline is told of it and of no document") {
  const Province province;
  province.write(
      "0/baseline.json",
      "{\"format\": \"budgetlint-baseline/1\", \"findings\": [{\"path\": \"gone.yaml\", \"rule\": \"BL301\", "
      "\"department\": \"\", \"project\": \"\", \"pointer\": \"\", \"count\": 1}]}\n");
  std::vector<std::string> names;
  for (const char* part : {"1", "2"}) {
    const Outcome outcome = province.run(
        {"check", ".", "--shard", std::string(part) + "/2", "--baseline", "0/baseline.json", "--format", "jsonl"});
    names.push_back(std::string(part) + ".jsonl");
    province.write(names.back(), outcome.out);
  }
  const Outcome merged = province.merge(names, {"--format", "concise"});
  CHECK(merged.status == 1);
  CHECK(holds(merged.out, "0/baseline.json:1:1: BL952"));
  CHECK(merged.out.find("BL952") == merged.out.rfind("BL952"));
}

TEST_CASE("what is no report of this version is refused by its line") {
  const Province province;
  province.write("broken.jsonl", "{\"file\": 3}\n");
  const Outcome broken = province.merge({"broken.jsonl"}, {});
  CHECK(broken.status == 2);
  CHECK(holds(broken.error, "broken.jsonl 的第 1 行"));
  CHECK(province.merge({"gone.jsonl"}, {}).status == 2);
  CHECK(province.merge({}, {}).status == 2);
  for (const char* part : {"3", "0/4", "5/4", "a/b", "1/0"}) {
    CHECK(province.run({"check", ".", "--shard", part}).status == 2);
  }
}

TEST_CASE("parts without a document merge into a run that finds none, as one run is") {
  const ScratchFolder folder;
  const Command here{.folder = folder.path()};
  for (const char* part : {"1", "2"}) {
    const Outcome outcome = invoke({"check", ".", "--shard", std::string(part) + "/2", "--format", "jsonl"}, here);
    CHECK(outcome.status == 0);
    folder.write(std::string(part) + ".jsonl", outcome.out);
  }
  const Outcome whole = invoke({"check", ".", "--format", "json"}, here);
  const Outcome merged = invoke({"merge", "1.jsonl", "2.jsonl", "--format", "json"}, here);
  CHECK(merged.out == whole.out);
  CHECK(merged.error == whole.error);
  CHECK(merged.status == 2);
}
