#include "yaml/reader.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/node/node.h>  // defines what parser.h only declares
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <limits>
#include <new>
#include <sstream>
#include <string>
#include <utility>

#include "yaml/abridged.hpp"
#include "yaml/byte_findings.hpp"
#include "yaml/coverage.hpp"
#include "yaml/directives.hpp"
#include "yaml/events.hpp"
#include "yaml/extent.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/keys.hpp"
#include "yaml/refusal.hpp"
#include "yaml/slips.hpp"
#include "yaml/syntax_errors.hpp"
#include "yaml/value_limit.hpp"

namespace budgetlint::yaml {
namespace {

/// Spans hold 32-bit offsets, whatever the limit.
bool check_size(const Source& source, const Limits& limits, std::vector<Diagnostic>& out) {
  const std::uint64_t limit = std::min<std::uint64_t>(limits.bytes, std::numeric_limits<std::uint32_t>::max() - 1);
  if (source.text().size() <= limit) return true;
  report(out, limit_exceeded, visible_character(source.text(), 0),
         {.zh = "文件有 {} 个字节，超过 {} 个字节的上限：请拆成几个文件，或调高上限",
          .en = "the file has {} bytes, more than the limit of {}: split it into several files or raise the limit"},
         source.text().size(), limit);
  return false;
}

/// Gives each finding the number of the document that it stands in.
void number_documents(const std::vector<std::uint32_t>& starts, std::vector<Diagnostic>& diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) {
    const auto after = std::upper_bound(starts.begin(), starts.end(), diagnostic.span.begin);
    diagnostic.document = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(after - starts.begin(), 1) - 1);
  }
}

/// One reading of a file that the parser may see.
class Session {
 public:
  /// `known`: what is known of the file already.
  Session(const Source& source, const Limits& limits, Abridged::How how, std::vector<Diagnostic> known)
      : source_(source), script_(source, how), events_(script_, limits, reading_.tree, reading_.diagnostics) {
    reading_.diagnostics = std::move(known);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// The reading of a file, unless a fault lies where only the whole text can tell; then nothing.
  std::optional<Reading> read_at_once() && {
    try {
      parse();
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const Refusal& refusal) {
      return too_much(refusal.diagnostic);
    } catch (const std::exception&) {
      return std::nullopt;
    }
    // Which keys stand twice is seen from the tree, whatever the parser was given.
    const bool only_duplicates = std::all_of(reading_.diagnostics.begin(), reading_.diagnostics.end(),
                                             [](const Diagnostic& finding) { return finding.rule == &duplicate_key; });
    if (!only_duplicates || has_long_key()) return std::nullopt;
    number_documents(events_.document_starts(), reading_.diagnostics);
    return std::move(reading_);
  }

  Reading read() && {
    try {
      parse();
    } catch (const Refusal& refusal) {
      fail(refusal.diagnostic);
    } catch (const YAML::Exception& error) {
      fail(error.msg, error.mark.pos);
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      fail({}, 0);
    }
    number_documents(events_.document_starts(), reading_.diagnostics);
    return std::move(reading_);
  }

 private:
  void parse() {
    std::istringstream stream(std::string(script_.text().substr(byte_order_mark(script_.text()))));
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(events_)) {
    }
    events_.finish();
    std::vector<Diagnostic>& out = reading_.diagnostics;
    const bool content_lost = check_coverage(source_, reading_.tree, reading_.comments, out);
    if (find_slips(source_, true, out) || content_lost) {
      reading_.tree = Tree();  // what a slip has made of the structure would only be judged wrongly
    } else {
      check_keys(reading_.tree, out);
    }
  }

  /// A limit is reached at the same value of the whole file, which need not be gone through for that.
  std::optional<Reading> too_much(Diagnostic diagnostic) {
    if (diagnostic.rule != &limit_exceeded || !reading_.diagnostics.empty() || has_long_key()) return std::nullopt;
    diagnostic.span = visible_character(source_.text(), script_.in_source(diagnostic.span.begin));
    reading_.tree = Tree();
    reading_.diagnostics.push_back(std::move(diagnostic));
    number_documents(events_.document_starts(), reading_.diagnostics);
    return std::move(reading_);
  }

  /// Whether the parser, given the whole file, might take some key for too long.
  [[nodiscard]] bool has_long_key() const {
    constexpr std::uint32_t longest = 1024;
    const Tree& tree = reading_.tree;
    for (NodeId id = 0; id < tree.size(); ++id) {
      const Span key = tree[id].key;
      if (key.empty()) continue;
      // From the beginning of the line, as a tag before the key counts too.
      const std::uint32_t begin = source_.line_span(source_.line_of(key.begin)).begin;
      if (skip_blanks(source_.text(), key.end) - begin >= longest) return true;
    }
    return false;
  }

  /// Slips of the keyboard say better what is wrong than the place where the structure breaks.
  bool explained_by_slips() {
    const std::size_t before = reading_.diagnostics.size();
    static_cast<void>(find_slips(source_, false, reading_.diagnostics));
    return reading_.diagnostics.size() > before;
  }

  void fail(const Diagnostic& diagnostic) {
    reading_.tree = Tree();
    if (diagnostic.rule != &yaml_syntax || !explained_by_slips()) reading_.diagnostics.push_back(diagnostic);
  }

  void fail(const std::string& message, int position) {
    reading_.tree = Tree();
    if (explained_by_slips()) return;
    const std::uint32_t offset =
        position < 0 ? 0 : static_cast<std::uint32_t>(position) + byte_order_mark(source_.text());
    report_syntax_error(source_, message, offset, reading_.diagnostics);
  }

  const Source& source_;
  const Abridged script_;
  Reading reading_;
  Events events_;
};

}  // namespace

Reading read(const Source& source, const Limits& limits, Abridging abridging) {
  std::vector<Diagnostic> out;
  Reading reading;
  if (check_size(source, limits, out) && check_bytes(source, out) && check_directives(source, out) &&
      check_values_between_brackets(source, limits, out)) {
    std::optional<Reading> at_once;
    if (abridging == Abridging::allowed && out.empty()) {
      at_once = Session(source, limits, Abridged::How::abridged, {}).read_at_once();
    }
    // Where a fault lies can only be said of the whole text.
    reading = at_once ? *std::move(at_once) : Session(source, limits, Abridged::How::whole, std::move(out)).read();
  } else {
    reading.diagnostics = std::move(out);
  }
  reading.complete = reading.diagnostics.empty();
  return reading;
}

}  // namespace budgetlint::yaml
