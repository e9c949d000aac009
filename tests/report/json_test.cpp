#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "sample.hpp"
#include "support/files.hpp"
#include "support/golden.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using Json = nlohmann::ordered_json;
using sample::render;

/// How `value` departs from a schema: its keys must be the schema's, all of them and in the same order.
class SchemaCheck {
 public:
  explicit SchemaCheck(const Json& root) : root_(root) {}

  void check(const Json& value, const Json& schema, const std::string& where) {
    CAPTURE(where);
    if (schema.contains("$ref")) {
      const std::string name = schema["$ref"].get<std::string>().substr(std::string_view("#/definitions/").size());
      check(value, root_["definitions"][name], where);
    } else if (schema.contains("const")) {
      CHECK(value == schema["const"]);
    } else if (schema.contains("enum")) {
      CHECK(std::find(schema["enum"].begin(), schema["enum"].end(), value) != schema["enum"].end());
    } else {
      check_type(value, schema, where);
    }
  }

 private:
  void check_type(const Json& value, const Json& schema, const std::string& where) {
    const std::string type = schema["type"];
    if (type == "object") {
      check_object(value, schema, where);
    } else if (type == "array") {
      REQUIRE(value.is_array());
      for (std::size_t i = 0; i < value.size(); ++i) check(value[i], schema["items"], where + "/" + std::to_string(i));
    } else if (type == "integer") {
      REQUIRE(value.is_number_unsigned());
      CHECK(value.get<std::uint64_t>() >= schema["minimum"].get<std::uint64_t>());
    } else {
      CHECK((type == "string" ? value.is_string() : value.is_boolean()));
    }
  }

  void check_object(const Json& value, const Json& schema, const std::string& where) {
    REQUIRE(value.is_object());
    if (!schema.contains("properties")) {
      for (const auto& [key, member] : value.items()) check(member, schema["additionalProperties"], where + "/" + key);
      return;
    }
    CHECK(keys(value) == keys(schema["properties"]));
    CHECK(keys(value) == schema["required"].get<std::vector<std::string>>());
    for (const auto& [key, member] : value.items()) check(member, schema["properties"][key], where + "/" + key);
  }

  static std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [key, member] : object.items()) names.push_back(key);
    return names;
  }

  const Json& root_;
};

TEST_CASE("json report") { test::check_golden("report/report.json", render(json_format, sample::run())); }

TEST_CASE("json report has the keys of its schema in their order") {
  const Json schema = Json::parse(test::contents_of(test::source_path("schemas/report.schema.json")));
  SchemaCheck(schema).check(Json::parse(render(json_format, sample::run())), schema, "");
}

TEST_CASE("json report of a faulty example has the keys of its schema") {
  const std::string path = "examples/faulty/cumulative-falls.yaml";
  RunReport run;
  run.files.push_back(check_source(path, test::contents_of(test::source_path(path)), default_configuration(), true));
  const Json schema = Json::parse(test::contents_of(test::source_path("schemas/report.schema.json")));
  const Json report = Json::parse(render(json_format, run));
  CHECK(report["summary"]["errors"].get<int>() > 0);
  CHECK_FALSE(report["checks"].empty());
  SchemaCheck(schema).check(report, schema, "");
}

TEST_CASE("json carries both languages and the message in the first") {
  const Json zh = Json::parse(render(json_format, sample::run()));
  const Json en = Json::parse(render(json_format, sample::run(), {.languages = sample::english}));
  const Json& first = en["diagnostics"][0];
  CHECK(first["messages"] == zh["diagnostics"][0]["messages"]);
  CHECK(first["message"] == first["messages"]["en"]);
  CHECK(first["working"] == "700.00 < 800.00 (100.00 less)");
  CHECK(zh["diagnostics"][0]["working"] == "700.00 < 800.00（少 100.00）");
  CHECK(en["checks"][2]["not_applicable"][0]["reason"] == "there is no breakdown");
  CHECK(zh["checks"][2]["not_applicable"][0]["reason"] == "没有测算明细");
}

TEST_CASE("json places are line and column in code points and offset in bytes") {
  FileReport file = sample::file("a.yaml", "名: 甲\n预: 乙丙\n");
  const Span span = sample::place_of(*file.source, "丙");
  const Json report = Json::parse(
      render(json_format,
             sample::run_of(std::move(file), sample::finding(sample::decreases, span, {.zh = "错", .en = "bad"}))));
  CHECK(report["diagnostics"][0]["start"].dump() == R"({"line":2,"column":5,"offset":17})");
  CHECK(report["diagnostics"][0]["end"].dump() == R"({"line":2,"column":6,"offset":20})");
}

TEST_CASE("json joins the lines of working") {
  FileReport file = sample::file("a.yaml", "a");
  Diagnostic found = sample::finding(sample::decreases, {0, 1}, {.zh = "错", .en = "bad"});
  Finding(found).because({.zh = "一", .en = "1"}).advise({.zh = "改", .en = "mend"}).because({.zh = "二", .en = "2"});
  const Json report = Json::parse(render(json_format, sample::run_of(std::move(file), found)));
  CHECK(report["diagnostics"][0]["working"] == "一\n二");
  CHECK(report["diagnostics"][0]["remarks"][1].dump() == R"({"kind":"advice","messages":{"zh":"改","en":"mend"}})");
}

TEST_CASE("nothing of a file reaches json raw yet edits stay exact") {
  const std::string replacement = "\u202E\x7F\u2028\U000E0041\n\t甲";
  FileReport file = sample::file("a\n\u202E.yaml", "k: \x1b\n");
  Diagnostic found = sample::finding(sample::decreases, {3, 4}, {.zh = "\x1b[31m\u2066\xFF", .en = "\x9F"});
  found.pointer = "/\u202E";
  Finding(found)
      .suggest(Safety::unsafe, {{{3, 4}, replacement}}, {.zh = "改\u202E", .en = "mend"})
      .data("text", "\u200B");
  const std::string text = render(json_format, sample::run_of(std::move(file), found));
  std::string one_line = text;
  std::erase(one_line, '\n');
  CHECK(printable(one_line) == one_line);
  const Json diagnostic = Json::parse(text)["diagnostics"][0];
  CHECK(diagnostic["fixes"][0]["edits"][0]["text"] == replacement);
  CHECK(diagnostic["path"] == "a\\u{A}\\u{202E}.yaml");
  CHECK(diagnostic["message"] == "\\u{1B}[31m\\u{2066}\\xFF");
}

TEST_CASE("ill-formed bytes of an edit become replacement characters") {
  FileReport file = sample::file("a.yaml", "k: v\n");
  Diagnostic found = sample::finding(sample::decreases, {3, 4}, {.zh = "错", .en = "bad"});
  Finding(found).suggest(Safety::display, {{{3, 4}, "\xFF"}}, {.zh = "改", .en = "mend"});
  const Json report = Json::parse(render(json_format, sample::run_of(std::move(file), found)));
  CHECK(report["diagnostics"][0]["fixes"][0]["edits"][0]["text"] == "\uFFFD");
}

TEST_CASE("json of an empty run") {
  RunReport run;
  run.complete = false;
  const Json report = Json::parse(render(json_format, run));
  CHECK(report["complete"] == false);
  CHECK(report["checks"].dump() == "[]");
  CHECK(report["diagnostics"].dump() == "[]");
}

}  // namespace
}  // namespace budgetlint
