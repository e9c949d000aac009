#include "engine/starter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/configuration_keys.hpp"

namespace budgetlint::starter {

std::string configuration(Language language) {
  std::string out = fmt::format("# {}\n# {}\n",
                                Text{"budgetlint 的配置。去掉行首的“# ”，那一行就起作用。",
                                     "Configuration of budgetlint. A line takes effect without the \"# \" before it."}
                                    .in(language),
                                Text{"对某个文件起作用的配置：budgetlint config 文件；全部规则：budgetlint rules",
                                     "What holds for a file: budgetlint config FILE; every rule: budgetlint rules"}
                                    .in(language));
  for (const SettingKey* key : root_settings) {
    out += fmt::format("\n# {}\n# {}: {}\n", key->help.in(language), key->name, key->example);
  }
  return out;
}

}  // namespace budgetlint::starter
