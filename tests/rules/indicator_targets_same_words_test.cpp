// Texts compared by their words alone.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <string_view>

#include "rules/shared/same_words.hpp"

using namespace budgetlint;

TEST_CASE("blanks and punctuation of both widths are no words") {
  CHECK(words_of("单位购置成本（元/台、件、套）") == "单位购置成本元台件套");
  CHECK(words_of(" 网络 通信　和\n网络安全。") == "网络通信和网络安全");
  CHECK(words_of("“甲”－‘乙’…《丙》【丁】") == "甲乙丙丁");
  CHECK(words_of("ＡＢ１２％") == "AB12%");
  CHECK(words_of("（）。") == "");
}

TEST_CASE("a number at the start is no word") {
  for (const std::string_view text : {"1.征订党报", "1．征订党报", "12、征订党报", "3) 征订党报", "（4）征订党报",
                                      "(五)征订党报", "二十一、征订党报", " 1. 征订党报", "征订党报"}) {
    CAPTURE(text);
    CHECK(words_of(text) == "征订党报");
  }
  CHECK(words_of("2024年度") == "2024年度");
  CHECK(words_of("（2024）办公费") == "2024办公费");
  CHECK(words_of("1号楼") == "1号楼");
  CHECK(words_of("一、二期工程") == "一二期工程");
  CHECK(words_of("1.5米灯杆") == "1.5米灯杆");
  CHECK(words_of("三") == "三");
  CHECK(words_of("(") == "");
  CHECK(words_of("1.") == "");
}

TEST_CASE("a mark between two digits is part of a number") {
  CHECK_FALSE(same_words("2.5米灯杆", "25米灯杆"));
  CHECK_FALSE(same_words("第1-3期", "第13期"));
  CHECK(same_words("1,000人", "1000人"));
}

TEST_CASE("containing is not repeating") {
  CHECK(same_words("1.保障信访工作正常开展", "保障信访工作正常开展。"));
  CHECK_FALSE(same_words("保障信访工作", "保障信访工作正常开展"));
  CHECK_FALSE(same_words("", ""));
  CHECK_FALSE(same_words("——", "。"));
}

TEST_CASE("words have no punctuation to lose") {
  CHECK(rc::check([] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("甲", "乙", "丙", "、", "（", "）", " ", "　", "。", "，", "-"));
    std::string text;
    std::string words;
    for (const std::string& part : parts) {
      text += part;
      if (part == "甲" || part == "乙" || part == "丙") words += part;
    }
    RC_ASSERT(words_of(text) == words);
    RC_ASSERT(same_words(text, words) == !words.empty());
  }));
}
