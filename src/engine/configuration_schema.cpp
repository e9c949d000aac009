#include "engine/configuration_schema.hpp"

#include <span>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/configuration_keys.hpp"
#include "engine/family.hpp"
#include "engine/profiles.hpp"
#include "rules/catalogue.hpp"

namespace budgetlint {
namespace {

using Json = nlohmann::ordered_json;

std::string both(const Text& text) { return fmt::format("{}\n\n{}", text.zh, text.en); }

Json reference(std::string_view name) { return {{"$ref", fmt::format("#/definitions/{}", name)}}; }

Json one_or_more(const Json& item) { return {{"anyOf", {item, {{"type", "array"}, {"items", item}}}}}; }

Json object(Json properties) {
  return {{"type", {"object", "null"}}, {"additionalProperties", false}, {"properties", std::move(properties)}};
}

Json parameter_schema(const Parameter& parameter) {
  Json schema{{"description", both(parameter.help)}};
  if (parameter.is_words) {
    schema.update(one_or_more({{"type", {"string", "number"}}}));
    schema["default"] = std::vector<std::string_view>(parameter.words.begin(), parameter.words.end());
  } else {
    schema.update({{"type", "integer"}, {"minimum", parameter.least}, {"maximum", parameter.most}});
    schema["default"] = parameter.number;
  }
  return schema;
}

/// A property for each rule, under its code and under its name, as `schema_of` says; none where it says null.
template <class SchemaOf>
Json rule_properties(SchemaOf schema_of) {
  Json properties = Json::object();
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    const Json schema = schema_of(record);
    if (schema.is_null()) continue;
    properties[std::string(record.id)] = schema;
    properties[std::string(record.name)] = schema;
  }
  return properties;
}

Json severities_schema() {
  Json properties = rule_properties([](const RuleRecord& record) {
    Json schema = reference("severity");
    return Json{{"allOf", Json::array({std::move(schema)})}, {"description", both(record.title)}};
  });
  for (const Family& family : families()) {
    for (const std::string_view word : {family.prefix, family.name}) {
      properties[std::string(word)] =
          Json{{"allOf", Json::array({reference("severity")})}, {"description", both(family.title)}};
    }
  }
  properties["all"] = reference("severity");
  return object(std::move(properties));
}

Json parameters_schema() {
  return object(rule_properties([](const RuleRecord& record) {
    if (record.parameters.empty()) return Json();
    Json parameters = Json::object();
    for (const Parameter* parameter : record.parameters) {
      parameters[std::string(parameter->name)] = parameter_schema(*parameter);
    }
    Json schema = object(std::move(parameters));
    schema["description"] = both(record.title);
    return schema;
  }));
}

/// Every word that names rules, but other beginnings of codes than those of the families.
Json rule_words() {
  Json words = Json::array({"all"});
  for (const Family& family : families()) words.insert(words.end(), {family.prefix, family.name});
  for (const Rule& rule : catalogue()) words.insert(words.end(), {rule.record->id, rule.record->name});
  return {{"anyOf", {{{"enum", std::move(words)}}, {{"type", "string"}, {"pattern", "^[Bb][Ll][0-9]{1,3}$"}}}}};
}

Json profile_names() {
  Json names = Json::array();
  Json helps = Json::array();
  for (const Profile& profile : profiles()) {
    names.push_back(profile.name);
    helps.push_back(both(profile.title));
  }
  return {{"enum", std::move(names)}, {"enumDescriptions", std::move(helps)}};
}

template <std::size_t size>
Json properties_of(const std::array<const SettingKey*, size>& keys);

Json type_of(const SettingKey& key) {
  switch (key.type) {
    case SettingType::path:
      return {{"type", "string"}, {"minLength", 1}};
    case SettingType::profile:
      return profile_names();
    case SettingType::language:
      return {{"enum", language_words}};
    case SettingType::rules:
      return one_or_more(reference("rule"));
    case SettingType::severities:
      return reference("severities");
    case SettingType::parameters:
      return reference("parameters");
    case SettingType::globs:
      return one_or_more({{"type", "string"}, {"minLength", 1}});
    case SettingType::fail_on:
      return {{"enum", fail_on_words}};
    case SettingType::limits:
      return object(properties_of(limit_settings));
    case SettingType::overrides: {
      Json item = object(properties_of(override_settings));
      item["required"] = Json::array({setting::files.name});
      return {{"type", "array"}, {"items", std::move(item)}};
    }
    case SettingType::bytes:
      return {{"type", {"integer", "string"}}, {"minimum", 1}, {"pattern", "^[0-9]+[kKmMgG]?$"}};
    case SettingType::count:
      return {{"type", "integer"}, {"minimum", 1}};
  }
  return {};
}

template <std::size_t size>
Json properties_of(const std::array<const SettingKey*, size>& keys) {
  Json properties = Json::object();
  for (const SettingKey* key : keys) {
    Json type = type_of(*key);
    const bool is_reference = type.contains("$ref");
    Json property{{"description", both(key->help)}};
    if (is_reference) {
      property["allOf"] = Json::array({std::move(type)});
    } else {
      property.update(type);
    }
    properties[std::string(key->name)] = std::move(property);
  }
  return properties;
}

}  // namespace

std::string configuration_schema() {
  Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", "budgetlint"},
              {"description", both({"budgetlint 的配置文件 .budgetlint.yaml。", "Configuration file of budgetlint."})}};
  schema.update(object(properties_of(root_settings)));
  schema["definitions"] = {{"severity", {{"enum", {"error", "warning", "note", "off", false}}}},
                           {"rule", rule_words()},
                           {"severities", severities_schema()},
                           {"parameters", parameters_schema()}};
  return schema.dump(2) + "\n";
}

}  // namespace budgetlint
