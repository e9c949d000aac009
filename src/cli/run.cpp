#include "cli/run.hpp"

#include <execinfo.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/language.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"
#include "cli/verb.hpp"
#include "diag/message.hpp"
#include "engine/system_reason.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include "text/write.hpp"

namespace budgetlint {
namespace {

constexpr int failed = 2;

std::string overview(Language language) {
  const bool zh = language == Language::zh;
  std::string text = zh ? "budgetlint：检查预算绩效文本\n\n用法: budgetlint 命令 [选项] [参数]\n\n命令:\n"
                        : "budgetlint checks budget-performance documents\n\n"
                          "Usage: budgetlint VERB [OPTIONS] [ARGUMENTS]\n\nVerbs:\n";
  for (const Verb& verb : verbs()) text += fmt::format("  {:<12}{}\n", verb.name, verb.help.in(language));
  text += zh ? "\n选项:\n"
               "  -h,--help         显示本说明；写在命令之后，显示该命令的说明\n"
               "  --version         显示版本\n"
               "  --lang zh|en|both 文字用中文、英文或两种都用\n"
               "\n例如: budgetlint check 2024/\n"
             : "\nOptions:\n"
               "  -h,--help         show this help; after a verb, that of the verb\n"
               "  --version         show the version\n"
               "  --lang zh|en|both language of texts: Chinese, English or both\n"
               "\nExample: budgetlint check 2024/\n";
  return text;
}

int do_verb(const Verb& verb, const std::vector<std::string>& words, const Session& session) {
  Arguments arguments("budgetlint " + std::string(verb.name), verb.help, session.language());
  const Work work = verb.declare(arguments);
  LanguageOption language;
  language.declare(arguments);
  if (!arguments.parse(words)) {
    write_standard_output(arguments.help());
    return 0;
  }
  language.check();
  return work(session);
}

/// Follows a command line that begins with no verb: options of the program itself.
int do_without_verb(const std::vector<std::string>& words, const Session& session) {
  Arguments arguments("budgetlint", {}, session.language());
  bool version = false;
  LanguageOption language;
  arguments.flag("--version", version, {});
  language.declare(arguments);
  if (!arguments.parse(words)) {
    write_standard_output(overview(session.language()));
    return 0;
  }
  language.check();
  if (version) {
    write_standard_output("budgetlint " BUDGETLINT_VERSION "\n");
    return 0;
  }
  throw UsageError({.zh = "请写明要做什么，例如 budgetlint check 2024/；用法见 budgetlint --help",
                    .en = "say what to do, for example budgetlint check 2024/; see budgetlint --help"});
}

/// Where the verb stands: the first word that is neither an option of the program nor the value of `--lang`.
std::size_t find_verb(const std::vector<std::string>& words) {
  std::size_t i = 0;
  while (i < words.size() && words[i].size() > 1 && words[i].starts_with('-'))
    i += words[i] == "--lang" ? std::size_t{2} : std::size_t{1};
  return std::min(i, words.size());
}

int follow(std::vector<std::string> words, const Session& session) {
  const std::size_t at = find_verb(words);
  if (at == words.size()) return do_without_verb(words, session);
  const std::string name = words[at];
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
  if (name == "help") {
    words.emplace_back("--help");
    return follow(std::move(words), session);
  }
  const auto verb = std::find_if(verbs().begin(), verbs().end(), [&](const Verb& each) { return each.name == name; });
  if (verb == verbs().end()) throw unknown_verb(name);
  return do_verb(*verb, words, session);
}

/// There may be no memory left to explain anything with.
void tell_memory_has_run_out() {
  write_all(STDERR_FILENO, "budgetlint: 内存不足，没有完成 / out of memory, not finished\n");
}

std::atomic<bool> memory_has_run_out = false;

[[noreturn]] void refuse_memory() {
  memory_has_run_out = true;
  throw std::bad_alloc();
}

/// Lets the C library load what it passes exceptions on with while there is memory: later it would end the program.
void prepare_for_exceptions() {
  void* caller = nullptr;
  static_cast<void>(::backtrace(&caller, 1));
}

/// Where memory runs out in what must not throw: nlohmann-json needs some even to destroy a value, the standard library
/// to look into a folder.
[[noreturn]] void end_abruptly() {
  if (memory_has_run_out) {
    tell_memory_has_run_out();
    ::_exit(failed);
  }
  std::abort();
}

/// Explains whatever goes wrong but for memory that has run out.
int follow_and_explain(int argc, const char* const* argv) {
  try {
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const std::optional<std::vector<Language>> asked = languages_asked_for(words);
    const Session session{.languages = asked.value_or(std::vector{language_of_environment()}),
                          .languages_chosen = asked.has_value()};
    try {
      return follow(words, session);
    } catch (const UsageError& error) {
      complain(error.message(), session.languages);
    } catch (const OutputError& error) {
      complain(error.message(), session.languages);
    } catch (const std::filesystem::filesystem_error& error) {
      complain(compose<std::string, OwnedText>({.zh = "无法查看 {}：{}", .en = "cannot look at {}: {}"},
                                               printable(error.path1().string()), system_reason(error.code().value())),
               session.languages);
    }
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    write_error_line("budgetlint: 内部错误 / internal error: " + printable(error.what()));
  } catch (...) {
    write_error_line("budgetlint: 内部错误 / internal error");
  }
  return failed;
}

}  // namespace

int run(int argc, const char* const* argv) {
  prepare_streams();
  prepare_for_exceptions();
  std::set_new_handler(refuse_memory);
  std::set_terminate(end_abruptly);
  try {
    return follow_and_explain(argc, argv);
  } catch (...) {
    tell_memory_has_run_out();
    return failed;
  }
}

}  // namespace budgetlint
