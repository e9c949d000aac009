#include "engine/glob.hpp"

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <string>

using budgetlint::Glob;

namespace {

bool matches(const std::string& pattern, const std::string& path) {
  const auto glob = Glob::parse(pattern);
  REQUIRE_MESSAGE(glob.has_value(), pattern);
  return glob->matches(path);
}

}  // namespace

TEST_CASE("a pattern without a slash matches a name at any depth") {
  CHECK(matches("*.draft.yaml", "a.draft.yaml"));
  CHECK(matches("*.draft.yaml", "2024/县/a.draft.yaml"));
  CHECK_FALSE(matches("*.draft.yaml", "a.yaml"));
  CHECK_FALSE(matches("a.yaml", "aa.yaml"));
  CHECK_FALSE(matches("a.yaml", "aXyaml"));
}

TEST_CASE("a pattern with a slash begins at the folder it is relative to") {
  CHECK(matches("2024/a.yaml", "2024/a.yaml"));
  CHECK(matches("/a.yaml", "a.yaml"));
  CHECK_FALSE(matches("/a.yaml", "2024/a.yaml"));
  CHECK_FALSE(matches("2024/a.yaml", "old/2024/a.yaml"));
}

TEST_CASE("what matches a folder matches all below it and a slash at the end asks for a folder") {
  CHECK(matches("archive", "archive/2020/a.yaml"));
  CHECK(matches("archive/", "archive/a.yaml"));
  CHECK(matches("archive/", "x/archive/a.yaml"));
  CHECK_FALSE(matches("archive/", "archive"));
  CHECK(matches("2024/乡镇", "2024/乡镇/a.yaml"));
  CHECK_FALSE(matches("2024/乡镇", "2024/乡镇办/a.yaml"));
}

TEST_CASE("stars stay within a name unless doubled") {
  CHECK(matches("2024/*.yaml", "2024/a.yaml"));
  CHECK_FALSE(matches("2024/*.yaml", "2024/x/a.yaml"));
  CHECK(matches("2024/**/a.yaml", "2024/a.yaml"));
  CHECK(matches("2024/**/a.yaml", "2024/x/y/a.yaml"));
  CHECK(matches("**/b/*.yaml", "a/b/c.yaml"));
  CHECK(matches("2024/**", "2024/x/y.yaml"));
  CHECK_FALSE(matches("2024/**", "2025/x/y.yaml"));
}

TEST_CASE("question marks and classes stand for one character of any script") {
  CHECK(matches("第?期.yaml", "第三期.yaml"));
  CHECK_FALSE(matches("第?期.yaml", "第十三期.yaml"));
  CHECK(matches("a[0-9].yaml", "a7.yaml"));
  CHECK_FALSE(matches("a[!0-9].yaml", "a7.yaml"));
  CHECK(matches("a[]x].yaml", "a].yaml"));
  CHECK(matches("[甲乙].yaml", "乙.yaml"));
}

TEST_CASE("characters of regular expressions mean themselves and a backslash takes the next as it is") {
  CHECK(matches("a+(b).yaml", "a+(b).yaml"));
  CHECK_FALSE(matches("a+.yaml", "aa.yaml"));
  CHECK(matches("\\*.yaml", "*.yaml"));
  CHECK_FALSE(matches("\\*.yaml", "a.yaml"));
}

TEST_CASE("names that are not UTF-8 or cannot be shown go by what is shown") {
  CHECK(matches("2024/", "2024/\xff.yaml"));
  CHECK(matches("*.yaml", "a\nb.yaml"));
}

TEST_CASE("malformed patterns are refused in words") {
  for (const char* pattern : {"", "/", "a[", "[z-a]", "a\\"}) {
    const auto glob = Glob::parse(pattern);
    CAPTURE(pattern);
    REQUIRE_FALSE(glob.has_value());
    CHECK_FALSE(glob.error().zh.empty());
    CHECK_FALSE(glob.error().en.empty());
  }
  CHECK_FALSE(Glob::parse(std::string(2000, 'a')).has_value());
}

TEST_CASE("a name matches itself escaped and everything matches a double star") {
  CHECK(rc::check([] {
    const auto name = *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('!', '~')));
    RC_PRE(name.find('/') == std::string::npos);
    std::string escaped;
    for (const char c : name) escaped += std::string("\\") + c;
    const auto glob = Glob::parse(escaped);
    RC_ASSERT(glob.has_value());
    RC_ASSERT(glob->matches(name));
    RC_ASSERT(glob->matches("folder/" + name));
    RC_ASSERT(Glob::parse("**")->matches(name));
  }));
}
