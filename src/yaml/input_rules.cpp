#include "yaml/input_rules.hpp"

namespace budgetlint::yaml {
namespace {

constexpr Text reading_rule{.zh = "本工具读取文件的规则。", .en = "The way files are read here."};
constexpr Text yaml_rule{.zh = "YAML 1.2 规范。", .en = "The YAML 1.2 specification."};
constexpr Text no_references{.zh = "本工具的格式：预算文本不用解开引用就要能读懂。",
                             .en = "The format: a budget must be readable without resolving references."};
constexpr std::string_view good_purpose = "资金用途: 支付外聘教师授课报酬和学员教材印制支出\n";

}  // namespace

constexpr RuleRecord unreadable_file{
    .id = "BL001",
    .name = "unreadable-file",
    .severity = Severity::error,
    .title = {.zh = "文件无法读取", .en = "File cannot be read"},
    .summary = {.zh = "文件不存在、没有读取权限，或不是普通文件。",
                .en = "The file is not there, may not be read, or is no regular file."},
    .rationale = {.zh = "读不到的文件什么都没有检查，不能算通过。",
                  .en = "Nothing of a file that cannot be read was checked, so it cannot pass."},
    .origin = Origin::practice,
    .source = reading_rule,
    .exhibit = Exhibit::outside,
    .bad = "路径写错，或文件没有读取权限 / a path that is misspelt, or a file that may not be read",
    .good = "一个存在且可以读取的文件 / a file that is there and may be read",
    .fix = {.zh = "检查路径和读取权限。", .en = "Check the path and the permissions."},
};

constexpr RuleRecord invalid_encoding{
    .id = "BL002",
    .name = "invalid-encoding",
    .severity = Severity::error,
    .title = {.zh = "文件编码有误", .en = "Invalid encoding"},
    .summary = {.zh = "文件不是 UTF-8 编码，或含有控制字符、单独的回车符、位置不对的字节顺序标记。",
                .en = "The file is not UTF-8, or has control characters, a carriage return alone or a byte order mark "
                      "that is not at its beginning."},
    .rationale = {.zh = "编码不对的文字会变成乱码或丢失，读出来的数字和名称都不可靠，因此不再往下检查。",
                  .en =
                      "Text in another encoding turns into other text or is lost, figures included; so nothing further "
                      "is checked."},
    .origin = Origin::practice,
    .source = {.zh = "本工具的格式：文件一律用 UTF-8 编码。", .en = "The format: files are UTF-8."},
    .exhibit = Exhibit::fragment,
    .bad = "资金用途: 支付外聘教师授课报酬\xff和学员教材印制支出\n",
    .good = good_purpose,
    .fix = {.zh = "用编辑器把文件另存为 UTF-8 编码，并删除所指的字符。",
            .en = "Save the file as UTF-8 and delete the characters pointed at."},
};

constexpr RuleRecord yaml_syntax{
    .id = "BL003",
    .name = "yaml-syntax",
    .severity = Severity::error,
    .title = {.zh = "YAML 格式错误", .en = "YAML syntax error"},
    .summary = {.zh = "缩进、冒号、引号、括号等写法有误，文件读不通。",
                .en = "Indentation, a colon, a quote or a bracket is wrong, so that the file cannot be understood."},
    .rationale = {.zh = "读不通的地方之后，内容可能归错栏目或丢失，检查结果就不可信。",
                  .en =
                      "After such a place, content could end up in the wrong field or be lost, and no result would be "
                      "worth anything."},
    .origin = Origin::practice,
    .source = yaml_rule,
    .exhibit = Exhibit::fragment,
    .bad = "资金用途: 用途: 支付外聘教师授课报酬和学员教材印制支出\n",
    .good = "资金用途: \"用途: 支付外聘教师授课报酬和学员教材印制支出\"\n",
    .fix = {.zh = "同级内容左对齐，用英文冒号并在后面空一格；内容里有特殊符号时整个放进英文引号。",
            .en = "Begin entries of one level in one column, put a blank after each colon, and quote texts that hold "
                  "special signs."},
};

constexpr RuleRecord duplicate_key{
    .id = "BL004",
    .name = "duplicate-key",
    .severity = Severity::error,
    .title = {.zh = "栏目重复", .en = "Duplicate key"},
    .summary = {.zh = "同一层里同一个栏目写了不止一次。", .en = "A key stands more than once on one level."},
    .rationale = {.zh = "两处内容不同时，无法知道以哪一处为准；别的软件往往不声不响地只取其中一处。",
                  .en = "If the two differ, nobody knows which one counts; other programs silently take one of them."},
    .origin = Origin::practice,
    .source = yaml_rule,
    .exhibit = Exhibit::fragment,
    .bad = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  财政资金: 9.00
  其他资金:
)",
    .good = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  其他资金:
)",
    .fix = {.zh = "只保留正确的一处。", .en = "Keep the right one."},
};

constexpr RuleRecord limit_exceeded{
    .id = "BL005",
    .name = "limit-exceeded",
    .severity = Severity::error,
    .title = {.zh = "超过上限", .en = "Limit exceeded"},
    .summary = {.zh = "文件过大、嵌套过深、内容过多，或金额的位数超过 18 位。",
                .en =
                    "The file is too large, nested too deeply or holds too many values, or an amount has more than 18 "
                    "digits."},
    .rationale = {.zh = "上限保证检查不会拖垮机器，数字也能一位不差地计算；正常的预算文本远低于上限。",
                  .en =
                      "The limits keep a check from exhausting the machine and the arithmetic exact; real budgets stay "
                      "far below them."},
    .origin = Origin::practice,
    .source = reading_rule,
    .formula =
        {.zh = "文件 ≤ 4 MiB，嵌套 ≤ 64 层，内容 ≤ 200,000 项（三项都可以在配置的 limits 里放宽）；金额 ≤ 18 位数字。",
         .en =
             "File ≤ 4 MiB, depth ≤ 64, values ≤ 200,000 (all three can be raised under limits in the configuration); an amount ≤ 18 digits."},
    .exhibit = Exhibit::fragment,
    .bad = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  其他资金: 1234567890123456789.00
)",
    .good = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  其他资金: 0.00
)",
    .fix = {.zh = "把文件拆小，检查缩进、括号和数字。",
            .en = "Split the file; check indentation, brackets and digits."},
};

constexpr RuleRecord reference_not_allowed{
    .id = "BL006",
    .name = "reference-not-allowed",
    .severity = Severity::error,
    .title = {.zh = "不允许引用", .en = "Reference not allowed"},
    .summary = {.zh = "用了 YAML 的标记（&）、引用（*）、合并（<<）或自定义类型（!）。",
                .en = "The file uses anchors (&), aliases (*), merge keys (<<) or custom tags (!) of YAML."},
    .rationale =
        {.zh = "引用使同一处内容出现在多个地方，看文件的人看不到实际数字，改一处会牵动别处。",
         .en = "A reference makes content count where it does not stand: the reader does not see the figure, and "
               "a change in one place changes others."},
    .origin = Origin::practice,
    .source = no_references,
    .exhibit = Exhibit::fragment,
    .bad = "资金用途: &用途 支付外聘教师授课报酬和学员教材印制支出\n",
    .good = good_purpose,
    .fix = {.zh = "把内容直接写在每一处；符号本身是文字时，整个内容加英文引号。",
            .en = "Write the content itself in each place; quote a text that only happens to begin with such a sign."},
};

constexpr RuleRecord hidden_character{
    .id = "BL007",
    .name = "hidden-character",
    .severity = Severity::error,
    .title = {.zh = "有看不见的字符", .en = "Hidden character"},
    .summary = {.zh = "文件里有零宽字符或改变文字方向的控制符。",
                .en = "The file has zero-width characters or characters that change the direction of text."},
    .rationale = {.zh = "这类字符使看到的内容与实际内容不同：两个看上去一样的名称或数字可能并不相同。",
                  .en =
                      "They make a text show otherwise than it reads: two names or figures may look alike and differ."},
    .origin = Origin::practice,
    .source = {.zh = "公开的“Trojan Source”问题（CVE-2021-42574）。",
               .en = "The published Trojan Source attack (CVE-2021-42574)."},
    .exhibit = Exhibit::fragment,
    .bad = "资金用途: 支付外聘教师\u200b授课报酬和学员教材印制支出\n",
    .good = good_purpose,
    .fix = {.zh = "删除所指的字符；从网页或 Word 复制的内容请粘贴为纯文本。",
            .en = "Delete the character; paste text from web pages or word processors as plain text."},
};

constexpr RuleRecord not_a_budget_document{
    .id = "BL008",
    .name = "not-a-budget-document",
    .severity = Severity::error,
    .title = {.zh = "不是预算绩效文本", .en = "Not a budget document"},
    .summary = {.zh = "文件能读通，但没有预算绩效文本的任何栏目。",
                .en = "The file is readable, but has no field of a budget-performance document."},
    .rationale = {.zh = "点名要检查的文件里什么都没有检查，不能算通过。",
                  .en = "A file that was named but in which nothing was checked cannot pass."},
    .origin = Origin::form,
    .source = {.zh = "绩效目标表的栏目。", .en = "The fields of the printed form."},
    .exhibit = Exhibit::whole_file,
    .bad = "服务器:\n  地址: 192.0.2.1\n  端口: 8080\n",
    .good = R"(部门:
  编码: 205001
  名称: 示例县文化馆
年度: 2024
单位: 万元
项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
    预算规模:
      预算数: 9.00
      财政资金: 9.00
      其他资金:
    资金用途: 支付外聘教师授课报酬和学员教材印制支出
    累计支出金额:
      3月底: 3.00
      6月底: 5.00
      10月底: 7.70
      12月底: 9.00
    绩效目标: 扩大书法、舞蹈、合唱等活动的参与面
    绩效指标:
      - 一级指标: 产出指标
        二级指标: 数量指标
        三级指标: 培训期数
        绩效指标描述: 年度内实际开办的公益培训班数量
        指标值: ≥40期
        指标值确定依据: 根据部门工作计划
      - 一级指标: 产出指标
        二级指标: 质量指标
        三级指标: 学员出勤率
        绩效指标描述: 实际出勤人次÷应出勤人次×100%
        指标值: ≥85%
        指标值确定依据: 根据培训管理办法
      - 一级指标: 产出指标
        二级指标: 时效指标
        三级指标: 培训结束时间
        绩效指标描述: 最后一个培训班结业的日期
        指标值: 2024年12月20日前
        指标值确定依据: 根据部门工作计划
      - 一级指标: 产出指标
        二级指标: 成本指标
        三级指标: 教材印制单价
        绩效指标描述: 印制一份学员教材的支出
        指标值: ≤0.003万元/份
        指标值确定依据: 根据年初预算
      - 一级指标: 效益指标
        二级指标: 社会效益指标
        三级指标: 群众文化活动参与情况
        绩效指标描述: 学员结业后加入业余文艺团队、参加演出的情况
        指标值: 有效提升
        指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "检查是否选错了文件；预算文本至少要有部门、年度、单位和项目。",
            .en =
                "Check that it is the right file; a budget document has at least department, year, unit and projects."},
};

constexpr RuleRecord internal_error{
    .id = "BL009",
    .name = "internal-error",
    .severity = Severity::error,
    .title = {.zh = "程序内部错误", .en = "Internal error"},
    .summary = {.zh = "某条规则运行时出错，没有检查完；其他规则照常检查。",
                .en = "A rule failed while it ran and did not finish; the others went on."},
    .rationale = {.zh = "没有查完的规则不能算通过，必须说出来。",
                  .en = "A rule that did not finish cannot pass; that must be said."},
    .origin = Origin::practice,
    .source = {.zh = "本工具自身。", .en = "This program itself."},
    .exhibit = Exhibit::outside,
    .bad = "程序自身的缺陷 / a defect of the program itself",
    .good = "程序正常运行 / the program runs as it should",
    .fix = {.zh = "请把出错的规则、版本和文件反馈给维护者。",
            .en = "Report the rule, the version and the file to the maintainers."},
};

}  // namespace budgetlint::yaml
