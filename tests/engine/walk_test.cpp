#include "engine/walk.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <vector>

#include "support/scratch_folder.hpp"

using namespace budgetlint;
namespace fs = std::filesystem;

namespace {

/// The shown paths below `top`, without its own.
std::vector<std::string> names(const std::vector<Input>& inputs, const fs::path& top) {
  std::vector<std::string> result;
  for (const Input& input : inputs) result.push_back(fs::path(input.shown).lexically_relative(top).string());
  return result;
}

}  // namespace

TEST_CASE("a folder stands for every yaml file below it in order of path") {
  const test::ScratchFolder folder;
  for (const char* name :
       {"b.yaml", "a.yml", "deep/er/c.yaml", "deep.yaml", "UPPER.YAML", "notes.txt", "yaml", ".yaml"}) {
    folder.write(name, "");
  }
  CHECK(names(find_inputs({folder.path()}), folder.path()) ==
        std::vector<std::string>{"UPPER.YAML", "a.yml", "b.yaml", "deep.yaml", "deep/er/c.yaml"});
}

TEST_CASE("hidden entries and symbolic links are left out unless named") {
  const test::ScratchFolder folder;
  folder.write(".git/config.yaml", "");
  const std::string hidden = folder.write(".hidden.yaml", "");
  const std::string real = folder.write("real.yaml", "");
  fs::create_symlink(real, folder.path() / "link.yaml");
  fs::create_directory_symlink(folder.path(), folder.path() / "loop");
  CHECK(names(find_inputs({folder.path()}), folder.path()) == std::vector<std::string>{"real.yaml"});
  const std::string link = folder.path() / "link.yaml";
  CHECK(names(find_inputs({hidden, link}), folder.path()) == std::vector<std::string>{".hidden.yaml", "link.yaml"});
  CHECK(find_inputs({folder.path() / ".git"}).size() == 1);
}

TEST_CASE("a pipe with the name of a document is an input and so a finding") {
  const test::ScratchFolder folder;
  REQUIRE(mkfifo((folder.path() / "pipe.yaml").c_str(), 0600) == 0);
  const std::vector<Input> inputs = find_inputs({folder.path()});
  REQUIRE(inputs.size() == 1);
  const FileReport report = check_file(inputs[0], default_configuration());
  CHECK_FALSE(report.complete);
  CHECK(report.diagnostics.at(0).rule->id == "BL001");
}

TEST_CASE("each file comes once however often and in whatever spelling it is given") {
  const test::ScratchFolder folder;
  const std::string file = folder.write("a.yaml", "");
  const std::string top = folder.path();
  const std::vector<Input> inputs = find_inputs({top, file, top + "//a.yaml", top + "/./a.yaml", top + "/", file});
  REQUIRE(inputs.size() == 1);
  CHECK(inputs[0].shown == file);
  CHECK(inputs[0].named);
}

TEST_CASE("the order of the paths given makes no difference") {
  const test::ScratchFolder folder;
  const std::string a = folder.write("a.yaml", "");
  const std::string b = folder.write("b.yaml", "");
  CHECK(names(find_inputs({b, a}), folder.path()) == names(find_inputs({a, b}), folder.path()));
}

TEST_CASE("shown paths have no doubled slashes and no dots at the start") {
  const test::ScratchFolder folder;
  folder.write("sub/a.yaml", "");
  const std::string top = folder.path();
  for (const std::string& path : {top + "/sub", top + "/sub/", top + "//sub///", top + "/./sub/."}) {
    CAPTURE(path);
    const std::vector<Input> inputs = find_inputs({path});
    REQUIRE(inputs.size() == 1);
    CHECK(inputs[0].shown == top + "/sub/a.yaml");
    CHECK_FALSE(inputs[0].named);
  }
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  CHECK(find_inputs({"."}).at(0).shown == "sub/a.yaml");
  CHECK(find_inputs({"./sub/a.yaml"}).at(0).shown == "sub/a.yaml");
  fs::current_path(before);
}

TEST_CASE("standard input and missing files are inputs as they stand") {
  const std::vector<Input> inputs = find_inputs({"-", "no/such//file.yaml", ""});
  REQUIRE(inputs.size() == 3);
  CHECK(inputs[0].shown.empty());
  CHECK(inputs[1].path == "-");
  CHECK(inputs[1].shown == "<stdin>");
  CHECK(inputs[2].shown == "no/such/file.yaml");
}

TEST_CASE("a folder that cannot be looked through is reported in its place and the others go on") {
  const test::ScratchFolder folder;
  folder.write("good.yaml", "x: 1\n");
  // A path longer than the system takes cannot be opened by anybody.
  std::string deep = folder.path();
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  const std::string name(250, 'd');
  for (int i = 0; i < 20; ++i) {
    fs::create_directory(name);
    fs::current_path(name);
  }
  fs::current_path(before);
  const std::vector<Input> inputs = find_inputs({folder.path()});
  REQUIRE(inputs.size() == 2);
  CHECK(inputs[0].error == ENAMETOOLONG);
  CHECK(fs::path(inputs[1].shown).filename() == "good.yaml");

  const FileReport report = check_file(inputs[0], default_configuration());
  CHECK_FALSE(report.complete);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics[0].rule->id == "BL001");
  CHECK(report.diagnostics[0].message.zh == "无法查看这个文件夹：路径太长；其中的文件没有检查");
}
