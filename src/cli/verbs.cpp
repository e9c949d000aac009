#include <array>

#include "cli/verb.hpp"

namespace budgetlint {
namespace {

constexpr std::array<Verb, 7> all_verbs{{
    {"check",
     {"检查绩效文本（文件或文件夹）", "check budget-performance documents in files and folders"},
     declare_check},
    {"merge", {"把分几份检查的报告合并成一份", "join the reports of a run that was split into parts"}, declare_merge},
    {"explain", {"说明一条规则：为什么、怎么改、正反例", "tell all about a rule, with examples"}, declare_explain},
    {"rules", {"列出全部规则", "list every rule"}, declare_rules},
    {"schema",
     {"输出文档的 JSON Schema，供编辑器提示和校验", "print the JSON Schema of the document, for editors"},
     declare_schema},
    {"init",
     {"写一份配置文件和一份可供修改的文本", "write a configuration file and a document to begin with"},
     declare_init},
    {"config",
     {"显示对某个文件起作用的配置及其来源", "show the configuration of a path, and where it comes from"},
     declare_config},
}};

}  // namespace

std::span<const Verb> verbs() { return all_verbs; }

}  // namespace budgetlint
