/* Runs a command and says what it took.
 *
 *   measure REPORT COMMAND [ARGUMENT…]
 *
 * Writes to REPORT one line: wall seconds, user seconds, system seconds, peak memory in KiB, exit
 * status. The peak is that of the largest process, as wait4 gives it for the child and those it
 * waited for. A program of its own, since a child started from a larger process begins with its
 * parent's memory and never reports less. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: measure REPORT COMMAND [ARGUMENT...]\n");
    return 2;
  }
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = vfork();
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
    fprintf(stderr, "measure: %s: %s\n", arguments[2], strerror(errno));
    return 2;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  FILE *report = fopen(arguments[1], "w");
  if (!report) {
    fprintf(stderr, "measure: %s: %s\n", arguments[1], strerror(errno));
    return 2;
  }
  fprintf(report, "%.6f %.6f %.6f %ld %d\n",
          (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9,
          seconds(usage.ru_utime), seconds(usage.ru_stime), usage.ru_maxrss,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return fclose(report) == 0 ? 0 : 2;
}
