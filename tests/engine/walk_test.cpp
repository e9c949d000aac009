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
std::vector<std::string> names(const Inputs& inputs, const fs::path& top) {
  std::vector<std::string> result;
  for (const Input& input : inputs.files) result.push_back(fs::path(input.shown).lexically_relative(top).string());
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
  CHECK(find_inputs({folder.path() / ".git"}).files.size() == 1);
}

TEST_CASE("what ignore files name is left out and counted") {
  const test::ScratchFolder folder;
  for (const char* name :
       {"a.yaml", "b.yaml", "old/c.yaml", "new/d.yaml", "new/old/e.yaml", "new/keep.yaml", "f.yml"}) {
    folder.write(name, "");
  }
  folder.write(".gitignore", "# comment\n\nold/\nb.yaml \n*.yml\r\nkeep.yaml\n[\n");
  folder.write("new/.gitignore", "d.yaml\n!keep.yaml\n");
  folder.write("new/.ignore", "!d.yaml\n");
  const Inputs inputs = find_inputs({folder.path()});
  CHECK(names(inputs, folder.path()) == std::vector<std::string>{"a.yaml", "new/d.yaml", "new/keep.yaml"});
  CHECK(inputs.ignored == 4);
  CHECK(names(find_inputs({folder.path()}, {.ignore_files = false}), folder.path()).size() == 7);
  // Outside of a repository the files above have no say; whoever names a folder wants what is in it.
  CHECK(find_inputs({folder.path() / "new"}).files.size() == 3);
  folder.write(".git/HEAD", "");
  CHECK(find_inputs({folder.path() / "new"}).ignored == 1);
  CHECK(find_inputs({folder.path() / "old"}).files.size() == 1);
  CHECK(find_inputs({folder.path() / "b.yaml"}).files.size() == 1);
}

TEST_CASE("symbolic links are counted or followed, each file and folder once") {
  const test::ScratchFolder folder;
  const test::ScratchFolder outside;
  const std::string real = folder.write("sub/real.yaml", "");
  const std::string beyond = outside.write("beyond.yaml", "");
  fs::create_symlink(real, folder.path() / "again.yaml");
  fs::create_symlink(beyond, folder.path() / "beyond.yaml");
  fs::create_symlink(beyond, folder.path() / "twice.yaml");
  fs::create_symlink(folder.path() / "gone.yaml", folder.path() / "broken.yaml");
  fs::create_symlink(real, folder.path() / "notes.txt");
  fs::create_directory_symlink(folder.path(), folder.path() / "sub/loop");
  fs::create_directory_symlink(outside.path(), folder.path() / "abroad");
  const Inputs left = find_inputs({folder.path()});
  CHECK(names(left, folder.path()) == std::vector<std::string>{"sub/real.yaml"});
  CHECK(left.unfollowed == 6);
  const Inputs followed = find_inputs({folder.path()}, {.follow_symlinks = true});
  CHECK(names(followed, folder.path()) ==
        std::vector<std::string>{"abroad/beyond.yaml", "broken.yaml", "sub/real.yaml"});
  CHECK(followed.unfollowed == 0);
  CHECK_FALSE(check_file(followed.files[1], default_configuration()).complete);
}

TEST_CASE("a pipe with the name of a document is an input and so a finding") {
  const test::ScratchFolder folder;
  REQUIRE(mkfifo((folder.path() / "pipe.yaml").c_str(), 0600) == 0);
  const std::vector<Input> inputs = find_inputs({folder.path()}).files;
  REQUIRE(inputs.size() == 1);
  const FileReport report = check_file(inputs[0], default_configuration());
  CHECK_FALSE(report.complete);
  CHECK(report.diagnostics.at(0).rule->id == "BL001");
}

TEST_CASE("each file comes once however often and in whatever spelling it is given") {
  const test::ScratchFolder folder;
  const std::string file = folder.write("a.yaml", "");
  const std::string top = folder.path();
  const std::vector<Input> inputs =
      find_inputs({top, file, top + "//a.yaml", top + "/./a.yaml", top + "/", file}).files;
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
    const std::vector<Input> inputs = find_inputs({path}).files;
    REQUIRE(inputs.size() == 1);
    CHECK(inputs[0].shown == top + "/sub/a.yaml");
    CHECK_FALSE(inputs[0].named);
  }
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  CHECK(find_inputs({"."}).files.at(0).shown == "sub/a.yaml");
  CHECK(find_inputs({"./sub/a.yaml"}).files.at(0).shown == "sub/a.yaml");
  fs::current_path(before);
}

TEST_CASE("standard input and missing files are inputs as they stand") {
  const std::vector<Input> inputs = find_inputs({"-", "no/such//file.yaml", ""}).files;
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
  const std::vector<Input> inputs = find_inputs({folder.path()}).files;
  REQUIRE(inputs.size() == 2);
  CHECK(inputs[0].error == ENAMETOOLONG);
  CHECK(fs::path(inputs[1].shown).filename() == "good.yaml");

  const FileReport report = check_file(inputs[0], default_configuration());
  CHECK_FALSE(report.complete);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics[0].rule->id == "BL001");
  CHECK(report.diagnostics[0].message.zh == "无法查看这个文件夹：路径太长；其中的文件没有检查");
}
