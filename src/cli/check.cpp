#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/baselining.hpp"
#include "cli/check_options.hpp"
#include "cli/check_run.hpp"
#include "cli/fixing.hpp"
#include "cli/output.hpp"
#include "cli/report_target.hpp"
#include "cli/telling.hpp"
#include "cli/terminal.hpp"
#include "cli/usage_error.hpp"
#include "cli/verb.hpp"
#include "engine/across.hpp"
#include "engine/paths.hpp"
#include "engine/run.hpp"
#include "report/format.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// A report must never take the place of what it is about: a document, or the baseline.
void refuse_inputs_as_targets(const std::vector<ReportTarget>& targets, const std::vector<Input>& inputs,
                              const std::optional<std::string>& baseline) {
  for (const ReportTarget& target : targets) {
    if (target.file.empty()) continue;
    std::error_code none;
    const std::filesystem::path path(target.file);
    const bool is_device = std::filesystem::exists(path, none) && !std::filesystem::is_regular_file(path, none);
    const bool leads_away =
        !std::filesystem::exists(path, none) || !lies_in(real_path(path), real_path(path.parent_path()));
    if (std::filesystem::is_symlink(path, none) && !is_device && leads_away) {
      // Whoever wrote the documents may have put it there.
      throw UsageError(compose<std::string>(
          {.zh = "报告不写到符号链接 {}：它指向别的文件夹，会改写那里的文件；请换一个文件名，或先删去链接",
           .en =
               "no report goes to the symbolic link {}, which leads to a file in another folder; name another file or "
               "remove the link"},
          printable(target.file)));
    }
    // The baseline need not be there yet.
    if (baseline && real_path(*baseline) == real_path(target.file)) {
      throw UsageError(compose<std::string>({.zh = "报告不能写到基线文件 {}；请换一个文件名",
                                             .en = "a report cannot go to the baseline {}; name another file"},
                                            printable(target.file)));
    }
    const auto same = [&](const Input& input) {
      std::error_code unknown;  // a file that is not there yet is no input
      const bool is_same = std::filesystem::equivalent(input.path, target.file, unknown);
      refuse_doubt(target.file, unknown);
      return is_same;
    };
    if (std::none_of(inputs.begin(), inputs.end(), same)) continue;
    throw UsageError(compose<std::string>(
        {.zh = "报告不能写到要检查的文件 {}：它的内容会丢失；请换一个文件名",
         .en = "a report cannot go to {}, which is to be checked and would be lost; name another file"},
        printable(target.file)));
  }
}

/// Nor of a configuration that is heard.
void refuse_configurations_as_targets(const std::vector<ReportTarget>& targets, const Configurations& configurations) {
  const std::vector<std::string> heard = configurations.heard();
  for (const ReportTarget& target : targets) {
    if (target.file.empty() || std::find(heard.begin(), heard.end(), real_path(target.file)) == heard.end()) continue;
    throw UsageError(compose<std::string>(
        {.zh = "报告不能写到配置文件 {}：它的内容会丢失；请换一个文件名",
         .en = "a report cannot go to the configuration file {}, which would be lost; name another file"},
        printable(target.file)));
  }
}

/// The reports that are asked for; where the difference is shown, standard output is taken.
std::vector<ReportTarget> targets_of(const CheckOptions& options) {
  const bool shows_diff = options.fixing() == Fixing::show;
  if (shows_diff && options.formats().empty()) return {};
  std::vector<ReportTarget> targets = report_targets(options.formats());
  if (shows_diff && std::any_of(targets.begin(), targets.end(), [](const ReportTarget& t) { return t.file.empty(); })) {
    throw UsageError({.zh = "使用 --diff 时标准输出只写改动，报告请写到文件，例如 --format json=report.json",
                      .en = "with --diff standard output takes the difference alone; write reports to files, such as "
                            "--format json=report.json"});
  }
  return targets;
}

/// Gives each input its configuration and leaves out what is excluded; tells how many that were.
std::uint32_t assign_configurations(std::vector<Input>& inputs, Configurations& configurations) {
  const auto name = [](const Input& input) { return input.path == "-" ? input.shown : input.path; };
  const std::size_t before = inputs.size();
  std::erase_if(inputs, [&](const Input& input) {
    return !input.named && input.error == 0 && configurations.excludes(name(input));
  });
  for (Input& input : inputs) input.configuration = &configurations.of(name(input));
  return static_cast<std::uint32_t>(before - inputs.size());
}

/// The languages that the first file asks for, unless the command line has asked for some.
std::vector<Language> languages_of(const std::vector<Input>& inputs, const Session& session) {
  if (session.languages_chosen || inputs.empty()) return session.languages;
  return inputs.front().configuration->languages.empty() ? session.languages : inputs.front().configuration->languages;
}

int check(const CheckOptions& options, const Session& session) {
  const std::vector<ReportTarget> targets = targets_of(options);
  const std::unique_ptr<Configurations> configurations = options.configurations();
  ReportStyle style{.languages = session.languages,
                    .colour = options.colour(),
                    .width = output_width(),
                    .statistics = options.statistics(),
                    .summary = options.summary()};
  Inputs found = options.inputs();
  std::vector<Input>& inputs = found.files;
  refuse_inputs_as_targets(targets, inputs, options.baseline());
  if (options.fixing() == Fixing::write) refuse_standard_input(inputs);
  const std::optional<Shard> shard = options.shard();
  if (shard) {
    std::erase_if(inputs, [&](const Input& input) { return !shard->has(input.shown); });
    // What was left out of the folders is told by one of the parts.
    if (shard->index > 1) found.ignored = found.unfollowed = 0;
  }
  const std::uint32_t excluded = assign_configurations(inputs, *configurations);
  refuse_configurations_as_targets(targets, *configurations);
  style.languages = languages_of(inputs, session);
  // Asked for like that of a document before the faults are taken: it may come from a file that has some.
  const Configuration* of_baseline = options.baseline() ? &configurations->of(*options.baseline()) : nullptr;
  Result<std::optional<Baseline>, FileReport> baseline = baseline_of(options);
  std::vector<FileReport> faults = configurations->take_faults();
  if (!baseline) faults.push_back(std::move(baseline.error()));
  const bool is_understood = faults.empty();
  CheckRun checking(options, targets, style);
  RunReport run;
  if (is_understood) {
    run = checking.check(std::move(inputs));
    run.configuration = configurations->effect();
  } else {
    // Nothing is checked under a configuration or a baseline that is not understood: the faults are the report.
    run.complete = false;
    run.files = std::move(faults);
  }
  run.shard = shard;
  run.excluded = excluded;
  run.ignored = found.ignored;
  run.unfollowed = found.unfollowed;

  Delivery delivery(style.languages);
  if (options.fixing() == Fixing::write) write_repairs(run, delivery);
  judge_across(run);
  if (is_understood && *baseline) {
    apply_baseline(**baseline, options.writes_baseline(), *of_baseline, run, *configurations, delivery);
  }
  // What was asked for was not there; of a part nobody knows.
  run.complete = run.complete && (run.documents() > 0 || shard.has_value());
  tell(run, targets, style, is_understood);
  if (options.fixing() == Fixing::show) show_repairs(run, delivery);
  for (const ReportTarget& target : targets) {
    const bool begun = is_understood && &target == checking.streamed();
    delivery.attempt([&] { begun ? checking.finish(run) : deliver(target, run, style); });
  }
  return delivery.failed() ? 2 : exit_status(run);
}

}  // namespace

Work declare_check(Arguments& arguments) {
  const auto options = std::make_shared<CheckOptions>();
  options->declare(arguments);
  return [options](const Session& session) { return check(*options, session); };
}

}  // namespace budgetlint
