// What the kernel offers and the Glibc module does not name.
#ifndef SELARI_PLATFORM_H
#define SELARI_PLATFORM_H

#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two names in one step: renameat2(2) with RENAME_EXCHANGE. Gives 0, or -1 and errno.
static inline int selari_exchange(int from_folder, const char *from, int to_folder, const char *to) {
  return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, 2u);
}

#endif
