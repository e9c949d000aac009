#include "model/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/fields.hpp"

namespace budgetlint::model {
namespace {

using Json = nlohmann::ordered_json;

// What the decoder reads as an amount where YAML itself sees a text: quoted, grouped or full-width.
constexpr std::string_view amount_pattern =
    "^[ \\t]*[-－−]?([0-9０-９]{1,3}([,，][0-9０-９]{3})+|[0-9０-９]+)([.．][0-9０-９]+)?[ \\t]*$";
constexpr std::string_view year_pattern = "^[2２]([0０][0-9０-９]{2}|[1１][0０]{2})$";

/// Writes the schemas of one vocabulary.
class SchemaWriter {
 public:
  explicit SchemaWriter(Language vocabulary) : vocabulary_(vocabulary) {}

  [[nodiscard]] Json document() const {
    Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", text(root_shape.title)}};
    schema["if"] = summary_condition();
    schema["then"] = reference(summary_shape);
    schema["else"] = reference(root_shape);
    for (const Shape* each : all_shapes) schema["definitions"][std::string(each->name)] = shape(*each);
    return schema;
  }

 private:
  /// What tells a summary, as the decoder has it.
  [[nodiscard]] Json summary_condition() const {
    const auto has = [&](const Field& field) { return Json{{"required", {key(field)}}}; };
    Json says_so = has(fields::summary::kind);
    says_so["properties"][key(fields::summary::kind)] = choice(fields::summary::kind);
    return {{"anyOf", {std::move(says_so), has(fields::summary::departments)}}, {"not", has(fields::root::projects)}};
  }

  [[nodiscard]] std::string key(const Field& field) const { return std::string(field.keys().in(vocabulary_)); }
  [[nodiscard]] std::string text(const Text& both) const { return std::string(both.in(vocabulary_)); }

  [[nodiscard]] Json shape(const Shape& shape) const {
    Json schema = {{"title", text(shape.title)}, {"type", "object"}, {"additionalProperties", false}};
    Json required = Json::array();
    for (const Field* field : shape.fields) {
      schema["properties"][key(*field)] = property(*field);
      if (field->required) required.push_back(key(*field));
    }
    if (!required.empty()) schema["required"] = std::move(required);
    int placeholder = 0;
    schema["defaultSnippets"] = {{{"label", text(shape.title)}, {"body", snippet(shape, placeholder)}}};
    return schema;
  }

  /// A body for editors: the required fields with numbered placeholders to jump to.
  [[nodiscard]] Json snippet(const Shape& shape, int& placeholder) const {
    Json body = Json::object();
    for (const Field* field : shape.fields) {
      if (!field->required) continue;
      if (field->type == FieldType::map) {
        body[key(*field)] = snippet(*field->shape, placeholder);
      } else if (field->type == FieldType::list) {
        body[key(*field)] = Json::array({snippet(*field->shape, placeholder)});
      } else {
        body[key(*field)] = fmt::format("${{{}:{}}}", ++placeholder, example(*field));
      }
    }
    return body;
  }

  [[nodiscard]] std::string_view example(const Field& field) const {
    for (const Choice& choice : field.choices) {
      if (choice.zh == field.example) return Text{choice.zh, choice.en}.in(vocabulary_);
    }
    return field.example;
  }

  [[nodiscard]] Json property(const Field& field) const {
    Json schema = {{"description", text(field.help)}, {"markdownDescription", markdown(field)}};
    schema.update(type(field));
    return schema;
  }

  [[nodiscard]] std::string markdown(const Field& field) const {
    std::string out = fmt::format("**{}** (`{}`)\n\n{}", field.zh, field.en, field.help.in(vocabulary_));
    if (!field.example.empty()) {
      out += fmt::format("\n\n{}`{}`", Text{"例：", "Example: "}.in(vocabulary_), example(field));
    }
    return out;
  }

  [[nodiscard]] Json type(const Field& field) const {
    switch (field.type) {
      case FieldType::text:
        return scalar_text(field.required);
      case FieldType::text_or_list:
        return {{"anyOf", {scalar_text(field.required), {{"type", "array"}, {"items", scalar_text(true)}}}}};
      case FieldType::amount:
      case FieldType::number:
        return number(field);
      case FieldType::year:
        return {{"anyOf",
                 {{{"type", "integer"}, {"minimum", 2000}, {"maximum", 2100}},
                  {{"type", "string"}, {"pattern", year_pattern}}}}};
      case FieldType::choice:
        return choice(field);
      case FieldType::target:
        return {{"anyOf", {scalar_text(true), reference(*field.shape)}}};
      case FieldType::map:
        return {{"allOf", {reference(*field.shape)}}};
      case FieldType::list:
        return list(field);
    }
    return {};
  }

  // A text may look like a number or a truth value to YAML; it is a text all the same.
  [[nodiscard]] static Json scalar_text(bool required) {
    Json types = {"string", "number", "boolean"};
    if (!required) types.push_back("null");
    Json schema = {{"type", std::move(types)}};
    if (required) schema["minLength"] = 1;
    return schema;
  }

  [[nodiscard]] static Json number(const Field& field) {
    Json types = {"number", "string"};
    if (!field.required || field.may_be_blank) types.push_back("null");
    return {{"type", std::move(types)}, {"pattern", amount_pattern}};
  }

  [[nodiscard]] Json list(const Field& field) const {
    Json types = {"array"};
    if (!field.required) types.push_back("null");
    Json schema = {{"type", std::move(types)}, {"items", reference(*field.shape)}};
    if (field.required) schema["minItems"] = 1;
    return schema;
  }

  [[nodiscard]] static Json reference(const Shape& shape) {
    return {{"$ref", fmt::format("#/definitions/{}", shape.name)}};
  }

  /// Every spelling that the decoder takes, those of the vocabulary first.
  [[nodiscard]] Json choice(const Field& field) const {
    Json words = Json::array();
    Json helps = Json::array();
    const auto add = [&](const Choice& choice, std::string_view word) {
      if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) return;
      words.push_back(word);
      helps.push_back(choice.help.in(vocabulary_));
    };
    const auto add_all = [&](Language language) {
      for (const Choice& choice : field.choices) {
        add(choice, Text{choice.zh, choice.en}.in(language));
        add(choice, Text{choice.zh_too, choice.en_too}.in(language));
      }
    };
    add_all(vocabulary_);
    add_all(vocabulary_ == Language::zh ? Language::en : Language::zh);
    for (const Choice& choice : field.choices) {
      for (const std::string_view other : choice.others) add(choice, other);
    }
    if (!field.required) {
      words.push_back(nullptr);
      helps.push_back(Text{"留空。", "Left blank."}.in(vocabulary_));
    }
    Json schema;
    schema["enum"] = std::move(words);
    schema["enumDescriptions"] = helps;
    schema["markdownEnumDescriptions"] = std::move(helps);
    return schema;
  }

  Language vocabulary_;
};

}  // namespace

std::string json_schema(Language vocabulary) { return SchemaWriter(vocabulary).document().dump(2) + "\n"; }

}  // namespace budgetlint::model
