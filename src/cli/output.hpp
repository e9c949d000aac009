#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/terminal.hpp"
#include "text/language.hpp"
#include "text/write.hpp"

namespace budgetlint {

/// Something that was asked for could not be written. Thrown and caught within the command line alone.
class OutputError : public std::exception {
 public:
  explicit OutputError(OwnedText message) : message_(std::move(message)) {}
  [[nodiscard]] const OwnedText& message() const { return message_; }
  [[nodiscard]] const char* what() const noexcept override { return message_.en.c_str(); }

 private:
  OwnedText message_;
};

/// Makes writing safe before anything is opened: a reader that has gone or a file that has reached the largest size
/// allowed becomes an error instead of a signal, and no file can take the place of a standard stream that is closed.
void prepare_streams();

/// Writes `text` to standard output and closes it, so that a full disk shows; call it once, last. Throws OutputError.
void write_standard_output(std::string_view text);

/// Standard output, written piece by piece. What fails is told at the end.
class StandardOutput {
 public:
  void write(std::string_view text);
  /// Whether something could not be written, so that nothing more needs to be.
  [[nodiscard]] bool failed() const { return error_ != 0; }
  /// Writes what is left and closes; call it once, last. Throws OutputError when anything has failed.
  void finish();

 private:
  bool is_terminal_ = output_is_terminal();  // shows each piece at once
  std::string pending_;
  int error_ = 0;
};

/// Writes a line for people to standard error; failures there have nowhere to go.
void write_error_line(std::string_view line);

/// Says on standard error what went wrong, a line in each of the languages.
void complain(const OwnedText& message, const std::vector<Language>& languages);

/// Carries out steps whatever becomes of the others, and complains of each that fails.
class Delivery {
 public:
  /// `languages` must outlive this.
  explicit Delivery(const std::vector<Language>& languages) : languages_(languages) {}

  /// `step` may throw OutputError.
  template <class Step>
  void attempt(Step step) {
    try {
      step();
    } catch (const OutputError& error) {
      complain(error.message(), languages_);
      failed_ = true;
    }
  }
  /// Whether any has failed.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  const std::vector<Language>& languages_;
  bool failed_ = false;
};

/// What is said of a file that was not written as asked.
OutputError write_error(const std::string& path, const WriteFault& fault);

/// Writes a file as `store_file` does. Throws OutputError.
void write_file(const std::string& path, std::string_view text);

/// Writes a file as `create_file` does. Throws OutputError.
bool write_new_file(const std::string& path, std::string_view text);

}  // namespace budgetlint
