// Which files are checked: lists of files, ignore files, symbolic links.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "cli/cli_test_support.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint::test;
namespace fs = std::filesystem;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Two faultless documents, one with a name that has a line end in it.
class Folder {
 public:
  Folder() {
    folder_.write("a.yaml", template_document());
    folder_.write("b\n.yaml", of_another_department(template_document()));
  }
  std::string write(const std::string& name, const std::string& text) const { return folder_.write(name, text); }
  [[nodiscard]] fs::path path() const { return folder_.path(); }
  [[nodiscard]] Outcome check(std::vector<std::string> arguments, std::string standard_input = {}) const {
    arguments.insert(arguments.begin(), "check");
    return invoke(std::move(arguments), {.standard_input = std::move(standard_input), .folder = folder_.path()});
  }

 private:
  ScratchFolder folder_;
};

}  // namespace

TEST_CASE("paths come from a list besides those of the command line") {
  const Folder folder;
  folder.write("list", "a.yaml\r\n\na.yaml\n");
  CHECK(holds(folder.check({"--files-from", "list"}).out, "共检查 1 份文档"));
  CHECK(holds(folder.check({"--files-from", "list", "b\n.yaml"}).out, "共检查 2 份文档"));
  CHECK(holds(folder.check({"--files-from", "-"}, "a.yaml").out, "共检查 1 份文档"));
  CHECK(holds(folder.check({"--files-from", "-", "-0"}, std::string("a.yaml\0b\n.yaml\0", 15)).out, "共检查 2 份文档"));
  // Split at line ends, the name is two names of nothing.
  CHECK(folder.check({"--files-from", "-"}, "b\n.yaml").status == 2);
}

TEST_CASE("an empty or unreadable list checks nothing and never the current folder") {
  const Folder folder;
  CHECK(folder.check({"--files-from", "-"}, "").status == 2);
  CHECK(folder.check({"--files-from", "-"}, "\n\n").status == 2);
  const Outcome missing = folder.check({"--files-from", "gone"});
  CHECK(missing.status == 2);
  CHECK(holds(missing.error, "无法读取 --files-from 的文件 gone"));
  CHECK(folder.check({"--files-from", "-", "-"}, "a.yaml").status == 2);
  CHECK(folder.check({"--files-from", "-"}, "-\n").status == 2);
  CHECK(folder.check({"-0"}).status == 2);
}

TEST_CASE("the summary tells how much was left out") {
  const Folder folder;
  folder.write("old/c.yaml", "x: 1\n");
  folder.write(".gitignore", "old\n");
  fs::create_symlink("a.yaml", folder.path() / "link.yaml");
  const Outcome outcome = folder.check({});
  CHECK(outcome.status == 0);
  CHECK(holds(outcome.out, "按 .gitignore 或 .ignore 略过 1 项。没有查看 1 个符号链接。"));
  const Outcome all = folder.check({"--no-ignore", "--follow-symlinks", "--lang", "en"});
  CHECK(all.status == 0);
  CHECK(holds(all.out, "Checked 2 documents"));
  CHECK(holds(all.out, "1 file skipped"));
  CHECK_FALSE(holds(all.out, "not followed"));
}
