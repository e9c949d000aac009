#pragma once

#include <tl/expected.hpp>

namespace budgetlint {

/// What an operation gives or why it could not: for faults of the outside world or of a text, never for findings.
template <class T, class E>
using Result = tl::expected<T, E>;

template <class E>
using Failure = tl::unexpected<E>;

}  // namespace budgetlint
