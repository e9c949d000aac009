#include "yaml/slips.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <filesystem>
#include <string>

#include "support/files.hpp"
#include "text/utf8.hpp"
#include "yaml/slip_case.hpp"

using budgetlint::test::check_slip;
using budgetlint::test::faults_of;
using budgetlint::test::mended;
using budgetlint::test::Mends;
using budgetlint::test::places;

TEST_CASE("a full-width colon behind a key") {
  const std::string zh = "“编码”后面是全角冒号“：”：请改成半角冒号加一个空格“: ”";
  const std::string en = "the colon after \"编码\" is full-width: write a half-width colon and a blank";
  check_slip({"a: 1\n编码：1\nb: 2\n", "2:3 BL003 ：", zh, en, Mends::safely, "a: 1\n编码: 1\nb: 2\n"});
  check_slip({"a: 1\n编码：1\n", "2:3 BL003 ：", zh, en, Mends::safely, "a: 1\n编码: 1\n"});
  check_slip({"编码：1\nb: 2\n", "1:3 BL003 ：", zh, en, Mends::safely, "编码: 1\nb: 2\n"});
  check_slip({"编码 ： 1\nb: 2\n", "1:4 BL003 ：", zh, en, Mends::safely, "编码: 1\nb: 2\n"});
  check_slip({"编码：1\n", "1:3 BL003 ：", zh, en, Mends::safely, "编码: 1\n"});
  check_slip({"- 编码：1\n  b: 2\n", "1:5 BL003 ：", zh, en, Mends::safely, "- 编码: 1\n  b: 2\n"});
  check_slip({"编码：\n  b: 2\n", "1:3 BL003 ：", zh, en, Mends::safely, "编码:\n  b: 2\n"});
  check_slip({"- 编码：\n    b: 2\n", "1:5 BL003 ：", zh, en, Mends::safely, "- 编码:\n    b: 2\n"});
  check_slip({"- a: 1\n- 编码：1\n", "2:5 BL003 ：", zh, en, Mends::safely, "- a: 1\n- 编码: 1\n"});
}

TEST_CASE("a whole file of full-width colons") {
  CHECK(places("编码：1\n名称：甲\n", true) == "1:3 BL003 ：\n2:3 BL003 ：\n");
  CHECK(mended("编码：1\n名称：甲\n", true) == "编码: 1\n名称: 甲\n");
}

TEST_CASE("a colon without a blank") {
  const std::string zh = "“名称”的冒号后面缺少空格：请写成“: ”";
  const std::string en = "no blank follows the colon of \"名称\": write `: `";
  check_slip({"名称:办公费\nb: 2\n", "1:3 BL003 :", zh, en, Mends::safely, "名称: 办公费\nb: 2\n"});
  check_slip({"b: 2\n名称:办公费\n", "2:3 BL003 :", zh, en, Mends::safely, "b: 2\n名称: 办公费\n"});
  check_slip({"b: 2\n名称:　办公费\n", "2:3 BL003 :", zh, en, Mends::safely, "b: 2\n名称: 办公费\n"});
  CHECK(mended("a: 1\n\"名称\":甲\nb: 2\n", false) == "a: 1\n\"名称\": 甲\nb: 2\n");
}

TEST_CASE("a missing colon") {
  const std::string zh = "“名称”后面缺少冒号：请写成“栏目名: 内容”";
  const std::string en = "\"名称\" lacks its colon: write `key: value`";
  check_slip({"a: 1\n名称 办公费\nb: 2\n", "2:1 BL003 名称", zh, en, Mends::on_request, "a: 1\n名称: 办公费\nb: 2\n"});
  check_slip({"名称　办公费\nb: 2\n", "1:1 BL003 名称", zh, en, Mends::on_request, "名称: 办公费\nb: 2\n"});
  check_slip({"名称\n  a: 1\nb: 2\n", "1:1 BL003 名称", zh, en, Mends::safely, "名称:\n  a: 1\nb: 2\n"});
  check_slip({"a:\n  名称\n    - 甲\n", "2:3 BL003 名称", zh, en, Mends::safely, "a:\n  名称:\n    - 甲\n"});
}

TEST_CASE("a colon without a key") {
  check_slip({"a: 1\n: 2\n", "2:1 BL003 :", "冒号前面没有栏目名：请写成“栏目名: 内容”",
              "no key stands before this colon: write `key: value`"});
}

TEST_CASE("a line without a colon") {
  const std::string zh =
      "这一行不是“栏目名: 内容”：请补上冒号；如果是上一行文字的延续，请再缩进一些；如果是说明，请在前面加“# ”";
  const std::string en =
      "this line is no `key: value`: add the colon; if it goes on with the text above, indent it further; if it is a "
      "remark, put `# ` before it";
  check_slip({"a: 1\n办公费\nb: 2\n", "2:1 BL003 办公费", zh, en});
  check_slip({"a: 1\n做到零停留，无差错 完\nb: 2\n", "2:1 BL003 做到零停留，无差错 完", zh, en});
  check_slip({"a: 1\nhttp://x.y/z\nb: 2\n", "2:1 BL003 http://x.y/z", zh, en});
}

TEST_CASE("a second colon in a value") {
  check_slip({"用途: 说明: 保障\n",
              "1:7 BL003 :", "“用途”的内容里又有一个“: ”，YAML 会把它当作另一个栏目：请给整个内容加英文引号",
              "the value of \"用途\" holds another `: `, which YAML takes for a second key: quote the whole value",
              Mends::safely, "用途: \"说明: 保障\"\n"});
}

TEST_CASE("two keys on one line") {
  const std::string zh = "“名称”写在了“编码”的同一行：请另起一行；如果都是内容，请给整个内容加英文引号";
  const std::string en =
      "\"名称\" stands on the line of \"编码\": begin a new line; if all of it is one value, quote it";
  check_slip({"编码: 1 名称: 甲\n", "1:7 BL003 名称", zh, en, Mends::on_request, "编码: 1\n名称: 甲\n"});
  check_slip({"- 编码: 1  名称: 甲\n", "1:10 BL003 名称", zh, en, Mends::on_request, "- 编码: 1\n  名称: 甲\n"});
}

TEST_CASE("a key written twice where the file cannot be parsed") {
  CHECK(places("a: 1\na: 2\nb：3\nc: 4\n", false) == "2:1 BL004 a\n3:2 BL003 ：\n");
  CHECK(places("x:\n  a: 1\ny:\n  a: 1\n- z\n", false) == "5:1 BL003 -\n");
  CHECK(places("a: 1\na: 2\n", true) == "");
}

TEST_CASE("curly and full-width quotes around a whole text") {
  const std::string zh = "中文引号“”不是 YAML 的引号，会成为内容的一部分：请改成英文引号";
  const std::string en = "curly quotes are no quotes to YAML, they become part of the text: use straight ones";
  check_slip({"名称: “办公费”\n", "1:5 BL003 “", zh, en, Mends::on_request, "名称: \"办公费\"\n"});
  check_slip({"名称: ‘办公费’\n", "1:5 BL003 ‘", zh, en, Mends::on_request, "名称: \"办公费\"\n"});
  check_slip({"名称: ＂办公费＂\n", "1:5 BL003 ＂", zh, en, Mends::on_request, "名称: \"办公费\"\n"});
  check_slip({"名称: ”办公费“\n", "1:5 BL003 ”", zh, en, Mends::on_request, "名称: \"办公费\"\n"});
  check_slip({"名称: “办公费\"\n", "1:5 BL003 “", zh, en, Mends::on_request, "名称: \"办公费\"\n"});
  check_slip({"名称: “甲\\乙”\n", "1:5 BL003 “", zh, en, Mends::on_request, "名称: '甲\\乙'\n"});
  check_slip({"“名称”: 办公费\n", "1:1 BL003 “", zh, en, Mends::safely, "\"名称\": 办公费\n"});
  check_slip({"a: [“x”, y]\n", "1:5 BL003 “", zh, en, Mends::on_request, "a: [\"x\", y]\n"});
}

TEST_CASE("curly quotes that belong to the text") {
  for (const std::string text : {"a: “甲”和“乙”\n", "a: 推进“关爱工程”\n", "a: \"“甲”\"\n", "a: 甲”\n", "a: “”\n"}) {
    CHECK(places(text, true) == "");
  }
}

TEST_CASE("a # behind a blank hides the rest") {
  const std::string en_rest = " is no part of the value: quote the whole value if it should be";
  check_slip({"名称: 甲 #1 楼\n", "1:7 BL003 #1 楼",
              "空格后的“#”是注释的开头，“#1 楼”不会成为内容：如果是内容，请给整个内容加英文引号",
              "a # behind a blank begins a comment, so \"#1 楼\"" + en_rest, Mends::safely, "名称: \"甲 #1 楼\"\n"});
  check_slip({"名称: #1楼\nb: 1\n", "1:5 BL003 #1楼",
              "空格后的“#”是注释的开头，“#1楼”不会成为内容：如果是内容，请给整个内容加英文引号",
              "a # behind a blank begins a comment, so \"#1楼\"" + en_rest, Mends::safely, "名称: \"#1楼\"\nb: 1\n"});
  check_slip({"名称: 甲\n  乙 #丙\n", "2:5 BL003 #丙",
              "空格后的“#”是注释的开头，“#丙”不会成为内容：如果是内容，请给整个内容加英文引号",
              "a # behind a blank begins a comment, so \"#丙\"" + en_rest});
}

TEST_CASE("comments that are meant as such") {
  for (const std::string text : {"a: 甲 # 楼\n", "a: 甲 #\n", "a: 甲 #! BL301\n", "a: 甲 ## 乙\n", "a: 9.00 #万元\n",
                                 "a: #说明\n  b: 1\n", "a: C#5\n", "#1\na: 1\n"}) {
    CAPTURE(text);
    CHECK(places(text, true) == "");
  }
}

TEST_CASE("what stands behind a hash without a blank may be content") {
  CHECK(places("a: 12.00 #10\n", true) == "1:10 BL003 #10\n");
  CHECK(places("a: 26.40 #,000\n", true) == "1:10 BL003 #,000\n");
  CHECK(places("a: 物业 #-2\n", true) == "1:7 BL003 #-2\n");
  CHECK(places("a: 甲 #=40期\n", true) == "1:6 BL003 #=40期\n");
  CHECK(places("a: \"馆舍\" #物业服务\n", true) == "1:9 BL003 #物业服务\n");
  CHECK(mended("a: \"馆舍\" #物业服务\n", true) == "a: \"馆舍\" #物业服务\n");
  for (const char* text : {"a: 9.00 #万元\n", "a: 甲 #! 乙\n", "a: 甲 #\n", "a: 甲 ## 乙\n", "a: \"甲\" # 乙\n"}) {
    CAPTURE(text);
    CHECK(places(text, true) == "");
  }
}

TEST_CASE("a comment behind a dash is no key") {
  CHECK(places("a:\n  - # 第一个：培训\n    项目编码: 1\n    b: 2\n", true) == "");
  CHECK(places("a:\n  - # 1:培训\n    项目编码: 1\n    b: 2\n", true) == "");
}

TEST_CASE("a field indented too far does not vanish in the text above") {
  for (const std::string field : {"预算合计：99.99", "预算合计:99.99", "预算合计 99.99"}) {
    CAPTURE(field);
    CHECK(places("审核: 县财政局\n  " + field + "\n", true) == "2:3 BL003 预算合计\n");
  }
  CHECK(places("单位: 甲\n审核: 县财政局\n  单位：办公室\n", true) == "3:3 BL003 单位\n");
  for (const std::string text : {"做到：零停留", "预算合计 甲", "a：99.99", "本年度全部项目预算合计：9"}) {
    CAPTURE(text);
    CHECK(places("审核: 县财政局\n  " + text + "\n", true) == "");
  }
}

TEST_CASE("ruled lines") {
  const auto zh = [](const std::string& rule) {
    return "“" + rule + "”是装饰用的分隔线，YAML 会把它当作文字：请在前面加“# ”，或删除这一行";
  };
  const auto en = [](const std::string& rule) {
    return "\"" + rule + "\" is a ruled line, which YAML takes for text: put `# ` before it or delete the line";
  };
  for (const std::string rule : {"====", "----", "****", "~~~~", "————", "==== 一、基本信息 ====", "--- 一 ---"}) {
    check_slip({"a: 1\n" + rule + "\nb: 2\n", "2:1 BL003 " + rule, zh(rule), en(rule), Mends::safely,
                "a: 1\n# " + rule + "\nb: 2\n"});
  }
  CHECK(places("a: 1\n---\nb: ====\nc: —\n...\n", true) == "");
}

TEST_CASE("full-width signs at the begin of a line") {
  check_slip({"a: 1\n＃说明\nb: 2\n", "2:1 BL003 ＃", "注释要用半角“#”开头：全角“＃”会被当作文字",
              "a comment begins with a half-width #: the full-width ＃ is taken for text", Mends::safely,
              "a: 1\n# 说明\nb: 2\n"});
  check_slip({"a:\n  － 甲\n", "2:3 BL003 －", "列表项要用半角“-”加空格开头：“－”会被当作文字",
              "a list item begins with a half-width dash and a blank: \"－\" is taken for text", Mends::safely,
              "a:\n  - 甲\n"});
  CHECK(mended("a:\n  — 名称: 甲\n    编码: 1\n  – 名称: 乙\n    编码: 2\n", false) ==
        "a:\n  - 名称: 甲\n    编码: 1\n  - 名称: 乙\n    编码: 2\n");
  CHECK(mended("a:\n  － 甲：\n     b: 1\n", false) == "a:\n  -  甲:\n     b: 1\n");
  CHECK(places("a: 甲\n  ＃1楼\n", true) == "");
}

TEST_CASE("a dash without a blank") {
  const std::string zh = "列表项的“-”后面要有一个空格";
  const std::string en = "a blank must follow the dash of a list item";
  check_slip({"- 甲\n-乙\n", "2:1 BL003 -", zh, en, Mends::safely, "- 甲\n- 乙\n"});
  CHECK(mended("a:\n  -甲\n  -乙\n", true) == "a:\n  - 甲\n  - 乙\n");
  CHECK(places("a: -5\nb:\n  -5\n", true) == "");
}

TEST_CASE("prose and other values that only look like slips") {
  const std::string text =
      "绩效目标: 做到：零停留\n网址: http://x.y/z?a=1\n指标值: ≥95%\n时间: 10:30\n值: 甲：乙\n多行: 第一行\n"
      "  第二：行\n  http://x\n  10:30 开始\n  说明：完\n下一行:\n  做到：零停留，\n  无差错\n块: |\n  a：b\n   > x\n  - y\n  "
      "　段：落\n  \"\n折: >-\n  编码：1\n引: \"a\n  b: c\n  ：\"\n流: [a, b：c, {x: 1}]\n列:\n- 数量：10项\n- 质量：好\n";
  CHECK(places(text, true) == "");
  CHECK(places(text, false) == "");
  CHECK(faults_of(text) == "");
}

TEST_CASE("the examples hold no slips") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(budgetlint::test::source_path("examples"))) {
    if (entry.path().extension() != ".yaml") continue;
    CAPTURE(entry.path().string());
    CHECK(places(budgetlint::test::contents_of(entry.path()), true) == "");
    ++count;
  }
  CHECK(count >= 5);
}

TEST_CASE("more than five slips of a kind are one finding") {
  const auto keys = [](int count) {
    std::string text;
    for (int line = 0; line < count; ++line)
      text += "编码" + std::to_string(line) + "：1\n" + (line == 2 ? "b: 1\n" : "");
    return text;
  };
  CHECK(budgetlint::test::slips_of(keys(5), false).size() == 5);
  const auto slips = budgetlint::test::slips_of(keys(600), false);
  REQUIRE(slips.size() == 1);
  const budgetlint::Diagnostic& all = slips.front();
  CHECK(all.message.zh == "“编码0”后面是全角冒号“：”：请改成半角冒号加一个空格“: ”（同样的问题共 600 处）");
  CHECK(all.message.en ==
        "the colon after \"编码0\" is full-width: write a half-width colon and a blank (600 places like this)");
  REQUIRE(all.remarks.size() == 1);
  CHECK(all.remarks.front().text.zh == "都在这些行：1–3、5–601");
  REQUIRE(all.fixes.size() == 1);
  CHECK(all.fixes.front().safety == budgetlint::Safety::safe);
  CHECK(all.fixes.front().edits.size() == 600);
}

TEST_CASE("no more slips than ten thousand are looked for and that is said") {
  std::string text;
  for (int line = 0; line < 10'001; ++line) text += "编码" + std::to_string(line) + "：1\n";
  const auto slips = budgetlint::test::slips_of(text, false);
  REQUIRE(slips.size() == 2);
  CHECK(slips[1].message.zh.find("共 10000 处") != std::string::npos);
  CHECK(slips[0].message.zh == "文件里的问题超过 10000 处，其余的没有再找：请先改正已经列出的");
}

TEST_CASE("a slip is left out where something is reported already") {
  std::vector<budgetlint::Diagnostic> out = budgetlint::test::slips_of("a: *x\n", false);
  REQUIRE(out.size() == 1);
  budgetlint::yaml::find_slips(budgetlint::Source("test.yaml", "a: *x\n"), false, out);
  CHECK(out.size() == 1);
}

TEST_CASE("windows line ends and a byte order mark") {
  CHECK(mended("\xEF\xBB\xBF编码：1\r\n名称: “甲”\r\nb: >95%\r\n", false) ==
        "\xEF\xBB\xBF编码: 1\r\n名称: “甲”\r\nb: \">95%\"\r\n");
  check_slip({"编码: 1 名称: 甲\r\n", "1:7 BL003 名称",
              "“名称”写在了“编码”的同一行：请另起一行；如果都是内容，请给整个内容加英文引号",
              "\"名称\" stands on the line of \"编码\": begin a new line; if all of it is one value, quote it",
              Mends::on_request, "编码: 1\r\n名称: 甲\r\n"});
}

TEST_CASE("findings and edits stay inside any text and fixes do not tear characters apart") {
  CHECK(rc::check([] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "编码", ": ", "：", ":", "- ", "－ ", "\n", "\n  ", "\n\t", "　", "“", "”", "\"", "'", "[", "]", "{", "}",
        "，", " #x", "#", "|", ">5", "&", "*", "!", "%", "?", "====", "---\n", "\\", "\r\n"));
    std::string text;
    for (const std::string& part : parts) text += part;
    for (const bool parsed : {false, true}) {
      for (const budgetlint::Diagnostic& slip : budgetlint::test::slips_of(text, parsed)) {
        RC_ASSERT(!slip.span.empty());
        RC_ASSERT(slip.span.end <= text.size());
        for (const budgetlint::Fix& fix : slip.fixes) {
          std::uint32_t end = 0;
          for (const budgetlint::Edit& edit : fix.edits) {
            RC_ASSERT(edit.span.begin >= end);
            RC_ASSERT(edit.span.end <= text.size());
            end = edit.span.end;
          }
          RC_ASSERT(budgetlint::find_byte_faults(budgetlint::edited(text, fix.edits), 1).empty());
        }
      }
    }
  }));
}
