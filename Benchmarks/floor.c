/* The floor: the least that any generator over libcmark must do.
 *
 *   floor CONTENT OUTPUT [PROCESSES]
 *
 * Finds every .md file below CONTENT, and on PROCESSES processes (2) reads it, passes over its
 * front matter, parses and renders it with libcmark, wraps it in a small constant frame and writes
 * it as OUTPUT/<path without .md>/index.html. No templates, no links, no checks: what a site needs
 * beyond this is what a generator is measured by. Plain and unhurried C, as one would write it. */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char HEAD[] =
    "<!doctype html>\n<html lang=\"ms\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<title>Floor</title>\n</head>\n<body>\n<main>\n";
static const char FOOT[] = "</main>\n</body>\n</html>\n";

struct names {
  char **items;
  size_t count, room;
};

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(2);
}

static void *checked(void *memory) {
  if (!memory) fail("memory");
  return memory;
}

static void add(struct names *names, char *name) {
  if (names->count == names->room) {
    names->room = names->room ? names->room * 2 : 1024;
    names->items = checked(realloc(names->items, names->room * sizeof *names->items));
  }
  names->items[names->count++] = name;
}

/* Collects the .md files below `root`/`folder`, and makes the folders that hold them in `output`. */
static void scan(const char *root, const char *output, const char *folder, struct names *found) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", output, folder);
  if (mkdir(path, 0777) != 0 && errno != EEXIST) fail(path);
  snprintf(path, sizeof path, "%s/%s", root, folder);
  DIR *open_folder = opendir(path);
  if (!open_folder) fail(path);
  for (struct dirent *entry; (entry = readdir(open_folder));) {
    if (entry->d_name[0] == '.') continue;
    char *name;
    if (asprintf(&name, "%s%s%s", folder, *folder ? "/" : "", entry->d_name) < 0) fail("memory");
    size_t length = strlen(name);
    if (entry->d_type == DT_DIR) {
      scan(root, output, name, found);
      free(name);
    } else if (length > 3 && strcmp(name + length - 3, ".md") == 0) {
      add(found, name);
    } else {
      free(name);
    }
  }
  closedir(open_folder);
}

static size_t read_file(const char *path, char **buffer, size_t *room) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(path);
  size_t size = (size_t)status.st_size;
  if (size + 1 > *room) {
    *room = size * 2 + 1;
    *buffer = checked(realloc(*buffer, *room));
  }
  size_t length = 0;
  for (ssize_t got; length < size; length += (size_t)got) {
    got = read(file, *buffer + length, size - length);
    if (got < 0) fail(path);
    if (got == 0) break;
  }
  close(file);
  (*buffer)[length] = 0;
  return length;
}

static void write_all(int file, const char *bytes, size_t length, const char *path) {
  while (length > 0) {
    ssize_t put = write(file, bytes, length);
    if (put < 0) fail(path);
    bytes += put;
    length -= (size_t)put;
  }
}

/* Where the Markdown begins: after the second line of three dashes. */
static const char *after_front_matter(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 4, "\n---\n");
  return end ? end + 5 : text;
}

static void page(const char *root, const char *output, const char *name, char **buffer,
                 size_t *room, char **out, size_t *out_room) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", root, name);
  size_t length = read_file(path, buffer, room);
  const char *body = after_front_matter(*buffer);

  cmark_node *document =
      cmark_parse_document(body, length - (size_t)(body - *buffer), CMARK_OPT_SMART);
  char *html = cmark_render_html(document, CMARK_OPT_SMART);
  size_t html_length = strlen(html), total = sizeof HEAD - 1 + html_length + sizeof FOOT - 1;
  if (total > *out_room) {
    *out_room = total * 2;
    *out = checked(realloc(*out, *out_room));
  }
  memcpy(*out, HEAD, sizeof HEAD - 1);
  memcpy(*out + sizeof HEAD - 1, html, html_length);
  memcpy(*out + sizeof HEAD - 1 + html_length, FOOT, sizeof FOOT - 1);
  free(html);
  cmark_node_free(document);

  int stem = (int)strlen(name) - 3;
  snprintf(path, sizeof path, "%s/%.*s", output, stem, name);
  if (mkdir(path, 0777) != 0 && errno != EEXIST) fail(path);
  snprintf(path, sizeof path, "%s/%.*s/index.html", output, stem, name);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0) fail(path);
  write_all(file, *out, total, path);
  if (close(file) != 0) fail(path);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: floor CONTENT OUTPUT [PROCESSES]\n");
    return 2;
  }
  const char *root = arguments[1], *output = arguments[2];
  int processes = count > 3 ? atoi(arguments[3]) : 2;
  struct names found = {0};
  scan(root, output, "", &found);

  /* One counter that all processes draw from: none of them idles while there is work. */
  atomic_size_t *next = mmap(NULL, sizeof *next, PROT_READ | PROT_WRITE,
                             MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (next == MAP_FAILED) fail("memory");
  for (int process = 0; process < processes; process++) {
    pid_t child = fork();
    if (child < 0) fail("fork");
    if (child > 0) continue;
    char *buffer = NULL, *out = NULL;
    size_t room = 0, out_room = 0;
    for (size_t index; (index = atomic_fetch_add(next, 1)) < found.count;)
      page(root, output, found.items[index], &buffer, &room, &out, &out_room);
    _exit(0);
  }
  int worst = 0;
  for (int status; wait(&status) > 0;)
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) worst = 2;
  return worst;
}
