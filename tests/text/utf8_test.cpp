#include "text/utf8.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace budgetlint {
namespace {

using namespace std::string_view_literals;

/// A fault as a tuple: kind, offset, size, code point.
using Seen = std::tuple<ByteFaultKind, std::uint32_t, std::uint32_t, std::uint32_t>;

std::vector<Seen> faults(std::string_view bytes, std::size_t limit = 100) {
  std::vector<Seen> seen;
  for (const ByteFault& fault : find_byte_faults(bytes, limit)) {
    seen.emplace_back(fault.kind, fault.offset, fault.size, fault.code_point);
  }
  return seen;
}

std::string utf8(char32_t value) {
  std::string text;
  append_utf8(text, value);
  return text;
}

/// The only fault of "ab", the character, "c".
std::vector<Seen> faults_with(char32_t value) { return faults("ab" + utf8(value) + "c"); }

std::vector<Seen> one(ByteFaultKind kind, char32_t value) {
  return {{kind, 2, static_cast<std::uint32_t>(utf8(value).size()), value}};
}

TEST_CASE("decode_utf8 reads characters of one to four bytes") {
  constexpr std::string_view text = "a\u00D7年\U0001F600"sv;
  const std::vector<std::tuple<std::size_t, char32_t, std::uint32_t>> expected{
      {0, U'a', 1}, {1, U'\u00D7', 2}, {3, U'年', 3}, {6, U'\U0001F600', 4}};
  for (const auto& [offset, value, size] : expected) {
    const auto character = decode_utf8(text, offset);
    REQUIRE(character);
    CHECK(character->value == value);
    CHECK(character->size == size);
  }
}

TEST_CASE("decode_utf8 refuses what is not well-formed") {
  for (const std::string_view bytes :
       {"\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xE0\x80\xAF"sv, "\xED\xA0\x80"sv, "\xED\xBF\xBF"sv,
        "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv, "\xE5\xB9"sv, "\xE5"sv,
        "\xE5"
        "a\xB4"sv}) {
    CAPTURE(printable(bytes));
    CHECK_FALSE(decode_utf8(bytes, 0));
  }
  CHECK(decode_utf8("\xED\x9F\xBF", 0)->value == 0xD7FF);
  CHECK(decode_utf8("\xF4\x8F\xBF\xBF", 0)->value == 0x10FFFF);
}

TEST_CASE("a character appended decodes to itself") {
  CHECK(rc::check([] {
    const auto number = *rc::gen::inRange<std::uint32_t>(0, 0x110000);
    const auto value = static_cast<char32_t>(number);
    const std::string text = utf8(value);
    const auto character = decode_utf8(text, 0);
    RC_ASSERT(character.has_value());
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    RC_ASSERT(character->value == (surrogate ? U'\uFFFD' : value));
    RC_ASSERT(character->size == text.size());
  }));
  CHECK(utf8(0x110000) == "\uFFFD");
}

TEST_CASE("count_code_points counts characters and ill-formed bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("预算 9.00") == 7);
  CHECK(count_code_points("预\xFF\xFE算") == 4);
  CHECK(count_code_points("\xE5\xB9") == 2);
}

TEST_CASE("ordinary text has no byte faults") {
  CHECK(faults("").empty());
  CHECK(faults("a").empty());
  CHECK(faults("部门: {编码: \"101001\"}\r\n\t金额：９．００ “×≤”…—\n").empty());
  CHECK(faults("\xEF\xBB\xBF部门: 1\n").empty());
  CHECK(faults("葛\U000E0100 ☂\uFE0F\n").empty());
}

TEST_CASE("UTF-16 and UTF-32 are recognised and nothing else is looked at") {
  const auto wide = [](unsigned char first) { return std::vector<Seen>{{ByteFaultKind::utf16_or_utf32, 0, 1, first}}; };
  CHECK(faults("\xFF\xFE-\0-\0"sv) == wide(0xFF));
  CHECK(faults("\xFE\xFF\0-"sv) == wide(0xFE));
  CHECK(faults("\xFF\xFE\0\0-\0\0\0"sv) == wide(0xFF));
  CHECK(faults("\0\0\xFE\xFF\0\0\0-"sv) == wide(0));
  CHECK(faults("a\0b\0"sv) == wide('a'));
  CHECK(faults("\0a\0b"sv) == wide(0));
  CHECK(faults("a\0\0\0"sv) == wide('a'));
  // 格式: 1 in UTF-16 without a mark: the first NUL stands at the sixth byte.
  CHECK(faults("\x3C\x68\x0F\x5F:\0 \0001\0"sv) == wide(0x3C));
}

TEST_CASE("NUL bytes that follow no pattern are control characters") {
  CHECK(faults("\0"sv) == std::vector<Seen>{{ByteFaultKind::control, 0, 1, 0}});
  CHECK(faults("ab\0cd"sv) == std::vector<Seen>{{ByteFaultKind::control, 2, 1, 0}});
  CHECK(faults("abc\0\0\0d"sv) == std::vector<Seen>{{ByteFaultKind::control, 3, 1, 0},
                                                    {ByteFaultKind::control, 4, 1, 0},
                                                    {ByteFaultKind::control, 5, 1, 0}});
  const std::string late = std::string(64, 'x') + std::string("\0y\0", 3);
  CHECK(faults(late) == std::vector<Seen>{{ByteFaultKind::control, 64, 1, 0}, {ByteFaultKind::control, 66, 1, 0}});
}

TEST_CASE("ill-formed bytes side by side are one fault") {
  CHECK(faults("a\xFF\xFE"
               "b\x80") ==
        std::vector<Seen>{{ByteFaultKind::ill_formed, 1, 2, 0xFF}, {ByteFaultKind::ill_formed, 4, 1, 0x80}});
  // 部门 in GB 18030.
  CHECK(faults("\xB2\xBF\xC3\xC5: 1") == std::vector<Seen>{{ByteFaultKind::ill_formed, 0, 4, 0xB2}});
  CHECK(faults("年\xE5\xB9") == std::vector<Seen>{{ByteFaultKind::ill_formed, 3, 2, 0xE5}});
  CHECK(faults("\x01\xFF") ==
        std::vector<Seen>{{ByteFaultKind::control, 0, 1, 1}, {ByteFaultKind::ill_formed, 1, 1, 0xFF}});
}

TEST_CASE("a byte order mark is allowed at the start alone") {
  CHECK(faults("\uFEFF") == std::vector<Seen>{});
  CHECK(faults("\uFEFF\uFEFFx") == std::vector<Seen>{{ByteFaultKind::misplaced_bom, 3, 3, 0xFEFF}});
  CHECK(faults_with(0xFEFF) == one(ByteFaultKind::misplaced_bom, 0xFEFF));
}

TEST_CASE("a CR needs an LF after it") {
  CHECK(faults("a\rb\r\n\r") ==
        std::vector<Seen>{{ByteFaultKind::lone_cr, 1, 1, '\r'}, {ByteFaultKind::lone_cr, 5, 1, '\r'}});
  CHECK(faults("\r\r\n") == std::vector<Seen>{{ByteFaultKind::lone_cr, 0, 1, '\r'}});
}

TEST_CASE("control characters are faults and their neighbours are not") {
  for (const char32_t value : {U'\x01', U'\x08', U'\x0B', U'\x1B', U'\x1F', U'\x7F', char32_t{0x80}, char32_t{0x85},
                               char32_t{0x9F}, U'\u2028', U'\u2029', char32_t{0xFFFE}, char32_t{0x1FFFF}}) {
    CAPTURE(static_cast<std::uint32_t>(value));
    CHECK(faults_with(value) == one(ByteFaultKind::control, value));
  }
  for (const char32_t value : {U' ', U'~', char32_t{0xA0}, U'\u2027', U'\u202F', U'\uFFFD'}) {
    CAPTURE(static_cast<std::uint32_t>(value));
    CHECK(faults_with(value).empty());
  }
}

TEST_CASE("hidden characters are faults and their neighbours are not") {
  for (const char32_t value :
       {char32_t{0xAD}, U'\u034F', U'\u061C', U'\u115F', U'\u180E',     U'\u200B',     U'\u200C',    U'\u200D',
        U'\u200E',      U'\u200F', U'\u202A', U'\u202E', U'\u2060',     U'\u2064',     U'\u2066',    U'\u2069',
        U'\u3164',      U'\uFFA0', U'\uFFF9', U'\uFFFB', U'\U000E0000', U'\U000E0001', U'\U000E007F'}) {
    CAPTURE(static_cast<std::uint32_t>(value));
    CHECK(is_hidden(value));
    CHECK(faults_with(value) == one(ByteFaultKind::hidden, value));
  }
  for (const char32_t value : {char32_t{0xAC}, char32_t{0xAE}, U'\u061B', U'\u200A', U'\u2010', U'\u205F', U'\u2070',
                               U'\u3000', U'年', U'\uFE0F', U'\uFFF8', U'\uFFFC', U'\U000E0080', U'\U000E0100'}) {
    CAPTURE(static_cast<std::uint32_t>(value));
    CHECK_FALSE(is_hidden(value));
    CHECK(faults_with(value).empty());
  }
  CHECK(is_hidden(U'\uFEFF'));
}

TEST_CASE("no more faults than the limit are given") {
  CHECK(faults("\x01\x02\x03", 2) ==
        std::vector<Seen>{{ByteFaultKind::control, 0, 1, 1}, {ByteFaultKind::control, 1, 1, 2}});
  CHECK(faults("\x01\xFF\xFF\x02", 2) ==
        std::vector<Seen>{{ByteFaultKind::control, 0, 1, 1}, {ByteFaultKind::ill_formed, 1, 2, 0xFF}});
  CHECK(faults("\x01", 0).empty());
  CHECK(faults("\xFF\xFE", 0).empty());
}

TEST_CASE("printable shows what would not show") {
  CHECK(printable("预算数: 9.00") == "预算数: 9.00");
  CHECK(printable("a\tb") == "a b");
  CHECK(printable("a\r\nb\x1B[31m") == "a\\u{D}\\u{A}b\\u{1B}[31m");
  CHECK(printable("办\u202E公\u202C费\u200B\uFEFF") == "办\\u{202E}公\\u{202C}费\\u{200B}\\u{FEFF}");
  CHECK(printable("x\xFFy\xE5\xB9") == "x\\xFFy\\xE5\\xB9");
  CHECK(printable("\0"sv) == "\\u{0}");
  CHECK(printable("\u0085\u2028\U000E0041") == "\\u{85}\\u{2028}\\u{E0041}");
}

TEST_CASE("printable text of any bytes has no byte faults and does not change again") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    const std::string shown = printable(std::string(bytes.begin(), bytes.end()));
    RC_ASSERT(find_byte_faults(shown, 1).empty());
    RC_ASSERT(shown.find('\n') == std::string::npos);
    RC_ASSERT(printable(shown) == shown);
  }));
}

TEST_CASE("byte faults of any bytes are ordered and apart and inside the text") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    const std::string text = "---" + std::string(bytes.begin(), bytes.end());
    std::uint32_t end = 0;
    for (const ByteFault& fault : find_byte_faults(text, text.size())) {
      RC_ASSERT(fault.offset >= end);
      end = fault.offset + fault.size;
    }
    RC_ASSERT(end <= text.size());
  }));
}

TEST_CASE("blanks that are letters or notes by name are hidden") {
  for (const char32_t value : {0x2800U, 0x17B4U, 0x17B5U, 0x1D173U, 0x1D17AU}) CHECK(is_hidden(value));
  for (const char32_t value : {0x2801U, 0x17B3U, 0x17B6U, 0x1D172U, 0x1D17BU, 0xFE0FU}) CHECK_FALSE(is_hidden(value));
}

}  // namespace
}  // namespace budgetlint
