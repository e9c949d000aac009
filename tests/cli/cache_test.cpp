// The cache: the same reports with less work, and never a wrong one.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
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

std::string falling() {
  return lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n");
}

void write_contents(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

/// Three documents, one with a comment, and a cache beside their folder.
class Folder {
 public:
  Folder() {
    write("a.yaml", falling());
    write("b.yaml", "# budgetlint: ignore-file[BL301, BL901] 上级要求\n" + of_another_department(falling()));
    write("c.yaml", template_document());
  }
  void write(const std::string& name, const std::string& text) const { folder_.write("documents/" + name, text); }
  [[nodiscard]] Outcome check(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"check", "."});
    return invoke(std::move(arguments), {.folder = folder_.path() / "documents"});
  }
  [[nodiscard]] Outcome cached(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--cache", "../cache"});
    return check(std::move(arguments));
  }
  [[nodiscard]] std::vector<fs::path> entries() const {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder_.path() / "cache")) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
    return files;
  }

 private:
  ScratchFolder folder_;
};

}  // namespace

TEST_CASE("cold and warm the reports are those of a run without a cache") {
  const Folder folder;
  for (const char* format : {"full", "concise", "json", "jsonl", "sarif", "junit", "gitlab", "rdjsonl", "markdown"}) {
    CAPTURE(format);
    const Outcome plain = folder.check({"--format", format, "--statistics"});
    CHECK(plain.status == 1);
    for (int i = 0; i < 2; ++i) {
      const Outcome cached = folder.cached({"--format", format, "--statistics"});
      CHECK(cached.out == plain.out);
      CHECK(cached.error == plain.error);
      CHECK(cached.status == plain.status);
    }
  }
}

TEST_CASE("what is changed is checked again: text, name, configuration") {
  const Folder folder;
  CHECK(folder.cached({}).status == 1);
  CHECK(folder.entries().size() == 3);
  folder.write("a.yaml", template_document());
  CHECK(folder.cached({}).out == folder.check({}).out);
  folder.write("moved.yaml", of_another_department(falling()));
  CHECK(folder.cached({}).out == folder.check({}).out);
  CHECK(folder.cached({"--severity", "BL301=note"}).out == folder.check({"--severity", "BL301=note"}).out);
  CHECK(folder.cached({"--no-suppressions"}).out == folder.check({"--no-suppressions"}).out);
  folder.write(".budgetlint.yaml", "rules: {BL307: {share_percent: 5}}\n");
  CHECK(folder.cached({}).out == folder.check({}).out);
}

TEST_CASE("a damaged entry is none") {
  const Folder folder;
  const std::string plain = folder.check({}).out;
  CHECK(folder.cached({}).out == plain);
  for (const fs::path& entry : folder.entries()) {
    std::string text = contents_of(entry);
    text[text.size() / 2] = static_cast<char>(text[text.size() / 2] ^ 1);
    write_contents(entry, text);
  }
  CHECK(folder.cached({}).out == plain);
  for (const fs::path& entry : folder.entries()) write_contents(entry, "");
  CHECK(folder.cached({}).out == plain);
  CHECK(folder.cached({}).out == plain);
}

TEST_CASE("a cache that cannot be kept is an error and an entry that cannot be written is none") {
  const Folder folder;
  folder.write("file", "");
  CHECK(folder.check({"--cache", "file/cache"}).status == 2);
  CHECK(folder.cached({}).out == folder.check({}).out);
  // Fixes want the sources themselves.
  CHECK(folder.cached({"--diff"}).status == folder.check({"--diff"}).status);
}
