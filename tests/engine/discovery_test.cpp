#include "engine/discovery.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "engine/profiles.hpp"
#include "rules/catalogue.hpp"
#include "support/scratch_folder.hpp"

using namespace budgetlint;
namespace fs = std::filesystem;

namespace {

/// A repository with a folder of documents.
class Repository {
 public:
  Repository() { fs::create_directories(folder_.path() / ".git"); }

  std::string write(const std::string& name, const std::string& text) { return folder_.write(name, text); }
  [[nodiscard]] std::string at(const std::string& name) const { return folder_.path() / name; }
  [[nodiscard]] const test::ScratchFolder& folder() const { return folder_; }

 private:
  test::ScratchFolder folder_;
};

Severity severity(Configurations& configurations, const std::string& path, std::string_view rule) {
  return configurations.of(path).severity_of(find_rule(rule).value());
}

/// The rule and English message of the only mistake of the configuration of `path`.
std::string fault(const std::string& path, Discovery discovery = {}) {
  Configurations configurations({}, std::move(discovery));
  configurations.of(path);
  const std::vector<FileReport> faults = configurations.take_faults();
  REQUIRE(faults.size() == 1);
  CHECK_FALSE(faults[0].complete);
  REQUIRE(faults[0].diagnostics.size() == 1);
  const Diagnostic& mistake = faults[0].diagnostics[0];
  return std::string(mistake.rule->id) + " " + mistake.message.en;
}

}  // namespace

TEST_CASE("the nearest configuration upwards governs and the repository is where the search ends") {
  Repository outer;
  outer.write(".budgetlint.yaml", "severity: {BL301: note}\n");
  outer.write("a/.budgetlint.yaml", "severity: {BL301: warning}\n");
  fs::create_directories(outer.at("a/b"));
  fs::create_directories(outer.at("inner/.git"));
  Configurations configurations({}, {});
  CHECK(severity(configurations, outer.at("x.yaml"), "BL301") == Severity::note);
  CHECK(severity(configurations, outer.at("a/x.yaml"), "BL301") == Severity::warning);
  CHECK(severity(configurations, outer.at("a/b/x.yaml"), "BL301") == Severity::warning);
  CHECK(severity(configurations, outer.at("inner/x.yaml"), "BL301") == Severity::error);
  CHECK(configurations.files_of(outer.at("inner/x.yaml")).empty());
  CHECK(configurations.take_faults().empty());
}

TEST_CASE("a file comes after what it extends and before the command line") {
  Repository repository;
  repository.write("gate/base.yaml", "profile: strict\nseverity: {BL301: note, BL302: note, BL303: note}\n");
  repository.write(".budgetlint.yaml", "extends: gate/base.yaml\nseverity: {BL302: warning, BL303: warning}\n");
  Adjustments command_line = adjustments_of({.severity = {"BL303=error"}}).value();
  Configurations configurations(std::move(command_line), {});
  const std::string path = repository.at("x.yaml");
  CHECK(severity(configurations, path, "BL301") == Severity::note);
  CHECK(severity(configurations, path, "BL302") == Severity::warning);
  CHECK(severity(configurations, path, "BL303") == Severity::error);
  CHECK(configurations.of(path).profile->name == "strict");
  CHECK(configurations.files_of(path).size() == 2);
}

TEST_CASE("the profile of the command line comes before that of a file and that before the one it extends") {
  Repository repository;
  repository.write("base.yaml", "profile: strict\n");
  repository.write(".budgetlint.yaml", "extends: base.yaml\nprofile: national-2021\nseverity: {BL410: error}\n");
  const std::string path = repository.at("x.yaml");
  Configurations plain({}, {});
  CHECK(plain.of(path).profile->name == "national-2021");
  Configurations asked(adjustments_of({.profile = "default"}).value(), {});
  CHECK(asked.of(path).profile->name == "default");
  // What the file says besides its profile still holds.
  CHECK(severity(asked, path, "BL410") == Severity::error);
}

TEST_CASE("overrides hold for the files they name, relative to their configuration file, later ones last") {
  Repository repository;
  repository.write(".budgetlint.yaml",
                   "overrides:\n"
                   "  - {files: [\"2023/\"], ignore: [BL519], severity: {BL301: note}}\n"
                   "  - {files: [\"*.draft.yaml\"], severity: {BL301: warning}}\n");
  fs::create_directories(repository.at("2023"));
  Configurations configurations({}, {});
  CHECK(severity(configurations, repository.at("2024.yaml"), "BL301") == Severity::error);
  CHECK(severity(configurations, repository.at("2023/a.yaml"), "BL301") == Severity::note);
  CHECK(severity(configurations, repository.at("2023/a.yaml"), "BL519") == Severity::off);
  CHECK(severity(configurations, repository.at("2023/a.draft.yaml"), "BL301") == Severity::warning);
  CHECK(severity(configurations, repository.at("a.draft.yaml"), "BL519") != Severity::off);
}

TEST_CASE("exclude leaves out what it names and so does the command line") {
  Repository repository;
  repository.write(".budgetlint.yaml", "exclude: [archive/, \"*.draft.yaml\"]\n");
  fs::create_directories(repository.at("archive"));
  Configurations configurations({}, {}, {Glob::parse("x.yaml").value()});
  CHECK(configurations.excludes(repository.at("archive/a.yaml")));
  CHECK(configurations.excludes(repository.at("a.draft.yaml")));
  CHECK_FALSE(configurations.excludes(repository.at("a.yaml")));
  CHECK(configurations.excludes(repository.at("x.yaml")));
}

TEST_CASE("isolated hears no file and a file from outside is heard alone") {
  Repository repository;
  repository.write(".budgetlint.yaml", "ignore: [all]\nnonsense: 1\n");
  const test::ScratchFolder outside;
  const std::string gate = outside.write("gate.yaml", "severity: {BL301: warning}\n");
  const std::string path = repository.at("x.yaml");
  Configurations isolated({}, {.isolated = true});
  CHECK(severity(isolated, path, "BL301") == Severity::error);
  CHECK(isolated.take_faults().empty());
  Configurations gated({}, {.file = gate});
  CHECK(severity(gated, path, "BL301") == Severity::warning);
  CHECK(severity(gated, path, "BL302") == Severity::error);
  CHECK(gated.take_faults().empty());
}

TEST_CASE("extends cannot leave the repository, go in circles or lead nowhere") {
  Repository repository;
  const test::ScratchFolder outside;
  const std::string secret = outside.write("secret.yaml", "password: 1\n");
  const std::string path = repository.at("x.yaml");
  repository.write(".budgetlint.yaml", "extends: " + secret + "\n");
  CHECK(fault(path).starts_with("BL104 extends takes configuration files of the same repository only"));
  repository.write(".budgetlint.yaml", "extends: ../../secret.yaml\n");
  CHECK(fault(path).starts_with("BL104 extends takes configuration files of the same repository only"));
  fs::create_symlink(secret, repository.at("link.yaml"));
  repository.write(".budgetlint.yaml", "extends: link.yaml\n");
  CHECK(fault(path).starts_with("BL104 extends takes configuration files of the same repository only"));
  repository.write(".budgetlint.yaml", "extends: nowhere.yaml\n");
  CHECK(fault(path) == "BL104 the file that this extends is not there");
  repository.write(".budgetlint.yaml", "extends: .budgetlint.yaml\n");
  CHECK(fault(path).starts_with("BL104 extends leads in a circle"));
  repository.write(".budgetlint.yaml", "extends: b.yaml\n");
  repository.write("b.yaml", "extends: .budgetlint.yaml\n");
  CHECK(fault(path).starts_with("BL104 extends leads in a circle"));
}

TEST_CASE("a chain that is too long ends in a mistake") {
  Repository repository;
  repository.write(".budgetlint.yaml", "extends: c1.yaml\n");
  for (int i = 1; i < 30; ++i) {
    repository.write("c" + std::to_string(i) + ".yaml", "extends: c" + std::to_string(i + 1) + ".yaml\n");
  }
  CHECK(fault(repository.at("x.yaml")).starts_with("BL104 extends leads in a circle, or through too many files"));
}

TEST_CASE("a configuration that is a link out of the repository or cannot be read is a mistake, not silence") {
  Repository repository;
  const test::ScratchFolder outside;
  fs::create_symlink(outside.write("other.yaml", "ignore: [all]\n"), repository.at(".budgetlint.yaml"));
  CHECK(fault(repository.at("x.yaml")).starts_with("BL001 this configuration file is a link"));
  fs::remove(repository.at(".budgetlint.yaml"));
  fs::create_directories(repository.at(".budgetlint.yaml"));
  CHECK(fault(repository.at("x.yaml")).starts_with("BL001 the configuration file cannot be read"));
  CHECK(fault(repository.at("x.yaml"), {.file = repository.at("gone.yaml")}).starts_with("BL001 "));
}

TEST_CASE("the effect of files tells what they turned off, lowered and set, and nothing of the command line") {
  Repository repository;
  repository.write(".budgetlint.yaml",
                   "ignore: [BL516, BL801]\nseverity: {BL301: note, BL307: error}\n"
                   "rules: {BL307: {share_percent: 90}}\noverrides: [{files: [a.yaml], ignore: [BL302]}]\n");
  Configurations configurations(adjustments_of({.ignore = {"BL401"}}).value(), {});
  configurations.of(repository.at("a.yaml"));
  configurations.of(repository.at("b.yaml"));
  const ConfigurationEffect effect = configurations.effect();
  const auto codes = [](const std::vector<const RuleRecord*>& rules) {
    std::string text;
    for (const RuleRecord* rule : rules) text += std::string(rule->id) + " ";
    return text;
  };
  CHECK(effect.files.size() == 1);
  CHECK(codes(effect.off) == "BL302 BL516 ");
  CHECK(codes(effect.lowered) == "BL301 ");
  CHECK(codes(effect.parameters) == "BL307 ");
}
