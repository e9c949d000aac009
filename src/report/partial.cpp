#include "report/partial.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <set>
#include <utility>

#include "engine/across.hpp"
#include "engine/suppression.hpp"
#include "report/file_record.hpp"
#include "report/record_values.hpp"
#include "rules/catalogue.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using json::Json;

/// A finding and the file that it says it is in.
struct Waiting {
  std::string path;
  Diagnostic finding;
};

/// Reads a report line by line.
class PartialReader {
 public:
  explicit PartialReader(Partial& partial) : partial_(partial) {}

  /// Throws std::exception for a line that is none of a report.
  void read(std::string_view line) {
    const Json record = Json::parse(line);
    if (partial_.ended) throw std::runtime_error("a line behind the last");
    if (record.contains("diagnostic")) {
      read_diagnostic(record["diagnostic"]);
    } else if (record.contains("file")) {
      read_file(record["file"]);
    } else {
      read_summary(record.at("summary"));
    }
  }

 private:
  void read_diagnostic(const Json& record) {
    Diagnostic finding = json::read_finding(record);
    ++findings_;
    if (!finding.late) {
      waiting_.push_back({record.at("path").get<std::string>(), std::move(finding)});
    } else if (finding.rule == &rule_about_unused()) {
      ++late_unused_;
    }
  }

  void read_file(const Json& record) {
    FileReport file = json::read_file_record(record);
    const std::string path = record.at("path").get<std::string>();
    for (Waiting& each : std::exchange(waiting_, {})) {
      if (each.path != path) {
        set_aside(std::move(each));
        continue;
      }
      json::require_within(each.finding, file.source->size());
      file.diagnostics.push_back(std::move(each.finding));
    }
    partial_.run.complete = partial_.run.complete && file.complete;
    partial_.run.files.push_back(std::move(file));
  }

  void read_summary(const Json& record) {
    if (record.at("schema") != "budgetlint-report-lines/1" || record.at("tool") != json::tool()) {
      throw std::runtime_error("a report of another version");
    }
    const Json& totals = record.at("totals");
    partial_.run.excluded = json::read_number(totals.at("excluded"));
    partial_.run.ignored = json::read_number(totals.at("ignored"));
    partial_.run.unfollowed = json::read_number(totals.at("unfollowed"));
    if (const Json& shard = record.at("shard"); !shard.is_null()) read_shard(shard);
    for (Waiting& each : std::exchange(waiting_, {})) set_aside(std::move(each));
    partial_.run.complete = partial_.run.complete && record.at("complete").get<bool>();
    // A part without a document is a part; a run that was ended early is none, nor is a report that has lost lines.
    partial_.ended = has_all(totals) && !record.at("interrupted").get<bool>();
    read_configuration(record.at("configuration"));
    read_checks(record.at("checks"));
  }

  void read_shard(const Json& record) {
    const Shard shard{json::read_number(record.at("index")), json::read_number(record.at("count"))};
    if (shard.index == 0 || shard.index > shard.count || shard.count > Shard::most) {
      throw std::runtime_error("a part that there cannot be");
    }
    partial_.shard = shard;
  }

  /// Keeps a finding of a file that has no line of its own, as configuration files and baselines have none.
  void set_aside(Waiting each) {
    std::vector<FileReport>& files = partial_.run.files;
    const auto [known, is_new] = aside_.try_emplace(each.path, files.size());
    if (is_new) {
      FileReport& file = files.emplace_back();
      file.source = Source::of_lines(each.path, UINT32_MAX, {});
      file.configuration = true;
    }
    files[known->second].diagnostics.push_back(std::move(each.finding));
  }

  /// Whether as many lines were read as the summary speaks of.
  [[nodiscard]] bool has_all(const Json& totals) const {
    const auto is_document = [](const FileReport& file) { return !file.configuration; };
    const std::vector<FileReport>& files = partial_.run.files;
    const auto is = [&](const char* name, std::uint64_t count) { return json::read_number(totals.at(name)) == count; };
    const std::uint64_t findings = std::uint64_t{json::read_number(totals.at("errors"))} +
                                   json::read_number(totals.at("warnings")) + json::read_number(totals.at("notes"));
    return findings == findings_ &&
           is("files", static_cast<std::uint64_t>(std::count_if(files.begin(), files.end(), is_document))) &&
           is("documents", partial_.run.documents()) && is("projects", partial_.run.projects());
  }

  static std::vector<const RuleRecord*> read_rules(const Json& codes) {
    std::vector<const RuleRecord*> rules;
    for (const Json& code : codes) {
      const std::optional<std::size_t> rule = find_rule(code.get<std::string>());
      if (!rule) throw std::runtime_error("an unknown rule");
      rules.push_back(catalogue()[*rule].record);
    }
    return rules;
  }

  void read_configuration(const Json& record) {
    ConfigurationEffect& effect = partial_.run.configuration;
    for (const Json& file : record.at("files")) effect.files.push_back(file.get<std::string>());
    for (const Json& file : record.at("hidden")) effect.hidden.push_back(file.get<std::string>());
    effect.off = read_rules(record.at("off"));
    effect.lowered = read_rules(record.at("lowered"));
    effect.parameters = read_rules(record.at("parameters"));
    effect.never_fails = record.at("never_fails").get<bool>();
  }

  void read_checks(const Json& checks) {
    std::vector<Tally>& tallies = partial_.run.settled;
    tallies.resize(catalogue().size());
    for (const Json& check : checks) {
      const std::optional<std::size_t> rule = find_rule(check.at("rule").get<std::string>());
      if (!rule) throw std::runtime_error("an unknown rule");
      if (catalogue()[*rule].across != nullptr) continue;  // runs again over all
      Tally& tally = tallies[*rule];
      tally.passed = json::read_number(check.at("passed"));
      tally.found = json::read_number(check.at("found"));
      if (catalogue()[*rule].record == &rule_about_unused()) tally.found -= std::min(tally.found, late_unused_);
      for (const Json& entry : check.at("not_applicable")) {
        tally.add_not_applicable(json::read_reason(entry.at("reasons")), json::read_number(entry.at("count")));
      }
    }
  }

  Partial& partial_;
  std::vector<Waiting> waiting_;              // for the line of their file
  std::uint64_t findings_ = 0;                // read
  std::map<std::string, std::size_t> aside_;  // which of the files has the findings of a configuration file
  std::uint32_t late_unused_ = 0;
};

void add(std::vector<const RuleRecord*>& to, const std::vector<const RuleRecord*>& rules) {
  for (const RuleRecord* rule : rules) {
    if (std::find(to.begin(), to.end(), rule) == to.end()) to.push_back(rule);
  }
  std::sort(to.begin(), to.end(), [](const RuleRecord* a, const RuleRecord* b) { return a->id < b->id; });
}

void add(std::vector<std::string>& to, const std::vector<std::string>& files) {
  to.insert(to.end(), files.begin(), files.end());
  std::sort(to.begin(), to.end());
  to.erase(std::unique(to.begin(), to.end()), to.end());
}

void add(ConfigurationEffect& to, const ConfigurationEffect& effect) {
  add(to.files, effect.files);
  add(to.hidden, effect.hidden);
  add(to.off, effect.off);
  add(to.lowered, effect.lowered);
  std::erase_if(to.lowered,
                [&](const RuleRecord* rule) { return std::find(to.off.begin(), to.off.end(), rule) != to.off.end(); });
  add(to.parameters, effect.parameters);
  to.never_fails = to.never_fails || effect.never_fails;
}

/// Leaves out parts that are there already, the whole ones first, and tells of those that are missing.
void sort_out(std::vector<Partial>& partials, std::vector<OwnedText>& missing) {
  std::stable_sort(partials.begin(), partials.end(),
                   [](const Partial& a, const Partial& b) { return a.ended > b.ended; });
  std::map<std::uint32_t, std::set<std::uint32_t>> parts;  // that are whole, by how many there should be
  std::erase_if(partials, [&](const Partial& partial) {
    if (!partial.shard) return false;
    std::set<std::uint32_t>& known = parts[partial.shard->count];
    if (known.count(partial.shard->index) > 0) return true;
    if (partial.ended) known.insert(partial.shard->index);
    return false;
  });
  for (const Partial& partial : partials) {
    if (partial.ended) continue;
    missing.push_back(compose<std::string>({.zh = "{} 不完整：报告没有写完，或检查被中断",
                                            .en = "{} is not whole: the report was cut off, or the run interrupted"},
                                           printable(partial.path)));
  }
  for (const auto& [count, known] : parts) {
    for (std::uint32_t index = 1; index <= count; ++index) {
      if (known.count(index) > 0) continue;
      missing.push_back(compose({.zh = "缺少第 {}/{} 份", .en = "part {} of {} is missing"}, index, count));
    }
  }
  if (parts.size() > 1) {
    missing.push_back({.zh = "这些报告不是同一次拆分的", .en = "these reports are not parts of one run"});
  }
}

/// Gives the first of several reports about one configuration file or baseline what the others found in it. `files` are
/// in order of path.
void join_configurations(std::vector<FileReport>& files) {
  for (std::size_t first = 0; first < files.size();) {
    std::vector<Diagnostic>& found = files[first].diagnostics;
    std::size_t next = first + 1;
    for (; next < files.size() && files[next].source->path() == files[first].source->path(); ++next) {
      if (!files[first].configuration || !files[next].configuration) continue;
      std::move(files[next].diagnostics.begin(), files[next].diagnostics.end(), std::back_inserter(found));
    }
    if (next - first > 1 && files[first].configuration) {
      std::sort(found.begin(), found.end());
      const auto same = [](const Diagnostic& a, const Diagnostic& b) { return !(a < b) && !(b < a); };
      found.erase(std::unique(found.begin(), found.end(), same), found.end());
    }
    first = next;
  }
}

}  // namespace

Result<Partial, OwnedText> read_partial(std::string path, std::string_view text) {
  Partial partial;
  partial.path = std::move(path);
  PartialReader reader(partial);
  std::size_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = take_line(rest);
    ++number;
    if (rest.empty() && !text.ends_with('\n')) break;  // cut off in the middle of a line
    try {
      reader.read(line);
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      return Failure<OwnedText>(
          compose<std::string, std::size_t>({.zh = "{} 的第 {} 行不是这个版本的 jsonl 报告",
                                             .en = "line {1} of {0} is none of a jsonl report of this version"},
                                            printable(partial.path), number));
    }
  }
  return partial;
}

RunReport merge(std::vector<Partial> partials, std::vector<OwnedText>& missing) {
  sort_out(partials, missing);
  RunReport run;
  run.complete = missing.empty();
  run.settled.resize(catalogue().size());
  for (Partial& partial : partials) {
    run.complete = run.complete && partial.run.complete;
    run.excluded += partial.run.excluded;
    run.ignored += partial.run.ignored;
    run.unfollowed += partial.run.unfollowed;
    add(run.configuration, partial.run.configuration);
    const std::vector<Tally> tallies = partial.run.tallies();
    for (std::size_t i = 0; i < tallies.size(); ++i) run.settled[i].add(tallies[i]);
    std::move(partial.run.files.begin(), partial.run.files.end(), std::back_inserter(run.files));
  }
  const auto path_of = [](const FileReport& file) -> const std::string& { return file.source->path(); };
  std::stable_sort(run.files.begin(), run.files.end(),
                   [&](const FileReport& a, const FileReport& b) { return path_of(a) < path_of(b); });
  join_configurations(run.files);
  const auto last = std::unique(run.files.begin(), run.files.end(),
                                [&](const FileReport& a, const FileReport& b) { return path_of(a) == path_of(b); });
  run.files.erase(last, run.files.end());
  judge_across(run);
  run.complete = run.complete && run.documents() > 0;
  return run;
}

}  // namespace budgetlint
