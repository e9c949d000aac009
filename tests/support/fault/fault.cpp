// Preloaded into a program, makes one of its calls of the system fail. The environment says which:
// BUDGETLINT_FAULT="write 3 28 once": the third write fails with errno 28; "always" instead of "once": each from the
// third on; "kill": the program is killed there; "term": it is asked to end (SIGTERM) and the call goes on. When that
// has happened, the file that BUDGETLINT_FAULT_MARK names is made. The calls that come before main are not counted.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct Plan {
  char call[32] = "";
  long nth = 0;
  int error = 0;
  char how[8] = "";
};

Plan read_plan() {
  Plan plan;
  const char* const words = std::getenv("BUDGETLINT_FAULT");
  if (words == nullptr || std::sscanf(words, "%31s %ld %d %7s", plan.call, &plan.nth, &plan.error, plan.how) !=
                              4) {  // NOLINT(cert-err34-c)
    plan.nth = 0;
  }
  return plan;
}

void leave_mark() {
  const char* const path = std::getenv("BUDGETLINT_FAULT_MARK");
  if (path == nullptr) return;
  const long file = ::syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  if (file >= 0) ::syscall(SYS_close, file);
}

/// Whether this call of `name` is to fail; errno is set then.
bool fails(const char* name) {
  static const Plan plan = read_plan();
  static std::atomic<long> calls = 0;
  if (plan.nth == 0 || std::strcmp(plan.call, name) != 0) return false;
  const long call = ++calls;
  if (call < plan.nth || (call > plan.nth && std::strcmp(plan.how, "always") != 0)) return false;
  leave_mark();
  if (std::strcmp(plan.how, "kill") == 0) ::syscall(SYS_kill, ::syscall(SYS_getpid), SIGKILL);
  if (std::strcmp(plan.how, "term") == 0) {
    ::syscall(SYS_kill, ::syscall(SYS_getpid), SIGTERM);
    return false;
  }
  errno = plan.error;
  return true;
}

template <class Function>
Function* next(const char* name) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the way of dlsym
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool takes_mode(int flags) { return (flags & (O_CREAT | O_TMPFILE)) != 0; }

}  // namespace

// Each of these stands before the function of the C library that has its name.
#define FAIL_OR_PASS(counted, result, name, parameters, arguments) \
  extern "C" result name parameters {                              \
    if (fails(counted)) return -1;                                 \
    static auto* const real = next<result parameters>(#name);      \
    return real arguments;                                         \
  }

FAIL_OR_PASS("read", ssize_t, read, (int file, void* to, size_t size), (file, to, size))
FAIL_OR_PASS("read", ssize_t, __read_chk, (int file, void* to, size_t size, size_t room), (file, to, size, room))
FAIL_OR_PASS("write", ssize_t, write, (int file, const void* from, size_t size), (file, from, size))
FAIL_OR_PASS("fsync", int, fsync, (int file), (file))
FAIL_OR_PASS("fchmod", int, fchmod, (int file, mode_t mode), (file, mode))
FAIL_OR_PASS("fchown", int, fchown, (int file, uid_t user, gid_t group), (file, user, group))
FAIL_OR_PASS("rename", int, rename, (const char* from, const char* to), (from, to))
FAIL_OR_PASS("fstat", int, fstat, (int file, struct stat* to), (file, to))
FAIL_OR_PASS("stat", int, stat, (const char* path, struct stat* to), (path, to))
FAIL_OR_PASS("mkostemp", int, mkostemp, (char* name, int flags), (name, flags))
FAIL_OR_PASS("mkostemp", int, mkostemp64, (char* name, int flags), (name, flags))
FAIL_OR_PASS("open", int, __open_2, (const char* path, int flags), (path, flags))
FAIL_OR_PASS("open", int, __open64_2, (const char* path, int flags), (path, flags))
FAIL_OR_PASS("faccessat", int, faccessat, (int folder, const char* path, int mode, int flags),
             (folder, path, mode, flags))

extern "C" int close(int file) {
  static auto* const real = next<int(int)>("close");
  if (!fails("close")) return real(file);
  const int error = errno;
  real(file);  // the system closes the file whatever it says
  errno = error;
  return -1;
}

#define FAIL_OR_OPEN(counted, name, parameters, arguments) \
  extern "C" int name parameters {                         \
    if (fails(counted)) return -1;                         \
    static auto* const real = next<int parameters>(#name); \
    mode_t mode = 0;                                       \
    if (takes_mode(flags)) {                               \
      std::va_list rest;                                   \
      va_start(rest, flags);                               \
      mode = va_arg(rest, mode_t);                         \
      va_end(rest);                                        \
    }                                                      \
    return real arguments;                                 \
  }

FAIL_OR_OPEN("open", open, (const char* path, int flags, ...), (path, flags, mode))
FAIL_OR_OPEN("open", open64, (const char* path, int flags, ...), (path, flags, mode))
FAIL_OR_OPEN("openat", openat, (int folder, const char* path, int flags, ...), (folder, path, flags, mode))
FAIL_OR_OPEN("openat", openat64, (int folder, const char* path, int flags, ...), (folder, path, flags, mode))
