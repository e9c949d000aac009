#include "model/hints.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "model/choices.hpp"
#include "model/fields.hpp"
#include "text/half_width.hpp"
#include "text/similar.hpp"
#include "text/utf8.hpp"

namespace budgetlint::model {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> curly_quotes{
    {{"“", "”"}, {"‘", "’"}, {"「", "」"}}};

/// The longer first, so that 十二 is not read as 十.
constexpr std::array<std::pair<std::string_view, std::size_t>, 12> chinese_months{{{"十二", 12},
                                                                                   {"十一", 11},
                                                                                   {"十", 10},
                                                                                   {"九", 9},
                                                                                   {"八", 8},
                                                                                   {"七", 7},
                                                                                   {"六", 6},
                                                                                   {"五", 5},
                                                                                   {"四", 4},
                                                                                   {"三", 3},
                                                                                   {"二", 2},
                                                                                   {"一", 1}}};

/// The month whose number begins `key`; 0 for none. Likeness of words is no guide among months: 13 is not 3.
std::size_t month_of(std::string_view key) {
  for (const auto& [word, month] : chinese_months) {
    if (key.starts_with(word)) return month;
  }
  const std::string plain = to_half_width(key);
  const std::size_t digits = std::min(plain.find_first_not_of("0123456789"), plain.size());
  if (digits == 0 || digits > 2) return 0;
  const std::size_t month = std::stoul(plain.substr(0, digits));
  return month <= 12 ? month : 0;
}

/// The characters of a text.
std::u32string characters(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_utf8(text, offset).value_or(CodePoint{0, 1});
    result.push_back(point.value);
    offset += point.size;
  }
  return result;
}

/// Whether `word` is `candidate` with some characters left out, neither the first nor the last.
bool leaves_out(std::string_view word, std::string_view candidate) {
  constexpr std::size_t fewest = 3;
  if (word.size() >= candidate.size()) return false;
  const std::u32string some = characters(word);
  const std::u32string all = characters(candidate);
  if (some.size() < fewest) return false;
  if (some.front() != all.front() || some.back() != all.back()) return false;
  std::size_t matched = 0;
  for (const char32_t character : all) {
    if (matched < some.size() && some[matched] == character) ++matched;
  }
  return matched == some.size();
}

/// `key` without a remark in brackets at its end: 预算规模（万元）.
std::string_view without_remark(std::string_view key) {
  const std::size_t open = std::min(key.find("（"), key.find('('));
  const bool closed = key.ends_with("）") || key.ends_with(')');
  return closed && open != std::string_view::npos ? trimmed(key.substr(0, open)) : key;
}

void append_joined(std::string& list, std::string_view separator, std::string_view item) {
  if (!list.empty()) list += separator;
  list += item;
}

}  // namespace

std::string excerpt(std::string_view text) {
  constexpr std::size_t most = 40;
  std::size_t characters = 0;
  for (std::size_t offset = 0; offset < text.size(); ++characters) {
    if (characters == most) return std::string(text.substr(0, offset)) + "…";
    const std::optional<CodePoint> point = decode_utf8(text, offset);
    offset += point ? point->size : 1;
  }
  return std::string(text);
}

std::string quoted(std::string_view text) {
  const bool curly = text.starts_with("“") || text.ends_with("”");
  return curly ? "「" + excerpt(text) + "」" : "“" + excerpt(text) + "”";
}

std::string_view trimmed(std::string_view text) {
  constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\n", "\r", "\u3000"};
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::string_view blank : blanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        changed = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        changed = true;
      }
    }
  }
  return text;
}

std::optional<std::string_view> inside_curly_quotes(std::string_view text) {
  for (const auto& [open, close] : curly_quotes) {
    if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close)) {
      return text.substr(open.size(), text.size() - open.size() - close.size());
    }
  }
  return std::nullopt;
}

std::optional<std::string_view> likely_meant(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.size() < 2) return std::nullopt;
  std::optional<std::string_view> only;
  std::size_t matches = 0;
  for (const std::string_view candidate : candidates) {
    const bool longer = candidate.size() > 1 && word.ends_with(candidate);
    if (!longer && !candidate.starts_with(word) && !candidate.ends_with(word)) continue;
    only = candidate;
    ++matches;
  }
  if (matches == 1) return only;
  const auto leaves_some_out = [&](std::string_view candidate) { return leaves_out(word, candidate); };
  const auto shortened = std::find_if(candidates.begin(), candidates.end(), leaves_some_out);
  const bool one = std::count_if(candidates.begin(), candidates.end(), leaves_some_out) == 1;
  return one ? *shortened : nearest(word, candidates);
}

const Field* find_field(const Shape& shape, std::string_view key) {
  const auto found = std::find_if(shape.fields.begin(), shape.fields.end(),
                                  [&](const Field* field) { return field->en == key || field->zh == key; });
  return found == shape.fields.end() ? nullptr : *found;
}

std::optional<std::string_view> likely_key(const Shape& shape, std::span<const Field* const> fields,
                                           std::string_view key, Language vocabulary) {
  if (&shape == &cumulative_spending_shape) {
    const std::size_t month = month_of(key);
    if (month == 0) return std::nullopt;
    return model::fields::cumulative_spending::months[month - 1].keys().in(vocabulary);
  }
  const std::string_view bare = without_remark(key);
  std::vector<std::string_view> keys;
  for (const Field* field : fields) {
    for (const std::string_view each : {field->zh, field->en}) {
      if (each == bare) return each;
      keys.push_back(each);
    }
  }
  return likely_meant(bare, keys);
}

OwnedText belongs_to(const Shape& shape, std::string_view key) {
  OwnedText titles;
  for (const Shape* other : all_shapes) {
    // A number alone does not tell that a month is meant.
    if (other == &shape || other == &cumulative_spending_shape || find_field(*other, key) == nullptr) continue;
    append_joined(titles.zh, "”或“", other->title.zh);
    append_joined(titles.en, "” or “", other->title.en);
  }
  return titles;
}

const Choice* find_choice(std::span<const Choice> choices, std::string_view word) {
  const auto spells = [&](const Choice& choice) {
    return choice.zh == word || choice.en == word || choice.zh_too == word || choice.en_too == word ||
           std::find(choice.others.begin(), choice.others.end(), word) != choice.others.end();
  };
  const auto found = std::find_if(choices.begin(), choices.end(), spells);
  return word.empty() || found == choices.end() ? nullptr : &*found;
}

const Choice* find_kind_or_category(std::string_view word) {
  const Choice* const kind = find_choice(choices::kinds, word);
  return kind != nullptr ? kind : find_choice(choices::categories, word);
}

std::optional<std::string_view> likely_choice(std::span<const Choice> choices, std::string_view word) {
  std::vector<std::string_view> words;
  for (const Choice& choice : choices) {
    words.push_back(choice.zh);
    words.push_back(choice.en);
  }
  return likely_meant(word, words);
}

OwnedText listed(std::span<const Choice> choices, const Choice* category) {
  OwnedText words;
  for (const Choice& choice : choices) {
    if (category != nullptr && choice.under != category) continue;
    append_joined(words.zh, "、", choice.zh);
    append_joined(words.en, ", ", choice.en);
  }
  return words;
}

OwnedText listed(const Shape& shape) {
  OwnedText keys;
  for (const Field* field : shape.fields) {
    append_joined(keys.zh, "、", field->zh);
    append_joined(keys.en, ", ", field->en);
  }
  return keys;
}

std::string quoted_like(std::string_view written, std::string_view replacement) {
  const char first = written.empty() ? '\0' : written.front();
  const bool quoted = first == '"' || first == '\'';
  // A plain > opens a folded text.
  if (!quoted && !replacement.starts_with('>')) return std::string(replacement);
  const char mark = quoted ? first : '"';
  return mark + std::string(replacement) + mark;
}

}  // namespace budgetlint::model
