// The words of documents, configurations and reports as a dictionary for libFuzzer, from the tables that the program
// itself goes by.
#include <cstdio>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "engine/configuration_keys.hpp"
#include "engine/profiles.hpp"
#include "model/fields.hpp"
#include "rules/catalogue.hpp"

namespace {

using budgetlint::model::Choice;
using budgetlint::model::Field;
using budgetlint::model::Shape;

using Words = std::set<std::string>;

constexpr std::string_view signs[] = {": ",
                                      "- ",
                                      "\n",
                                      "\n  ",
                                      "? ",
                                      "| ",
                                      "> ",
                                      "|-\n",
                                      "\"",
                                      "'",
                                      "[",
                                      "]",
                                      "{",
                                      "}",
                                      ", ",
                                      "# ",
                                      "&",
                                      "*",
                                      "!!str ",
                                      "!",
                                      "%YAML 1.2\n",
                                      "---\n",
                                      "...\n",
                                      "<<: ",
                                      "~",
                                      "null",
                                      "\\",
                                      "\\u",
                                      "：",
                                      "，",
                                      "“",
                                      "”",
                                      "　",
                                      "－",
                                      "、",
                                      "；",
                                      "\r\n",
                                      "\t",
                                      "\xEF\xBB\xBF",
                                      "\xE2\x80\xAE",
                                      "\xFF",
                                      "≥",
                                      "≤",
                                      "不低于",
                                      "以上",
                                      "以内",
                                      "约",
                                      "等",
                                      "万",
                                      "亿",
                                      "万元",
                                      "%",
                                      "2024年12月31日前",
                                      "1至3月",
                                      "10-20",
                                      "1,234.50",
                                      "-0.00",
                                      "budgetlint: ignore[",
                                      "budgetlint: ignore-file[",
                                      "budgetlint：忽略【",
                                      "**/",
                                      "[a-z]",
                                      "\\*"};

void add_shape(const Shape& shape, Words& words) {
  for (const Field* field : shape.fields) {
    words.insert(std::string(field->zh) + ": ");
    words.insert(std::string(field->en) + ": ");
    if (!field->example.empty()) words.emplace(field->example);
    for (const Choice& choice : field->choices) {
      words.emplace(choice.zh);
      words.emplace(choice.en);
    }
  }
}

template <class Keys>
void add_settings(const Keys& keys, Words& words) {
  for (const budgetlint::SettingKey* key : keys) {
    words.insert(std::string(key->name) + ": ");
    words.emplace(key->example);
  }
}

std::string escaped(std::string_view word) {
  std::string text;
  for (const char c : word) {
    const bool plain = c >= ' ' && c < '\x7F' && c != '"' && c != '\\';
    text += plain ? std::string(1, c) : fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
  }
  return text;
}

}  // namespace

int main() {
  Words words(std::begin(signs), std::end(signs));
  for (const Shape* shape : budgetlint::model::all_shapes) add_shape(*shape, words);
  add_settings(budgetlint::root_settings, words);
  add_settings(budgetlint::override_settings, words);
  add_settings(budgetlint::limit_settings, words);
  for (const budgetlint::Rule& rule : budgetlint::catalogue()) words.emplace(rule.record->id);
  words.erase("");
  for (const std::string& word : words) std::printf("\"%s\"\n", escaped(word).c_str());
  return std::fflush(stdout) == 0 ? 0 : 1;
}
