#include "model/structure_rules.hpp"

namespace budgetlint::model {
namespace {

constexpr Text from_the_form{.zh = "绩效目标表的栏目。", .en = "The columns and rows of the printed form."};
constexpr std::string_view good_budget = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  其他资金:
)";

}  // namespace

constexpr RuleRecord missing_field{
    .id = "BL101",
    .name = "missing-field",
    .severity = Severity::error,
    .title = {.zh = "缺少必填项", .en = "Required field missing"},
    .summary = {.zh = "必填的栏目没有写，或写了栏目名却没有填数。",
                .en = "A required field is not there, or nothing is written after its name."},
    .rationale =
        {.zh = "缺项的表无法审核；文件没有保存完整、末尾丢失时也会表现为缺项。",
         .en = "A form with gaps cannot be reviewed; and a file that was cut off shows itself by what is missing."},
    .origin = Origin::form,
    .source = from_the_form,
    .bad = R"(预算规模:
  财政资金: 9.00
  其他资金:
)",
    .good = good_budget,
    .fix = {.zh = "补上缺少的栏目。", .en = "Add the missing field."},
};

constexpr RuleRecord unknown_field{
    .id = "BL102",
    .name = "unknown-field",
    .severity = Severity::error,
    .title = {.zh = "没有这个栏目", .en = "Unknown field"},
    .summary = {.zh = "表里没有这个栏目，多半是写错了字，或写错了层次。",
                .en = "The form has no such field here: most likely it is misspelt or stands at the wrong level."},
    .rationale = {.zh = "认不出的栏目，其内容不会被检查；不报出来，就等于悄悄漏掉。",
                  .en =
                      "What stands under an unknown name is checked by nothing; to pass over it would be to lose it."},
    .origin = Origin::form,
    .source = from_the_form,
    .bad = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  其它资金:
)",
    .good = good_budget,
    .fix = {.zh = "改用表上的栏目名，或移到正确的层次。",
            .en = "Use the name that the form uses, or move it to the level where it belongs."},
};

constexpr RuleRecord wrong_type{
    .id = "BL103",
    .name = "wrong-type",
    .severity = Severity::error,
    .title = {.zh = "填写形式不对", .en = "Wrong kind of content"},
    .summary =
        {.zh = "该分项填写的写成了一段文字，该逐项列出的只写了一项，该填数字的写成了别的。",
         .en =
             "A text where fields are wanted, one entry where a list is wanted, words where a number is wanted, and so on."},
    .rationale = {.zh = "形式不对就读不出内容，有关检查都无法进行。",
                  .en = "Content of the wrong kind cannot be read, so that nothing can be checked in it."},
    .origin = Origin::form,
    .source = from_the_form,
    .bad = R"(资金用途:
  - 支付外聘教师授课报酬
)",
    .good = R"(资金用途: 支付外聘教师授课报酬
)",
    .fix = {.zh = "按提示的形式填写。", .en = "Write it in the way that the message says."},
};

constexpr RuleRecord unknown_value{
    .id = "BL104",
    .name = "unknown-value",
    .severity = Severity::error,
    .title = {.zh = "不在可选范围内", .en = "Not one of the choices"},
    .summary = {.zh = "这一栏只能从规定的词里选一个。", .en = "This field takes one of a few fixed words only."},
    .rationale =
        {.zh = "单位、指标类别等写成别的词，金额的大小、指标的归类就无从判断。",
         .en =
             "With another word for the unit or for the sort of an indicator nobody can tell how large an amount is or where an indicator belongs."},
    .origin = Origin::form,
    .source = from_the_form,
    .bad = R"(状态: 草按
)",
    .good = R"(状态: 草案
)",
    .fix = {.zh = "从列出的词里选一个。", .en = "Choose one of the words listed."},
};

constexpr RuleRecord malformed_amount{
    .id = "BL105",
    .name = "malformed-amount",
    .severity = Severity::error,
    .title = {.zh = "金额写法有误", .en = "Malformed amount"},
    .summary =
        {.zh = "金额只写数字，可带小数点和千分位逗号；不写单位、文字或字母。",
         .en =
             "An amount is digits, with a decimal point and thousands separators if wanted; no units, words or letters."},
    .rationale =
        {.zh = "读不准的金额宁可不读：字母 O 与数字 0、错位的逗号都会让数目差出许多倍。",
         .en =
             "An amount that cannot be read for certain is better not read: a letter O for a zero or a comma out of place changes it many times over."},
    .origin = Origin::form,
    .source = from_the_form,
    .bad = R"(预算规模:
  预算数: 9.00。
  财政资金: 9.00
  其他资金:
)",
    .good = good_budget,
    .fix = {.zh = "只写数字，单位在文首“单位”一栏统一写明。",
            .en = "Write the digits alone; the unit is stated once at the top of the document."},
};

constexpr RuleRecord mixed_vocabulary{
    .id = "BL106",
    .name = "mixed-vocabulary",
    .severity = Severity::note,
    .title = {.zh = "中英文栏目名混用", .en = "Chinese and English field names mixed"},
    .summary = {.zh = "同一份文本里，有的栏目名用中文，有的用英文。",
                .en = "Some field names of the document are Chinese and others English."},
    .rationale = {.zh = "两种写法都认得，但混用不便查找和核对。",
                  .en = "Both are understood, but a document that mixes them is harder to search and compare."},
    .origin = Origin::practice,
    .source = {.zh = "编制习惯：一份文本只用一种栏目名。", .en = "Practice: one document, one set of field names."},
    .bad = R"(预算规模:
  total: 9.00
  财政资金: 9.00
  其他资金:
)",
    .good = good_budget,
    .fix = {.zh = "整份文本统一用一种栏目名。", .en = "Use one set of field names throughout."},
};

constexpr RuleRecord empty_text{
    .id = "BL107",
    .name = "empty-text",
    .severity = Severity::warning,
    .title = {.zh = "必填文字为空", .en = "Required text blank"},
    .summary = {.zh = "必填的文字栏目写了栏目名，后面却是空的。",
                .en = "The name of a required text is there, but no text."},
    .rationale = {.zh = "空着的必填栏目会被审核退回。",
                  .en = "A reviewer sends back a form whose required texts are blank."},
    .origin = Origin::form,
    .source = from_the_form,
    .bad = R"(资金用途:
)",
    .good = R"(资金用途: 支付外聘教师授课报酬
)",
    .fix = {.zh = "填上文字。", .en = "Write the text."},
};

constexpr RuleRecord unsupported_format_version{
    .id = "BL108",
    .name = "unsupported-format-version",
    .severity = Severity::error,
    .title = {.zh = "不认识的格式版本", .en = "Unsupported format version"},
    .summary = {.zh = "“格式”一栏写的不是 budget-performance/1。",
                .en = "The field “format” names something other than budget-performance/1."},
    .rationale =
        {.zh = "别的版本可能有不同的栏目和含义，按现在的规则检查未必正确。",
         .en = "Another version may have other fields or meanings, so that these checks may not be right for it."},
    .origin = Origin::practice,
    .source = {.zh = "本工具的格式：写明所用的版本。", .en = "The format: it names its version."},
    .bad = R"(格式: budget-performance/9
)",
    .good = R"(格式: budget-performance/1
)",
    .fix = {.zh = "改为 budget-performance/1，或删去这一行。",
            .en = "Write budget-performance/1, or leave the line out."},
};

constexpr RuleRecord full_width_number{
    .id = "BL109",
    .name = "full-width-number",
    .severity = Severity::note,
    .title = {.zh = "全角数字", .en = "Full-width number"},
    .summary = {.zh = "数字是用全角字符写的，照样按数字读。",
                .en = "A number is written in full-width characters; it is read as a number all the same."},
    .rationale = {.zh = "全角数字在别的软件里往往被当作文字，不能计算和检索。",
                  .en = "Other programs often take full-width digits for text, which they neither add up nor find."},
    .origin = Origin::practice,
    .source = {.zh = "编制习惯：数字用半角。", .en = "Practice: numbers are written in half-width digits."},
    .bad = R"(预算规模:
  预算数: ９.00
  财政资金: 9.00
  其他资金:
)",
    .good = good_budget,
    .fix = {.zh = "改成半角数字。", .en = "Write it in half-width digits."},
};

}  // namespace budgetlint::model
