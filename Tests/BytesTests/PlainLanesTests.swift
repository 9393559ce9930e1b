import CBytes
import CPlainLanes
import Testing

/// Each function of `lanes.h` is written twice: for x86-64, and for every other processor. What runs here
/// is the one or the other; both have to say the same, and what is said of a byte hangs on nothing beside it.
@Suite struct PlainLanesTests {
  /// Every byte, at each of sixteen places, among bytes that nothing is said of.
  private func forEachPlacedByte(_ body: ([UInt8], _ byte: UInt8, _ place: Int) -> Void) {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<16 {
        // A word of Jawi's bytes is neither ASCII nor a blank: what stands beside may be anything.
        for beside in [UInt8(ascii: "0"), 0xD9, byte &+ 1] {
          var bytes = [UInt8](repeating: beside, count: 16)
          bytes[place] = byte
          body(bytes, byte, place)
        }
      }
    }
  }

  @Test func bothFindTheSame() {
    forEachPlacedByte { bytes, byte, _ in
      #expect(selari_lanes_equal(bytes, byte) == plain_lanes_equal(bytes, byte))
      #expect(selari_lanes_letters(bytes) == plain_lanes_letters(bytes), "\(bytes)")
      #expect(selari_lanes_ends(bytes) == plain_lanes_ends(bytes), "\(bytes)")
      #expect(selari_lanes_special(bytes) == plain_lanes_special(bytes), "\(bytes)")
      #expect(selari_lanes_controls(bytes) == plain_lanes_controls(bytes), "\(bytes)")
    }
  }

  @Test func bothCopyAndFindWhatIsEscaped() {
    forEachPlacedByte { bytes, byte, place in
      var (wide, plain) = ([UInt8](repeating: 0, count: 16), [UInt8](repeating: 0, count: 16))
      let found = selari_lanes_copy(&wide, bytes)
      #expect(found == plain_lanes_copy(&plain, bytes), "\(bytes)")
      #expect(wide == bytes && plain == bytes)
      #expect((found >> place & 1 == 1) == "&<>\"".utf8.contains(byte), "\(byte)")
    }
  }

  @Test func controlsAreThoseOfHTML() {
    forEachPlacedByte { bytes, byte, place in
      let isBlank = [0x09, 0x0A, 0x0C, 0x0D].contains(byte)
      let isControl = (byte < 0x20 && !isBlank) || byte == 0x7F
      let isFound = selari_lanes_controls(bytes) >> place & 1 == 1
      #expect(isFound == (isControl || byte == 0xC2 || byte == 0xE2), "\(byte)")
    }
  }
}
