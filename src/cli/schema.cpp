#include "model/schema.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/output.hpp"
#include "cli/verb.hpp"
#include "engine/configuration_schema.hpp"

namespace budgetlint {
namespace {

struct SchemaArguments {
  std::optional<std::string> vocabulary;
  bool configuration = false;
};

int print_schema(const SchemaArguments& arguments) {
  constexpr std::array<std::string_view, 2> words{"zh", "en"};
  const bool english = arguments.vocabulary && choose("--vocabulary", *arguments.vocabulary, words) == 1;
  write_standard_output(arguments.configuration ? configuration_schema()
                                                : model::json_schema(english ? Language::en : Language::zh));
  return 0;
}

}  // namespace

Work declare_schema(Arguments& arguments) {
  const auto to = std::make_shared<SchemaArguments>();
  arguments.value(
      "--vocabulary", {"zh|en", "zh|en"}, to->vocabulary,
      {"文档的键用中文（默认）还是英文", "whether the keys of the document are Chinese (default) or English"});
  arguments.flag(
      "--configuration", to->configuration,
      {"配置文件 .budgetlint.yaml 的 JSON Schema", "that of the configuration file .budgetlint.yaml instead"});
  return [to](const Session&) { return print_schema(*to); };
}

}  // namespace budgetlint
