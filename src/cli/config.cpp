#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/configuration_options.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "report/effective_configuration.hpp"

namespace budgetlint {
namespace {

struct ConfigArguments {
  ConfigurationOptions options;
  std::optional<std::string> path;
  std::optional<std::string> format;
  bool all = false;
};

int show(const ConfigArguments& arguments, const Session& session) {
  constexpr std::array<std::string_view, 2> formats{"text", "json"};
  const std::string path = arguments.path.value_or(".");
  const bool json = arguments.format && choose("--format", *arguments.format, formats) == 1;
  Configurations configurations(arguments.options.adjustments(), arguments.options.discovery());
  const std::string name = document_at(path);
  const EffectiveConfiguration effective{.path = path,
                                         .files = configurations.files_of(name),
                                         .configuration = &configurations.of(name),
                                         .excluded = configurations.excludes(name)};
  refuse_faults(configurations);
  const ReportStyle style{.languages = session.languages, .colour = output_takes_colour(), .width = output_width()};
  write_standard_output(json ? effective_configuration_json(effective)
                             : effective_configuration_text(effective, style, arguments.all));
  return 0;
}

}  // namespace

Work declare_config(Arguments& arguments) {
  const auto to = std::make_shared<ConfigArguments>();
  arguments.positional("PATH", to->path,
                       {"文本或文件夹；不写则是当前文件夹", "a document or a folder; none = the current folder"});
  arguments.value("--format", {"text|json", "text|json"}, to->format, {"格式", "format"});
  arguments.flag("--all", to->all, {"没有改动过的规则也列出", "list the rules that nobody has touched as well"});
  to->options.declare(arguments);
  return [to](const Session& session) { return show(*to, session); };
}

}  // namespace budgetlint
