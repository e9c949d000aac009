#include "rules/families.hpp"
#include "rules/shared/text_place.hpp"
#include "rules/shared/texts.hpp"
#include "rules/wording/repetitions.hpp"

namespace budgetlint {
namespace {

void check_text(RuleContext& context, const model::Project* project, const model::LocatedText& text) {
  const std::vector<Repetition> found = repetitions_in(text.value);
  if (found.empty()) return context.passed();
  for (const auto& [first, second] : found) {
    context
        .report(project, place_in_file(context, text, second),
                {.zh = "“{}”可能重复了", .en = "“{}” may be there once too often"},
                text.value.substr(second.begin, second.size()))
        .note(place_in_file(context, text, first).span, {.zh = "前面已有", .en = "here already"});
  }
}

void check(RuleContext& context) {
  for_each_text(context.document(), [&](const model::Project* project, const model::LocatedText& text) {
    check_text(context, project, text);
  });
}

constexpr RuleRecord record{
    .id = "BL801",
    .name = "repeated-word",
    .severity = Severity::note,
    .on = false,
    .title = {.zh = "词语重复", .en = "Repeated word"},
    .summary = {.zh = "同一个词不应连写两遍，同一个动词不应在一个分句里首尾重复。",
                .en = "A word should not stand twice in a row, nor a verb again at the end of its clause."},
    .rationale = {.zh = "多半是改句子时旧词没有删掉。",
                  .en = "Most likely a word was left over when a sentence was changed."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：“保障党建活动开展正常开展”。",
               .en = "A published document: 保障党建活动开展正常开展."},
    .bad = "绩效目标: 保障公益培训开展正常开展\n",
    .good = "绩效目标: 保障公益培训正常开展，慰问老党员困难党员\n",
    .fix = {.zh = "删去多余的一处。", .en = "Leave out one of the two."},
};

}  // namespace

const Rule repeated_word{&record, check};

}  // namespace budgetlint
