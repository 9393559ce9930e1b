#include "arena.h"

#include <cmark.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const size_t chunk_size = (size_t)1 << 20;
// What an arena keeps from page to page; a page that needed more gives the rest back.
static const size_t kept_size = (size_t)16 << 20;

// A piece of memory. What of it is free is zero: it is new, or was cleared with the page that had it,
// which one long stretch does faster than each block by itself.
typedef struct chunk {
  struct chunk *previous;
  size_t size;
  size_t used; // known of all but the chunk that is being taken from
} chunk;

struct arena {
  unsigned char *next; // where the next block goes, a multiple of 16
  unsigned char *end;
  unsigned char *last; // the block taken last, which can grow in place
  chunk *current;
  chunk *spare; // chunks of earlier pages, to be used again
};

static __thread arena *in_use;

static void *out_of_memory(void) {
  // libcmark knows no failure here, and its own allocator ends the process too.
  abort();
}

// A block's size with the 16 bytes before it that hold that size, up to a multiple of 16.
static inline size_t rounded(size_t size) { return (size + 31) & ~(size_t)15; }

static unsigned char *first_byte(chunk *c) {
  return (unsigned char *)c + ((sizeof(chunk) + 15) & ~(size_t)15);
}

static void note_use(arena *a) {
  if (a->current != NULL) a->current->used = (size_t)(a->next - first_byte(a->current));
}

static void add_chunk(arena *a, size_t needed) {
  note_use(a);
  chunk *c = a->spare;
  if (c != NULL && c->size >= needed) {
    a->spare = c->previous;
  } else {
    size_t size = needed > chunk_size ? needed : chunk_size;
    c = calloc(1, sizeof(chunk) + 16 + size);
    if (c == NULL) out_of_memory();
    c->size = size;
  }
  c->previous = a->current;
  a->current = c;
  a->next = first_byte(c);
  a->end = a->next + c->size;
}

static inline void *take(size_t size) {
  arena *a = in_use;
  if (a == NULL || size > SIZE_MAX / 2) return out_of_memory();
  size_t needed = rounded(size);
  if ((size_t)(a->end - a->next) < needed) add_chunk(a, needed);
  unsigned char *block = a->next + 16;
  a->next += needed;
  ((size_t *)block)[-1] = size;
  a->last = block;
  return block;
}

static void *take_zeroed(size_t count, size_t size) {
  size_t all;
  if (__builtin_mul_overflow(count, size, &all)) return out_of_memory();
  return take(all);
}

static void *grow(void *block, size_t size) {
  if (block == NULL) return take(size);
  size_t *held = (size_t *)block - 1;
  if (size <= *held) return block;
  arena *a = in_use;
  if (a != NULL && a->last == block && size <= (size_t)(a->end - a->last) - 16) {
    a->next = a->last + rounded(size) - 16;
    *held = size;
    return block;
  }
  return memcpy(take(size), block, *held);
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
  note_use(a);
  for (chunk *c = a->spare; c != NULL; c = c->previous) kept += c->size;
  while (a->current != NULL) {
    chunk *c = a->current;
    a->current = c->previous;
    if (kept + c->size > kept_size) {
      free(c);
    } else {
      memset(first_byte(c), 0, c->used);
      kept += c->size;
      c->previous = a->spare;
      a->spare = c;
    }
  }
  a->next = a->end = a->last = NULL;
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
