#include <doctest/doctest.h>

#include <string>

#include "yaml/slip_case.hpp"

using budgetlint::test::check_slip;
using budgetlint::test::mended;
using budgetlint::test::Mends;
using budgetlint::test::places;

TEST_CASE("tabs as indentation") {
  const std::string zh = "行首的缩进用了制表符（Tab 键）：YAML 的缩进只能用半角空格";
  const std::string en = "the line is indented with a tab: YAML takes ordinary spaces only";
  check_slip({"a:\n\tb: 1\n", "2:1 BL003 \t", zh, en, Mends::safely, "a:\n  b: 1\n"});
  check_slip({"a:\n    b: 1\n\tc: 1\n", "3:1 BL003 \t", zh, en, Mends::safely, "a:\n    b: 1\n    c: 1\n"});
  check_slip({"a:\n  - x: 1\n\t- y: 2\n", "3:1 BL003 \t", zh, en, Mends::safely, "a:\n  - x: 1\n  - y: 2\n"});
  check_slip({"a: 甲\n\t乙\n", "2:1 BL003 \t", zh, en, Mends::safely, "a: 甲\n  乙\n"});
  check_slip({"a:\n  b:\n\tc: 1\n", "3:1 BL003 \t", zh, en});  // a child of b or a sibling
  check_slip({"a: 1\n\tc: 1\n", "2:1 BL003 \t", zh, en});
  check_slip({"a:\n    b:\n      c: 1\n\td: 1\n", "4:1 BL003 \t", zh, en});  // four columns, or meant for six
  CHECK(mended("a:\n\tb:\n\t\tc: 1\n\td: 1\ne:\n\t- 1\n\t- 2\n", false) ==
        "a:\n  b:\n    c: 1\n  d: 1\ne:\n  - 1\n  - 2\n");
  CHECK(places("a:\t1\nb: 甲\n  \t乙\n", true) == "");
}

TEST_CASE("full-width and other blanks as indentation") {
  const std::string zh = "行首的缩进用了全角空格：YAML 的缩进只能用半角空格";
  const std::string en = "the line is indented with a full-width space: YAML takes ordinary spaces only";
  check_slip({"a:\n　b: 1\n", "2:1 BL003 　", zh, en, Mends::safely, "a:\n  b: 1\n"});
  check_slip({"a:\n  b: 1\n　c: 1\n", "3:1 BL003 　", zh, en, Mends::safely, "a:\n  b: 1\n  c: 1\n"});
  check_slip({"a:\n　　b: 1\n  c: 1\n", "2:1 BL003 　　", zh, en, Mends::safely, "a:\n  b: 1\n  c: 1\n"});
  check_slip({"a: 甲\n　　乙\nb: 1\n", "2:1 BL003 　　", zh, en, Mends::safely, "a: 甲\n  乙\nb: 1\n"});
  check_slip({"a: |\n   甲\n　　乙\nb: 1\n", "3:1 BL003 　　", zh, en, Mends::safely, "a: |\n   甲\n   乙\nb: 1\n"});
  check_slip({"a: 1\n　b: 1\n", "2:1 BL003 　", zh, en});
  check_slip({"a:\n\u00A0\u00A0b: 1\n", "2:1 BL003 \u00A0\u00A0", "行首的缩进用了不间断空格：YAML 的缩进只能用半角空格",
              "the line is indented with a non-breaking space: YAML takes ordinary spaces only", Mends::safely,
              "a:\n  b: 1\n"});
  CHECK(places("a: 甲\n  　　乙\nb:\n  　　丙\n", true) == "");
}

TEST_CASE("blank lines and comments with full-width blanks") {
  const std::string zh = "这里有全角空格，YAML 会把它当作文字：请删除";
  const std::string en = "a full-width space stands here, which YAML takes for text: delete it";
  check_slip({"a: 1\n　\nb: 2\n", "2:1 BL003 　", zh, en, Mends::safely, "a: 1\n\nb: 2\n"});
  check_slip({"a: 1\n　# 注\nb: 2\n", "2:1 BL003 　", zh, en, Mends::safely, "a: 1\n# 注\nb: 2\n"});
}

TEST_CASE("a key without its colon above a list is no text gone astray") {
  check_slip({"a:\n  b:\n    c: 甲\n  绩效指标\n    - d: 1\n", "4:3 BL003 绩效指标",
              "“绩效指标”后面缺少冒号：请写成“栏目名: 内容”", "\"绩效指标\" lacks its colon: write `key: value`",
              Mends::safely, "a:\n  b:\n    c: 甲\n  绩效指标:\n    - d: 1\n"});
}

TEST_CASE("keys indented too far") {
  check_slip({"a: 1\n  b: 2\n  c: 3\nd: 4\n", "2:3 BL003 b", "“b”的缩进太深：应从第 1 列开始",
              "\"b\" is indented too far: it should begin in column 1", Mends::on_request, "a: 1\nb: 2\nc: 3\nd: 4\n"});
  check_slip({"- 甲\n    b: 2\n", "2:5 BL003 b", "“b”缩进在上一行下面，但上一行已经有内容：请检查缩进",
              "\"b\" is indented below a line that already has a value: check the indentation"});
  check_slip({"a: \"x\"\n  甲\nb: 1\n", "2:3 BL003 甲",
              "上一行的内容已经结束，这一行不知道属于谁：请并入上一行，或写成“栏目名: 内容”",
              "the value above is complete, so this line belongs to nothing: join it to that value, or write `key: "
              "value`"});
}

TEST_CASE("items indented too far are joined to the text above") {
  const std::string zh = "这一项的缩进太深，会被并入上一项的文字：“-”应在第 1 列";
  const std::string en = "this item is indented too far and is joined to the text above: its dash belongs in column 1";
  check_slip({"- 1\n    - 2\n", "2:5 BL003 -", zh, en, Mends::on_request, "- 1\n- 2\n"});
  check_slip({"- a: 1\n   - b: 2\n     c: 3\n", "2:4 BL003 -", zh, en, Mends::on_request, "- a: 1\n- b: 2\n  c: 3\n"});
  check_slip(
      {"a: 1\n  - 2\n", "2:3 BL003 -",
       "上一行已有内容，这个列表项会被并入它的文字：列表应写在栏目名的下面，栏目名的冒号后面不写内容",
       "the line above has a value already, so this item is joined to its text: a list goes below a key that has "
       "nothing after its colon"});
}

TEST_CASE("indentation that matches no level") {
  const auto zh = [](int column) {
    return "这一行的缩进和上面任何一层都对不齐：可能应从第 " + std::to_string(column) + " 列开始";
  };
  const auto en = [](int column) {
    return "the indentation of this line matches no level above: it probably should begin in column " +
           std::to_string(column);
  };
  check_slip({"a:\n    b: 1\n   c: 2\n", "3:4 BL003 c", zh(5), en(5), Mends::on_request, "a:\n    b: 1\n    c: 2\n"});
  check_slip(
      {"a:\n  b: 1\n c: 2\nd: 3\n", "3:2 BL003 c", zh(3), en(3), Mends::on_request, "a:\n  b: 1\n  c: 2\nd: 3\n"});
  check_slip({"a:\n  - 1\n - 2\n", "3:2 BL003 -", zh(3), en(3), Mends::on_request, "a:\n  - 1\n  - 2\n"});
  check_slip({"a:\n  - x:\n      y: 1\n   z: 2\n", "4:4 BL003 z", zh(5), en(5), Mends::on_request,
              "a:\n  - x:\n      y: 1\n    z: 2\n"});
  check_slip({"  a: 1\nb: 2\n", "2:1 BL003 b", zh(3), en(3), Mends::on_request, "  a: 1\n  b: 2\n"});
}

TEST_CASE("keys and items in one column") {
  check_slip({"a:\n  - x: 1\n  y: 1\n", "3:3 BL003 y", "“y”和列表项的“-”对齐了：这一列只能是列表项",
              "\"y\" stands in the column of the dashes, where only list items can be"});
  check_slip({"a: 1\n- 2\nb: 1\n", "2:1 BL003 -",
              "这个列表项不属于任何栏目：列表应写在栏目名的下面，栏目名的冒号后面不写内容",
              "this item belongs to no key: a list goes below a key that has nothing after its colon"});
  check_slip({"a:\n  - x: 1\n    - y: 2\n", "3:5 BL003 -", "这个列表项不属于任何栏目：“-”可能应在第 3 列",
              "this item belongs to no key: its dash probably belongs in column 3", Mends::on_request,
              "a:\n  - x: 1\n  - y: 2\n"});
  check_slip({"- 甲\n- 乙\n丙\n", "3:1 BL003 丙",
              "这一行和列表项对齐，却没有“- ”：新的一项要以“- ”开头，上一项的延续要再缩进",
              "this line stands in the column of the dashes without one: a new item begins with `- `, and what goes on "
              "with the item above is indented further",
              Mends::on_request, "- 甲\n- 乙\n- 丙\n"});
  CHECK(places("a:\n- 1\n- 2\nb:\n- - 3\n  - 4\n- c: 5\n  d:\n  - 6\n", true) == "");
}

TEST_CASE("a line of a block text that stands too far left") {
  check_slip({"a: |\n    甲\n   乙\nb: 1\n", "3:4 BL003 乙",
              "这一行比上面的文字缩进少，不再属于它们：请和上面的文字左对齐",
              "this line is indented less than the text above and no longer belongs to it: align it with that text"});
}
