#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/report_target.hpp"
#include "cli/selection.hpp"
#include "cli/terminal.hpp"
#include "cli/usage_error.hpp"
#include "cli/verb.hpp"
#include "engine/run.hpp"
#include "engine/walk.hpp"
#include "report/format.hpp"
#include "report/summary.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

struct CheckArguments {
  std::vector<std::string> paths;
  std::vector<std::string> formats;
  SelectionOptions selection;
  std::optional<std::string> fail_on;
  std::optional<std::string> color;
  std::optional<std::string> jobs;
  std::optional<std::string> standard_input_name;
  std::optional<std::string> max_file_size;
  bool statistics = false;
  bool quiet = false;
};

OwnedText format_help() {
  std::vector<std::string_view> names;
  for (const ReportFormat& format : report_formats()) names.push_back(format.name);
  return {
      .zh = fmt::format("报告的格式：{}；写明文件则写到文件；可多次使用", fmt::join(names, "、")),
      .en = fmt::format("format of the report: {}; with a file, written there; repeatable", fmt::join(names, ", "))};
}

void declare(Arguments& arguments, CheckArguments& to) {
  const OwnedText formats = format_help();
  arguments.positionals("PATH", to.paths,
                        {"文件或文件夹；“-”是标准输入；不写则检查当前文件夹",
                         "files and folders; \"-\" is standard input; none = the current folder"});
  arguments.values("--format", {"格式[=文件]", "FMT[=FILE]"}, to.formats, {formats.zh, formats.en});
  to.selection.declare(arguments);
  arguments.value("--fail-on", {"级别", "LEVEL"}, to.fail_on,
                  {"从哪一级起退出状态为 1：error（默认）、warning、note、never",
                   "lowest severity that makes exit status 1: error (default), warning, note, never"});
  arguments.flag("--statistics", to.statistics,
                 {"每条规则检查了多少、发现多少、不适用多少", "per rule: found, passed, not applicable and why"});
  arguments.flag("-q,--quiet", to.quiet, {"只要问题，不要结尾的小结", "only the findings, no summary"});
  arguments.value("--color", {"auto|always|never", "auto|always|never"}, to.color,
                  {"是否用颜色", "whether to use colour"});
  arguments.value(
      "--jobs", {"个数", "N"}, to.jobs,
      {"同时检查几个文件；默认为处理器核数", "how many files to check at a time; default: one for each core"});
  arguments.value("--stdin-filename", {"名称", "NAME"}, to.standard_input_name,
                  {"标准输入在报告中的名称", "how reports name standard input"});
  arguments.value("--max-file-size", {"字节数", "BYTES"}, to.max_file_size,
                  {"文件大小的上限，可写 k、M；默认 4M", "largest file to read, perhaps with k or M; default 4M"});
}

Severity fail_on(const CheckArguments& arguments) {
  constexpr std::array<std::string_view, 4> words{"error", "warning", "note", "never"};
  constexpr std::array<Severity, 4> severities{Severity::error, Severity::warning, Severity::note, Severity::off};
  return arguments.fail_on ? severities.at(choose("--fail-on", *arguments.fail_on, words)) : Severity::error;
}

bool colour(const CheckArguments& arguments) {
  constexpr std::array<std::string_view, 3> words{"auto", "always", "never"};
  const std::size_t choice = arguments.color ? choose("--color", *arguments.color, words) : 0;
  return choice == 0 ? output_takes_colour() : choice == 1;
}

Configuration configuration_of(const CheckArguments& arguments) {
  Configuration configuration = arguments.selection.configuration();
  configuration.fail_on = fail_on(arguments);
  if (arguments.max_file_size) configuration.limits.bytes = byte_count("--max-file-size", *arguments.max_file_size);
  return configuration;
}

unsigned jobs_of(const CheckArguments& arguments) {
  constexpr std::uint64_t most_jobs = 1024;
  if (arguments.jobs) return static_cast<unsigned>(whole_number("--jobs", *arguments.jobs, 1, most_jobs));
  return std::max(std::thread::hardware_concurrency(), 1U);
}

/// A report must never take the place of a document that it is about.
void refuse_inputs_as_targets(const std::vector<ReportTarget>& targets, const std::vector<Input>& inputs) {
  for (const ReportTarget& target : targets) {
    if (target.file.empty()) continue;
    const auto same = [&](const Input& input) {
      std::error_code unknown;  // a file that is not there yet is no input
      return std::filesystem::equivalent(input.path, target.file, unknown);
    };
    if (std::none_of(inputs.begin(), inputs.end(), same)) continue;
    throw UsageError(compose<std::string>(
        {.zh = "报告不能写到要检查的文件 {}：它的内容会丢失；请换一个文件名",
         .en = "a report cannot go to {}, which is to be checked and would be lost; name another file"},
        printable(target.file)));
  }
}

std::vector<Input> inputs_of(const CheckArguments& arguments) {
  const std::vector<std::string> here{"."};
  std::vector<Input> inputs = find_inputs(arguments.paths.empty() ? here : arguments.paths);
  if (!arguments.standard_input_name) return inputs;
  const auto standard_input =
      std::find_if(inputs.begin(), inputs.end(), [](const Input& input) { return input.path == "-"; });
  if (standard_input == inputs.end()) {
    throw UsageError(
        {.zh = "--stdin-filename 要与“-”（标准输入）一起用", .en = "--stdin-filename goes with \"-\", standard input"});
  }
  standard_input->shown = *arguments.standard_input_name;
  return inputs;
}

std::string rendered(const ReportTarget& target, const RunReport& run, const ReportStyle& style) {
  ReportStyle own = style;
  if (!target.file.empty()) {
    own.colour = false;
    own.width = ReportStyle().width;
  }
  std::string text;
  target.format->render(run, own, text);
  return text;
}

/// Whether a report says why a file was not checked completely: it does unless the configuration turned that finding
/// off.
bool says_why(const FileReport& file) {
  return std::any_of(file.diagnostics.begin(), file.diagnostics.end(),
                     [](const Diagnostic& finding) { return finding.rule->id.starts_with("BL0"); });
}

/// What standard error is told about a run besides its reports.
void tell(const RunReport& run, const ReportStyle& style, bool shown) {
  if (!shown && style.summary) {
    for (const std::string& line : summary_lines(run, style.languages)) write_error_line(line);
  }
  for (const FileReport& file : run.files) {
    if (file.complete || says_why(file)) continue;
    for (const Language language : style.languages) {
      write_error_line(fmt::format("budgetlint: {}{}", printable(file.source->path()),
                                   Text{" 未能全部检查，而原因的报告已被关闭",
                                        " could not be checked completely; the finding that says why is turned off"}
                                       .in(language)));
    }
  }
  if (run.documents() > 0 || !run.complete) return;
  for (const Language language : style.languages) {
    write_error_line(language == Language::zh
                         ? "budgetlint: 没有找到绩效文本：这里没有 .yaml 或 .yml 文件，或者都不是绩效文本"
                         : "budgetlint: no budget document found: there is no .yaml or .yml file, or none is one");
  }
}

/// Writes every report, whatever becomes of the others; then throws the first OutputError.
void deliver(const std::vector<ReportTarget>& targets, const RunReport& run, const ReportStyle& style) {
  std::optional<OutputError> failure;
  for (const ReportTarget& target : targets) {
    try {
      const std::string text = rendered(target, run, style);
      target.file.empty() ? write_standard_output(text) : write_file(target.file, text);
    } catch (const OutputError& error) {
      if (!failure) failure = error;
    }
  }
  if (failure) throw *failure;
}

int check(const CheckArguments& arguments, const Session& session) {
  const Configuration configuration = configuration_of(arguments);
  const std::vector<ReportTarget> targets = report_targets(arguments.formats);
  const ReportStyle style{.languages = session.languages,
                          .colour = colour(arguments),
                          .width = output_width(),
                          .statistics = arguments.statistics,
                          .summary = !arguments.quiet};
  std::vector<Input> inputs = inputs_of(arguments);
  const unsigned jobs = jobs_of(arguments);
  refuse_inputs_as_targets(targets, inputs);
  const RunReport run = check_files(std::move(inputs), configuration, jobs);

  const auto on_screen =
      std::find_if(targets.begin(), targets.end(), [](const ReportTarget& target) { return target.file.empty(); });
  tell(run, style, on_screen != targets.end());
  deliver(targets, run, style);
  return exit_status(run, configuration);
}

}  // namespace

Work declare_check(Arguments& arguments) {
  const auto to = std::make_shared<CheckArguments>();
  declare(arguments, *to);
  return [to](const Session& session) { return check(*to, session); };
}

}  // namespace budgetlint
