#include "cli/check_options.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <thread>

#include <fmt/format.h>

#include "cli/terminal.hpp"
#include "cli/usage_error.hpp"
#include "diag/message.hpp"
#include "engine/configuration_keys.hpp"
#include "engine/system_reason.hpp"
#include "report/format.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::uint64_t largest_list = std::uint64_t{1} << 30U;

OwnedText format_help() {
  std::vector<std::string_view> names;
  for (const ReportFormat& format : report_formats()) names.push_back(format.name);
  return {
      .zh = fmt::format("报告的格式：{}；写明文件则写到文件；可多次使用", fmt::join(names, "、")),
      .en = fmt::format("format of the report: {}; with a file, written there; repeatable", fmt::join(names, ", "))};
}

}  // namespace

void CheckOptions::declare(Arguments& arguments) {
  const OwnedText formats = format_help();
  arguments.positionals("PATH", paths_,
                        {"文件或文件夹；“-”是标准输入；不写则检查当前文件夹",
                         "files and folders; \"-\" is standard input; none = the current folder"});
  arguments.values("--format", {"格式[=文件]", "FMT[=FILE]"}, formats_, {formats.zh, formats.en});
  configuration_.declare(arguments);
  arguments.value("--fail-on", {"级别", "LEVEL"}, fail_on_,
                  {"从哪一级起退出状态为 1：error（默认）、warning、note、never",
                   "lowest severity that makes exit status 1: error (default), warning, note, never"});
  arguments.value("--files-from", {"文件", "FILE"}, files_from_,
                  {"要检查的文件和文件夹，一行一个；“-”是标准输入",
                   "files and folders to check, a line each; \"-\" is standard input"});
  arguments.flag("-0,--null", separated_by_nul_,
                 {"--files-from 的文件里以 NUL 分隔（如 find -print0）",
                  "entries of --files-from end with NUL, as find -print0 writes them"});
  arguments.values("--exclude", {"模式", "GLOB"}, exclude_,
                   {"在文件夹中查找时不检查的文件，写法同 .gitignore，但不能以“!”开头；可多次使用",
                    "files not to check when folders are looked through, as in .gitignore but for !; repeatable"});
  arguments.flag("--no-ignore", no_ignore_,
                 {"不按 .gitignore 和 .ignore 略过文件（--isolated 也不按）",
                  "do not leave out what .gitignore and .ignore name; nor does --isolated"});
  arguments.flag("--follow-symlinks", follow_symlinks_,
                 {"也查看文件夹中的符号链接", "follow symbolic links in folders too"});
  arguments.flag("--fix", fix_, {"改正文件：只用不改变含义的改法", "mend the files, by fixes that keep their meaning"});
  arguments.flag("--unsafe-fixes", unsafe_fixes_,
                 {"与 --fix 或 --diff 合用：也用须人工核对的改法",
                  "with --fix or --diff: also by fixes that want to be verified"});
  arguments.flag("--diff", diff_,
                 {"只把会改动的地方写到标准输出，不改文件", "only print what would be mended; change nothing"});
  arguments.flag("--no-suppressions", no_suppressions_,
                 {"文件里的例外注释（# budgetlint: ignore[…]）一律不算", "comments in the files excuse nothing"});
  arguments.value("--baseline", {"文件", "FILE"}, baseline_,
                  {"基线：其中记着的问题不再报告", "report only findings that are not in this file"});
  arguments.flag("--write-baseline", write_baseline_,
                 {"把现有的问题记进 --baseline 的文件", "record the findings of this run in the --baseline file"});
  arguments.flag("--statistics", statistics_,
                 {"每条规则检查了多少、发现多少、不适用多少", "per rule: found, passed, not applicable and why"});
  arguments.flag("-q,--quiet", quiet_, {"只要问题，不要结尾的小结", "only the findings, no summary"});
  arguments.value("--color", {"auto|always|never", "auto|always|never"}, color_,
                  {"是否用颜色", "whether to use colour"});
  arguments.value(
      "--jobs", {"个数", "N"}, jobs_,
      {"同时检查几个文件；默认为处理器核数", "how many files to check at a time; default: one for each core"});
  arguments.value(
      "--cache", {"文件夹", "DIR"}, cache_,
      {"把检查结果存在这里，没有改动的文件不再检查", "keep results here, and do not check again what has not changed"});
  arguments.value("--shard", {"第几份/共几份", "PART/COUNT"}, shard_,
                  {"只检查按文件名分成的几份里的一份；各份的 jsonl 报告用 merge 合并",
                   "check one of so many parts of the files; merge joins their jsonl reports"});
  arguments.value(
      "--progress", {"auto|always|never", "auto|always|never"}, progress_,
      {"检查较久时是否在标准错误上报告进度", "whether a run that lasts tells its progress on standard error"});
  arguments.value("--stdin-filename", {"名称", "NAME"}, standard_input_name_,
                  {"标准输入在报告中的名称", "how reports name standard input"});
  arguments.value("--max-file-size", {"字节数", "BYTES"}, max_file_size_,
                  {"文件大小的上限，可写 k、M；默认 4M", "largest file to read, perhaps with k or M; default 4M"});
}

std::unique_ptr<Configurations> CheckOptions::configurations() const {
  constexpr std::array<Severity, 4> severities{Severity::error, Severity::warning, Severity::note, Severity::off};
  Adjustments adjustments = configuration_.adjustments();
  if (fail_on_) {
    adjustments.fail_on = {severities.at(choose("--fail-on", *fail_on_, fail_on_words)), command_line()};
  }
  if (no_suppressions_) adjustments.suppressions = {false, command_line()};
  if (max_file_size_) adjustments.bytes = {byte_count("--max-file-size", *max_file_size_), command_line()};
  std::vector<Glob> excluded;
  for (const std::string& pattern : exclude_) {
    Result<Glob, OwnedText> glob = Glob::parse(pattern);
    if (!glob) throw UsageError(std::move(glob.error()));
    excluded.push_back(*std::move(glob));
  }
  return std::make_unique<Configurations>(std::move(adjustments), configuration_.discovery(), std::move(excluded));
}

std::optional<Safety> CheckOptions::fixes() const {
  if (fixing() != Fixing::none) return unsafe_fixes_ ? Safety::unsafe : Safety::safe;
  if (!unsafe_fixes_) return std::nullopt;
  throw UsageError(
      {.zh = "--unsafe-fixes 要与 --fix 或 --diff 一起用", .en = "--unsafe-fixes goes with --fix or --diff"});
}

bool CheckOptions::writes_baseline() const {
  if (!write_baseline_ || baseline_) return write_baseline_;
  throw UsageError({.zh = "--write-baseline 要与 --baseline 文件 一起用，写明记到哪个文件",
                    .en = "--write-baseline goes with --baseline FILE, which says where to write"});
}

bool CheckOptions::colour() const {
  constexpr std::array<std::string_view, 3> words{"auto", "always", "never"};
  const std::size_t choice = color_ ? choose("--color", *color_, words) : 0;
  return choice == 0 ? output_takes_colour() : choice == 1;
}

std::optional<Shard> CheckOptions::shard() const {
  if (!shard_) return std::nullopt;
  const std::size_t slash = shard_->find('/');
  if (slash == std::string::npos) {
    throw UsageError({.zh = "--shard 要写成“第几份/共几份”，例如 --shard 2/8",
                      .en = "--shard takes a part of how many, such as --shard 2/8"});
  }
  const std::uint64_t count = whole_number("--shard", std::string_view(*shard_).substr(slash + 1), 1, Shard::most);
  const std::uint64_t index = whole_number("--shard", std::string_view(*shard_).substr(0, slash), 1, count);
  return Shard{static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(count)};
}

bool CheckOptions::progress(bool busy) const {
  constexpr std::array<std::string_view, 3> words{"auto", "always", "never"};
  const std::size_t choice = progress_ ? choose("--progress", *progress_, words) : 0;
  return choice == 0 ? !busy && !quiet_ && errors_go_to_terminal() : choice == 1;
}

unsigned CheckOptions::jobs() const {
  constexpr std::uint64_t most_jobs = 1024;
  if (jobs_) return static_cast<unsigned>(whole_number("--jobs", *jobs_, 1, most_jobs));
  return std::max(std::thread::hardware_concurrency(), 1U);
}

std::vector<std::string> CheckOptions::paths() const {
  if (!files_from_) {
    if (!separated_by_nul_) return paths_.empty() ? std::vector<std::string>{"."} : paths_;
    throw UsageError({.zh = "-0 要与 --files-from 一起用", .en = "-0 goes with --files-from"});
  }
  const bool from_standard_input = *files_from_ == "-";
  if (from_standard_input && std::find(paths_.begin(), paths_.end(), "-") != paths_.end()) {
    throw UsageError({.zh = "标准输入不能既是文件清单又是要检查的文本",
                      .en = "standard input cannot be both the list of files and a document"});
  }
  const Result<std::string, ReadFault> list =
      from_standard_input ? read_standard_input(largest_list) : read_file(*files_from_, largest_list);
  if (!list) {
    throw UsageError(compose<std::string, OwnedText>(
        {.zh = "无法读取 --files-from 的文件 {}：{}", .en = "the file {} of --files-from cannot be read: {}"},
        printable(*files_from_), reason_of(list.error())));
  }
  std::vector<std::string> paths = paths_;
  for (std::string_view rest = *list; !rest.empty();) {
    std::string_view path = take_line(rest, separated_by_nul_ ? '\0' : '\n');
    if (!separated_by_nul_ && path.ends_with('\r')) path.remove_suffix(1);
    if (path == "-") {
      throw UsageError(
          {.zh = "--files-from 的文件里不能写“-”；要检查标准输入，请写在命令行上",
           .en = "\"-\" cannot stand in the file of --files-from; name standard input on the command line"});
    }
    if (!path.empty()) paths.emplace_back(path);
  }
  return paths;
}

Inputs CheckOptions::inputs() const {
  Inputs inputs = find_inputs(paths(), {.ignore_files = !no_ignore_ && !configuration_.discovery().isolated,
                                        .follow_symlinks = follow_symlinks_});
  if (!standard_input_name_) return inputs;
  const auto standard_input =
      std::find_if(inputs.files.begin(), inputs.files.end(), [](const Input& input) { return input.path == "-"; });
  if (standard_input == inputs.files.end()) {
    throw UsageError(
        {.zh = "--stdin-filename 要与“-”（标准输入）一起用", .en = "--stdin-filename goes with \"-\", standard input"});
  }
  standard_input->shown = *standard_input_name_;
  return inputs;
}

}  // namespace budgetlint
