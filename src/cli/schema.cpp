#include "model/schema.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/output.hpp"
#include "cli/verb.hpp"

namespace budgetlint {
namespace {

int print_schema(const std::optional<std::string>& vocabulary) {
  constexpr std::array<std::string_view, 2> words{"zh", "en"};
  const bool english = vocabulary && choose("--vocabulary", *vocabulary, words) == 1;
  write_standard_output(model::json_schema(english ? Language::en : Language::zh));
  return 0;
}

}  // namespace

Work declare_schema(Arguments& arguments) {
  const auto vocabulary = std::make_shared<std::optional<std::string>>();
  arguments.value(
      "--vocabulary", {"zh|en", "zh|en"}, *vocabulary,
      {"文档的键用中文（默认）还是英文", "whether the keys of the document are Chinese (default) or English"});
  return [vocabulary](const Session&) { return print_schema(*vocabulary); };
}

}  // namespace budgetlint
