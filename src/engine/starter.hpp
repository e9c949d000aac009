#pragma once

#include <string>
#include <string_view>

#include "text/language.hpp"

namespace budgetlint {

/// What somebody who begins is given to begin with.
namespace starter {

/// The document of `examples/clean.yaml`: faultless, to be changed.
std::string_view document();

/// A configuration file in which every setting stands explained, with an example, and none is made.
std::string configuration(Language language);

}  // namespace starter

}  // namespace budgetlint
