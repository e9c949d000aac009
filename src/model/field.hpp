#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/language.hpp"

namespace budgetlint::model {

/// What a field holds.
enum class FieldType : std::uint8_t {
  text,          ///< any scalar, read as text
  text_or_list,  ///< a text or a list of texts
  amount,        ///< money in the unit of the document; blank = nothing
  number,        ///< a decimal number
  year,          ///< a whole number from 2000 to 2100
  choice,        ///< one of `choices`
  target,        ///< a text, a number or a map of shape `shape`
  map,           ///< a map of shape `shape`
  list,          ///< a list of maps of shape `shape`
};

/// One word of an enumerated field.
struct Choice {
  std::string_view en;
  std::string_view zh;
  Text help = {};
  std::string_view en_too = {};                   ///< a second English spelling; may be empty
  std::string_view zh_too = {};                   ///< a second Chinese spelling; may be empty
  std::span<const std::string_view> others = {};  ///< further spellings that are read as this one
  const Choice* under = nullptr;                  ///< of a kind of indicator the category it belongs to
};

struct Shape;

/// One key of a map: declared once, for decoding, hints, schemas and editors.
struct Field {
  std::string_view en;  ///< canonical key
  std::string_view zh;  ///< the label of the printed form
  FieldType type = FieldType::text;
  bool required = false;
  Text help = {};
  const Shape* shape = nullptr;
  std::span<const Choice> choices = {};
  std::string_view example = {};  ///< a typical value in Chinese, for editors
  bool may_be_blank = false;      ///< required only as a key: nothing written after it is an answer too

  [[nodiscard]] constexpr Text keys() const { return {zh, en}; }
};

/// A kind of map: its fields in the order of the form.
struct Shape {
  std::string_view name;  ///< for programs: "project"
  Text title;
  std::span<const Field* const> fields;
};

}  // namespace budgetlint::model
