/// Text as it stands in HTML.
enum HTMLText {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©",
    "middot": "·", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "shy": "\u{AD}",
  ]

  /// Whether a character reference of a name is one of the common ones, which are resolved here.
  static func isKnown(_ name: String) -> Bool { names[name] != nil }

  /// The text that bytes of a page stand for. Of the character references by name only the common
  /// ones are resolved: what compares texts needs no more.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      let name = rest.prefix { $0 != ";" && $0 != "&" && !$0.isWhitespace }
      guard rest[name.endIndex...].first == ";", let character = character(name) else {
        result += "&"
        continue
      }
      result += character
      rest = rest[name.endIndex...].dropFirst()
    }
    return result + rest
  }

  /// A text with single blanks between its words, and none at its ends.
  static func singleSpaced(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { result in
        var count = 0
        var index = 0
        var isApart = false
        while index < bytes.count {
          let blank = whiteSpace(bytes, index)
          guard blank == 0 else {
            isApart = count > 0
            index += blank
            continue
          }
          if isApart {
            result[count] = 0x20
            count += 1
            isApart = false
          }
          result[count] = bytes[index]
          count += 1
          index += 1
        }
        return count
      }
    }
  }

  /// How many bytes the character of [white space](https://www.unicode.org/reports/tr44/#White_Space)
  /// takes that begins at an index; 0 where another begins there.
  private static func whiteSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0 }
    func next(_ distance: Int) -> UInt8 {
      index + distance < bytes.count ? bytes[index + distance] : 0
    }
    switch byte {
    case 0xC2: return next(1) == 0x85 || next(1) == 0xA0 ? 2 : 0
    case 0xE1: return next(1) == 0x9A && next(2) == 0x80 ? 3 : 0
    case 0xE2 where next(1) == 0x80:
      let third = next(2)
      return third < 0x8B || [0xA8, 0xA9, 0xAF].contains(third) ? 3 : 0
    case 0xE2: return next(1) == 0x81 && next(2) == 0x9F ? 3 : 0
    case 0xE3: return next(1) == 0x80 && next(2) == 0x80 ? 3 : 0
    default: return 0
    }
  }

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return names[String(name)] }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
