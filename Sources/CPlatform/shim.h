// What the kernel offers and the Glibc module does not name.
#ifndef SELARI_PLATFORM_H
#define SELARI_PLATFORM_H

#include <errno.h>
#include <limits.h>
#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

/// Exchanges two names in one step: renameat2(2) with RENAME_EXCHANGE. Gives 0, or -1 and errno.
static inline int selari_exchange(int from_folder, const char *from, int to_folder, const char *to) {
  return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, 2u);
}

/// A descriptor that is readable once it was written to: eventfd(2). -1 and errno where there is none.
static inline int selari_event_descriptor(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

extern int pipe2(int ends[2], int flags);
extern int memfd_create(const char *name, unsigned int flags);

/// Both ends of a pipe that has these flags (O_CLOEXEC) from its first moment on: pipe2(2). Gives 0, or
/// -1 and errno.
static inline int selari_pipe(int ends[2], int flags) { return pipe2(ends, flags); }

/// A file in memory, without a name, which no program inherits (MFD_CLOEXEC): memfd_create(2).
/// -1 and errno where there is none.
static inline int selari_memory_file(void) { return memfd_create("selari", 1u); }

/// The kind of the file system that a path is on, by its magic number: statfs(2). 0 where it is not known.
static inline uint32_t selari_file_system_kind(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (uint32_t)status.f_type : 0;
}

extern int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes);

/// The lowest address of the present thread's stack (pthread_getattr_np(3)), 0 where it is not known.
/// Asked for once in each thread: for the first thread glibc reads all of /proc/self/maps, which
/// takes as long as rendering a page.
static inline uintptr_t selari_stack_end(void) {
  static __thread uintptr_t known = 0;
  if (known != 0) return known;
  pthread_attr_t attributes;
  void *address = NULL;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return 0;
  if (pthread_attr_getstack(&attributes, &address, &size) != 0) address = NULL;
  pthread_attr_destroy(&attributes);
  known = (uintptr_t)address;
  return known;
}

extern int madvise(void *address, size_t size, int advice);

/// Has malloc take pages of their own only for what is larger than so many bytes, 32 MiB at most, and
/// give none back that are free (mallopt(3)). Holds for the whole program from here on.
static inline void selari_keep_heap(size_t size) {
  mallopt(M_MMAP_THRESHOLD, (int)size);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
}

/// Takes room for the present thread's heap at once, on huge pages where the system has them
/// (MADV_HUGEPAGE of madvise(2)), and leaves it free.
static inline void selari_take_heap_room(size_t size) {
  const uintptr_t page = (uintptr_t)2 << 20;
  void *room[2] = {malloc(size / 2), malloc(size / 2)};
  for (int half = 0; half < 2; half++) {
    if (room[half] == NULL) continue;
    uintptr_t first = ((uintptr_t)room[half] + page - 1) & ~(page - 1);
    uintptr_t last = ((uintptr_t)room[half] + size / 2) & ~(page - 1);
    if (first < last) madvise((void *)first, last - first, 14);
  }
  free(room[0]);
  free(room[1]);
}

extern int pthread_attr_setaffinity_np(pthread_attr_t *attributes, size_t size, const cpu_set_t *cores);
extern int sched_getaffinity(pid_t thread, size_t size, cpu_set_t *cores);
extern int sched_setaffinity(pid_t thread, size_t size, const cpu_set_t *cores);
extern int sched_getcpu(void);

/// The cores that the present thread may run on (sched_getaffinity(2)); none where that cannot be told.
static inline cpu_set_t selari_cores(void) {
  cpu_set_t cores;
  __CPU_ZERO_S(sizeof cores, &cores);
  if (sched_getaffinity(0, sizeof cores, &cores) != 0) __CPU_ZERO_S(sizeof cores, &cores);
  return cores;
}

/// How many cores there are in a set.
static inline int selari_core_count(const cpu_set_t *cores) { return __CPU_COUNT_S(sizeof *cores, cores); }

/// Lets the present thread run on these cores.
static inline void selari_set_cores(const cpu_set_t *cores) { sched_setaffinity(0, sizeof *cores, cores); }

/// Starts a thread away from the core that its maker runs on, where there is another: pthread_create(3).
/// Left to the kernel it is often put behind its maker, on the same core, and waits there for some
/// milliseconds beside an idle one: a good part of a small site's build. The thread takes back the
/// cores it was kept from with selari_set_cores, first thing. Gives 0, or the error.
static inline int selari_start_thread(pthread_t *thread, const cpu_set_t *cores,
                                      void *(*run)(void *), void *context) {
  cpu_set_t others = *cores;
  int here = sched_getcpu();
  if (here >= 0) __CPU_CLR_S((size_t)here, sizeof others, &others);
  pthread_attr_t attributes;
  if (__CPU_COUNT_S(sizeof others, &others) == 0 || pthread_attr_init(&attributes) != 0)
    return pthread_create(thread, NULL, run, context);
  int status = pthread_attr_setaffinity_np(&attributes, sizeof others, &others);
  if (status == 0) status = pthread_create(thread, &attributes, run, context);
  pthread_attr_destroy(&attributes);
  return status == 0 ? 0 : pthread_create(thread, NULL, run, context);
}

extern int execvpe(const char *program, char *const arguments[], char *const environment[]);

/// Starts a program with these three ends, and gives its number, or -1 and errno. It is told to end
/// (SIGTERM) when the thread that started it does, however that ends: an upload does not outlive its
/// publisher. No file that it writes may be larger than so many bytes, unless that is 0: beyond them a
/// write fails, and does not end it. posix_spawn(3) has no way to say either.
static inline pid_t selari_start(char *const arguments[], char *const environment[], int input,
                                 int output, int errors, uint64_t largest_file) {
  pid_t parent = getpid();
  pid_t child = fork();
  if (child != 0) return child;
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (getppid() != parent) _exit(126);
  signal(SIGPIPE, SIG_DFL);
  if (largest_file > 0) {
    struct rlimit limit = {largest_file, largest_file};
    signal(SIGXFSZ, SIG_IGN);
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(126);
  }
  if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0) _exit(126);
  execvpe(arguments[0], arguments, environment);
  _exit(errno == ENOENT ? 127 : 126);
}

#endif
