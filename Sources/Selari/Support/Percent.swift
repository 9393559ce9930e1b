/// [Percent-encoding](https://www.rfc-editor.org/rfc/rfc3986#section-2.1).
public enum Percent {
  /// A text with every byte escaped that an address may read as something else: all but RFC 3986's
  /// unreserved characters, and those that are to be kept.
  public static func encoded(_ text: String, keeping kept: String = "") -> String {
    // Most texts are kept as they are.
    if text.utf8.allSatisfy({ isUnreserved($0) || kept.utf8.contains($0) }) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) || kept.utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += escape(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The decoded text; nil where a percent sign stands for nothing or the bytes are not UTF-8.
  public static func decoded(
    _ text: some StringProtocol, plusIsSpace: Bool = false
  ) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A path with every escape resolved and all else left, as a web server looks it up.
  public static func resolved(_ path: String) -> String {
    // Most have none.
    if path.firstIndex(ofASCII: "%") == nil { return path }
    var bytes: [UInt8] = []
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(digit)
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        bytes.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An address in which every character is written in one way, as a browser asks for it: outside ASCII by
  /// escapes, and these in capital letters.
  static func uniform(_ address: String) -> String {
    let bytes = address.utf8
    guard bytes.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "%") }) else { return address }
    var uniform: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte >= 0x80 {
        uniform += escape(byte)
        continue
      }
      uniform.append(byte)
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.compactMap(digit).count == 2 {
        uniform += digits.map { $0 >= UInt8(ascii: "a") ? $0 - 0x20 : $0 }
        rest = rest.dropFirst(2)
      }
    }
    return String(decoding: uniform, as: UTF8.self)
  }

  /// Whether a text still holds something that decoding would change.
  public static func isEncoded(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.count
        && digit(bytes[index + 1]) != nil && digit(bytes[index + 2]) != nil
    }
  }

  /// Whether a byte stands in an address as it is: RFC 3986's unreserved characters.
  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func escape(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
