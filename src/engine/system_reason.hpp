#pragma once

#include "text/language.hpp"

namespace budgetlint {

/// What the system means by `error` (an errno), in plain words.
OwnedText system_reason(int error);

}  // namespace budgetlint
