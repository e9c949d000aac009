#pragma once

#include <sys/stat.h>

namespace budgetlint {

/// Whether a file that was `a` is still the same file with the same contents, as far as the system tells.
inline bool same_state(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size &&
         a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

}  // namespace budgetlint
