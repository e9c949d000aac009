#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "diag/severity.hpp"
#include "engine/configuration.hpp"
#include "text/language.hpp"
#include "text/result.hpp"

namespace budgetlint {

/// The severity that a profile gives to a rule; turns it on, or off.
struct ProfileSeverity {
  std::string_view rule;  ///< its code
  Severity severity = Severity::off;
};

/// The value that a profile gives to a parameter of a rule: of the two the one that the parameter takes.
struct ProfileSetting {
  std::string_view rule;  ///< its code
  std::string_view parameter;
  std::int64_t number = 0;
  std::span<const std::string_view> words = {};
};

/// What a body of reviewers looks for, as a point to start from: what it does not mention stays as the rules' own
/// records have it.
struct Profile {
  std::string_view name;  ///< "national-2021"
  Text title;
  Text source;              ///< where it comes from, and whether anybody has checked
  bool every_rule = false;  ///< turns on all rules that are off by default
  std::span<const ProfileSeverity> severities = {};
  std::span<const ProfileSetting> settings = {};
};

/// Every profile.
std::span<const Profile> profiles();

/// The profile of this name, in either case.
Result<const Profile*, SelectionFault> profile_named(std::string_view word);

/// The configuration that a profile amounts to.
Configuration configuration_of(const Profile& profile);

}  // namespace budgetlint
