#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "fuzz/fuzz.hpp"

namespace budgetlint::fuzz {

void require(bool condition, std::string_view what) {
  if (condition) return;
  std::fprintf(stderr, "required: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

void require_no(std::string_view fault) {
  if (fault.empty()) return;
  std::fprintf(stderr, "found: %.*s\n", static_cast<int>(fault.size()), fault.data());
  std::abort();
}

}  // namespace budgetlint::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);  // NOLINT: libFuzzer's name

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT(readability-identifier-naming)
  budgetlint::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
