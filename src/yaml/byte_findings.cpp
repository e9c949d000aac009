#include "yaml/byte_findings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "text/utf8.hpp"
#include "yaml/encoding_guess.hpp"
#include "yaml/extent.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/ration.hpp"
#include "yaml/refusal.hpp"

namespace budgetlint::yaml {
namespace {

constexpr std::size_t kinds = 6;

std::size_t index_of(ByteFaultKind kind) { return static_cast<std::size_t>(kind); }

const RuleRecord& rule_of(ByteFaultKind kind) {
  return kind == ByteFaultKind::hidden ? hidden_character : invalid_encoding;
}

void report_fault(const ByteFault& fault, std::vector<Diagnostic>& out) {
  const Span span{fault.offset, fault.offset + fault.size};
  const auto code = static_cast<std::uint32_t>(fault.code_point);
  switch (fault.kind) {
    case ByteFaultKind::ill_formed:
      report(out, invalid_encoding, span,
             {.zh = "第 {} 字节（从 0 起）为 0x{:02X}，不是 UTF-8 编码：文件可能是 GBK 编码，请另存为 UTF-8",
              .en = "the byte at offset {} is 0x{:02X}, which is not UTF-8: save the file as UTF-8 (it may be GBK)"},
             fault.offset, code);
      break;
    case ByteFaultKind::utf16_or_utf32:
      report(out, invalid_encoding, span,
             {.zh = "文件是 UTF-16 编码（有的编辑器叫“Unicode”），请另存为 UTF-8",
              .en = "the file is in UTF-16 (which some editors call Unicode): save it as UTF-8"});
      break;
    case ByteFaultKind::misplaced_bom:
      report(out, invalid_encoding, span,
             {.zh = "第 {} 字节（从 0 起）处有一个看不见的字节顺序标记（U+FEFF），只能放在文件最前面，请删除",
              .en = "an invisible byte order mark (U+FEFF) at offset {}: it may only begin a file, delete it"},
             fault.offset);
      break;
    case ByteFaultKind::lone_cr:
      report(out, invalid_encoding, span,
             {.zh = "第 {} 字节（从 0 起）处只有回车符（CR），后面没有换行符：请把换行统一改为 LF 或 CRLF",
              .en = "a carriage return without a line feed at offset {}: end lines with LF or CRLF"},
             fault.offset);
      break;
    case ByteFaultKind::control:
      report(out, invalid_encoding, span,
             {.zh = "第 {} 字节（从 0 起）处有控制字符 U+{:04X}，请删除",
              .en = "control character U+{1:04X} at offset {0}: delete it"},
             fault.offset, code);
      break;
    case ByteFaultKind::hidden:
      report(out, hidden_character, span,
             {.zh = "这里有看不见的字符 U+{:04X}，会使看到的与实际内容不同，请删除",
              .en = "an invisible character U+{:04X} makes the text show otherwise than it reads: delete it"},
             code);
      break;
  }
}

/// Once for all of a file whose lines end as those of very old Macintosh computers do.
void report_old_line_ends(const Source& source, const ByteFault& first, std::ptrdiff_t count,
                          std::vector<Diagnostic>& out) {
  report(out, invalid_encoding, visible_character(source.text(), first.offset),
         {.zh = "文件有 {} 处只用回车符（CR）换行，从这里开始：请在编辑器里把换行符改成 LF 或 CRLF，再另存",
          .en = "{} lines end with a carriage return alone, from here on: set the line ends to LF or CRLF in an editor "
                "and save the file again"},
         count);
}

}  // namespace

bool check_bytes(const Source& source, std::vector<Diagnostic>& out) {
  if (is_gbk(source.text())) {
    report(out, invalid_encoding, visible_character(source.text(), 0),
           {.zh = "整个文件是 GBK 编码：请用编辑器另存为，编码选 UTF-8",
            .en = "the whole file is in GBK: save it from an editor as UTF-8"});
    return false;
  }
  std::array<Ration, kinds> rations;
  bool readable = true;
  const std::vector<ByteFault> faults = find_byte_faults(source.text(), std::numeric_limits<std::size_t>::max());
  const auto lone = std::count_if(faults.begin(), faults.end(),
                                  [](const ByteFault& fault) { return fault.kind == ByteFaultKind::lone_cr; });
  bool lines_told = false;
  for (const ByteFault& fault : faults) {
    if (fault.kind == ByteFaultKind::lone_cr && lone > 1) {
      if (!std::exchange(lines_told, true)) report_old_line_ends(source, fault, lone, out);
      readable = false;
      continue;
    }
    if (rations[index_of(fault.kind)].admit({fault.offset, fault.offset + fault.size})) report_fault(fault, out);
    readable = readable && fault.kind == ByteFaultKind::hidden;
  }
  for (std::size_t kind = 0; kind < kinds; ++kind) rations[kind].close(out, rule_of(static_cast<ByteFaultKind>(kind)));
  return readable;
}

void check_escapes(Span span, std::string_view text, Ration& ration, std::vector<Diagnostic>& out) {
  for (const ByteFault& fault : find_byte_faults(text, text.size())) {
    if (fault.kind != ByteFaultKind::hidden && fault.kind != ByteFaultKind::misplaced_bom) {
      refuse(
          invalid_encoding, span,
          {.zh = "引号里的转义符（反斜杠 \\ 开头）生成了控制字符等不允许的字符，请删除；要写反斜杠本身，请写两个：\\\\",
           .en =
               "an escape (a backslash sequence) in these quotes makes a character that no text may have: delete it, or write "
               "\\\\ for a backslash"});
    }
    if (!ration.admit(span)) return;
    report(out, hidden_character, span,
           {.zh = "引号里的转义符生成了看不见的字符 U+{:04X}，请删除",
            .en = "an escape in these quotes makes the invisible character U+{:04X}: delete it"},
           static_cast<std::uint32_t>(fault.code_point));
    return;
  }
}

}  // namespace budgetlint::yaml
