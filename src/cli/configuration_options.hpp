#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "engine/configuration.hpp"
#include "engine/discovery.hpp"

namespace budgetlint {

/// The options that say which rules run and how, as every verb that needs to know takes them.
class ConfigurationOptions {
 public:
  void declare(Arguments& arguments);
  /// What the options ask for; UsageError where one of them is not understood.
  [[nodiscard]] Adjustments adjustments() const;
  /// Which configuration files are heard; UsageError where the options contradict each other.
  [[nodiscard]] Discovery discovery() const;

 private:
  std::optional<std::string> file_;
  bool isolated_ = false;
  std::optional<std::string> profile_;
  std::vector<std::string> select_;
  std::vector<std::string> ignore_;
  std::vector<std::string> severity_;
};

/// Where the command line has set something.
SettingOrigin command_line();

/// The name by which a path is asked about: of a folder, that of a document in it.
std::string document_at(const std::string& path);

/// Throws UsageError for the first mistake of a configuration file read so far.
void refuse_faults(Configurations& configurations);

/// The configuration of a document in the current folder. Throws UsageError for a configuration file with a mistake.
Configuration configuration_here(const ConfigurationOptions& options);

}  // namespace budgetlint
