#include "cli/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "diag/message.hpp"
#include "engine/system_reason.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// Why nothing was written, in words that follow the name of the file and a colon.
OwnedText reason(const WriteFault& fault) {
  switch (fault.kind) {
    case WriteFault::Kind::read_only:
      return {.zh = "文件是只读的", .en = "the file is read-only"};
    case WriteFault::Kind::hard_link:
      return {.zh = "这个文件还有别的名字（硬链接），改写后那些名字下仍是旧内容；请复制一份再改",
              .en = "the file has other names (hard links), which would keep the old text; fix a copy of it"};
    case WriteFault::Kind::changed:
      return {.zh = "检查之后文件已被改动，没有覆盖；请重新运行",
              .en = "it was changed after it was checked and was left as it is; run again"};
    case WriteFault::Kind::failed:
    case WriteFault::Kind::unconfirmed:
      break;
  }
  return system_reason(fault.error);
}

}  // namespace

void prepare_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // The lowest free descriptor is the closed stream itself. Its direction is the wrong one, so that using it fails.
    if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

void write_standard_output(std::string_view text) {
  StandardOutput output;
  output.write(text);
  output.finish();
}

void StandardOutput::write(std::string_view text) {
  constexpr std::size_t enough = 65'536;  // for one call of the system
  pending_ += text;
  if (failed() || (pending_.size() < enough && !is_terminal_)) return;
  error_ = write_all(STDOUT_FILENO, pending_);
  pending_.clear();
}

void StandardOutput::finish() {
  const int error = write_and_close(STDOUT_FILENO, failed() ? std::string() : pending_);
  if (!failed()) error_ = error;
  if (!failed()) return;
  throw OutputError(compose<OwnedText>({.zh = "无法写到标准输出：{}", .en = "cannot write to standard output: {}"},
                                       system_reason(error_)));
}

void write_error_line(std::string_view line) { write_all(STDERR_FILENO, std::string(line) + "\n"); }

void complain(const OwnedText& message, const std::vector<Language>& languages) {
  for (const Language language : languages) write_error_line("budgetlint: " + message.in(language));
}

OutputError write_error(const std::string& path, const WriteFault& fault) {
  if (fault.kind == WriteFault::Kind::unconfirmed) {
    return OutputError(compose<std::string, OwnedText>(
        {.zh = "{} 已经写入，但磁盘没有确认（{}）；请核对这个文件",
         .en = "{} is written, but the disk has not confirmed it ({}); look at the file"},
        printable(path), system_reason(fault.error)));
  }
  return OutputError(compose<std::string, OwnedText>({.zh = "无法写入 {}：{}", .en = "cannot write {}: {}"},
                                                     printable(path), reason(fault)));
}

void write_file(const std::string& path, std::string_view text) {
  if (const Result<void, WriteFault> written = store_file(path, text); !written)
    throw write_error(path, written.error());
}

bool write_new_file(const std::string& path, std::string_view text) {
  const Result<bool, WriteFault> is_new = create_file(path, text);
  if (!is_new) throw write_error(path, is_new.error());
  return *is_new;
}

}  // namespace budgetlint
