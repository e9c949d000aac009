#include "support/files.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace budgetlint::test {

std::filesystem::path source_path(const std::string& relative) {
  return std::filesystem::path(BUDGETLINT_SOURCE_DIR) / relative;
}

std::string contents_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::istringstream in(contents_of(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace budgetlint::test
