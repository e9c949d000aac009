#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/span.hpp"
#include "yaml/outline.hpp"
#include "yaml/outline_scan.hpp"

/// The begin of a line: dashes and key, and what people write in their place.
namespace budgetlint::yaml::scan {

/// Dashes and key of a line.
struct Head {
  std::vector<std::uint32_t> dashes;  ///< offsets
  Span dash;                          ///< the first one, with the blank that belongs to a look-alike
  Dash form = Dash::none;
  bool glued = false;         ///< no blank follows a dash that is none to YAML
  std::uint32_t content = 0;  ///< offset after the dashes
  std::optional<KeyParts> key;

  [[nodiscard]] bool is_entry() const { return !dashes.empty() || key.has_value(); }
};

/// Reads the dashes and the key that stand from `at` on.
[[nodiscard]] Head read_head(std::string_view text, std::uint32_t at, std::uint32_t end);
/// The same where `at` holds what stands for a dash: a look-alike, or a dash without a blank.
[[nodiscard]] std::optional<Head> read_loose_dash(std::string_view text, std::uint32_t at, std::uint32_t end);

/// A key whose colon is not one to YAML.
struct BrokenKey {
  Span key;
  Span parting;  ///< what should be the colon, blanks around included; empty where nothing stands there
  Colon colon = Colon::missing;
};
/// Reads [at, end) as a key with a full-width colon, a colon without a blank or, failing these, a blank in its place.
[[nodiscard]] std::optional<BrokenKey> read_broken_key(std::string_view text, std::uint32_t at, std::uint32_t end);
/// Offset after the dashes, or what stands for one, at `at`.
[[nodiscard]] std::uint32_t behind_dashes(std::string_view text, std::uint32_t at, std::uint32_t end);
/// Whether `text` holds a comma or another mark that a name has not.
[[nodiscard]] bool holds_sentence(std::string_view text);
/// Whether [at, end) as a whole can be a key that lacks its colon.
[[nodiscard]] bool is_bare_label(std::string_view text, std::uint32_t at, std::uint32_t end);

/// A line further down that is neither blank nor a comment.
struct Ahead {
  std::uint32_t begin = 0;    ///< of the line
  std::uint32_t content = 0;  ///< after its indentation, of whatever sort
  std::uint32_t end = 0;
  bool spaces = true;  ///< indented by spaces only

  [[nodiscard]] std::int32_t column() const { return static_cast<std::int32_t>(content - begin); }
};
/// The first such line from `at`, the start of a line, on.
[[nodiscard]] std::optional<Ahead> look_ahead(std::string_view text, std::uint32_t at);

}  // namespace budgetlint::yaml::scan
