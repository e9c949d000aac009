#include "cli/fixing.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "cli/terminal.hpp"
#include "cli/usage_error.hpp"
#include "report/diff.hpp"
#include "text/write.hpp"

namespace budgetlint {

void refuse_standard_input(const std::vector<Input>& inputs) {
  if (std::none_of(inputs.begin(), inputs.end(), [](const Input& input) { return input.path == "-"; })) return;
  throw UsageError({.zh = "标准输入（“-”）没有文件可改，不能用 --fix；请用 --diff 查看改动",
                    .en = "standard input (\"-\") is no file that --fix could mend; --diff shows what would change"});
}

void write_repairs(RunReport& run, Delivery& delivery) {
  for (std::size_t i = 0; i < run.repairs.size(); ++i) {
    Repair& repair = run.repairs[i];
    if (repair.edits.empty()) continue;
    delivery.attempt([&] {
      const Result<void, WriteFault> written =
          rewrite_file(repair.path, run.files[i].source->text(), repair.after.source->text());
      const bool holds_it = written || written.error().kind == WriteFault::Kind::unconfirmed;
      if (holds_it) run.files[i] = std::move(repair.after);
      if (!written) throw write_error(run.files[i].source->path(), written.error());
    });
  }
  run.repairs.clear();
  run.complete = std::all_of(run.files.begin(), run.files.end(), [](const FileReport& file) { return file.complete; });
}

void show_repairs(const RunReport& run, Delivery& delivery) {
  std::string difference;
  append_diff(run, output_is_terminal() ? DiffReader::person : DiffReader::program, difference);
  delivery.attempt([&] { write_standard_output(difference); });
}

}  // namespace budgetlint
