#pragma once

#include <cstdint>
#include <vector>

#include "diag/diagnostic.hpp"
#include "text/source.hpp"
#include "yaml/tree.hpp"

namespace budgetlint::yaml {

/// What a file may cost at most.
struct Limits {
  std::uint64_t bytes = std::uint64_t{4} * 1024 * 1024;
  std::uint32_t depth = 64;
  std::uint32_t nodes = 200'000;
};

/// What came of reading a file.
struct Reading {
  Tree tree;                            ///< the documents; of a file that is not well-formed, none
  std::vector<Span> comments;           ///< from # to the end of the line, in order; where all could be parsed
  std::vector<Diagnostic> diagnostics;  ///< BL002 to BL007
  bool complete = true;                 ///< false: something of the file was not understood
};

/// Whether the parser may be given a shorter text of the same structure. It makes no difference but to the time.
enum class Abridging : std::uint8_t { allowed, never };

/// Reads the documents of `source`, whose bytes are checked first. Everything that is not understood is reported; the
/// tree is filled only when the whole file could be parsed. Never throws but for lack of memory.
Reading read(const Source& source, const Limits& limits, Abridging abridging = Abridging::allowed);

}  // namespace budgetlint::yaml
