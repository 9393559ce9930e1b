#include "plain_lanes.h"

#define SELARI_PLAIN_LANES
#include "../../Sources/CBytes/lanes.h"

uint32_t plain_lanes_equal(const uint8_t *bytes, uint8_t byte) {
  return selari_lanes_equal(bytes, byte);
}

uint32_t plain_lanes_letters(const uint8_t *bytes) { return selari_lanes_letters(bytes); }

uint32_t plain_lanes_ends(const uint8_t *bytes) { return selari_lanes_ends(bytes); }

uint32_t plain_lanes_special(const uint8_t *bytes) { return selari_lanes_special(bytes); }

uint32_t plain_lanes_controls(const uint8_t *bytes) { return selari_lanes_controls(bytes); }

uint32_t plain_lanes_copy(uint8_t *to, const uint8_t *from) { return selari_lanes_copy(to, from); }
