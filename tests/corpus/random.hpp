#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>

namespace budgetlint::corpus {

/// Numbers that look random and are the same on every machine.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  /// From `least` to `most`, both included.
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most - least + 1));
  }
  bool one_in(std::int64_t times) { return between(1, times) == 1; }
  template <class Container>
  const auto& choose(const Container& from) {
    return *(std::begin(from) + between(0, static_cast<std::int64_t>(std::size(from)) - 1));
  }

 private:
  std::mt19937 engine_;
};

}  // namespace budgetlint::corpus
