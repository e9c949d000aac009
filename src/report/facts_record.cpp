#include "report/facts_record.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "num/money.hpp"
#include "report/record_values.hpp"

namespace budgetlint::json {
namespace {

std::string digits_of(Decimal::Coefficient value) {
  std::string text;
  const bool negative = value < 0;
  do {
    const int digit = static_cast<int>(value % 10);
    text += static_cast<char>('0' + (digit < 0 ? -digit : digit));
    value /= 10;
  } while (value != 0);
  if (negative) text += '-';
  return {text.rbegin(), text.rend()};
}

Decimal read_decimal(const Json& value) {
  constexpr std::size_t most_digits = 38;
  std::string text = value.at(0).get<std::string>();
  const std::uint32_t decimals = read_number(value.at(1));
  const bool negative = text.starts_with('-');
  if (negative) text.erase(0, 1);
  const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number || text.size() > most_digits || decimals > most_digits) refuse();
  Decimal::Coefficient coefficient = 0;
  for (const char c : text) coefficient = coefficient * 10 + (c - '0');
  return {negative ? -coefficient : coefficient, static_cast<int>(decimals)};
}

Json decimal(const Decimal& value) { return Json::array({digits_of(value.coefficient()), value.decimals()}); }

Json optional_decimal(const std::optional<Decimal>& value) { return value ? decimal(*value) : Json(); }

std::optional<Decimal> read_optional_decimal(const Json& value) {
  return value.is_null() ? std::nullopt : std::optional(read_decimal(value));
}

int read_year(const Json& value) {
  constexpr std::uint32_t last_year = 9999;
  const std::uint32_t year = read_number(value);
  if (year > last_year) refuse();
  return static_cast<int>(year);
}

MoneyUnit read_unit(const Json& value) {
  constexpr std::array units{MoneyUnit::yuan, MoneyUnit::thousand_yuan, MoneyUnit::ten_thousand_yuan,
                             MoneyUnit::hundred_million_yuan};
  const std::string word = value.get<std::string>();
  const auto* const unit =
      std::find_if(units.begin(), units.end(), [&](MoneyUnit each) { return name_of(each).zh == word; });
  if (unit == units.end()) refuse();
  return *unit;
}

Json kept(const KeptText& text) { return text.written.empty() ? exact(text.other) : span(text.written); }

KeptText read_kept(const Json& value) {
  if (value.is_array()) return {.written = read_span(value)};
  return {.written = {}, .other = read_exact(value)};
}

Json project_record(const ProjectFacts& project) {
  Json out;
  out["index"] = project.index;
  out["code"] = project.code_text();
  out["code_at"] = span(project.code_place);
  out["name_at"] = span(project.name_place);
  out["name"] = kept(project.name);
  if (project.budget) out["budget"] = decimal(*project.budget);
  return out;
}

ProjectFacts read_project(const Json& record) {
  ProjectFacts project;
  project.index = read_number(record.at("index"));
  const std::string code = record.at("code").get<std::string>();
  if (!code.empty() && !is_well_formed_code(code)) refuse();
  std::copy(code.begin(), code.end(), project.code.begin());
  project.code_place = read_span(record.at("code_at"));
  project.name_place = read_span(record.at("name_at"));
  project.name = read_kept(record.at("name"));
  if (record.contains("budget")) project.budget = read_decimal(record.at("budget"));
  return project;
}

}  // namespace

Json document_record(const DocumentFacts& document) {
  Json projects = Json::array();
  for (const ProjectFacts& project : document.projects) projects.push_back(project_record(project));
  Json out = {{"index", document.index},
              {"department", exact(document.department)},
              {"department_at", span(document.department_place)},
              {"name", exact(document.name)},
              {"year", document.year},
              {"year_at", span(document.year_place)},
              {"projects", std::move(projects)}};
  if (document.total) {
    out["total"] = decimal(document.total->value);
    out["unit"] = name_of(document.total->unit).zh;
    out["total_at"] = span(document.total_place);
  }
  return out;
}

DocumentFacts read_document(const Json& record) {
  DocumentFacts document;
  document.index = read_number(record.at("index"));
  document.department = read_exact(record.at("department"));
  document.department_place = read_span(record.at("department_at"));
  document.name = read_exact(record.at("name"));
  document.year = read_year(record.at("year"));
  document.year_place = read_span(record.at("year_at"));
  if (record.contains("total")) {
    document.total = PrintedAmount{read_decimal(record.at("total")), read_unit(record.at("unit"))};
    document.total_place = read_span(record.at("total_at"));
  }
  for (const Json& project : record.at("projects")) document.projects.push_back(read_project(project));
  return document;
}

Json summary_record(const SummaryFacts& summary) {
  Json departments = Json::array();
  for (const ListedFacts& listed : summary.listed) {
    departments.push_back({{"code", exact(listed.code)},
                           {"code_at", span(listed.code_place)},
                           {"name", kept(listed.name)},
                           {"total", optional_decimal(listed.total)},
                           {"total_at", span(listed.total_place)}});
  }
  return {{"index", summary.index},
          {"year", summary.year},
          {"unit", summary.unit ? Json(name_of(*summary.unit).zh) : Json()},
          {"total", optional_decimal(summary.total)},
          {"total_at", span(summary.total_place)},
          {"departments_at", span(summary.departments_place)},
          {"departments", std::move(departments)},
          {"folder_searched", summary.folder_searched}};
}

SummaryFacts read_summary(const Json& record) {
  SummaryFacts summary;
  summary.index = read_number(record.at("index"));
  summary.year = read_year(record.at("year"));
  if (!record.at("unit").is_null()) summary.unit = read_unit(record.at("unit"));
  summary.total = read_optional_decimal(record.at("total"));
  summary.total_place = read_span(record.at("total_at"));
  summary.departments_place = read_span(record.at("departments_at"));
  summary.folder_searched = record.at("folder_searched").get<bool>();
  for (const Json& listed : record.at("departments")) {
    summary.listed.push_back({.code = read_exact(listed.at("code")),
                              .code_place = read_span(listed.at("code_at")),
                              .name = read_kept(listed.at("name")),
                              .total = read_optional_decimal(listed.at("total")),
                              .total_place = read_span(listed.at("total_at"))});
  }
  return summary;
}

}  // namespace budgetlint::json
