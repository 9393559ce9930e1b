// Sources/CBytes/lanes.h as a processor without SSE2 has it, for the tests.
#ifndef PLAIN_LANES_H
#define PLAIN_LANES_H

#include <stdint.h>

uint32_t plain_lanes_equal(const uint8_t *bytes, uint8_t byte);
uint32_t plain_lanes_letters(const uint8_t *bytes);
uint32_t plain_lanes_ends(const uint8_t *bytes);
uint32_t plain_lanes_special(const uint8_t *bytes);
uint32_t plain_lanes_controls(const uint8_t *bytes);
uint32_t plain_lanes_copy(uint8_t *to, const uint8_t *from);

#endif
