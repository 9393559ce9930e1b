import Glibc

/// Text by Python's rules: sequences of code points, compared by them.
enum PythonText {
  /// Whether two texts have the same code points. Swift's `==` would call `é` and `é` equal.
  static func equal(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return withBytes(left) { left in
      withBytes(right) { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return memcmp(first, second, left.count) == 0
      }
    }
  }

  /// A text's bytes of UTF-8, without a copy where Swift keeps them in a row.
  static func withBytes<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(text.utf8).withUnsafeBufferPointer(body)
  }

  /// Python's `len()`: the number of code points.
  static func count(_ text: String) -> Int { withBytes(text, count) }

  /// The number of code points in UTF-8.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// How many bytes a number of code points has from the start; nil where there are not so many.
  static func length(of count: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var left = count
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return index }
      left -= 1
    }
    return left == 0 ? bytes.count : nil
  }

  /// Whether a text comes before another by code points; UTF-8 keeps their order.
  static func isLess(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Whether a text holds another.
  static func contains(_ text: String, _ part: String) -> Bool {
    withBytes(text) { text in withBytes(part) { find($0, in: text, from: 0) != nil } }
  }

  /// Where some bytes first stand in others, from a place on.
  static func find(
    _ part: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let wanted = part.baseAddress, part.count > 0 else { return start }
    guard let base = bytes.baseAddress else { return nil }
    var place = start
    while place + part.count <= bytes.count {
      let room = bytes.count - part.count - place + 1
      guard let found = memchr(base + place, Int32(part[0]), room) else { return nil }
      place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(found, wanted, part.count) == 0 { return place }
      place += 1
    }
    return nil
  }

  /// Where some bytes first stand in others.
  static func find(_ part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = part.first else { return bytes.startIndex }
    guard part.count <= bytes.count else { return nil }
    var start = bytes.startIndex
    while start + part.count <= bytes.endIndex {
      if bytes[start] == first, bytes[start..<start + part.count].elementsEqual(part) {
        return start
      }
      start += 1
    }
    return nil
  }

  /// Python's `str.isspace` of a scalar.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Text without whitespace at its ends.
  static func strip(_ text: Substring) -> Substring {
    var scalars = text.unicodeScalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return Substring(scalars)
  }

  /// Python's `repr()` of a float.
  static func describe(_ number: Double) -> String { number.description }

  /// Python's `repr()` of text.
  static func quoted(_ text: String) -> String {
    if withBytes(text, isPlain) { return "'\(text)'" }
    let quote: Unicode.Scalar =
      text.unicodeScalars.contains("'") && !text.unicodeScalars.contains("\"") ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote, "\\":
        result.append("\\")
        result.append(scalar)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case _ where isPrintable(scalar): result.append(scalar)
      default: result.append(contentsOf: hexEscape(scalar).unicodeScalars)
      }
    }
    result.append(quote)
    return String(result)
  }

  /// Whether text of ASCII needs no escapes, in Python's literals and in JSON in HTML.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes {
      guard byte >= 0x20, byte < 0x7F else { return false }
      switch byte {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5C: return false
      default: continue
      }
    }
    return true
  }

  /// Text with everything that is not ASCII as escapes.
  static func ascii(_ text: String) -> String {
    text.unicodeScalars.map { $0.isASCII ? String($0) : hexEscape($0) }.joined()
  }

  private static func hexEscape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (prefix, width) =
      scalar.value <= 0xFF ? ("\\x", 2) : scalar.value <= 0xFFFF ? ("\\u", 4) : ("\\U", 8)
    return prefix + String(repeating: "0", count: width - digits.count) + digits
  }

  /// Python's `str.isprintable` of a scalar.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}
