#include "cli/arguments.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/usage_error.hpp"
#include "diag/message.hpp"
#include "text/utf8.hpp"
#include "text/whole_number.hpp"
#include "text/width.hpp"

namespace budgetlint {
namespace {

/// The option of that name, if there is one. That of the library ends the program where memory runs out.
const CLI::Option* option_named(const CLI::App& app, const std::string& name) {
  const std::vector<const CLI::Option*> options = app.get_options();
  const auto option =
      std::find_if(options.begin(), options.end(), [&](const CLI::Option* each) { return each->check_name(name); });
  return option == options.end() ? nullptr : *option;
}

/// Complains of options without the value they need or with one they do not take, which the library tells only in
/// English.
void check_values(const CLI::App& app, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::string name = words[i].substr(0, words[i].find('='));
    const CLI::Option* const option = name.starts_with("--") ? option_named(app, name) : nullptr;
    if (option == nullptr) continue;
    const bool attached = name.size() < words[i].size();
    if (option->get_expected_min() == 0) {
      if (attached) throw UsageError(compose<std::string>({.zh = "{} 不带取值", .en = "{} takes no value"}, name));
    } else if (!attached) {
      ++i;
      if (i == words.size() || option_named(app, words[i]) != nullptr) {
        throw UsageError(compose<std::string>({.zh = "{} 后面缺少取值", .en = "{} needs a value after it"}, name));
      }
    }
  }
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// Lays out options by the columns that a terminal gives them: the library counts bytes.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    const std::string name = make_option_name(option, is_positional) + make_option_opts(option);
    const std::size_t taken = 2 + display_width(name);
    const std::size_t column = get_column_width();
    const std::string gap = taken + 2 <= column ? std::string(column - taken, ' ') : "\n" + std::string(column, ' ');
    return "  " + name + gap + option->get_description() + "\n";
  }
};

}  // namespace

Arguments::Arguments(const std::string& name, const Text& help, Language language)
    : app_(std::make_unique<CLI::App>("", name)), language_(language) {
  app_->description(text(help) + "\n");
  app_->allow_extras();
  const std::string options = text({"选项", "Options"});
  app_->option_defaults()->group(options);
  app_->set_help_flag("-h,--help", text({"显示本说明", "show this help"}))->group(options);
  const auto formatter = std::make_shared<HelpFormatter>();
  formatter->column_width(32);
  formatter->label("Usage", text({"用法", "Usage"}));
  formatter->label("OPTIONS", text({"选项", "OPTIONS"}));
  formatter->label("Positionals", text({"参数", "Arguments"}));
  app_->formatter(formatter);
}

Arguments::~Arguments() = default;

void Arguments::value(const std::string& names, const Text& shown, std::optional<std::string>& to, const Text& help) {
  app_->add_option_function<std::string>(
          names, [&to](const std::string& word) { to = word; }, text(help))
      ->option_text(text(shown))
      ->take_last();
}

void Arguments::values(const std::string& names, const Text& shown, std::vector<std::string>& to, const Text& help) {
  app_->add_option(names, to, text(help))->option_text(text(shown))->allow_extra_args(false);
}

void Arguments::flag(const std::string& names, bool& to, const Text& help) {
  app_->add_flag(names, to, text(help))->disable_flag_override();
}

void Arguments::positional(const std::string& name, std::optional<std::string>& to, const Text& help) {
  app_->add_option_function<std::string>(
          name, [&to](const std::string& word) { to = word; }, text(help))
      ->option_text(" ");
}

void Arguments::positionals(const std::string& name, std::vector<std::string>& to, const Text& help) {
  app_->add_option(name, to, text(help))->option_text(" ");
}

bool Arguments::parse(const std::vector<std::string>& words) {
  check_values(*app_, words);
  try {
    app_->parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForHelp&) {
    return false;
  } catch (const CLI::ParseError&) {
    throw UsageError(
        {.zh = "命令的写法不对；用法请加 --help 查看", .en = "the command is not written right; see --help"});
  }
  const std::vector<std::string> extras = app_->remaining();
  const auto extra = std::find_if(extras.begin(), extras.end(), [](const std::string& word) { return word != "--"; });
  if (extra == extras.end()) return true;
  if (extra->starts_with('-')) throw unknown_option(*extra, option_names(*app_));
  throw UsageError(compose<std::string>({.zh = "多余的参数：{}", .en = "unexpected argument: {}"}, printable(*extra)));
}

std::string Arguments::help() const { return app_->help(); }

std::vector<std::string> split_lists(const std::vector<std::string>& lists) {
  constexpr std::string_view blanks = " \t";
  std::vector<std::string> words;
  for (std::string list : lists) {
    for (const std::string_view wide : {"，", "、"}) {
      for (std::size_t at = list.find(wide); at != std::string::npos; at = list.find(wide, at)) {
        list.replace(at, wide.size(), ",");
      }
    }
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      std::string_view word = std::string_view(list).substr(begin, end - begin);
      word.remove_prefix(std::min(word.find_first_not_of(blanks), word.size()));
      words.emplace_back(word.substr(0, word.find_last_not_of(blanks) + 1));
      begin = end + 1;
    }
  }
  return words;
}

std::size_t choose(std::string_view option, std::string_view word, std::span<const std::string_view> choices) {
  const auto found = std::find(choices.begin(), choices.end(), word);
  if (found == choices.end()) throw unknown_choice(option, word, choices);
  return static_cast<std::size_t>(found - choices.begin());
}

std::uint64_t whole_number(std::string_view option, std::string_view word, std::uint64_t least, std::uint64_t most) {
  if (const std::optional<std::uint64_t> number = parse_whole_number(word, least, most)) return *number;
  throw UsageError(compose<std::string_view, std::uint64_t, std::uint64_t, std::string>(
      {.zh = "{} 应是 {} 到 {} 的整数，不能是“{}”", .en = "{} takes a whole number from {} to {}, not \"{}\""}, option,
      least, most, printable(word)));
}

std::uint64_t byte_count(std::string_view option, std::string_view word) {
  if (const std::optional<std::uint64_t> number = parse_byte_count(word)) return *number;
  throw UsageError(compose<std::string_view, std::string>(
      {.zh = "{} 应是 1 到 1G 的字节数，可写 k、M、G，例如 8M，不能是“{}”",
       .en = "{} takes a number of bytes from 1 to 1G, perhaps with k, M or G, such as 8M, not \"{}\""},
      option, printable(word)));
}

}  // namespace budgetlint
