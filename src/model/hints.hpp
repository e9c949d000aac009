#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/field.hpp"
#include "text/language.hpp"

/// Guesses at what was meant by words that the form does not know, and words to speak of them. Internal to this layer.
namespace budgetlint::model {

/// `text` for a message: its beginning where it is long.
std::string excerpt(std::string_view text);

/// An excerpt in quotation marks, of a sort that it does not itself begin or end with.
std::string quoted(std::string_view text);

/// The text without blanks (ideographic ones too) and line ends around it.
std::string_view trimmed(std::string_view text);

/// What stands between curly quotes, where they enclose all of `text`.
std::optional<std::string_view> inside_curly_quotes(std::string_view text);

/// The candidate meant by `word`: the only one that it abbreviates or ends with, else the only one that it leaves out
/// characters of, else one that is spelt much alike.
std::optional<std::string_view> likely_meant(std::string_view word, std::span<const std::string_view> candidates);

/// The field of `shape` with this key, in either vocabulary; null when there is none.
const Field* find_field(const Shape& shape, std::string_view key);

/// The key of one of `fields`, which are of `shape`, that was probably meant by `key`, a remark in brackets behind it
/// left aside; that of a month in `vocabulary`.
std::optional<std::string_view> likely_key(const Shape& shape, std::span<const Field* const> fields,
                                           std::string_view key, Language vocabulary);

/// The shapes other than `shape` that have a field with this key: 项目 or 分项绩效目标; empty when there is none.
OwnedText belongs_to(const Shape& shape, std::string_view key);

/// The choice that `word` spells; null when there is none.
const Choice* find_choice(std::span<const Choice> choices, std::string_view word);

/// The kind of indicator that `word` spells, else the category; null when there is neither.
const Choice* find_kind_or_category(std::string_view word);

/// The spelling of one of `choices` that was probably meant by `word`.
std::optional<std::string_view> likely_choice(std::span<const Choice> choices, std::string_view word);

/// The words to choose from, for a message; those that belong under `category` if there is one.
OwnedText listed(std::span<const Choice> choices, const Choice* category = nullptr);
/// The keys of a map, for a message.
OwnedText listed(const Shape& shape);

/// `replacement` in the quotes that `written` has.
std::string quoted_like(std::string_view written, std::string_view replacement);

}  // namespace budgetlint::model
