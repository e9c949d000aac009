// Patterns of paths. The first line is a pattern, the rest a path.
#include "engine/glob.hpp"

#include <string>
#include <string_view>

#include "fuzz/fuzz.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace budgetlint::fuzz {
namespace {

/// The path as a pattern that means just itself.
std::string literal(std::string_view path) {
  std::string pattern = "/";
  for (const char c : path) {
    if (std::string_view("*?[\\!").find(c) != std::string_view::npos) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

void check_literal(const std::string& path) {
  const bool is_path = !path.empty() && path.front() != '/' && path.back() != '/' && path.size() <= 400;
  if (!is_path || !find_byte_faults(path, 1).empty()) return;
  const Result<Glob, OwnedText> glob = Glob::parse(literal(path));
  require(glob.has_value(), "a path with its signs escaped is a pattern");
  require(glob->matches(path), "a path with its signs escaped matches itself");
  require(glob->matches(path + "/甲"), "what matches a folder matches everything below it");
  require(!glob->matches("甲" + path), "a path with its signs escaped matches nothing else");
}

}  // namespace

void run(std::string_view input) {
  std::string_view rest = input;
  const std::string_view pattern = take_line(rest);
  const std::string path(rest);
  check_literal(path);
  const Result<Glob, OwnedText> glob = Glob::parse(pattern);
  if (!glob) {
    require(printable(glob.error().zh) == glob.error().zh, "a message can be shown");
    require(printable(glob.error().en) == glob.error().en, "a message can be shown");
    return;
  }
  require(glob->pattern() == pattern, "a pattern is as it was written");
  const bool matched = glob->matches(path);
  if (!matched || path.empty() || !find_byte_faults(path, 1).empty() || path.back() == '/') return;
  require(glob->matches(path + "/甲/乙"), "what matches a folder matches everything below it");
}

}  // namespace budgetlint::fuzz
