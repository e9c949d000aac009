#include "fuzz/damage.hpp"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/configuration.hpp"
#include "engine/run.hpp"
#include "support/files.hpp"
#include "support/reading_faults.hpp"

namespace budgetlint::hostile {
namespace {

using nlohmann::json;
using yaml::NodeKind;

bool is_leaf(const yaml::Node& node) { return node.kind == NodeKind::null || node.kind == NodeKind::scalar; }

std::string way_to(const yaml::Tree& tree, yaml::NodeId id) {
  std::string way;
  for (; id != yaml::no_node; id = tree[id].parent) {
    const yaml::Node& node = tree[id];
    way = node.key.empty() ? fmt::format("/{}{}", node.index, way) : fmt::format("/{}{}", node.key_text, way);
  }
  return way;
}

/// A schema of the document, and how to find one's way in it.
class Schema {
 public:
  explicit Schema(const char* path) : root_(json::parse(test::contents_of(test::source_path(path)))) {}

  /// Of the document of a department.
  [[nodiscard]] const json& root() const { return root_.at("definitions").at("document"); }
  /// Of what `schema` allows, the one that has the member; null where none has.
  [[nodiscard]] const json* with(const json& schema, const char* member) const {
    if (schema.contains(member)) return &schema;
    if (schema.contains("$ref")) return with(referred(schema), member);
    for (const char* several : {"allOf", "anyOf", "oneOf"}) {
      if (!schema.contains(several)) continue;
      for (const json& one : schema[several]) {
        if (const json* found = with(one, member)) return found;
      }
    }
    return nullptr;
  }
  [[nodiscard]] bool takes_blank(const json& schema) const {
    const auto blank = [](const json& value) { return value.is_null() || value == "null"; };
    if (schema.contains("$ref")) return takes_blank(referred(schema));
    if (schema.contains("enum")) return std::any_of(schema["enum"].begin(), schema["enum"].end(), blank);
    if (schema.contains("type")) {
      const json& type = schema["type"];
      return type.is_array() ? std::any_of(type.begin(), type.end(), blank) : blank(type);
    }
    for (const char* several : {"allOf", "anyOf", "oneOf"}) {
      if (!schema.contains(several)) continue;
      const auto takes = [&](const json& one) { return takes_blank(one); };
      return std::any_of(schema[several].begin(), schema[several].end(), takes);
    }
    return false;
  }

 private:
  [[nodiscard]] const json& referred(const json& schema) const {
    return root_.at(json::json_pointer(schema["$ref"].get<std::string>().substr(1)));
  }

  json root_;
};

bool names_all(const json& schema, const yaml::Tree& tree, yaml::NodeId map) {
  const auto children = tree.children(map);
  return std::all_of(children.begin(), children.end(), [&](yaml::NodeId child) {
    return schema.at("properties").contains(std::string(tree[child].key_text));
  });
}

/// Calls `required(map, child, takes blank)` for each entry that the schema requires.
template <typename Visit>
void visit_required(const Schema& schema, const json& at, const yaml::Tree& tree, yaml::NodeId id, const Visit& visit) {
  if (tree[id].kind == NodeKind::sequence) {
    const json* list = schema.with(at, "items");
    if (list == nullptr) return;
    for (const yaml::NodeId child : tree.children(id)) visit_required(schema, (*list)["items"], tree, child, visit);
  }
  if (tree[id].kind != NodeKind::map) return;
  const json* map = schema.with(at, "properties");
  if (map == nullptr) return;
  for (const yaml::NodeId child : tree.children(id)) {
    const std::string key(tree[child].key_text);
    const json& properties = (*map)["properties"];
    if (!properties.contains(key)) continue;
    const json required = map->value("required", json::array());
    if (std::find(required.begin(), required.end(), key) != required.end()) {
      visit(id, child, schema.takes_blank(properties[key]));
    }
    visit_required(schema, properties[key], tree, child, visit);
  }
}

/// Whether what the leaves say of the lines up to `end` is the same, but for a text that goes on behind it.
std::string difference_before(const std::vector<Leaf>& intact, std::vector<Leaf> found, std::size_t end) {
  std::vector<Leaf> expected;
  std::copy_if(intact.begin(), intact.end(), std::back_inserter(expected),
               [&](const Leaf& leaf) { return leaf.place.end <= end; });
  // Perhaps of a value that would have begun in the next line.
  if (!expected.empty() && expected.back().absent) expected.pop_back();
  if (found.size() < expected.size()) return fmt::format("{} values of {}", found.size(), expected.size());
  if (found.size() > expected.size() + 2) return fmt::format("{} values, not {}", found.size(), expected.size());
  found.resize(expected.size());
  const auto [a, b] = std::mismatch(expected.begin(), expected.end(), found.begin());
  return a == expected.end() ? "" : fmt::format("“{}: {}” is “{}: {}”", a->key, a->text, b->key, b->text);
}

std::vector<Leaf> outside(const std::vector<Leaf>& leaves, Span lines) {
  std::vector<Leaf> out;
  std::copy_if(leaves.begin(), leaves.end(), std::back_inserter(out),
               [&](const Leaf& leaf) { return leaf.place.end <= lines.begin || leaf.place.begin >= lines.end; });
  return out;
}

/// The line at `at`, with its end, and the next one where that end is `at` itself.
Span lines_at(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  std::size_t end = text.find('\n', at);
  if (end == at) end = text.find('\n', at + 1);
  return {before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1),
          static_cast<std::uint32_t>(std::min(end, text.size() - 1) + 1)};
}

std::string named(std::string_view text, Span span) { return std::string(text.substr(span.begin, span.size())); }

}  // namespace

bool all_wanted() { return std::getenv("BUDGETLINT_ALL") != nullptr; }

int status_of(const std::string& text) {
  const Source source("document.yaml", text);
  const yaml::Reading reading = yaml::read(source, {});
  std::string fault = test::fault_of_spans(source, reading);
  if (fault.empty() && reading.complete && !test::is_covered(source, reading)) fault = "content was dropped";
  if (!fault.empty()) throw std::runtime_error(fault);
  RunReport run;
  run.files.push_back(check_source("document.yaml", text, default_configuration(), true));
  run.complete = run.files.front().complete;
  return exit_status(run);
}

std::vector<Leaf> leaves_of(const yaml::Tree& tree) {
  std::vector<Leaf> leaves;
  for (yaml::NodeId id = 0; id < tree.size(); ++id) {
    const yaml::Node& node = tree[id];
    if (!is_leaf(node)) continue;
    Leaf leaf{way_to(tree, id), std::string(node.key_text), std::string(node.text), node.value, node.value.empty()};
    if (!node.key.empty()) leaf.place.begin = node.key.begin;
    leaves.push_back(std::move(leaf));
  }
  return leaves;
}

Intact::Intact(std::string text) : text_(std::move(text)) {
  const Source source("document.yaml", text_);
  const yaml::Reading reading = yaml::read(source, {});
  if (!reading.complete) throw std::invalid_argument("the document is not intact");
  leaves_ = leaves_of(reading.tree);
  for (const char* path : {"schemas/document.zh.schema.json", "schemas/document.en.schema.json"}) {
    const Schema schema(path);
    for (const yaml::NodeId root : reading.tree.roots()) {
      if (!names_all(schema.root(), reading.tree, root)) continue;
      visit_required(schema, schema.root(), reading.tree, root, [&](yaml::NodeId map, yaml::NodeId id, bool blank) {
        const yaml::Node& node = reading.tree[id];
        required_.push_back({reading.tree[map].value.begin, blank ? node.key.end : node.value.begin});
      });
    }
  }
}

bool Intact::lacks_something(std::size_t length) const {
  return std::any_of(required_.begin(), required_.end(),
                     [&](const Required& required) { return required.begin < length && length <= required.end; });
}

Damage damage_of_prefix(const Intact& intact, std::size_t length) {
  const std::string text = intact.text().substr(0, length);
  Damage damage{status_of(text), {}};
  const Source source("document.yaml", text);
  const yaml::Reading reading = yaml::read(source, {});
  const std::size_t line = text.rfind('\n') + 1;  // 0 where there is none
  if (reading.complete) damage.fault = difference_before(intact.leaves(), leaves_of(reading.tree), line);
  if (damage.status == 0 && intact.lacks_something(length)) damage.fault = "is clean, but lacks something required";
  if (!damage.fault.empty()) damage.fault = fmt::format("the first {} bytes: {}", length, damage.fault);
  return damage;
}

Damage damage_of_change(const Intact& intact, std::size_t at, char byte) {
  std::string text = intact.text();
  text[at] = byte;
  Damage damage{status_of(text), {}};
  const Source source("document.yaml", text);
  const yaml::Reading reading = yaml::read(source, {});
  const Span lines = lines_at(intact.text(), at);
  std::vector<Leaf> before = outside(intact.leaves(), lines);
  std::vector<Leaf> after = outside(leaves_of(reading.tree), lines);
  if (damage.status != 0) {
    // Where a line is lost to a comment or begins a list, those around it may have moved; but that is told.
    for (std::vector<Leaf>* leaves : {&before, &after}) {
      for (Leaf& leaf : *leaves) leaf.way.clear();
    }
  }
  if (reading.complete && before != after) {
    damage.fault = fmt::format("0x{:02X} at {} changes more than “{}”", static_cast<unsigned char>(byte), at,
                               named(intact.text(), lines));
  }
  return damage;
}

void Tally::add(const Damage& damage) {
  const std::scoped_lock lock(lock_);
  ++counts_[damage.status];
  if (!damage.fault.empty() && faults_.size() < 20) faults_.push_back(damage.fault);
}

std::string Tally::faults() const { return fmt::format("{}", fmt::join(faults_, "\n")); }

std::uint64_t Tally::count(int status) const {
  const auto found = counts_.find(status);
  return found == counts_.end() ? 0 : found->second;
}

void in_parallel(std::size_t count, Tally& tally, const std::function<Damage(std::size_t)>& damage) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        tally.add(damage(i));
      } catch (const std::exception& error) {
        tally.add({-1, fmt::format("damage {}: {}", i, error.what())});
      }
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace budgetlint::hostile
