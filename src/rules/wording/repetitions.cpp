#include "rules/wording/repetitions.hpp"

#include <algorithm>
#include <optional>

#include "rules/shared/lexicon.hpp"
#include "rules/shared/words_in.hpp"
#include "rules/wording/characters.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t longest_word = 4;
constexpr std::size_t longest_gap = 3;
constexpr std::size_t verb_length = 2;

/// The words of a clause: ideographs without a break.
using Clause = std::vector<Character>;

class ClauseReader {
 public:
  ClauseReader(std::string_view text, const Clause& clause) : text_(text), clause_(clause) {}

  /// The first repetition from `at` on, where one begins there.
  [[nodiscard]] std::optional<Repetition> repetition_at(std::size_t at) const {
    for (std::size_t length = longest_word; length >= verb_length; --length) {
      if (same(at, at + length, length) && clause_[at].value != U'一') return repetition(at, at + length, length);
    }
    return doubled_verb_at(at);
  }

 private:
  [[nodiscard]] bool same(std::size_t a, std::size_t b, std::size_t length) const {
    return b + length <= clause_.size() && words(a, length) == words(b, length);
  }
  [[nodiscard]] std::string_view words(std::size_t at, std::size_t length) const {
    const Span span = span_of(at, length);
    return text_.substr(span.begin, span.size());
  }
  [[nodiscard]] Span span_of(std::size_t at, std::size_t length) const {
    return {clause_[at].span.begin, clause_[at + length - 1].span.end};
  }
  [[nodiscard]] Repetition repetition(std::size_t a, std::size_t b, std::size_t length) const {
    return {span_of(a, length), span_of(b, length)};
  }

  /// 开展正常开展: a verb, a word or two, and at the end of the clause the verb again. 提升服务提升效率 is a parallel.
  [[nodiscard]] std::optional<Repetition> doubled_verb_at(std::size_t at) const {
    if (clause_.size() < at + 2 * verb_length + 1) return std::nullopt;
    const std::size_t last = clause_.size() - verb_length;
    const std::size_t gap = last - (at + verb_length);
    if (gap > longest_gap || !same(at, last, verb_length)) return std::nullopt;
    const auto& verbs = lexicon::doubled_verbs;
    const bool is_verb = std::find(verbs.begin(), verbs.end(), words(at, verb_length)) != verbs.end();
    if (!is_verb || has_any(words(at + verb_length, gap), lexicon::doubling_links)) return std::nullopt;
    return repetition(at, last, verb_length);
  }

  std::string_view text_;
  const Clause& clause_;
};

}  // namespace

std::vector<Repetition> repetitions_in(std::string_view text) {
  std::vector<Repetition> found;
  Clause clause;
  const auto end_clause = [&] {
    const ClauseReader reader(text, clause);
    for (std::size_t at = 0; at < clause.size(); ++at) {
      const auto repetition = reader.repetition_at(at);
      if (!repetition) continue;
      found.push_back(*repetition);
      while (at + 1 < clause.size() && clause[at + 1].span.begin < repetition->second.begin) ++at;
    }
    clause.clear();
  };
  for (const Character& character : characters_of(text)) {
    if (is_ideograph(character.value)) {
      clause.push_back(character);
    } else {
      end_clause();
    }
  }
  end_clause();
  return found;
}

}  // namespace budgetlint
