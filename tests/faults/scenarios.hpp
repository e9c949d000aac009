#pragma once

#include <string>
#include <vector>

#include "faults/scenario.hpp"

/// What the program is asked to do while something goes wrong.
namespace budgetlint::test {

/// A document with a fix (BL407) and no error.
std::string fixable_document();

/// One with an error (BL301), a warning and a note.
std::string faulty_document();

/// One document checked, with the report in a format.
Scenario checking(const std::string& format);

/// A folder of documents in folders, with an ignore file; one is found by a link alone. A configuration makes a warning
/// fail the run, and another that it extends makes an error of a note: whoever loses one of them finds less.
Scenario checking_folder(std::vector<std::string> more = {});

Scenario fixing();
Scenario showing_difference();
Scenario reporting(const std::string& format);  ///< to the file r
Scenario recording_baseline();
Scenario using_baseline();
Scenario caching();
Scenario merging();

/// The other verbs, by a word each: rules, explain, schema, init, config, help.
Scenario verb(const std::string& word);

}  // namespace budgetlint::test
