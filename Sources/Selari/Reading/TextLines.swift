/// The lines of a text, as byte offsets.
enum TextLines {
  /// The first line from an offset on that is not blank, without blanks around it.
  static func firstWritten(of bytes: [UInt8], from start: Int) -> Range<Int> {
    var line = written(of: bytes, at: start)
    while line.isEmpty, line.lowerBound < bytes.count {
      line = written(of: bytes, at: end(of: bytes, from: line.upperBound))
    }
    return line
  }

  /// What is written in the line that begins at an offset, without blanks around it.
  static func written(of bytes: [UInt8], at start: Int) -> Range<Int> {
    var (first, last) = (start, start)
    while last < bytes.count, bytes[last] != 0x0A { last += 1 }
    while first < last, isBlank(bytes[first]) { first += 1 }
    while last > first, isBlank(bytes[last - 1]) { last -= 1 }
    return first..<last
  }

  /// Where the line ends that holds an offset, its end included.
  static func end(of bytes: [UInt8], from offset: Int) -> Int {
    min((bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count) + 1, bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }
}
