#include "engine/configuration_keys.hpp"

namespace budgetlint {
namespace setting {

constexpr SettingKey extends{
    .name = "extends",
    .type = SettingType::path,
    .help = {.zh = "先采用另一个配置文件，再由本文件补充或改变；路径从本文件所在的文件夹算起，不得离开本仓库。",
             .en =
                 "Another configuration file to start from; its path is relative to the folder of this one and may not "
                 "leave the repository."},
    .example = "../.budgetlint.yaml"};
constexpr SettingKey profile{.name = "profile",
                             .type = SettingType::profile,
                             .help = {.zh = "从哪套规则配置出发。", .en = "The set of rules to start from."},
                             .example = "default"};
constexpr SettingKey language{.name = "language",
                              .type = SettingType::language,
                              .help = {.zh = "消息用中文（zh）、英文（en）或两种都用（both）。",
                                       .en = "Language of messages: Chinese (zh), English (en) or both."},
                              .example = "zh"};
constexpr SettingKey select{
    .name = "select",
    .type = SettingType::rules,
    .help = {.zh = "只用这些规则：代码、名称、代码开头（BL4）、一类规则（spending）或 all。",
             .en = "Only these rules: codes, names, beginnings of codes (BL4), families (spending) or all."},
    .example = "[BL2, BL3]"};
constexpr SettingKey ignore{.name = "ignore",
                            .type = SettingType::rules,
                            .help = {.zh = "不用这些规则。", .en = "Not these rules."},
                            .example = "[BL516]"};
constexpr SettingKey severity{.name = "severity",
                              .type = SettingType::severities,
                              .help = {.zh = "改变规则的级别：error、warning、note、off。",
                                       .en = "Severities of rules: error, warning, note or off."},
                              .example = "{BL307: warning}"};
constexpr SettingKey rules{.name = "rules",
                           .type = SettingType::parameters,
                           .help = {.zh = "规则的参数；每条规则有哪些参数，见 budgetlint explain 规则。",
                                    .en = "Parameters of rules; budgetlint explain RULE tells which a rule has."},
                           .example = "{BL307: {share_percent: 30}}"};
constexpr SettingKey exclude{
    .name = "exclude",
    .type = SettingType::globs,
    .help =
        {.zh = "在文件夹中查找时不检查的文件，写法同 .gitignore（不能以“!”开头），从本文件所在的文件夹算起。",
         .en =
             "Files not to check when folders are looked through: patterns as in .gitignore (but for !), relative to the "
             "folder of this file."},
    .example = "[\"archive/\", \"*.draft.yaml\"]"};
constexpr SettingKey fail_on{
    .name = "fail_on",
    .type = SettingType::fail_on,
    .help = {.zh = "从哪一级起退出状态为 1：error、warning、note 或 never。",
             .en = "The lowest severity that makes exit status 1: error, warning, note or never."},
    .example = "error"};
constexpr SettingKey overrides{
    .name = "overrides",
    .type = SettingType::overrides,
    .help = {.zh = "对一部分文件另作规定：files 写明哪些文件，其余与外层的写法相同，排在后面的优先。",
             .en = "Other settings for some of the files, which `files` names; later ones win."},
    .example = "[{files: [\"2023/\"], ignore: [BL519]}]"};
constexpr SettingKey limits{.name = "limits",
                            .type = SettingType::limits,
                            .help = {.zh = "文件大小等上限。", .en = "What a file may cost at most."},
                            .example = "{bytes: 4M}"};
constexpr SettingKey files{
    .name = "files",
    .type = SettingType::globs,
    .help =
        {.zh = "哪些文件，写法同 .gitignore（不能以“!”开头），从配置文件所在的文件夹算起。",
         .en = "Which files: patterns as in .gitignore (but for !), relative to the folder of the configuration file."},
    .example = "[\"2023/\"]"};
constexpr SettingKey bytes{
    .name = "bytes",
    .type = SettingType::bytes,
    .help = {.zh = "文件最多多少字节，可写 k、M。", .en = "The largest file to read, in bytes, perhaps with k or M."},
    .example = "4M"};
constexpr SettingKey depth{.name = "depth",
                           .type = SettingType::count,
                           .help = {.zh = "最多多少层。", .en = "The deepest nesting."},
                           .example = "64"};
constexpr SettingKey nodes{.name = "nodes",
                           .type = SettingType::count,
                           .help = {.zh = "一个文件最多多少个值。", .en = "The most values of a file."},
                           .example = "200000"};

}  // namespace setting

constexpr std::array<const SettingKey*, 11> root_settings{
    &setting::extends, &setting::profile, &setting::language, &setting::select,    &setting::ignore, &setting::severity,
    &setting::rules,   &setting::exclude, &setting::fail_on,  &setting::overrides, &setting::limits};
constexpr std::array<const SettingKey*, 5> override_settings{&setting::files, &setting::select, &setting::ignore,
                                                             &setting::severity, &setting::rules};
constexpr std::array<const SettingKey*, 3> limit_settings{&setting::bytes, &setting::depth, &setting::nodes};

}  // namespace budgetlint
