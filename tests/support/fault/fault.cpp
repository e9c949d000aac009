// Preloaded into a program, makes its calls of the system go wrong. The environment says how: BUDGETLINT_FAULT is
// "CALL NTH NUMBER HOW", for example "write 3 28 once". `faulty_run.hpp` tells what each word means. When the fault has
// happened, the file that BUDGETLINT_FAULT_MARK names is made. What comes before main is not counted.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
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
  int number = 0;
  char how[8] = "";
};

Plan plan;  // set before main
std::atomic<bool> has_begun = false;
std::atomic<long> calls = 0;
std::atomic<long> written = 0;

bool is_how(const char* word) { return std::strcmp(plan.how, word) == 0; }

bool is_about_threads() { return std::strcmp(plan.call, "malloc-in-thread") == 0; }

bool is_about(const char* name) {
  if (std::strcmp(plan.call, name) == 0) return true;
  if (std::strcmp(name, "malloc") == 0) return is_about_threads() && ::syscall(SYS_gettid) != ::syscall(SYS_getpid);
  return std::strcmp(plan.call, "any") == 0;
}

void put_file(const char* path, int flags, const char* text) {
  const long file = ::syscall(SYS_openat, AT_FDCWD, path, flags | O_CLOEXEC, 0600);
  if (file < 0) return;
  if (*text != '\0') static_cast<void>(::syscall(SYS_write, file, text, std::strlen(text)));
  ::syscall(SYS_close, file);
}

void leave_mark(const char* text = "") {
  if (const char* const path = std::getenv("BUDGETLINT_FAULT_MARK")) put_file(path, O_CREAT | O_WRONLY | O_TRUNC, text);
}

/// Does to the file of BUDGETLINT_FAULT_FILE what another program might do just now.
void change_file() {
  const char* const path = std::getenv("BUDGETLINT_FAULT_FILE");
  const char* const other = std::getenv("BUDGETLINT_FAULT_OTHER");
  if (path == nullptr || other == nullptr) return;
  if (is_how("grow")) put_file(path, O_WRONLY | O_APPEND, "\n<<<\n");
  if (is_how("shrink")) ::syscall(SYS_truncate, path, 200L);
  if (is_how("replace")) ::syscall(SYS_rename, other, path);
}

/// Whether this call of `name` is to fail; errno is set then.
bool fails(const char* name) {
  if (plan.nth == 0 || !has_begun || !is_about(name)) return false;
  const long call = ++calls;
  if (is_how("short") || is_how("full") || is_how("count")) return false;
  if (is_how("storm")) {
    if (call % 2 == 0) return false;
    leave_mark();
    errno = plan.number;
    return true;
  }
  if (call < plan.nth || (call > plan.nth && !is_how("always"))) return false;
  leave_mark();
  if (is_how("once") || is_how("always")) {
    errno = plan.number;
    return true;
  }
  if (is_how("signal")) {
    ::syscall(SYS_kill, ::syscall(SYS_getpid), plan.number);
  } else {
    change_file();
  }
  return false;
}

/// How much of what is asked is done in one call; 0: none, for want of room.
size_t done_of(const char* name, size_t size) {
  if (!has_begun || size == 0) return size;
  const bool is_write = std::strcmp(name, "write") == 0;
  if (is_how("short") && is_about(name)) {
    leave_mark();
    return std::min(size, static_cast<size_t>(plan.nth));
  }
  if (is_how("full") && is_write) {
    const long room = std::max(plan.nth - 1 - written, 0L);
    const size_t fits = std::min(size, static_cast<size_t>(room));
    written += static_cast<long>(fits);
    if (fits < size) leave_mark();
    return fits;
  }
  return size;
}

template <class Function>
Function* next(const char* name) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the way of dlsym
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool takes_mode(int flags) { return (flags & (O_CREAT | O_TMPFILE)) != 0; }

__attribute__((constructor)) void read_plan() {
  const char* const words = std::getenv("BUDGETLINT_FAULT");
  if (words == nullptr || std::sscanf(words, "%31s %ld %d %7s", plan.call, &plan.nth, &plan.number, plan.how) !=
                              4) {  // NOLINT(cert-err34-c)
    plan.nth = 0;
  }
}

__attribute__((destructor)) void tell_count() {
  if (!is_how("count")) return;
  char text[24];
  std::snprintf(text, sizeof text, "%ld", calls.load());
  leave_mark(text);
}

using Main = int(int, char**, char**);
Main* real_main = nullptr;

int counted_main(int argc, char** argv, char** environment) {
  has_begun = true;
  const int status = real_main(argc, argv, environment);
  has_begun = false;
  return status;
}

}  // namespace

extern "C" int __libc_start_main(Main* main, int argc, char** argv, void (*init)(), void (*fini)(), void (*rtld_fini)(),
                                 void* stack_end) {
  using Start = int(Main*, int, char**, void (*)(), void (*)(), void (*)(), void*);
  real_main = main;
  return next<Start>("__libc_start_main")(counted_main, argc, argv, init, fini, rtld_fini, stack_end);
}

// Each of these stands before the function of the C library that has its name.
#define FAIL_OR_PASS(counted, failure, result, name, parameters, arguments) \
  extern "C" result name parameters {                                       \
    if (fails(counted)) return failure;                                     \
    static auto* const real = next<result parameters>(#name);               \
    return real arguments;                                                  \
  }

FAIL_OR_PASS("fsync", -1, int, fsync, (int file), (file))
FAIL_OR_PASS("fchmod", -1, int, fchmod, (int file, mode_t mode), (file, mode))
FAIL_OR_PASS("fchown", -1, int, fchown, (int file, uid_t user, gid_t group), (file, user, group))
FAIL_OR_PASS("rename", -1, int, rename, (const char* from, const char* to), (from, to))
FAIL_OR_PASS("rename", -1, int, renameat2, (int one, const char* from, int other, const char* to, unsigned flags),
             (one, from, other, to, flags))
FAIL_OR_PASS("unlink", -1, int, unlink, (const char* path), (path))
FAIL_OR_PASS("link", -1, int, linkat, (int from, const char* path, int to, const char* other, int flags),
             (from, path, to, other, flags))
FAIL_OR_PASS("mkdir", -1, int, mkdir, (const char* path, mode_t mode), (path, mode))
FAIL_OR_PASS("fstat", -1, int, fstat, (int file, struct stat* to), (file, to))
FAIL_OR_PASS("stat", -1, int, stat, (const char* path, struct stat* to), (path, to))
FAIL_OR_PASS("lstat", -1, int, lstat, (const char* path, struct stat* to), (path, to))
FAIL_OR_PASS("mkostemp", -1, int, mkstemp, (char* name), (name))
FAIL_OR_PASS("mkostemp", -1, int, mkostemp, (char* name, int flags), (name, flags))
FAIL_OR_PASS("mkostemp", -1, int, mkostemp64, (char* name, int flags), (name, flags))
FAIL_OR_PASS("open", -1, int, __open_2, (const char* path, int flags), (path, flags))
FAIL_OR_PASS("open", -1, int, __open64_2, (const char* path, int flags), (path, flags))
FAIL_OR_PASS("faccessat", -1, int, faccessat, (int folder, const char* path, int mode, int flags),
             (folder, path, mode, flags))
FAIL_OR_PASS("opendir", nullptr, DIR*, opendir, (const char* path), (path))
FAIL_OR_PASS("opendir", nullptr, DIR*, fdopendir, (int file), (file))
FAIL_OR_PASS("readdir", nullptr, dirent*, readdir, (DIR * folder), (folder))
FAIL_OR_PASS("readdir", nullptr, dirent64*, readdir64, (DIR * folder), (folder))
FAIL_OR_PASS("realpath", nullptr, char*, realpath, (const char* path, char* to), (path, to))
FAIL_OR_PASS("getcwd", nullptr, char*, getcwd, (char* to, size_t size), (to, size))
FAIL_OR_PASS("readlink", -1, ssize_t, readlink, (const char* path, char* to, size_t size), (path, to, size))
FAIL_OR_PASS("poll", -1, int, poll, (pollfd * files, nfds_t count, int wait), (files, count, wait))
extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* how, void* (*begin)(void*), void* with) {
  using Create = int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
  if (fails("pthread_create")) return plan.number;
  static auto* const real = next<Create>("pthread_create");
  const int error = real(thread, how, begin, with);
  if (is_about_threads()) ::usleep(static_cast<useconds_t>(plan.number) * 1000);
  return error;
}

extern "C" ssize_t read(int file, void* to, size_t size) {
  if (fails("read")) return -1;
  static auto* const real = next<ssize_t(int, void*, size_t)>("read");
  return real(file, to, done_of("read", size));
}

extern "C" ssize_t __read_chk(int file, void* to, size_t size, size_t /*room*/) { return read(file, to, size); }

extern "C" ssize_t write(int file, const void* from, size_t size) {
  if (fails("write")) return -1;
  const size_t part = done_of("write", size);
  if (part == 0 && size > 0) {
    errno = ENOSPC;
    return -1;
  }
  static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
  return real(file, from, part);
}

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
FAIL_OR_OPEN("open", openat, (int folder, const char* path, int flags, ...), (folder, path, flags, mode))
FAIL_OR_OPEN("open", openat64, (int folder, const char* path, int flags, ...), (folder, path, flags, mode))

// Memory: the C library has a second name for each, so that nothing needs to be looked up.
#define FAIL_OR_ALLOCATE(result, name, parameters, arguments) \
  extern "C" result __libc_##name parameters;                 \
  extern "C" result name parameters {                         \
    if (fails("malloc")) {                                    \
      errno = ENOMEM;                                         \
      return nullptr;                                         \
    }                                                         \
    return __libc_##name arguments;                           \
  }

FAIL_OR_ALLOCATE(void*, malloc, (size_t size), (size))
FAIL_OR_ALLOCATE(void*, calloc, (size_t count, size_t size), (count, size))
FAIL_OR_ALLOCATE(void*, realloc, (void* block, size_t size), (block, size))
FAIL_OR_ALLOCATE(void*, memalign, (size_t alignment, size_t size), (alignment, size))

extern "C" void* aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

extern "C" int posix_memalign(void** to, size_t alignment, size_t size) {
  void* const block = memalign(alignment, size);
  if (block == nullptr) return ENOMEM;
  *to = block;
  return 0;
}
