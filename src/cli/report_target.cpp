#include "cli/report_target.hpp"

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "cli/usage_error.hpp"
#include "diag/message.hpp"
#include "engine/paths.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

const ReportFormat& format_named(std::string_view name) {
  std::vector<std::string_view> names;
  for (const ReportFormat& format : report_formats()) names.push_back(format.name);
  return report_formats()[choose("--format", name, names)];
}

ReportTarget read_report_target(std::string_view word) {
  const std::size_t equals = word.find('=');
  const ReportFormat& format = format_named(word.substr(0, equals));
  if (equals == std::string_view::npos) return {.format = &format, .file = ""};
  const std::string_view file = word.substr(equals + 1);
  if (file.empty()) {
    throw UsageError(compose<std::string_view>({.zh = "--format {0}= 后面缺少文件名，例如 {0}=report.txt",
                                                .en = "--format {0}= lacks a file, such as {0}=report.txt"},
                                               format.name));
  }
  return {.format = &format, .file = file == "-" ? std::string() : std::string(file)};
}

/// Whether two names, of which neither need exist yet, are of one file. Empty names are standard output.
bool same_file(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a == b;
  return real_path(a) == real_path(b);
}

}  // namespace

std::vector<ReportTarget> report_targets(const std::vector<std::string>& words) {
  std::vector<ReportTarget> targets;
  for (const std::string& word : words) {
    ReportTarget target = read_report_target(word);
    const bool taken = std::any_of(targets.begin(), targets.end(),
                                   [&](const ReportTarget& other) { return same_file(other.file, target.file); });
    if (taken && target.file.empty()) {
      throw UsageError(compose<std::string_view>(
          {.zh = "标准输出只能写一份报告，其余的请写到文件，例如 --format {}=report.txt",
           .en = "standard output takes one report only; write the others to files, such as --format {}=report.txt"},
          target.format->name));
    }
    if (taken) {
      throw UsageError(compose<std::string>(
          {.zh = "两份报告写到了同一个文件 {}", .en = "two reports go to the same file {}"}, printable(target.file)));
    }
    targets.push_back(std::move(target));
  }
  if (targets.empty())
    targets.push_back({.format = &format_named(output_is_terminal() ? "full" : "concise"), .file = ""});
  return targets;
}

const ReportTarget* on_screen(const std::vector<ReportTarget>& targets) {
  const auto target =
      std::find_if(targets.begin(), targets.end(), [](const ReportTarget& each) { return each.file.empty(); });
  return target == targets.end() ? nullptr : &*target;
}

void deliver(const ReportTarget& target, const RunReport& run, const ReportStyle& style) {
  ReportStyle own = style;
  if (!target.file.empty()) {
    own.colour = false;
    own.width = ReportStyle().width;
  }
  std::string text;
  target.format->render(run, own, text);
  target.file.empty() ? write_standard_output(text) : write_file(target.file, text);
}

}  // namespace budgetlint
