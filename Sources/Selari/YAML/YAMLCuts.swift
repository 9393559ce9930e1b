/// Where YAML, by its rules, ends a plain value before its writer did.
struct YAMLCuts {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The `#` after a plain value on the line of its end, where it is written like a hashtag or a number
  /// and not like a comment; nil after a value that is whole, such as a number, a date or `true`.
  func hash(after value: String, endingAt end: Int) -> Int? {
    var next = end
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    guard next > end, next + 1 < bytes.count, bytes[next] == UInt8(ascii: "#"), Self.mayGoOn(value)
    else { return nil }
    switch bytes[next + 1] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      return next
    default: return nil
    }
  }

  /// Whether a value may be the beginning of a longer text.
  private static func mayGoOn(_ value: String) -> Bool {
    guard !value.isEmpty else { return true }
    guard case .text(let text) = YAMLScalar(plain: value) else { return false }
    return text.utf8.contains(0x20) || text.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
  }

  /// Whether a key of a flow mapping stands after a comma and has no colon: it is the rest of the value
  /// before.
  func isCutByComma(_ key: Range<Int>) -> Bool {
    let isBlank = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    let before = bytes[..<key.lowerBound].last { !isBlank($0) }
    let after = bytes[key.upperBound...].first { !isBlank($0) }
    return before == UInt8(ascii: ",") && after != UInt8(ascii: ":")
  }
}
