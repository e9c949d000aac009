#include "cli/cache.hpp"

#include <blake2.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/cache_record.hpp"
#include "cli/output.hpp"
#include "diag/message.hpp"
#include "report/record_values.hpp"
#include "text/utf8.hpp"
#include "text/write.hpp"

namespace budgetlint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hash_size = 32;
constexpr std::uint64_t largest_entry = std::uint64_t{1} << 28U;

std::string hash_of(std::string_view bytes) {
  std::array<std::uint8_t, hash_size> hash{};
  blake2b(hash.data(), bytes.data(), nullptr, hash.size(), bytes.size(), 0);
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

/// All of a configuration that findings depend on.
std::string key_of(const Configuration& configuration) {
  std::string key;
  for (const Severity severity : configuration.severities) key += static_cast<char>('0' + static_cast<int>(severity));
  key += fmt::format("/{}/{}/{}/{}/{}", static_cast<int>(configuration.fail_on), configuration.limits.bytes,
                     configuration.limits.depth, configuration.limits.nodes, configuration.suppressions);
  for (std::size_t rule = 0; rule < configuration.settings.size(); ++rule) {
    for (const ParameterSetting& setting : configuration.settings[rule]) {
      key += fmt::format("/{}:{}={}", rule, setting.name, setting.number);
      for (const std::string& word : setting.words) key += fmt::format(",{}:{}", word.size(), word);
    }
  }
  return key;
}

std::string entry_text(const FileReport& file) {
  const std::string record = cache_record(file);
  return hash_of(record) + record;
}

/// Throws std::exception where the text is damaged.
FileReport read_entry(std::string_view text) {
  const std::string_view record = text.substr(std::min(hash_size, text.size()));
  if (hash_of(record) != text.substr(0, hash_size)) throw std::runtime_error("damaged");
  return read_cache_record(record);
}

/// Writes an entry to a file that has no name until it is whole, so that nothing is left of it whenever the program
/// ends. Not every file system has such files.
bool store_without_draft(const std::string& path, std::string_view text) {
  const int descriptor =
      ::open(fs::path(path).parent_path().c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0) return false;
  bool stored = write_all(descriptor, text) == 0;
  if (stored) {
    ::unlink(path.c_str());  // one that is damaged
    const std::string unnamed = fmt::format("/proc/self/fd/{}", descriptor);
    stored = ::linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0 || errno == EEXIST;
  }
  ::close(descriptor);
  return stored;
}

/// Writes an entry, whole or not at all. What fails leaves no entry: the next run checks again. Unlike `store_file` it
/// waits for no disk, and several threads may do so.
void store(const std::string& path, std::string_view text) {
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  if (store_without_draft(path, text)) return;
  std::string draft = path + ".XXXXXX";
  const int descriptor = ::mkstemp(draft.data());
  if (descriptor < 0) return;
  const bool written = write_and_close(descriptor, text) == 0;
  if (!written || std::rename(draft.c_str(), path.c_str()) != 0) ::unlink(draft.c_str());
}

}  // namespace

Cache::Cache(std::string folder) : folder_(std::move(folder)) {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (fs::is_directory(folder_, error)) return;
  throw OutputError(compose<std::string>(
      {.zh = "无法建立缓存文件夹 {}", .en = "the folder {} of the cache cannot be made"}, printable(folder_)));
}

std::string Cache::entry_of(const Input& input, const std::string& text, const Configuration& configuration) const {
  const std::string key = fmt::format("{}\n{}\n{}\n{}", BUDGETLINT_VERSION, input.named, key_of(configuration),
                                      json::hexadecimal(hash_of(text)));
  const std::string name = json::hexadecimal(hash_of(key));
  return fmt::format("{}/{}/{}", folder_, name.substr(0, 2), name.substr(2));
}

FileReport Cache::check(const Input& input, std::string text, const Configuration& configuration) const {
  const std::string path = entry_of(input, text, configuration);
  if (const Result<std::string, ReadFault> entry = read_file(path, largest_entry)) {
    try {
      FileReport file = read_entry(*entry);
      file.source = std::make_unique<const Source>(input.shown, std::move(text));
      return file;
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      // as good as none
    }
  }
  FileReport file = check_source(input.shown, std::move(text), configuration, input.named);
  if (file.complete) store(path, entry_text(file));
  return file;
}

}  // namespace budgetlint
