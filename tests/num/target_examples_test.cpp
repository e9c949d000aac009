#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "described.hpp"
#include "model/decode.hpp"
#include "support/files.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace budgetlint {
namespace {

/// The targets of every document in a file.
std::vector<std::string> targets_of(const std::filesystem::path& path) {
  const Source source(path.string(), test::contents_of(path));
  const yaml::Reading reading = yaml::read(source, {});
  const model::Decoding decoding = model::decode(source, reading.tree);
  std::vector<std::string> targets;
  for (const model::Document& document : decoding.documents) {
    for (const model::Project& project : document.projects) {
      for (const model::Indicator& indicator : project.indicators) {
        if (indicator.target) targets.push_back(indicator.target->text());
      }
    }
  }
  return targets;
}

TEST_CASE("every target of the published document is understood") {
  for (const std::string language : {"zh", "en"}) {
    const auto targets = targets_of(test::source_path("examples/zhengding-general-office-2024." + language + ".yaml"));
    CHECK(targets.size() == 65);
    std::vector<std::string> words;
    for (const std::string& target : targets) {
      CAPTURE(target);
      const TargetForm form = parse_target(target).form;
      CHECK(form != TargetForm::unparsed);
      CHECK(form != TargetForm::placeholder);
      if (form == TargetForm::words) words.push_back(target);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    CHECK(words == std::vector<std::string>{"成效明显", "提升", "提高", "有待提高", "有效保障", "有效完善", "有效提升",
                                            "有效提高", "稳定保障", "降低"});
  }
}

TEST_CASE("every target of the examples is understood") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_path("examples"))) {
    if (entry.path().extension() != ".yaml") continue;
    CAPTURE(entry.path().string());
    for (const std::string& target : targets_of(entry.path())) {
      CAPTURE(target);
      CHECK(parse_target(target).form != TargetForm::unparsed);
      ++count;
    }
  }
  CHECK(count > 130);
}

TEST_CASE("the targets of the published document that rules rest on") {
  test::check_all({
      {"≥100台/件/套等", "≥100 [台|件|套] +open"},
      {"< 1%", "<1 [%]"},
      {"37.09亩", "37.09 [亩]"},
      {"≤3.5", "≤3.5"},
      {"≤0.07万", "≤0.07 e4 +bare"},
      {"≤266.66万", "≤266.66 e4 +bare"},
      {"≤185万元", "≤185 [万元]"},
      {"365天", "365 [天]"},
      {"≥12次", "≥12 [次]"},
      {"≥5000页", "≥5000 [页]"},
      {"≥100%", "≥100 [%]"},
      {"2辆", "2 [辆]"},
      {"有待提高", "words"},
      {"2024年2月28日前", "date 2024-2-28 before"},
  });
}

}  // namespace
}  // namespace budgetlint
