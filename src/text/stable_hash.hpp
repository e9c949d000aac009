#pragma once

#include <cstdint>
#include <string_view>

namespace budgetlint {

/// FNV-1a, 64 bits: small, and the same on every machine. Not for anything that somebody might want to forge.
constexpr std::uint64_t stable_hash(std::string_view bytes) {
  std::uint64_t value = 0xCBF29CE484222325;
  for (const char byte : bytes) {
    value ^= static_cast<unsigned char>(byte);
    value *= 0x100000001B3;
  }
  return value;
}

}  // namespace budgetlint
