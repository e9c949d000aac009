#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/run.hpp"
#include "text/language.hpp"
#include "text/result.hpp"

namespace budgetlint {

/// A JSON Lines report, read again.
struct Partial {
  std::string path;            ///< of the report
  RunReport run;               ///< without what rules across documents found
  std::optional<Shard> shard;  ///< the part of a run that it is
  bool ended = false;          ///< its last line is there
};

/// Reads the text of a report of this version of the program; says what is wrong with one that is none.
Result<Partial, OwnedText> read_partial(std::string path, std::string_view text);

/// What several reports amount to as one. A part delivered twice counts once, a file too. `missing` says of parts that
/// are not there or not whole, for people; then the run is not complete.
RunReport merge(std::vector<Partial> partials, std::vector<OwnedText>& missing);

}  // namespace budgetlint
