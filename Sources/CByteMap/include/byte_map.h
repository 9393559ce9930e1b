#ifndef SELARI_BYTE_MAP_H
#define SELARI_BYTE_MAP_H

#include <stddef.h>
#include <stdint.h>

/// What 64 bytes of a text are: bit i of each word speaks of the byte i places on.
typedef struct {
  /// Line feeds.
  uint64_t breaks;
  /// Bytes that may mean something in the text of a block: NUL " & ' * < [ \ ] ^ _ ` { | } and 0xF4;
  /// of - and . those that stand before another of their kind.
  uint64_t marks;
} byte_map_word;

/// Reads a text once and fills one word for every 64 bytes of it, or the rest of them; tells
/// whether any of them is not ASCII.
int byte_map_read(const uint8_t *text, size_t count, byte_map_word *words);

/// The same, byte by byte, as on a processor without wider registers.
int byte_map_read_bytes(const uint8_t *text, size_t count, byte_map_word *words);

#endif
