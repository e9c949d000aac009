#pragma once

#include "text/language.hpp"
#include "text/source.hpp"

namespace budgetlint {

/// What the system means by `error` (an errno), in plain words.
OwnedText system_reason(int error);

/// Why a file that is needed besides the documents could not be read.
OwnedText reason_of(const ReadFault& fault);

}  // namespace budgetlint
