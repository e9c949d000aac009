// What each part of checking a document costs (Google Benchmark), over made-up documents like those that departments
// hand in. The bytes a second that it prints are those of the documents.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "corpus/plan.hpp"
#include "engine/across.hpp"
#include "engine/run.hpp"
#include "model/decode.hpp"
#include "num/target.hpp"
#include "report/format.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace {

using namespace budgetlint;

constexpr std::uint32_t count = 50;

const std::vector<std::string>& texts() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> made;
    for (std::uint32_t i = 0; i < count; ++i) {
      made.push_back(corpus::written(corpus::planned(i, 0, 2025), corpus::style_of(i)));
    }
    return made;
  }();
  return all;
}

struct Read {
  std::unique_ptr<const Source> source;
  yaml::Reading reading;
};

const std::vector<Read>& readings() {
  static const std::vector<Read> all = [] {
    std::vector<Read> made;
    for (const std::string& text : texts()) {
      auto source = std::make_unique<const Source>("a.yaml", text);
      yaml::Reading reading = yaml::read(*source, yaml::Limits{}, yaml::Abridging::allowed);
      made.push_back({std::move(source), std::move(reading)});
    }
    return made;
  }();
  return all;
}

void tell_bytes(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const std::string& text : texts()) bytes += text.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
}

void find_lines(benchmark::State& state) {
  for (auto round : state) {
    static_cast<void>(round);
    for (const std::string& text : texts()) benchmark::DoNotOptimize(Source("a.yaml", text).line_count());
  }
  tell_bytes(state);
}

void read_yaml(benchmark::State& state, yaml::Abridging abridging) {
  for (auto round : state) {
    static_cast<void>(round);
    for (const Read& each : readings()) {
      benchmark::DoNotOptimize(yaml::read(*each.source, yaml::Limits{}, abridging).tree.size());
    }
  }
  tell_bytes(state);
}

void decode(benchmark::State& state) {
  for (auto round : state) {
    static_cast<void>(round);
    for (const Read& each : readings()) {
      benchmark::DoNotOptimize(model::decode(*each.source, each.reading.tree).documents.size());
    }
  }
  tell_bytes(state);
}

void understand_targets(benchmark::State& state) {
  for (auto round : state) {
    static_cast<void>(round);
    for (const char* target :
         {"≥100台/件/套等", "≤266.66万元", "2024年12月31日前", "有效提升", "90%以上", "10万元/月"}) {
      benchmark::DoNotOptimize(parse_target(target));
    }
  }
}

void check(benchmark::State& state) {
  const Configuration configuration = default_configuration();
  for (auto round : state) {
    static_cast<void>(round);
    for (const std::string& text : texts()) {
      benchmark::DoNotOptimize(check_source("a.yaml", text, configuration, true).documents);
    }
  }
  tell_bytes(state);
}

void check_across(benchmark::State& state) {
  const Configuration configuration = default_configuration();
  RunReport run;
  for (const std::string& text : texts()) run.files.push_back(check_source("a.yaml", text, configuration, true));
  for (auto round : state) {
    static_cast<void>(round);
    judge_across(run);
    benchmark::DoNotOptimize(run.files.data());
  }
}

void render(benchmark::State& state, const ReportFormat& format) {
  RunReport run;
  run.files.push_back(check_source(
      "a.yaml", "部门: {编码: 1}\n年度: 2024\n单位: 万元\n项目:\n  - {项目编码: 1, 预算规模: {预算数: 一}}\n",
      default_configuration(), true));
  for (auto round : state) {
    static_cast<void>(round);
    std::string out;
    format.render(run, {}, out);
    benchmark::DoNotOptimize(out.data());
  }
}

}  // namespace

int main(int argc, char** argv) {
  static_cast<void>(readings());  // made before anything is timed
  benchmark::RegisterBenchmark("find lines", find_lines);
  benchmark::RegisterBenchmark("read YAML", read_yaml, yaml::Abridging::allowed);
  benchmark::RegisterBenchmark("read YAML, unabridged", read_yaml, yaml::Abridging::never);
  benchmark::RegisterBenchmark("decode", decode);
  benchmark::RegisterBenchmark("understand six targets", understand_targets);
  benchmark::RegisterBenchmark("check", check);
  benchmark::RegisterBenchmark("check across fifty documents", check_across);
  for (const ReportFormat& format : report_formats()) {
    benchmark::RegisterBenchmark(("render " + std::string(format.name)).c_str(), render, format);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
