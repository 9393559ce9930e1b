#include "arena.h"

#include <cmark.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const size_t chunk_size = (size_t)1 << 20;
// What an arena keeps from page to page; a page that needed more gives the rest back.
static const size_t kept_size = (size_t)16 << 20;

typedef struct chunk {
  struct chunk *previous;
  size_t size;
  size_t used;
  size_t padding; // the bytes that follow begin at a multiple of 16
} chunk;

struct arena {
  chunk *current;
  chunk *spare; // chunks of earlier pages, to be used again
  void *last;   // the block taken last, which can grow in place
};

static __thread arena *in_use;

static void *out_of_memory(void) {
  // libcmark knows no failure here, and its own allocator ends the process too.
  abort();
}

static inline unsigned char *bytes_of(chunk *c) { return (unsigned char *)(c + 1); }

// A block's size with the 16 bytes before it that hold that size, up to a multiple of 16.
static inline size_t rounded(size_t size) {
  size_t result = (size + 31) & ~(size_t)15;
  if (result < size) out_of_memory();
  return result;
}

static chunk *add_chunk(arena *a, size_t needed) {
  chunk *c = a->spare;
  if (c != NULL && c->size >= needed) {
    a->spare = c->previous;
  } else {
    size_t size = needed > chunk_size ? needed : chunk_size;
    c = size > SIZE_MAX - sizeof(chunk) ? NULL : malloc(sizeof(chunk) + size);
    if (c == NULL) return out_of_memory();
    c->size = size;
  }
  c->used = 0;
  c->previous = a->current;
  a->current = c;
  return c;
}

static void *take(size_t size) {
  arena *a = in_use;
  if (a == NULL) return out_of_memory();
  size_t needed = rounded(size);
  chunk *c = a->current;
  if (c == NULL || c->size - c->used < needed) c = add_chunk(a, needed);
  unsigned char *block = bytes_of(c) + c->used;
  c->used += needed;
  *(size_t *)block = size;
  a->last = block + 16;
  return a->last;
}

static void *take_zeroed(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) return out_of_memory();
  void *block = take(count * size);
  memset(block, 0, count * size);
  return block;
}

static void *grow(void *block, size_t size) {
  if (block == NULL) return take(size);
  size_t *header = (size_t *)((unsigned char *)block - 16);
  if (size <= *header) return block;
  arena *a = in_use;
  if (a != NULL && a->last == block) {
    chunk *c = a->current;
    size_t start = (size_t)((unsigned char *)header - bytes_of(c));
    if (rounded(size) <= c->size - start) {
      c->used = start + rounded(size);
      *header = size;
      return block;
    }
  }
  void *larger = take(size);
  memcpy(larger, block, *header);
  return larger;
}

static void release(void *block) { (void)block; }

void *arena_memory(void) {
  static cmark_mem memory = {take_zeroed, grow, release};
  return &memory;
}

arena *arena_new(void) { return calloc(1, sizeof(arena)); }

void arena_use(arena *a) { in_use = a; }

void arena_reset(arena *a) {
  size_t kept = 0;
  for (chunk *c = a->spare; c != NULL; c = c->previous) kept += c->size;
  while (a->current != NULL) {
    chunk *c = a->current;
    a->current = c->previous;
    if (kept + c->size > kept_size) {
      free(c);
    } else {
      kept += c->size;
      c->previous = a->spare;
      a->spare = c;
    }
  }
  a->last = NULL;
}

void arena_free(arena *a) {
  if (a == NULL) return;
  arena_reset(a);
  while (a->spare != NULL) {
    chunk *c = a->spare;
    a->spare = c->previous;
    free(c);
  }
  free(a);
}
