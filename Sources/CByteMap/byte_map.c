#include "byte_map.h"

#include <string.h>

enum { MARK = 1, PAIR = 2, BREAK = 4 };

static const uint8_t classes[256] = {
    [0x00] = MARK, [0x0A] = BREAK, ['"'] = MARK, ['&'] = MARK, ['\''] = MARK, ['*'] = MARK,
    ['-'] = PAIR,  ['.'] = PAIR,   ['<'] = MARK, ['['] = MARK, ['\\'] = MARK, [']'] = MARK,
    ['^'] = MARK,  ['_'] = MARK,   ['`'] = MARK, ['{'] = MARK, ['|'] = MARK,  ['}'] = MARK,
    [0xF4] = MARK,
};

int byte_map_read_bytes(const uint8_t *text, size_t count, byte_map_word *words) {
  uint8_t all = 0;
  for (size_t start = 0; start < count; start += 64) {
    byte_map_word word = {0, 0};
    size_t length = count - start < 64 ? count - start : 64;
    for (size_t i = 0; i < length; i++) {
      uint8_t byte = text[start + i];
      uint8_t class = classes[byte];
      all |= byte;
      if (class == PAIR && start + i + 1 < count && text[start + i + 1] == byte) class = MARK;
      word.marks |= (uint64_t)(class & MARK) << i;
      word.breaks |= (uint64_t)(class >> 2) << i;
    }
    words[start / 64] = word;
  }
  return all >= 0x80;
}

#if defined(__x86_64__)
#include <immintrin.h>

// The classes by the two halves of a byte: a byte is of those that both its halves have. The highest
// bit is a line feed's, the next one that of - and ., and each other one that of the marks in one or
// two rows of ASCII.
#define TWICE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

__attribute__((target("avx2"))) static inline byte_map_word read_64(
    const uint8_t *text, __m256i *all) {
  const __m256i low = TWICE(0x01, 0, 0x02, 0, 0x20, 0, 0x02, 0x02, 0, 0, (char)0x82, 0x18, 0x1C, 0x58,
                            0x48, 0x08);
  const __m256i high =
      TWICE((char)0x81, 0, 0x42, 0x04, 0, 0x08, 0x01, 0x10, 0, 0, 0, 0, 0, 0, 0, 0x20);
  const __m256i half = _mm256_set1_epi8(0x0F);
  const __m256i single = _mm256_set1_epi8((char)0xBF), marks = _mm256_set1_epi8(0x7F);
  byte_map_word word = {0, 0};
  for (int part = 0; part < 64; part += 32) {
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(text + part));
    __m256i next = _mm256_loadu_si256((const __m256i *)(text + part + 1));
    *all = _mm256_or_si256(*all, bytes);
    __m256i class = _mm256_and_si256(
        _mm256_shuffle_epi8(low, _mm256_and_si256(bytes, half)),
        _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half)));
    __m256i paired = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, next), single);
    __m256i mark = _mm256_and_si256(_mm256_and_si256(class, paired), marks);
    uint32_t marked =
        (uint32_t)_mm256_movemask_epi8(_mm256_cmpgt_epi8(mark, _mm256_setzero_si256()));
    word.marks |= (uint64_t)marked << part;
    word.breaks |= (uint64_t)(uint32_t)_mm256_movemask_epi8(class) << part;
  }
  return word;
}

__attribute__((target("avx2"))) static int read_wide(
    const uint8_t *text, size_t count, byte_map_word *words) {
  __m256i all = _mm256_setzero_si256();
  size_t start = 0;
  // Each reads one byte further than it speaks of.
  for (; start + 65 <= count; start += 64) words[start / 64] = read_64(text + start, &all);
  for (; start < count; start += 64) {
    // What is not there is a blank, which means nothing.
    uint8_t rest[65];
    size_t length = count - start < 64 ? count - start : 64;
    memset(rest, ' ', sizeof rest);
    memcpy(rest, text + start, length);
    words[start / 64] = read_64(rest, &all);
  }
  return _mm256_movemask_epi8(all) != 0;
}

int byte_map_read(const uint8_t *text, size_t count, byte_map_word *words) {
  return __builtin_cpu_supports("avx2") ? read_wide(text, count, words)
                                        : byte_map_read_bytes(text, count, words);
}
#else
int byte_map_read(const uint8_t *text, size_t count, byte_map_word *words) {
  return byte_map_read_bytes(text, count, words);
}
#endif
