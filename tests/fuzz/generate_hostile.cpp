// Writes hostile inputs to look at, or to try on something: generate_hostile FOLDER [BYTES of the big ones]
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "fuzz/hostile.hpp"

namespace {

bool write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  return static_cast<bool>(file.flush());
}

}  // namespace

int main(int argc, char** argv) {
  using namespace budgetlint::hostile;
  if (argc < 2) {
    fmt::print(stderr, "usage: generate_hostile FOLDER [BYTES]\n");
    return 2;
  }
  const std::filesystem::path folder(argv[1]);
  std::size_t bytes = 4'000'000;
  if (argc > 2) {
    const std::string_view word(argv[2]);
    std::from_chars(word.data(), word.data() + word.size(), bytes);
  }
  bool written = true;
  std::filesystem::create_directories(folder / "small");
  for (const Input& input : small_inputs()) {
    written = write(folder / "small" / (input.name + ".yaml"), input.text) && written;
  }
  std::filesystem::create_directories(folder / "big");
  for (const BigInput& input : big_inputs()) {
    written = write(folder / "big" / (std::string(input.name) + ".yaml"), input.make(bytes)) && written;
  }
  return written ? 0 : 1;
}
