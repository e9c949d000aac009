#include "text/write.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string>

#include "support/files.hpp"
#include "support/scratch_folder.hpp"

namespace budgetlint {
namespace {

namespace fs = std::filesystem;
using test::contents_of;
using test::ScratchFolder;
using Kind = WriteFault::Kind;

/// What a folder holds, which must be nothing but this many entries.
std::size_t entries_of(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

void check_fault(const Result<void, WriteFault>& written, Kind kind, int error = 0) {
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == kind);
  CHECK(written.error().error == error);
}

struct stat state_of(const fs::path& path) {
  struct stat state {};
  REQUIRE(::stat(path.c_str(), &state) == 0);
  return state;
}

class UmaskSet {
 public:
  explicit UmaskSet(mode_t mask) : before_(::umask(mask)) {}
  UmaskSet(const UmaskSet&) = delete;
  UmaskSet& operator=(const UmaskSet&) = delete;
  ~UmaskSet() { ::umask(before_); }

 private:
  mode_t before_;
};

/// In the folder of the paths used, which may be relative.
class WorkingFolder {
 public:
  explicit WorkingFolder(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;
  ~WorkingFolder() { fs::current_path(before_); }

 private:
  fs::path before_;
};

}  // namespace

TEST_CASE("a new file is written whole with what the umask leaves") {
  const ScratchFolder folder;
  const UmaskSet mask(027);
  const std::string text(200'000, 'x');
  CHECK(store_file(folder.path() / "a", text));
  CHECK(contents_of(folder.path() / "a") == text);
  CHECK((state_of(folder.path() / "a").st_mode & 07777U) == 0640);
  const WorkingFolder here(folder.path());
  CHECK(store_file("b", ""));
  CHECK(contents_of(folder.path() / "b").empty());
  CHECK(entries_of(folder.path()) == 2);
}

TEST_CASE("a file that is replaced keeps its mode and its attributes") {
  const ScratchFolder folder;
  const std::string path = folder.write("a", "old");
  for (const mode_t mode : {mode_t{0644}, mode_t{0600}, mode_t{0666}, mode_t{0751}}) {
    REQUIRE(::chmod(path.c_str(), mode) == 0);
    CHECK(rewrite_file(path, contents_of(path), "new" + std::to_string(mode)));
    CHECK(contents_of(path) == "new" + std::to_string(mode));
    CHECK((state_of(path).st_mode & 07777U) == mode);
  }
  if (::setxattr(path.c_str(), "user.origin", "县财政局", 12, 0) == 0) {
    CHECK(store_file(path, "other"));
    std::array<char, 16> value{};
    CHECK(::getxattr(path.c_str(), "user.origin", value.data(), value.size()) == 12);
  } else {
    MESSAGE("the file system of " << path << " keeps no attributes: not tested");
  }
  CHECK(entries_of(folder.path()) == 1);
}

TEST_CASE("a file that is replaced keeps its owner where the system allows") {
  const ScratchFolder folder;
  const std::string path = folder.write("a", "old");
  if (::chown(path.c_str(), 65534, 65534) != 0) {
    MESSAGE("only the superuser can give files away: not tested");
    return;
  }
  CHECK(store_file(path, "new"));
  CHECK(state_of(path).st_uid == 65534);
  CHECK(state_of(path).st_gid == 65534);
}

TEST_CASE("a symbolic link stays one and what it leads to is replaced") {
  const ScratchFolder folder;
  folder.write("real/a", "old");
  fs::create_symlink("real/a", folder.path() / "link");
  CHECK(rewrite_file(folder.path() / "link", "old", "new"));
  CHECK(fs::read_symlink(folder.path() / "link") == "real/a");
  CHECK(contents_of(folder.path() / "real/a") == "new");
  CHECK(entries_of(folder.path() / "real") == 1);

  fs::create_symlink("real/b", folder.path() / "dangling");
  CHECK(store_file(folder.path() / "dangling", "b"));
  CHECK(fs::is_symlink(folder.path() / "dangling"));
  CHECK(contents_of(folder.path() / "real/b") == "b");

  fs::create_symlink("loop", folder.path() / "loop");
  check_fault(store_file(folder.path() / "loop", "b"), Kind::failed, ELOOP);
}

TEST_CASE("a file with other names is not rewritten but a report may replace it") {
  const ScratchFolder folder;
  const std::string path = folder.write("a", "old");
  fs::create_hard_link(path, folder.path() / "b");
  check_fault(rewrite_file(path, "old", "new"), Kind::hard_link);
  CHECK(contents_of(folder.path() / "b") == "old");
  CHECK(entries_of(folder.path()) == 2);
  CHECK(store_file(path, "new"));
  CHECK(contents_of(path) == "new");
  CHECK(contents_of(folder.path() / "b") == "old");
}

TEST_CASE("a file that holds something else by now is not rewritten") {
  const ScratchFolder folder;
  const std::string path = folder.write("a", "other");
  check_fault(rewrite_file(path, "old", "new"), Kind::changed);
  check_fault(rewrite_file(path, "othe", "n"), Kind::changed);
  CHECK(contents_of(path) == "other");
  CHECK(rewrite_file(path, "old", "other"));  // it holds what is wanted
  fs::remove(path);
  check_fault(rewrite_file(path, "old", "new"), Kind::failed, ENOENT);
  fs::create_directory(path);
  check_fault(rewrite_file(path, "old", "new"), Kind::changed);
  CHECK(entries_of(folder.path()) == 1);
}

TEST_CASE("a file that nobody is to write to stays as it is") {
  const ScratchFolder folder;
  const std::string path = folder.write("a", "old");
  REQUIRE(::chmod(path.c_str(), 0444) == 0);
  check_fault(rewrite_file(path, "old", "new"), Kind::read_only);
  check_fault(store_file(path, "new"), Kind::read_only);
  CHECK(contents_of(path) == "old");
  CHECK(entries_of(folder.path()) == 1);
}

TEST_CASE("what cannot be written says why") {
  const ScratchFolder folder;
  check_fault(store_file(folder.path() / "none/a", "x"), Kind::failed, ENOENT);
  check_fault(store_file(folder.path(), "x"), Kind::failed, EISDIR);
  check_fault(store_file(folder.write("a", "") + "/b", "x"), Kind::failed, ENOTDIR);
  check_fault(store_file("", "x"), Kind::failed, ENOENT);
  check_fault(store_file("/dev/full", "x"), Kind::failed, ENOSPC);
  CHECK(store_file("/dev/null", "x"));
}

TEST_CASE("signals are held back only while a file is replaced") {
  const ScratchFolder folder;
  sigset_t before{};
  sigset_t after{};
  ::pthread_sigmask(SIG_SETMASK, nullptr, &before);
  CHECK(store_file(folder.path() / "a", "x"));
  ::pthread_sigmask(SIG_SETMASK, nullptr, &after);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    CHECK(::sigismember(&before, signal) == ::sigismember(&after, signal));
}

}  // namespace budgetlint
