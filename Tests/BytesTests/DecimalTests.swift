import Testing

@testable import Bytes

@Suite("Numbers in a buffer")
struct DecimalTests {
  @Test(
    "a number stands in decimal, as Swift writes it",
    arguments: [0, 9, 10, 99, 100, 123, 1_000_000, -4, -10, -4567, .max, .min])
  func decimal(_ number: Int) {
    var buffer = ByteBuffer()
    buffer.append(decimal: number)
    #expect(buffer.string() == String(number))
  }

  @Test("zeros stand in front up to a width, behind the sign")
  func width() {
    var buffer = ByteBuffer()
    for (number, width) in [(7, 2), (42, 2), (42, 4), (2026, 4), (12345, 4), (-7, 2), (0, 3)] {
      buffer.append(decimal: number, width: width)
      buffer.append(" ")
    }
    #expect(buffer.string() == "07 42 0042 2026 12345 -07 000 ")
  }
}
