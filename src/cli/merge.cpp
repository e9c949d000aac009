#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/output.hpp"
#include "cli/report_target.hpp"
#include "cli/telling.hpp"
#include "cli/terminal.hpp"
#include "cli/usage_error.hpp"
#include "cli/verb.hpp"
#include "diag/message.hpp"
#include "engine/system_reason.hpp"
#include "report/partial.hpp"
#include "text/source.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::uint64_t largest_report = std::uint64_t{4} << 30U;

struct MergeArguments {
  std::vector<std::string> paths;
  std::vector<std::string> formats;
  bool statistics = false;
  bool quiet = false;
};

Partial read(const std::string& path) {
  const Result<std::string, ReadFault> text =
      path == "-" ? read_standard_input(largest_report) : read_file(path, largest_report);
  if (!text) {
    throw UsageError(
        compose<std::string, OwnedText>({.zh = "无法读取报告 {}：{}", .en = "the report {} cannot be read: {}"},
                                        printable(path), reason_of(text.error())));
  }
  Result<Partial, OwnedText> partial = read_partial(path, *text);
  if (!partial) throw UsageError(std::move(partial.error()));
  return *std::move(partial);
}

int merge_reports(const MergeArguments& arguments, const Session& session) {
  const std::vector<ReportTarget> targets = report_targets(arguments.formats);
  if (arguments.paths.empty()) {
    throw UsageError({.zh = "请写明要合并的报告，例如 budgetlint merge 1.jsonl 2.jsonl",
                      .en = "name the reports to join, such as budgetlint merge 1.jsonl 2.jsonl"});
  }
  std::vector<Partial> partials;
  for (const std::string& path : arguments.paths) partials.push_back(read(path));
  std::vector<OwnedText> missing;
  const RunReport run = merge(std::move(partials), missing);
  for (const OwnedText& each : missing) complain(each, session.languages);

  ReportStyle style{.languages = session.languages,
                    .colour = output_takes_colour(),
                    .width = output_width(),
                    .statistics = arguments.statistics,
                    .summary = !arguments.quiet};
  tell(run, targets, style);
  Delivery delivery(style.languages);
  for (const ReportTarget& target : targets) delivery.attempt([&] { deliver(target, run, style); });
  return delivery.failed() ? 2 : exit_status(run);
}

}  // namespace

Work declare_merge(Arguments& arguments) {
  const auto to = std::make_shared<MergeArguments>();
  arguments.positionals("REPORT", to->paths,
                        {"check --shard … --format jsonl 写的报告；“-”是标准输入",
                         "reports of check --shard … --format jsonl; \"-\" is standard input"});
  arguments.values("--format", {"格式[=文件]", "FMT[=FILE]"}, to->formats,
                   {"报告的格式，与 check 相同", "format of the report, as of check"});
  arguments.flag("--statistics", to->statistics,
                 {"每条规则检查了多少、发现多少、不适用多少", "per rule: found, passed, not applicable and why"});
  arguments.flag("-q,--quiet", to->quiet, {"只要问题，不要结尾的小结", "only the findings, no summary"});
  return [to](const Session& session) { return merge_reports(*to, session); };
}

}  // namespace budgetlint
