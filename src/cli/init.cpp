#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/output.hpp"
#include "cli/verb.hpp"
#include "diag/message.hpp"
#include "engine/configuration_keys.hpp"
#include "engine/starter.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr Text document_name{"预算绩效文本.yaml", "budget-performance.yaml"};

/// Writes one file unless it is there; tells what was done.
std::string write_new(const std::filesystem::path& path, std::string_view text, Language language) {
  const bool is_new = write_new_file(path.string(), text);
  return compose(
             {.zh = "{}：{}\n", .en = "{}: {}\n"}, printable(path.lexically_normal().string()),
             is_new ? Text{"已写好", "written"} : Text{"已经存在，没有改动", "is there already and was left as it is"})
      .in(language);
}

int init(const std::optional<std::string>& folder, const Session& session) {
  const std::filesystem::path where(folder.value_or("."));
  const Language language = session.language();
  std::string told = write_new(where / configuration_file_name, starter::configuration(language), language);
  told += write_new(where / document_name.in(language), starter::document(), language);
  told += Text{"接下来：把文本改成自己部门的内容，然后运行 budgetlint check\n",
               "Next: make the document that of your department, then run budgetlint check\n"}
              .in(language);
  write_standard_output(told);
  return 0;
}

}  // namespace

Work declare_init(Arguments& arguments) {
  const auto folder = std::make_shared<std::optional<std::string>>();
  arguments.positional("FOLDER", *folder,
                       {"写到哪个文件夹；不写则是当前文件夹", "where to write; none = the current folder"});
  return [folder](const Session& session) { return init(*folder, session); };
}

}  // namespace budgetlint
