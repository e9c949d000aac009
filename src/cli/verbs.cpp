#include <array>

#include "cli/verb.hpp"

namespace budgetlint {
namespace {

constexpr std::array<Verb, 4> all_verbs{{
    {"check",
     {"检查绩效文本（文件或文件夹）", "check budget-performance documents in files and folders"},
     declare_check},
    {"explain", {"说明一条规则：为什么、怎么改、正反例", "tell all about a rule, with examples"}, declare_explain},
    {"rules", {"列出全部规则", "list every rule"}, declare_rules},
    {"schema",
     {"输出文档的 JSON Schema，供编辑器提示和校验", "print the JSON Schema of the document, for editors"},
     declare_schema},
}};

}  // namespace

std::span<const Verb> verbs() { return all_verbs; }

}  // namespace budgetlint
