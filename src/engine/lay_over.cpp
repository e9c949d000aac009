#include "engine/lay_over.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "model/choices.hpp"
#include "model/fields.hpp"
#include "model/hints.hpp"
#include "text/lines.hpp"

namespace budgetlint {
namespace {

/// One field of a map as text, its lines without the indentation of the map.
struct Block {
  std::string key;  ///< the canonical one of a field of the form, else as written
  std::vector<std::string> lines;
};

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) lines.emplace_back(take_line(text));
  return lines;
}

std::string key_of(std::string_view line) {
  std::string_view key = line.substr(0, std::min({line.find(':'), line.find("："), line.find(' ')}));
  while (!key.empty() && (key.front() == '"' || key.front() == '\'')) key.remove_prefix(1);
  while (!key.empty() && (key.back() == '"' || key.back() == '\'')) key.remove_suffix(1);
  for (const model::Shape* shape : {&model::root_shape, &model::project_shape}) {
    if (const model::Field* field = model::find_field(*shape, key)) return std::string(field->en);
  }
  return std::string(key);
}

bool begins_field(std::string_view line) {
  return !line.empty() && std::string_view(" \t\r#-}]").find(line.front()) == std::string_view::npos;
}

std::vector<Block> split_fields(const std::vector<std::string>& lines) {
  std::vector<Block> blocks;
  std::vector<std::string> before;  // comments above the first field
  for (const std::string& line : lines) {
    if (begins_field(line)) {
      blocks.push_back({key_of(line), {}});
      blocks.back().lines.swap(before);
    }
    (blocks.empty() ? before : blocks.back().lines).push_back(line);
  }
  if (!before.empty()) blocks.push_back({{}, before});
  return blocks;
}

/// Puts each field of `fragment` in the place of the same one of `map`, or at the end; fields that the fragment has
/// twice stay together.
void replace(std::vector<Block>& map, const std::vector<Block>& fragment) {
  std::vector<std::string> replaced;
  for (const Block& block : fragment) {
    const auto same = [&](const Block& other) { return other.key == block.key; };
    const auto at = std::find_if(map.begin(), map.end(), same);
    if (at == map.end()) {
      map.push_back(block);
    } else if (std::find(replaced.begin(), replaced.end(), block.key) == replaced.end()) {
      at->lines = block.lines;
    } else {
      at->lines.insert(at->lines.end(), block.lines.begin(), block.lines.end());
    }
    replaced.push_back(block.key);
  }
}

std::string joined(const std::vector<Block>& map) {
  std::string text;
  for (const Block& block : map) {
    for (const std::string& line : block.lines) text += line + '\n';
  }
  return text;
}

/// The items of a list of projects, a line of each without the indentation of its fields; none for a list in another
/// form.
std::vector<std::vector<std::string>> items_of(const Block& projects) {
  std::vector<std::vector<std::string>> items;
  std::size_t dash = std::string::npos;  // column of the list
  for (auto line = projects.lines.begin() + 1; line != projects.lines.end(); ++line) {
    const std::size_t indentation = line->find_first_not_of(' ');
    const bool is_item = line->compare(std::min(indentation, line->size()), 2, "- ") == 0;
    if (is_item && dash == std::string::npos) dash = indentation;
    if (is_item && indentation == dash) items.emplace_back();
    if (!items.empty()) items.back().push_back(line->substr(std::min({line->size(), indentation, dash + 2})));
    if (is_item && indentation == dash) items.back().back().erase(0, 2);
  }
  return items;
}

/// Adds a project to the text of a list of projects.
void add_item(Block& projects, const std::vector<Block>& project) {
  bool begun = false;
  for (const Block& block : project) {
    for (const std::string& line : block.lines) {
      const bool empty = line.empty() || line == "\r";
      const bool first = !begun && !empty && line.front() != '#';
      begun = begun || first;
      projects.lines.push_back((empty ? "" : first ? "  - " : "    ") + line);
    }
  }
}

/// The kind of the indicator in the lines of an item; null where none is written.
const model::Choice* kind_of(const std::vector<std::string>& item) {
  for (const std::string& line : item) {
    for (const std::string_view key : {"二级指标: ", "kind: "}) {
      const auto at = line.find(key);
      if (at == std::string::npos) continue;
      const std::string_view value = std::string_view(line).substr(at + key.size());
      return model::find_choice(model::choices::kinds, value.substr(0, value.find_first_of(", }")));
    }
  }
  return nullptr;
}

/// The text of the list `fragment` with those indicators of `complete` added whose kinds it lacks.
std::string filled_up(const Block& fragment, const Block& complete) {
  std::string text = joined({fragment});
  const std::vector<std::vector<std::string>> items = items_of(fragment);
  if (items.empty()) return text;
  const auto has_kind = [&](const model::Choice* kind) {
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return kind_of(item) == kind; });
  };
  const std::string indentation(fragment.lines[1].find_first_not_of(' '), ' ');
  for (const std::vector<std::string>& item : items_of(complete)) {
    if (has_kind(kind_of(item))) continue;
    for (const std::string& line : item) {
      text.append(indentation).append(&line == &item.front() ? "- " : "  ").append(line).append("\n");
    }
  }
  return text;
}

/// `template_projects` with its project once for each item of the list in the fragment, if there is one, and these
/// fields in place of its own.
Block projects_with(const Block& template_projects, const std::vector<Block>& fields, const Block* list) {
  std::vector<std::vector<std::string>> items;
  if (list != nullptr) items = items_of(*list);
  if (list != nullptr && items.empty()) return *list;
  if (items.empty()) items.emplace_back();

  Block out{template_projects.key, {list == nullptr ? template_projects.lines.front() : list->lines.front()}};
  for (const std::vector<std::string>& item : items) {
    std::vector<Block> project = split_fields(items_of(template_projects).front());
    replace(project, fields);
    replace(project, split_fields(item));
    add_item(out, project);
  }
  return out;
}

}  // namespace

std::string lay_over_indicators(std::string_view fragment) {
  const std::vector<Block> root = split_fields(split_lines(faultless_document()));
  const std::vector<Block> project = split_fields(items_of(root.back()).front());
  const auto is_indicators = [](const Block& block) { return block.key == model::fields::project::indicators.en; };
  std::string text;
  for (const Block& block : split_fields(split_lines(fragment))) {
    text += is_indicators(block) ? filled_up(block, *std::find_if(project.begin(), project.end(), is_indicators))
                                 : joined({block});
  }
  return lay_over(text);
}

std::string lay_over(std::string_view fragment) {
  std::vector<Block> root = split_fields(split_lines(faultless_document()));
  const Block template_projects = root.back();
  root.pop_back();

  std::vector<Block> of_root;
  std::vector<Block> of_project;
  std::optional<Block> list;
  for (Block& block : split_fields(split_lines(fragment))) {
    if (block.key == model::fields::root::projects.en && !list) {
      list = std::move(block);
    } else if (find_field(model::root_shape, block.key) != nullptr) {
      of_root.push_back(std::move(block));
    } else {
      of_project.push_back(std::move(block));
    }
  }
  replace(root, of_root);
  root.push_back(projects_with(template_projects, of_project, list ? &*list : nullptr));
  return joined(root);
}

}  // namespace budgetlint
