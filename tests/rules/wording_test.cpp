// The rules about wording: each with its fault at the exact place, its fixes, and the cases just inside and just
// outside.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "diag/edits.hpp"
#include "rules/shared/lexicon.hpp"
#include "support/expectation.hpp"
#include "support/files.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

std::string objective(std::string_view written) { return fmt::format("绩效目标: {}\n", written); }

bool fires(std::string_view rule, std::string_view fragment) {
  return !lint(lay_over(fragment), select({std::string(rule)})).diagnostics.empty();
}

/// The first line of the document that differs when all safe fixes of `rule` have been applied, without indentation.
std::string mended(std::string_view rule, std::string_view fragment) {
  const std::string text = lay_over(fragment);
  std::vector<Edit> edits;
  for (const Diagnostic& finding : lint(text, select({std::string(rule)})).diagnostics) {
    for (const Fix& fix : finding.fixes) {
      if (fix.safety == Safety::safe) edits.insert(edits.end(), fix.edits.begin(), fix.edits.end());
    }
  }
  std::sort(edits.begin(), edits.end());
  const std::string after = edited(text, edits);
  const auto differing = std::mismatch(after.begin(), after.end(), text.begin(), text.end()).first;
  if (differing == after.end()) return {};
  CHECK_FALSE(fires(rule, after));
  CHECK(listed(lint(after, select({std::string(rule), "BL1"}))) == "");
  const auto at = static_cast<std::size_t>(differing - after.begin());
  const auto begin = after.rfind('\n', at - 1) + 1;
  const std::string line = after.substr(begin, after.find('\n', begin) - begin);
  return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

/// The pointers of what `rule` finds in the published document.
std::vector<std::string> published(std::string_view rule, std::string_view vocabulary) {
  const std::string path = fmt::format("examples/zhengding-general-office-2024.{}.yaml", vocabulary);
  std::vector<std::string> pointers;
  for (const Diagnostic& finding : lint(contents_of(source_path(path)), select({std::string(rule)})).diagnostics) {
    pointers.push_back(finding.pointer);
  }
  return pointers;
}

}  // namespace

TEST_CASE("the published document has the findings about wording that it should have") {
  using Pointers = std::vector<std::string>;
  for (const std::string_view vocabulary : {"zh", "en"}) {
    CHECK(published("BL801", vocabulary) ==
          Pointers{"/projects/5/indicators/4/name", "/projects/5/indicators/4/description"});
    CHECK(published("BL802", vocabulary) == Pointers{"/projects/0/objectives", "/projects/10/objectives"});
    CHECK(published("BL803", vocabulary) == Pointers{"/projects/8/purpose"});
    CHECK(published("BL804", vocabulary) == Pointers{"/safeguards/1/text", "/projects/6/objectives"});
    CHECK(published("BL805", vocabulary).empty());
  }
}

TEST_CASE("BL801 marks the second of two words") {
  CHECK(differ("BL801", objective("保障党建活动开展正常开展  #! BL801@21 \"“开展”\"")) == "");
  CHECK(differ("BL801", objective("\"进一步进一步提高服务水平\"  #! BL801@15 \"“进一步”\"")) == "");
  CHECK(differ("BL801", objective("做好工作工作，加强管理管理。  #! BL801@15 \"工作\" #! BL801@22 \"管理\"")) == "");
  CHECK(shown_by("BL801", objective("保障培训开展正常开展")) ==
        "/projects/0/objectives\n"
        "“开展”可能重复了\n"
        "“开展” may be there once too often\n"
        "[开展] 前面已有 / here already\n");
}

TEST_CASE("BL801 leaves alone what is no repetition") {
  for (const char* text : {"慰问老党员困难党员", "开展宣传、开展培训", "提升服务提升效率", "完成未完成的工作",
                           "开展应开展的活动", "一个一个落实", "人人参与", "常常走访", "党员活动党员学习",
                           "保障干部保障群众", "开展丰富多彩的群众文化活动开展"}) {
    CAPTURE(text);
    CHECK_FALSE(fires("BL801", objective(text)));
  }
}

TEST_CASE("BL801 knows each verb and each word that makes sense of two") {
  for (const std::string_view verb : lexicon::doubled_verbs) {
    CAPTURE(verb);
    CHECK(fires("BL801", objective(fmt::format("活动{0}正常{0}", verb))));
    CHECK(fires("BL801", objective(fmt::format("活动{0}正常的{0}", verb))) == false);
    CHECK_FALSE(fires("BL801", objective(fmt::format("活动{0}正常{0}完毕", verb))));
  }
  for (const std::string_view link : lexicon::doubling_links) {
    CAPTURE(link);
    CHECK_FALSE(fires("BL801", objective(fmt::format("工作完成{}完成", link))));
  }
}

TEST_CASE("BL802 compares without numbers and punctuation and blanks") {
  const std::string purpose = "资金用途: 保障机关各项工作顺利开展\n";
  CHECK(shown_by("BL802", purpose + objective("1.保障机关各项工作顺利开展。")) ==
        "/projects/0/objectives\n"
        "绩效目标与资金用途相同，没有说要达到什么效果\n"
        "the objective repeats the purpose: it does not say what is to be achieved\n"
        "[保障机关各项工作顺利开展] 资金用途 / purpose\n");
  CHECK(differ("BL802", purpose + objective("保障机关各项工作，顺利开展  #! BL802@11")) == "");
  CHECK(differ("BL802", purpose + "绩效目标:\n  - 1.做好接待\n  - 2.保障机关各项工作顺利开展  #! BL802@9\n") == "");
  CHECK_FALSE(fires("BL802", purpose + objective("1.保障机关各项工作顺利有序开展")));
  CHECK_FALSE(fires("BL802", purpose + objective("全年保障机关各项工作顺利开展")));
}

TEST_CASE("BL802 counts objectives") {
  CHECK(counted_by("BL802", "资金用途: 甲\n绩效目标:\n  - 乙\n  - 甲\n") == "passed 1, found 1");
  CHECK(counted_by("BL802", "资金用途:\n") == "passed 0, found 0, not applicable 1: no purpose is given");
}

TEST_CASE("BL803 compares the purpose with the name") {
  CHECK(shown_by("BL803", "资金用途: 公益 艺术培训。\n") ==
        "/projects/0/purpose\n"
        "资金用途与项目名称相同，没有说钱具体花在哪里\n"
        "the purpose repeats the name: it does not say what the money is spent on\n"
        "[公益艺术培训] 项目名称 / name\n");
  CHECK(differ("BL803", "资金用途: 公益艺术培训  #! BL803@11\n") == "");
  CHECK_FALSE(fires("BL803", "资金用途: 公益艺术培训支出\n"));
  CHECK_FALSE(fires("BL803", "项目名称: 管委会房屋租赁费\n资金用途: 房屋租赁费\n"));
  CHECK(counted_by("BL803", "资金用途:\n") == "passed 0, found 0, not applicable 1: name or purpose is not given");
}

TEST_CASE("BL804 marks half-width punctuation between Chinese characters") {
  CHECK(differ("BL804", objective("提高能力,推进建设  #! BL804@15 \"半角标点“,”，应为全角“，”\" \"half-width\"")) ==
        "");
  CHECK(differ("BL804", objective("\"一是提高;二是推进:三是做好?四是加强!\"  #! BL804@16 #! BL804@21 #! BL804@26 #! "
                                  "BL804@31")) == "");
  CHECK(differ("BL804", objective("提高能力（含培训)和水平  #! BL804@19 \"“)”\"")) == "");
  CHECK(differ("BL804", objective("提高能力(含培训）和水平  #! BL804@15 \"“(”\"")) == "");
}

TEST_CASE("BL804 leaves alone what is right as it is") {
  for (const char* text : {"提高能力，推进建设", "(计划成本-实际成本)/计划成本*100%", "9:00开始", "经费1,000元",
                           "培训A,B两班", "网址为www.example.cn", "甲（乙(丙)丁）戊", "（一）做好接待", "1)做好接待"}) {
    CAPTURE(text);
    CHECK_FALSE(fires("BL804", fmt::format("资金用途: \"{}\"\n", text)));
  }
}

TEST_CASE("BL804 mends the mark alone") {
  CHECK(mended("BL804", objective("提高能力,推进建设")) == "绩效目标: 提高能力，推进建设");
  CHECK(mended("BL804", objective("\"提高(含培训）,推进\"")) == "绩效目标: \"提高（含培训），推进\"");
  CHECK(mended("BL804", objective("\"提高\\u80fd力,推进\"")) == "");
}

TEST_CASE("BL805 marks the blanks at each end of a quoted text") {
  CHECK(differ("BL805", "资金用途: \" 支付报酬\"  #! BL805@12 \"开头\" \"beginning\"\n") == "");
  CHECK(differ("BL805", "资金用途: '支付报酬　'  #! BL805@16 \"结尾\" \"end\"\n") == "");
  CHECK(differ("BL805", "资金用途: \"　 支付 报酬 　\"  #! BL805@12 #! BL805@19\n") == "");
  CHECK(differ("BL805", "总体绩效目标: \"做好工作 \"  #! BL805@14\n") == "");
  CHECK(differ("BL805", "部门: {编码: \" 205001\", 名称: 馆}  #! BL805@11\n") == "");
  CHECK(differ("BL805", "资金用途: \"\\u3000支付报酬\"  #! BL805@11\n") == "");
}

TEST_CASE("BL805 leaves alone blanks inside a text and texts without quotes") {
  CHECK_FALSE(fires("BL805", "资金用途: \"支付 报酬\"\n"));
  CHECK_FALSE(fires("BL805", "资金用途:   支付报酬   \n"));
  CHECK_FALSE(fires("BL805", "资金用途: |\n  支付报酬\n  和教材\n"));
  CHECK_FALSE(fires("BL805", "资金用途: >\n  支付报酬\n"));
}

TEST_CASE("BL805 and BL609 share the blanks of a code") {
  CHECK_FALSE(fires("BL805", "项目编码: 13018624P009335 10001X\n"));
  CHECK(differ("BL805", "项目编码: \"13018624P00933510001X \"  #! BL805@33\n") == "");
  CHECK_FALSE(fires("BL609", "项目编码: \"13018624P00933510001X \"\n"));
}

TEST_CASE("BL805 mends both ends and nothing else") {
  CHECK(mended("BL805", "资金用途: \"　 支付 报酬 　\"\n") == "资金用途: \"支付 报酬\"");
  CHECK(mended("BL805", "资金用途: ' 支付报酬'\n") == "资金用途: '支付报酬'");
  CHECK(mended("BL805", "资金用途: \"\\u3000支付报酬\"\n") == "");
}

TEST_CASE("BL805 mends a plain text only where it stays the same without quotes") {
  CHECK(differ("BL805", "资金用途: 支付报酬　  #! BL805@15\n") == "");
  CHECK(mended("BL805", "资金用途: 支付报酬　\n") == "资金用途: 支付报酬");
  CHECK(mended("BL805", "资金用途: 支付报酬:　\n") == "");
}
