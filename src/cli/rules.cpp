#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/configuration_options.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "report/rule_list.hpp"

namespace budgetlint {
namespace {

struct RulesArguments {
  ConfigurationOptions configuration;
  std::optional<std::string> format;
};

int list_rules(const RulesArguments& arguments, const Session& session) {
  constexpr std::array<std::string_view, 3> formats{"text", "json", "markdown"};
  constexpr std::array renderers{rule_list_text, rule_list_json, rule_list_markdown};
  const Configuration configuration = configuration_here(arguments.configuration);
  const std::size_t format = arguments.format ? choose("--format", *arguments.format, formats) : 0;
  const ReportStyle style{.languages = session.languages, .colour = output_takes_colour(), .width = output_width()};
  write_standard_output(renderers.at(format)(configuration, style));
  return 0;
}

}  // namespace

Work declare_rules(Arguments& arguments) {
  const auto to = std::make_shared<RulesArguments>();
  arguments.value("--format", {"text|json|markdown", "text|json|markdown"}, to->format, {"格式", "format of the list"});
  to->configuration.declare(arguments);
  return [to](const Session& session) { return list_rules(*to, session); };
}

}  // namespace budgetlint
