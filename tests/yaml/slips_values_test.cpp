#include <doctest/doctest.h>

#include <string>

#include "yaml/slip_case.hpp"

using budgetlint::test::check_slip;
using budgetlint::test::mended;
using budgetlint::test::Mends;
using budgetlint::test::places;

namespace {

/// A value that must be quoted: code, where its first character stands, and what YAML takes it for.
void check_special(const std::string& value, const std::string& zh, const std::string& en,
                   const std::string& code = "BL003") {
  const std::string first = value.substr(0, 1);
  check_slip({"指标值: " + value + "\nb: 1\n", "1:6 " + code + " " + first,
              "以“" + first + "”开头的内容会被 YAML 当作" + zh + "：请给整个内容加英文引号",
              "a text cannot begin with " + first + ", which YAML takes for " + en + ": put the whole text in quotes",
              Mends::safely, "指标值: \"" + value + "\"\nb: 1\n"});
}

}  // namespace

TEST_CASE("values that begin with a character of YAML") {
  const std::string block = "the head of a text over several lines";
  for (const std::string value : {">95%", "> 95%", ">=95%", ">5", ">95万元 以上", "|95", "|9", "| 甲"}) {
    check_special(value, "多行文字的开头", block);
  }
  check_special("%95", "指令", "a directive");
  check_special("@张三", "保留字符", "a reserved character");
  check_special("`甲`", "保留字符", "a reserved character");
  check_special("- 95", "列表项", "a list item");
  check_special("?", "栏目名的开头", "the head of a key");
  check_special("? 甲", "栏目名的开头", "the head of a key");
  check_special(", 甲", "括号里的分隔符", "a separator between brackets");
  check_special("]甲", "结束括号", "a closing bracket");
  check_special("*95%", "对别处内容的引用", "a reference to other content", "BL006");
}

TEST_CASE("a dash alone stands for nothing and is to be left out") {
  check_slip({"3月底: -\nb: 1\n", "1:6 BL003 -", "单独一个“-”会被 YAML 当作列表项：没有内容请留空，金额也可以写 0",
              "a - alone is taken for a list item: leave it blank, or write 0 for an amount", Mends::on_request,
              "3月底: \nb: 1\n"});
}

TEST_CASE("tags and anchors are left to the reader where the file parses") {
  CHECK(places("a: !重要\nb: &电费\n", true) == "");
  CHECK(places("a: !重要\nb: &电费 1\nc: @x\n", false) == "1:4 BL006 !\n2:4 BL006 &\n3:4 BL003 @\n");
  CHECK(mended("a: !重要\nb: &电费 1\nc: @x\n", false) == "a: \"!重要\"\nb: \"&电费 1\"\nc: \"@x\"\n");
  CHECK(places("a: !!str 1\nb: @x\n", false) == "2:4 BL003 @\n");
}

TEST_CASE("values that only look special") {
  for (const std::string value : {"=95%", "<5", "≥95%", "-5", "-", "~", "?甲", ":甲", "--", "\">95%\"", "a > b"}) {
    CAPTURE(value);
    if (value == "-") continue;
    CHECK(places("a: " + value + "\n", false) == "");
    CHECK(places("a: " + value + "\n", true) == "");
  }
  CHECK(places("a: >\n  甲\nb: |2\n    乙\nc: >-\n  丙\nd: |\ne: 1\n", true) == "");
}

TEST_CASE("quotes that a fix chooses keep the text") {
  CHECK(mended("a: >\"95\"\n", false) == "a: '>\"95\"'\n");
  CHECK(mended("a: >\"9\" '5'\n", false) == "a: '>\"9\" ''5'''\n");
  CHECK(mended("a: >9\\5 # 说明\n", false) == "a: '>9\\5' # 说明\n");
  CHECK(mended("a: 说明: 甲\n  乙\n", false) == "a: 说明: 甲\n  乙\n");  // over several lines: by hand
}

TEST_CASE("text behind a closing quote or bracket") {
  const std::string quote_zh = "结束引号后面不能再有文字：请给整个内容加一对英文引号";
  const std::string quote_en = "no text may follow the closing quote: put one pair of quotes around all of it";
  check_slip({"名称: \"办公费\"（总）\n", "1:10 BL003 （总）", quote_zh, quote_en, Mends::safely,
              "名称: '\"办公费\"（总）'\n"});
  check_slip({"名称: '办公费'（总） # 注\n", "1:10 BL003 （总）", quote_zh, quote_en, Mends::safely,
              "名称: \"'办公费'（总）\" # 注\n"});
  check_slip(
      {"名称: \"说\"好\"了\"\n", "1:8 BL003 好\"了\"", quote_zh, quote_en, Mends::on_request, "名称: '说\"好\"了'\n"});
  check_slip({"文号: [2023]15号\n", "1:11 BL003 15号", "结束括号后面不能再有文字：请给整个内容加一对英文引号",
              "no text may follow the closing bracket: put one pair of quotes around all of it", Mends::safely,
              "文号: \"[2023]15号\"\n"});
  check_slip({"名称: \"甲\",\nb: 1\n", "1:8 BL003 ,", "内容后面多了“,”：请删除",
              "\",\" stands behind the value: delete it", Mends::on_request, "名称: \"甲\"\nb: 1\n"});
}

TEST_CASE("full-width commas and brackets") {
  const std::string zh =
      "全角逗号“，”在括号里不能分隔，前后会合成一项：请改成半角逗号；如果就是文字，请给这一项加英文引号";
  const std::string en =
      "a full-width comma parts nothing between brackets, what stands around it becomes one item: use a half-width "
      "comma, or quote the item if text is meant";
  check_slip({"a: [甲，乙]\n", "1:6 BL003 ，", zh, en, Mends::on_request, "a: [甲, 乙]\n"});
  check_slip({"a: [甲， 乙，丙, 丁]\n", "1:6 BL003 ，", zh, en, Mends::on_request, "a: [甲, 乙, 丙, 丁]\n"});
  check_slip({"a: {x: 1，y: 2}\n", "1:9 BL003 ，", zh, en, Mends::on_request, "a: {x: 1, y: 2}\n"});
  check_slip({"a: ［甲，乙］\n", "1:4 BL003 ［",
              "全角括号“［”不是 YAML 的括号，整个内容会成为一段文字：请改成半角括号；如果就是文字，请加英文引号",
              "the full-width bracket ［ is none to YAML, so that all of it becomes one text: use half-width brackets, "
              "or quote it if text is meant",
              Mends::on_request, "a: [甲, 乙]\n"});
  CHECK(places("a: [甲、乙, \"丙，丁\"]\nb: ［注］甲\nc: 甲，乙\n", true) == "");
}

TEST_CASE("keys between braces") {
  const std::string zh = "“编码”后面不是半角冒号加空格：请写成“: ”";
  const std::string en = "no half-width colon and blank follow \"编码\": write `: `";
  check_slip({"a: {编码：1, b: 2}\n", "1:7 BL003 ：", zh, en, Mends::safely, "a: {编码: 1, b: 2}\n"});
  check_slip({"a: {编码:1, b: 2}\n", "1:7 BL003 :", zh, en, Mends::safely, "a: {编码: 1, b: 2}\n"});
}

TEST_CASE("items between brackets that must be quoted") {
  check_slip({"a: [占比?, 乙]\n", "1:7 BL003 ?", "括号里的内容不能含有半角“?”：请给这一项加英文引号",
              "an item between brackets cannot hold a ?: quote the item", Mends::safely, "a: [\"占比?\", 乙]\n"});
  CHECK(mended("a: [>95%, @x, %5]\n", false) == "a: [\">95%\", \"@x\", \"%5\"]\n");
}

TEST_CASE("quotes that are never closed") {
  const std::string zh = "这个引号没有关上：请在内容末尾补上同样的引号";
  const std::string en = "this quote is never closed: put the same quote at the end of the text";
  check_slip({"a: \"甲\nb: 1\nc: 2\n", "1:4 BL003 \"", zh, en, Mends::on_request, "a: \"甲\"\nb: 1\nc: 2\n"});
  check_slip({"a: '甲\n", "1:4 BL003 '", zh, en, Mends::on_request, "a: '甲'\n"});
  check_slip({"a: \"甲 # 注\nb: \"乙\"\n", "1:4 BL003 \"", zh, en, Mends::on_request, "a: \"甲\" # 注\nb: \"乙\"\n"});
  check_slip({"a: \"甲”\nb: 1\n", "1:4 BL003 \"", zh, en, Mends::on_request, "a: \"甲\"\nb: 1\n"});
  CHECK(places("a: [1, \"甲\nb: 1\n", false) == "1:8 BL003 \"\n");
  CHECK(places("a: \"甲\n", true) == "1:4 BL003 \"\n");
  CHECK(places("a: \"甲\n  乙: 丙\n乙\"\nb: 1\n", true) == "");
}

TEST_CASE("brackets that do not match") {
  const std::string zh = "括号“[”没有配对的结束括号：请补上；如果它就是文字，请给整个内容加英文引号";
  const std::string en = "this [ is never closed: close it, or quote the whole value if it is part of the text";
  check_slip({"a: [甲\nb: 1\n", "1:4 BL003 [", zh, en, Mends::on_request, "a: \"[甲\"\nb: 1\n"});
  check_slip({"a: [1,\n  2\nb: 3\nc: 4\n", "1:4 BL003 [", zh, en});
  check_slip({"a: [甲]]\nb: 1\n", "1:7 BL003 ]", "多了一个“]”：前面没有与它配对的括号",
              "a surplus ]: no open bracket goes with it", Mends::on_request, "a: [甲]\nb: 1\n"});
  check_slip(
      {"a: 1\n]\n", "2:1 BL003 ]", "多了一个“]”：前面没有与它配对的括号", "a surplus ]: no open bracket goes with it"});
  check_slip({"a: {x: 1]\nb: 1\n", "1:9 BL003 ]", "“]”和“{”不能配对", "] does not go with {"});
  CHECK(places("a: [\n  [1, 2],\n3\n]\nb: {x: [1], y: {z: 2}}\nc: 甲]\n", true) == "");
}

TEST_CASE("a backslash between double quotes") {
  const std::string zh = "双引号里的反斜杠“\\”有特殊含义，“\\项”不是有效的写法：请改用单引号";
  const std::string en =
      "a backslash has a meaning of its own between double quotes, and \"\\项\" is none that YAML knows: use single "
      "quotes";
  check_slip({"a: \"C:\\项目\\new\"\n", "1:7 BL003 \\项", zh, en, Mends::safely, "a: 'C:\\项目\\new'\n"});
  check_slip({"a: \"it's C:\\项目\"\n", "1:12 BL003 \\项", zh, en});
  CHECK(places("a: \"\\n\\t\\\\ \\u4e2d \\\"x\\\" \\/\"\nb: @x\n", false) == "2:4 BL003 @\n");
}

TEST_CASE("collections at the root and in the manner of JSON") {
  for (const std::string text : {"{b: 1,\nc: 1}\n", "{\"a\":{\"b\":\"1\",\"c\":[\"x\",null]},\"d\":[{\"e\":\"}\"}]}\n",
                                 "[甲, 乙]\n", "\"甲\nb: 乙\"\n"}) {
    CAPTURE(text);
    CHECK(places(text, true) == "");
    CHECK(places(text, false) == "");
  }
}
