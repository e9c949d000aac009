// Runs over many files: order, jobs, streaming, progress, Ctrl-C.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/cli_test_support.hpp"
#include "cli/progress.hpp"
#include "support/files.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A hundred documents with faults, of a hundred departments but for two, which share their project.
class Province {
 public:
  Province() {
    for (int i = 0; i < 100; ++i) {
      const std::string number = std::to_string(1000 + (i == 70 ? 20 : i));
      std::string text = lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n");
      for (const auto& [word, other] : {std::pair{"205001", "20" + number},
                                        {"00933510001X", "0093351" + number + "X"},
                                        {"公益艺术培训", "公益培训" + number}}) {
        text.replace(text.find(word), std::string(word).size(), other);
      }
      folder_.write("county" + std::to_string(i % 7) + "/" + std::to_string(i) + ".yaml", text);
    }
  }
  [[nodiscard]] Outcome check(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "check");
    return invoke(std::move(arguments), {.folder = folder_.path()});
  }

 private:
  ScratchFolder folder_;
};

}  // namespace

TEST_CASE("reports are the same for any number of jobs and any order of paths") {
  const Province province;
  for (const char* format : {"concise", "jsonl", "json", "full", "sarif", "junit", "gitlab", "markdown"}) {
    CAPTURE(format);
    const Outcome one = province.check({".", "--format", format, "--jobs", "1"});
    CHECK(one.status == 1);
    CHECK(holds(one.out, "BL901"));
    for (const char* jobs : {"2", "8"}) {
      CHECK(province.check({".", "--format", format, "--jobs", jobs}).out == one.out);
    }
    CHECK(province
              .check({"county6", "county1", "county0", "county5", "county4", "county3", "county2", "--format", format})
              .out == one.out);
  }
}

TEST_CASE("a report on standard output is the same whether or not another one goes to a file") {
  const Province province;
  const Outcome streamed = province.check({"."});
  const Outcome whole = province.check({".", "--format", "concise", "--format", "json=report.json"});
  CHECK(streamed.out == whole.out);
  // What was found last stands last.
  CHECK(holds(streamed.out, "BL903"));
  CHECK(streamed.out.rfind("BL301 ") < streamed.out.find("BL901 "));
  CHECK(province.check({".", "-q"}).out == streamed.out.substr(0, streamed.out.find("= ")));
}

TEST_CASE("progress is told in one line and only where it is wanted") {
  using std::chrono::milliseconds;
  CHECK(progress_line(500, 2000, milliseconds(1000), Language::en) ==
        "checked 500/2000 files (25%), 500 a second, about 3 s left");
  CHECK(progress_line(0, 2000, milliseconds(0), Language::zh) == "已检查 0/2000 个文件（0%），每秒 0 个，约剩 0 秒");
  const Province province;
  CHECK(province.check({"."}).error.empty());
  CHECK(province.check({".", "--progress", "sometimes"}).status == 2);
}

TEST_CASE("the county among the examples agrees with its summary until a document is taken out") {
  ScratchFolder folder;
  for (const char* name : {"100001.yaml", "100002.yaml", "汇总.yaml"}) {
    folder.write(std::string("county/") + name, contents_of(source_path(std::string("examples/county/") + name)));
  }
  const auto check = [&] { return invoke({"check", "county", "--statistics"}, {.folder = folder.path()}); };
  const Outcome whole = check();
  CHECK(whole.status == 0);
  std::string words = whole.out + whole.error;
  words.erase(std::unique(words.begin(), words.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
              words.end());
  CHECK(holds(words, "summary-amount-mismatch 0 2 0"));
  std::filesystem::remove(folder.path() / "county/100002.yaml");
  const Outcome less = check();
  CHECK(less.status == 1);
  CHECK(holds(less.out, "county/汇总.yaml:11:9: BL906 "));
}
