// Writes a corpus of made-up documents for benchmarks: generate_corpus FOLDER COUNT [SEED]
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "corpus/plan.hpp"

namespace {

std::uint32_t number(std::string_view word) {
  std::uint32_t value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace budgetlint;
  if (argc < 3) {
    fmt::print(stderr, "usage: generate_corpus FOLDER COUNT [SEED]\n");
    return 2;
  }
  const std::filesystem::path folder(argv[1]);
  const std::uint32_t seed = argc > 3 ? number(argv[3]) : 0;
  for (std::uint32_t i = 0; i < number(argv[2]); ++i) {
    // A hundred documents a folder, as counties keep them.
    const std::filesystem::path county = folder / fmt::format("{:04}", i / 100);
    std::filesystem::create_directories(county);
    std::ofstream file(county / fmt::format("{:06}.yaml", i), std::ios::binary);
    file << corpus::written(corpus::planned(i, seed, 2025), corpus::style_of(i));
    if (!file.flush()) return 1;
  }
  return 0;
}
