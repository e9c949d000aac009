#include <map>
#include <set>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t prefix_length = 9;
constexpr std::size_t fewest_codes = 4;
constexpr std::size_t minority_divisor = 4;  // at most a quarter

struct Member {
  const CodedProject* coded = nullptr;
  std::size_t value = 0;
};

void report(RuleContext& context, const CodedProject& coded, std::string_view prefix, std::size_t others) {
  context
      .report(*coded.project, coded.project->code->place,
              {.zh = "项目编码疑似抄错：校验值与前 9 位同为 {} 的其他 {} 个编码不一致",
               .en = "the project code is probably mistyped: its check value differs from that of the {1} other codes "
                     "that begin with {0}"},
              prefix, others)
      .data("code", coded.code);
}

void check_group(RuleContext& context, std::string_view prefix, const std::vector<Member>& members) {
  // A code that stands there twice is one witness, not two.
  std::map<std::size_t, std::set<std::string_view>> by_value;
  for (const Member& member : members) by_value[member.value].insert(member.coded->code);
  std::size_t codes = 0;
  auto majority = by_value.begin();
  for (auto group = by_value.begin(); group != by_value.end(); ++group) {
    codes += group->second.size();
    if (group->second.size() > majority->second.size()) majority = group;
  }
  const std::size_t agreeing = majority->second.size();
  for (const Member& member : members) {
    if (codes < fewest_codes) {
      context.not_applicable(
          {.zh = "前 9 位相同的编码不足 4 个", .en = "fewer than 4 codes share the first 9 characters"});
    } else if ((codes - agreeing) * minority_divisor > codes) {
      context.not_applicable({.zh = "编码的校验值没有共同规律", .en = "the codes have no check value in common"});
    } else if (member.value == majority->first) {
      context.passed();
    } else {
      report(context, *member.coded, prefix, agreeing);
    }
  }
}

void check(RuleContext& context) {
  const std::vector<CodedProject> projects = projects_with_well_formed_codes(context);
  std::map<std::string_view, std::vector<Member>> groups;
  for (const CodedProject& coded : projects) {
    if (const auto value = check_value_of(coded.code)) {
      groups[std::string_view(coded.code).substr(0, prefix_length)].push_back({&coded, *value});
    } else {
      context.not_applicable({.zh = "编码里有不参与校验的字母（I O S V Z）",
                              .en = "the code has a letter that takes no part in the check (I O S V Z)"});
    }
  }
  for (const auto& [prefix, members] : groups) check_group(context, prefix, members);
}

constexpr RuleRecord record{
    .id = "BL602",
    .name = "suspicious-code",
    .severity = Severity::warning,
    .title = {.zh = "项目编码疑似抄错", .en = "Project code probably mistyped"},
    .summary =
        {.zh = "前 9 位相同的编码至少有 4 个时，校验值与多数不同、且不超过四分之一的编码疑似抄错。",
         .en = "Among at least 4 codes that share the first 9 characters, those whose check value differs from the "
               "others' are probably mistyped, if they are at most a quarter."},
    .rationale = {.zh = "同一份文本的编码校验值都相同；错一位，校验值就不同，金额会落到别的项目上。",
                  .en = "The codes of one document have a check value in common, which one wrong character changes; a "
                        "wrong code books the money on another project."},
    .origin = Origin::published,
    .source =
        {.zh = "已公开的绩效文本：13 个项目编码的校验值全部相同。规律由此归纳，并非来自规定。",
         .en = "A published document: its 13 project codes have one check value. Found there, not in a regulation."},
    .formula =
        {.zh =
             "K = (3^0 × v1 + 3^1 × v2 + … + 3^19 × v20 + v21) mod 31，v 为该位字符在 0123456789ABCDEFGHJKLMNPQRTUWXY 中的序号（从 0 起）。前 9 位相同的编码中，K 与多数不同的报；这样的编码不得超过四分之一，否则不作判断。",
         .en =
             "K = (3^0 × v1 + 3^1 × v2 + … + 3^19 × v20 + v21) mod 31, where v is the position, from 0, of a character in 0123456789ABCDEFGHJKLMNPQRTUWXY. Among codes that share the first 9 characters those are reported whose K is not that of the most; if they are more than a quarter, nothing is concluded."},
    .bad = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
  - 项目编码: 13018624P009312100022
    项目名称: 图书购置
  - 项目编码: 13018624P00933310001B
    项目名称: 数字阅览服务
)",
    .good = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
  - 项目编码: 13018624P009312100022
    项目名称: 图书购置
  - 项目编码: 13018624P00932310001B
    项目名称: 数字阅览服务
)",
    .fix = {.zh = "从预算系统重新复制编码。", .en = "Copy the code from the budget system again."},
};

}  // namespace

const Rule suspicious_code{&record, check};

}  // namespace budgetlint
