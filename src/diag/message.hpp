#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

#include "text/language.hpp"

namespace budgetlint {

namespace detail {

template <class T>
concept Bilingual = std::same_as<T, Text> || std::same_as<T, OwnedText>;

template <class T>
using Shown = std::conditional_t<Bilingual<T>, std::string_view, const T&>;

template <class T>
Shown<T> shown(const T& value, Language language) {
  if constexpr (Bilingual<T>) {
    return value.in(language);
  } else {
    return value;
  }
}

}  // namespace detail

/// A message in both languages over the same arguments; the formats are checked when compiling. An argument that is
/// itself bilingual appears in the language of the message.
template <class... Args>
struct Message {
  fmt::format_string<detail::Shown<Args>...> zh;
  fmt::format_string<detail::Shown<Args>...> en;
};

/// A Message whose arguments are deduced from elsewhere in a call.
template <class... Args>
using MessageFor = std::type_identity_t<Message<std::remove_cvref_t<Args>...>>;

template <class... Args>
OwnedText compose(const MessageFor<Args...>& message, const Args&... args) {
  return {.zh = fmt::format(message.zh, detail::shown(args, Language::zh)...),
          .en = fmt::format(message.en, detail::shown(args, Language::en)...)};
}

}  // namespace budgetlint
