#include "cli/baselining.hpp"

#include <utility>

#include "engine/paths.hpp"

namespace budgetlint {

Result<std::optional<Baseline>, FileReport> baseline_of(const CheckOptions& options) {
  const bool writes = options.writes_baseline();
  if (!options.baseline()) return std::nullopt;
  if (writes && !is_there(*options.baseline())) return Baseline(*options.baseline());
  return Baseline::read(*options.baseline());
}

void apply_baseline(Baseline& baseline, bool write, const Configuration& own, RunReport& run,
                    Configurations& configurations, Delivery& delivery) {
  const auto configuration_of = [&](const FileReport& file) -> const Configuration& {
    return configurations.of(file.source->path());
  };
  if (write) {
    baseline.record(run, configuration_of);
    delivery.attempt([&] { write_file(baseline.path(), baseline.text()); });
  }
  baseline.apply(run, configuration_of, own);
}

}  // namespace budgetlint
