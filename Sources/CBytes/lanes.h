// Sixteen bytes looked at together, which Swift has no way to say that compiles to the one instruction
// it takes: which of them are of a kind, as a bit for each, the lowest for the first. Every x86-64
// processor has SSE2; elsewhere the compiler makes of the plain loops what it can.
#ifndef SELARI_LANES_H
#define SELARI_LANES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) && !defined(SELARI_PLAIN_LANES)
#include <emmintrin.h>

static inline __m128i selari_lanes(const uint8_t *bytes) {
  return _mm_loadu_si128((const __m128i *)bytes);
}

static inline uint32_t selari_lanes_bits(__m128i lanes) { return (uint32_t)_mm_movemask_epi8(lanes); }

/// Which of sixteen bytes are a byte.
static inline uint32_t selari_lanes_equal(const uint8_t *bytes, uint8_t byte) {
  return selari_lanes_bits(_mm_cmpeq_epi8(selari_lanes(bytes), _mm_set1_epi8((char)byte)));
}

/// Which of sixteen bytes are ASCII letters.
static inline uint32_t selari_lanes_letters(const uint8_t *bytes) {
  // Small letters come to be the 26 least numbers with a sign.
  __m128i small = _mm_or_si128(selari_lanes(bytes), _mm_set1_epi8(0x20));
  __m128i shifted = _mm_add_epi8(small, _mm_set1_epi8((char)(0x80 - 0x61)));
  return selari_lanes_bits(_mm_cmplt_epi8(shifted, _mm_set1_epi8((char)(0x80 + 26))));
}

/// Which of sixteen bytes end a name in a tag: a blank, `/`, `=` or `>`. Says so of every control
/// character, and of no other byte.
static inline uint32_t selari_lanes_ends(const uint8_t *bytes) {
  __m128i lanes = selari_lanes(bytes);
  __m128i blank = _mm_cmpeq_epi8(_mm_min_epu8(lanes, _mm_set1_epi8(0x20)), lanes);
  __m128i slash = _mm_cmpeq_epi8(lanes, _mm_set1_epi8('/'));
  __m128i equal = _mm_cmpeq_epi8(lanes, _mm_set1_epi8('='));
  __m128i angle = _mm_cmpeq_epi8(lanes, _mm_set1_epi8('>'));
  return selari_lanes_bits(_mm_or_si128(_mm_or_si128(blank, slash), _mm_or_si128(equal, angle)));
}

/// Which of sixteen bytes are a control character, `&`, or no ASCII.
static inline uint32_t selari_lanes_special(const uint8_t *bytes) {
  __m128i lanes = selari_lanes(bytes);
  // Beyond ASCII, bytes are numbers below zero.
  __m128i outside = _mm_cmplt_epi8(lanes, _mm_set1_epi8(0x20));
  __m128i delete = _mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x7F));
  __m128i ampersand = _mm_cmpeq_epi8(lanes, _mm_set1_epi8('&'));
  return selari_lanes_bits(_mm_or_si128(outside, _mm_or_si128(delete, ampersand)));
}

/// Which of sixteen bytes are a control character of ASCII that is no blank, or 0xC2 or 0xE2, with which
/// those beyond ASCII and the separators of lines begin.
static inline uint32_t selari_lanes_controls(const uint8_t *bytes) {
  __m128i lanes = selari_lanes(bytes);
  __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(lanes, _mm_set1_epi8(0x1F)), lanes);
  // Tab, line feed, form feed and carriage return; 0x0B, among them, is no blank.
  __m128i from_tab = _mm_sub_epi8(lanes, _mm_set1_epi8(0x09));
  __m128i blank = _mm_cmpeq_epi8(_mm_min_epu8(from_tab, _mm_set1_epi8(4)), from_tab);
  blank = _mm_andnot_si128(_mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x0B)), blank);
  __m128i delete = _mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x7F));
  // 0xC2 and 0xE2 differ in one bit.
  __m128i begin = _mm_cmpeq_epi8(
      _mm_and_si128(lanes, _mm_set1_epi8((char)0xDF)), _mm_set1_epi8((char)0xC2));
  return selari_lanes_bits(
      _mm_or_si128(_mm_andnot_si128(blank, low), _mm_or_si128(delete, begin)));
}

/// Copies sixteen bytes, and says which of them are `&`, `<`, `>` or `"`.
static inline uint32_t selari_lanes_copy(uint8_t *to, const uint8_t *from) {
  __m128i lanes = selari_lanes(from);
  _mm_storeu_si128((__m128i *)to, lanes);
  // `<` and `>` differ in one bit only, `"` and `&` in one: two patterns find all four.
  __m128i angles = _mm_cmpeq_epi8(_mm_and_si128(lanes, _mm_set1_epi8((char)0xFD)), _mm_set1_epi8('<'));
  __m128i others = _mm_cmpeq_epi8(_mm_and_si128(lanes, _mm_set1_epi8((char)0xFB)), _mm_set1_epi8('"'));
  return selari_lanes_bits(_mm_or_si128(angles, others));
}

#else

/// Which of sixteen bytes are a byte.
static inline uint32_t selari_lanes_equal(const uint8_t *bytes, uint8_t byte) {
  uint32_t found = 0;
  for (int at = 0; at < 16; at++) found |= (uint32_t)(bytes[at] == byte) << at;
  return found;
}

/// Which of sixteen bytes are ASCII letters.
static inline uint32_t selari_lanes_letters(const uint8_t *bytes) {
  uint32_t found = 0;
  for (int at = 0; at < 16; at++) found |= (uint32_t)((uint8_t)((bytes[at] | 0x20) - 'a') < 26) << at;
  return found;
}

/// Which of sixteen bytes end a name in a tag: a blank, `/`, `=` or `>`. Says so of every control
/// character, and of no other byte.
static inline uint32_t selari_lanes_ends(const uint8_t *bytes) {
  uint32_t found = 0;
  for (int at = 0; at < 16; at++) {
    uint8_t byte = bytes[at];
    found |= (uint32_t)(byte <= 0x20 || byte == '/' || byte == '=' || byte == '>') << at;
  }
  return found;
}

/// Which of sixteen bytes are a control character, `&`, or no ASCII.
static inline uint32_t selari_lanes_special(const uint8_t *bytes) {
  uint32_t found = 0;
  for (int at = 0; at < 16; at++) {
    uint8_t byte = bytes[at];
    found |= (uint32_t)(byte < 0x20 || byte >= 0x7F || byte == '&') << at;
  }
  return found;
}

/// Which of sixteen bytes are a control character of ASCII that is no blank, or 0xC2 or 0xE2, with which
/// those beyond ASCII and the separators of lines begin.
static inline uint32_t selari_lanes_controls(const uint8_t *bytes) {
  uint32_t found = 0;
  for (int at = 0; at < 16; at++) {
    uint8_t byte = bytes[at];
    bool blank = byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D;
    bool control = (byte < 0x20 && !blank) || byte == 0x7F;
    found |= (uint32_t)(control || (byte & 0xDF) == 0xC2) << at;
  }
  return found;
}

/// Copies sixteen bytes, and says which of them are `&`, `<`, `>` or `"`.
static inline uint32_t selari_lanes_copy(uint8_t *to, const uint8_t *from) {
  uint32_t found = 0;
  for (int at = 0; at < 16; at++) {
    uint8_t byte = from[at];
    found |= (uint32_t)((byte & 0xFD) == '<' || (byte & 0xFB) == '"') << at;
  }
  memcpy(to, from, 16);
  return found;
}

#endif

/// Whether bytes hold a word of at least one byte. Sixteen places are tried together, by the word's first
/// and last byte: memmem(3) of glibc looks at words as short as a mark of Markdown byte by byte.
static inline bool selari_find(
    const uint8_t *text, size_t length, const uint8_t *word, size_t word_length) {
  if (word_length > length) return false;
  size_t places = length - word_length + 1, last = word_length - 1, at = 0;
  for (; places - at >= 16; at += 16) {
    uint32_t found =
        selari_lanes_equal(text + at, word[0]) & selari_lanes_equal(text + at + last, word[last]);
    for (; found != 0; found &= found - 1) {
      if (memcmp(text + at + __builtin_ctz(found), word, word_length) == 0) return true;
    }
  }
  for (; at < places; at++) {
    if (text[at] == word[0] && memcmp(text + at, word, word_length) == 0) return true;
  }
  return false;
}

#endif
