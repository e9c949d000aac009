#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Inputs made to do harm. The same at every call.
namespace budgetlint::hostile {

/// What has to come of one of them. None may pass for clean.
enum class Verdict {
  unread,     ///< exit status 2: it cannot be read in full
  not_clean,  ///< 1 or 2
};

struct Input {
  std::string name;
  std::string text;
  Verdict verdict = Verdict::not_clean;
};

/// A piece of text that spoils the document it is put into, wherever that is.
struct Spoiler {
  std::string_view name;
  std::string bytes;
  Verdict verdict = Verdict::unread;
};

/// Characters and bytes that no file may hold, anywhere: faults of encoding, controls, hidden characters, lone CR.
std::vector<Spoiler> bad_bytes();
/// Lines, without their ends, that spoil a document in Chinese in which they stand among the entries of the root or
/// behind the last: directives, references, tags, quotes that are not closed, text that belongs to nothing, … Most of
/// them give the optional field 编制单位.
std::vector<Spoiler> bad_lines();

/// Short texts that are hostile by themselves, and each spoiler by itself.
std::vector<Input> small_inputs();

/// Texts of up to `bytes` bytes each: one sign or piece over and over, deep nests, bombs of tags and aliases, long
/// lines, very many keys, documents, comments.
struct BigInput {
  std::string_view name;
  Verdict verdict = Verdict::not_clean;
  std::string (*make)(std::size_t bytes) = nullptr;
};
std::vector<BigInput> big_inputs();

}  // namespace budgetlint::hostile
