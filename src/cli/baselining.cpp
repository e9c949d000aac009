#include "cli/baselining.hpp"

#include "engine/paths.hpp"

namespace budgetlint {

std::optional<Baseline> baseline_of(const CheckOptions& options) {
  const bool writes = options.writes_baseline();
  if (!options.baseline()) return std::nullopt;
  if (writes && !is_there(*options.baseline())) return Baseline(*options.baseline());
  return Baseline::read(*options.baseline());
}

void apply_baseline(Baseline& baseline, bool write, RunReport& run, Configurations& configurations,
                    Delivery& delivery) {
  const auto runs = [&](const FileReport& file, std::size_t rule) {
    return configurations.of(file.source->path()).severity_of(rule) != Severity::off;
  };
  if (write) {
    baseline.record(run, runs);
    delivery.attempt([&] { write_file(baseline.path(), baseline.text()); });
  }
  baseline.apply(run, runs, configurations.of(baseline.path()));
}

}  // namespace budgetlint
