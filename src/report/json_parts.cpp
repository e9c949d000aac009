#include "report/json_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/wording.hpp"
#include "rules/catalogue.hpp"
#include "text/utf8.hpp"

namespace budgetlint::json {
namespace {

Json place(const Source& source, std::uint32_t offset) {
  const Position position = source.position(offset);
  return {{"line", position.line}, {"column", position.column}, {"offset", offset}};
}

Json codes(const std::vector<const RuleRecord*>& rules) {
  Json out = Json::array();
  for (const RuleRecord* rule : rules) out.push_back(rule->id);
  return out;
}

/// The lines of working as one text.
std::string working(const Diagnostic& diagnostic, Language language) {
  std::string out;
  for (const Remark& remark : diagnostic.remarks) {
    if (remark.kind != Remark::Kind::working) continue;
    if (!out.empty()) out += '\n';
    out += printable(remark.text.in(language));
  }
  return out;
}

Json remarks(const Diagnostic& diagnostic) {
  Json out = Json::array();
  for (const Remark& remark : diagnostic.remarks) {
    out.push_back({{"kind", word_for(remark.kind)}, {"messages", in_both(remark.text)}});
  }
  return out;
}

Json figures(const Diagnostic& diagnostic) {
  Json out = Json::object();
  for (const auto& [name, value] : diagnostic.data) out[name] = printable(value);
  return out;
}

Json related_places(const Source& source, const Diagnostic& diagnostic) {
  Json out = Json::array();
  for (const Related& related : diagnostic.related) {
    const Source& file = related.elsewhere != nullptr ? *related.elsewhere : source;
    out.push_back({{"path", printable(file.path())},
                   {"start", place(file, related.span.begin)},
                   {"end", place(file, related.span.end)},
                   {"messages", in_both(related.message)}});
  }
  return out;
}

Json fixes(const Diagnostic& diagnostic) {
  Json out = Json::array();
  for (const Fix& fix : diagnostic.fixes) {
    Json edits = Json::array();
    for (const Edit& edit : fix.edits) {
      // Exact, so that it can be applied; what must not be shown raw is escaped when the report is written.
      edits.push_back({{"start", edit.span.begin}, {"end", edit.span.end}, {"text", edit.text}});
    }
    out.push_back({{"safety", word_for(fix.safety)}, {"messages", in_both(fix.message)}, {"edits", std::move(edits)}});
  }
  return out;
}

void append_escape(std::string& out, char32_t value) {
  if (value < 0x10000) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(value));
    return;
  }
  const std::uint32_t rest = static_cast<std::uint32_t>(value) - 0x10000;
  fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10U), 0xDC00 + (rest & 0x3FFU));
}

/// Appends well-formed JSON, with everything escaped that may not be shown raw: beyond ASCII only strings can hold it.
void append_visibly(std::string_view json, std::string& out) {
  for (std::size_t offset = 0; offset < json.size();) {
    const CodePoint character = decode_utf8(json, offset).value_or(CodePoint{.value = 0, .size = 1});
    const std::string_view bytes = json.substr(offset, character.size);
    if (character.value < 0x7F || printable(bytes) == bytes) {
      out += bytes;
    } else {
      append_escape(out, character.value);
    }
    offset += character.size;
  }
}

}  // namespace

std::string_view word_for(Remark::Kind kind) {
  switch (kind) {
    case Remark::Kind::working:
      return "working";
    case Remark::Kind::possibility:
      return "possibility";
    case Remark::Kind::advice:
      return "advice";
  }
  return "";
}

std::string_view word_for(Safety safety) {
  switch (safety) {
    case Safety::safe:
      return "safe";
    case Safety::unsafe:
      return "unsafe";
    case Safety::display:
      return "display";
  }
  return "";
}

Json in_both(const OwnedText& text) { return {{"zh", printable(text.zh)}, {"en", printable(text.en)}}; }

Json tool() { return {{"name", "budgetlint"}, {"version", BUDGETLINT_VERSION}}; }

Json summary(const Totals& totals) {
  return {{"files", totals.files},           {"documents", totals.documents}, {"projects", totals.projects},
          {"skipped", totals.skipped},       {"excluded", totals.excluded},   {"ignored", totals.ignored},
          {"unfollowed", totals.unfollowed}, {"unlisted", totals.unlisted},   {"unheard", totals.unheard},
          {"errors", totals.errors},         {"warnings", totals.warnings},   {"notes", totals.notes},
          {"fixable", totals.fixable},       {"fixed", totals.fixed},         {"suppressed", totals.suppressed},
          {"baselined", totals.baselined}};
}

Json configuration(const ConfigurationEffect& effect) {
  Json files = Json::array();
  for (const std::string& file : effect.files) files.push_back(printable(file));
  Json hidden = Json::array();
  for (const std::string& file : effect.hidden) hidden.push_back(printable(file));
  return {{"files", std::move(files)},
          {"hidden", std::move(hidden)},
          {"off", codes(effect.off)},
          {"lowered", codes(effect.lowered)},
          {"parameters", codes(effect.parameters)},
          {"never_fails", effect.never_fails}};
}

Json checks(const RunReport& run, Language language) {
  Json out = Json::array();
  const std::vector<Tally> tallies = run.tallies();
  for (std::size_t i = 0; i < std::min(tallies.size(), catalogue().size()); ++i) {
    Json reasons = Json::array();
    for (const Tally::NotApplicable& entry : tallies[i].not_applicable) {
      reasons.push_back(
          {{"reason", entry.reason.in(language)}, {"reasons", in_both(owned(entry.reason))}, {"count", entry.count}});
    }
    out.push_back({{"rule", catalogue()[i].record->id},
                   {"passed", tallies[i].passed},
                   {"found", tallies[i].found},
                   {"not_applicable", std::move(reasons)}});
  }
  return out;
}

Json finding(const Source& source, const Diagnostic& diagnostic, const std::string& fingerprint, Language language) {
  Json out;
  out["rule"] = diagnostic.rule->id;
  out["name"] = diagnostic.rule->name;
  out["severity"] = name_of(diagnostic.severity).en;
  out["path"] = printable(source.path());
  out["document"] = diagnostic.document;
  out["pointer"] = printable(diagnostic.pointer);
  out["department"] = printable(diagnostic.department);
  out["project"] = printable(diagnostic.project);
  out["late"] = diagnostic.late;
  out["breadcrumb"] = in_both(diagnostic.breadcrumb);
  out["label"] = in_both(diagnostic.label);
  out["start"] = place(source, diagnostic.span.begin);
  out["end"] = place(source, diagnostic.span.end);
  out["message"] = printable(diagnostic.message.in(language));
  out["messages"] = in_both(diagnostic.message);
  out["working"] = working(diagnostic, language);
  out["remarks"] = remarks(diagnostic);
  out["data"] = figures(diagnostic);
  out["related"] = related_places(source, diagnostic);
  out["fixes"] = fixes(diagnostic);
  out["fingerprint"] = fingerprint;
  return out;
}

void append_framed(const Json& frame, std::size_t depth,
                   const std::function<void(const std::function<void(const Json&)>& add)>& each, std::string& out) {
  std::string text;
  append(frame, 2, text);
  const std::string slot = fmt::format("\"{}\"", list_slot);
  const std::size_t at = text.rfind(slot);
  const std::string margin(2 * (depth + 1), ' ');
  out += text.substr(0, at);
  bool any = false;
  each([&](const Json& value) {
    std::string element;
    append(value, 2, element);
    element.pop_back();  // the line end
    out += any ? ",\n" : "[\n";
    any = true;
    for (std::string_view rest = element; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size() - 1);
      out += margin;
      out += rest.substr(0, end + 1);
      rest.remove_prefix(end + 1);
    }
  });
  out += any ? '\n' + margin.substr(2) + ']' : std::string("[]");
  out += text.substr(at + slot.size());
}

void append(const Json& value, int indent, std::string& out) {
  append_visibly(value.dump(indent, ' ', false, Json::error_handler_t::replace), out);
  out += '\n';
}

}  // namespace budgetlint::json
