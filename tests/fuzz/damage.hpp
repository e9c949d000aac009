#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "text/source.hpp"
#include "yaml/reader.hpp"

/// What may come of a document that was damaged: never the verdict "clean" where something of it was lost.
namespace budgetlint::hostile {

/// Whether every prefix and every change is to be tried (BUDGETLINT_ALL in the environment), not a share of them.
bool all_wanted();

/// The exit status of a run over a file with that text. Throws std::runtime_error where the text is read in a way that
/// no text may be: see `fault_of_spans`, `is_covered`.
int status_of(const std::string& text);

/// A value without children, and where it stands.
struct Leaf {
  std::string way;  ///< keys and, in lists, indexes from the root down
  std::string key;
  std::string text;
  Span place;  ///< of key and value
  bool absent = false;

  friend bool operator==(const Leaf& a, const Leaf& b) {
    return a.way == b.way && a.key == b.key && a.text == b.text && a.place == b.place;
  }
};
std::vector<Leaf> leaves_of(const yaml::Tree& tree);

/// A document as it was before the damage.
class Intact {
 public:
  explicit Intact(std::string text);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<Leaf>& leaves() const { return leaves_; }
  /// Whether the first `length` bytes lack something that the published schema requires of what has begun in them.
  [[nodiscard]] bool lacks_something(std::size_t length) const;

 private:
  /// Required from `begin` on, and not there before `end`.
  struct Required {
    std::uint32_t begin;
    std::uint32_t end;
  };
  std::string text_;
  std::vector<Leaf> leaves_;
  std::vector<Required> required_;
};

/// What came of one damage.
struct Damage {
  int status = 0;
  std::string fault;  ///< empty if nothing is wrong
};

/// Of the first `length` bytes: what stands in the lines before the last must be read as ever, and no prefix without
/// something required may pass.
Damage damage_of_prefix(const Intact& intact, std::size_t length);

/// Of `byte` in the place of the one at `at`: unless the file is refused, what stands in other lines must be read as
/// ever.
Damage damage_of_change(const Intact& intact, std::size_t at, char byte);

/// Counts damages by exit status, and keeps the first faults.
class Tally {
 public:
  void add(const Damage& damage);
  /// The faults, one a line; empty if there are none.
  [[nodiscard]] std::string faults() const;
  [[nodiscard]] std::uint64_t count(int status) const;

 private:
  std::mutex lock_;
  std::map<int, std::uint64_t> counts_;
  std::vector<std::string> faults_;
};

/// `damage(0)` to `damage(count - 1)`, on as many processors as there are.
void in_parallel(std::size_t count, Tally& tally, const std::function<Damage(std::size_t)>& damage);

}  // namespace budgetlint::hostile
