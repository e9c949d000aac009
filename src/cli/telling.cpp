#include "cli/telling.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "cli/output.hpp"
#include "report/summary.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr Text unexplained{" 未能全部检查，而原因的报告已被关闭",
                           " could not be checked completely; the finding that says why is turned off"};
constexpr Text not_understood{"配置文件或基线有错，没有检查任何文本",
                              "a configuration file or the baseline has mistakes; nothing was checked"};
constexpr Text no_document{"没有找到绩效文本：这里没有 .yaml 或 .yml 文件，或者都不是绩效文本",
                           "no budget document found: there is no .yaml or .yml file, or none is one"};

}  // namespace

void tell(const RunReport& run, const std::vector<ReportTarget>& targets, const ReportStyle& style,
          bool is_understood) {
  const ReportTarget* const screen = on_screen(targets);
  const bool summarised = screen != nullptr && screen->format->summarises;
  if (!summarised && style.summary) {
    for (const std::string& line : summary_lines(run, style.languages)) write_error_line(line);
  }
  for (const FileReport& file : run.files) {
    if (!file.unexplained) continue;
    const std::string path = printable(file.source->path());
    complain({.zh = path + std::string(unexplained.zh), .en = path + std::string(unexplained.en)}, style.languages);
  }
  const auto say = [&](const Text& text) {
    complain({.zh = std::string(text.zh), .en = std::string(text.en)}, style.languages);
  };
  if (!is_understood) say(not_understood);
  const bool any_incomplete =
      std::any_of(run.files.begin(), run.files.end(), [](const FileReport& file) { return !file.complete; });
  if (run.documents() == 0 && !any_incomplete && !run.shard) say(no_document);
}

}  // namespace budgetlint
