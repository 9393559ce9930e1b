#ifndef SELARI_ARENA_H
#define SELARI_ARENA_H

/// Memory for libcmark that is taken by moving a pointer and given back all at once, after a page.
///
/// libcmark's callbacks carry no context, so the arena in use is kept for each thread. An arena
/// belongs to one parser and is used by one thread at a time.
typedef struct arena arena;

/// A new arena, or NULL where there is no memory.
arena *arena_new(void);

/// Frees an arena and everything taken from it.
void arena_free(arena *a);

/// Makes an arena the one that this thread takes memory from; NULL for none.
void arena_use(arena *a);

/// Gives back everything taken. Memory is kept for the next page, up to a limit.
void arena_reset(arena *a);

/// The `cmark_mem` that takes memory from the arena in use.
void *arena_memory(void);

#endif
