/// Searching, splitting and replacing by Python's rules, on bytes of UTF-8.
extension PythonText {
  /// Where a text stands in another, without overlaps, as ranges of bytes; at most `limit` of them.
  static func ranges(of part: String, in text: String, limit: Int = .max) -> [Range<Int>] {
    let (part, bytes) = (Array(part.utf8), Array(text.utf8))
    guard !part.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    while ranges.count < limit, let found = find(part, in: bytes[start...]) {
      ranges.append(found..<found + part.count)
      start = found + part.count
    }
    return ranges
  }

  /// Python's `str.replace`; a negative limit is none.
  static func replace(
    _ text: String, _ old: String, _ new: String, limit: Int = -1
  ) throws(TemplateError) -> String {
    var left = limit < 0 ? Int.max : limit
    let growth = new.utf8.count - old.utf8.count
    if growth > 0 {
      let most = old.isEmpty ? count(text) + 1 : text.utf8.count / old.utf8.count
      if !LengthLimit.hasRoom(min(most, left), of: growth, beside: text.utf8.count) {
        let places = old.isEmpty ? most : ranges(of: old, in: text, limit: left).count
        try LengthLimit.checkText(min(places, left), of: growth, beside: text.utf8.count)
      }
    }
    guard !old.isEmpty else { return interleave(text, new, left) }
    let replaced = withBytes(text) { bytes in
      withBytes(old) { old -> [UInt8]? in
        var result: [UInt8] = []
        var start = 0
        while left > 0, let found = find(old, in: bytes, from: start) {
          result += UnsafeBufferPointer(rebasing: bytes[start..<found])
          result += new.utf8
          start = found + old.count
          left -= 1
        }
        guard start > 0 else { return nil }
        result += UnsafeBufferPointer(rebasing: bytes[start...])
        return result
      }
    }
    return replaced.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Python's `str.join`.
  static func joined(_ parts: [String], by separator: String) throws(TemplateError) -> String {
    var length = 0
    for part in parts {
      length += part.utf8.count
      try LengthLimit.checkText(length)
    }
    try LengthLimit.checkText(parts.count - 1, of: separator.utf8.count, beside: length)
    return parts.joined(separator: separator)
  }

  /// Puts a text before every code point and at the end: what replacing nothing means.
  private static func interleave(_ text: String, _ new: String, _ limit: Int) -> String {
    var result = ""
    var left = limit
    for scalar in text.unicodeScalars {
      if left > 0 { result += new }
      left -= 1
      result.unicodeScalars.append(scalar)
    }
    return left > 0 ? result + new : result
  }

  /// Python's `str.split` at a separator; a negative limit is none.
  static func split(_ text: String, at separator: String, limit: Int = -1) -> [String] {
    parts(text, ranges(of: separator, in: text, limit: limit < 0 ? .max : limit))
  }

  /// Python's `str.rsplit` at a separator.
  static func splitFromEnd(_ text: String, at separator: String, limit: Int = -1) -> [String] {
    let (part, bytes) = (Array(separator.utf8), Array(text.utf8))
    var ranges: [Range<Int>] = []
    var end = bytes.count
    var start = end - part.count
    while start >= 0, limit < 0 || ranges.count < limit {
      if start + part.count <= end, bytes[start..<start + part.count].elementsEqual(part) {
        ranges.append(start..<start + part.count)
        end = start
        start = end - part.count
      } else {
        start -= 1
      }
    }
    return parts(text, ranges.reversed())
  }

  /// The pieces of a text between ranges of its bytes.
  private static func parts(_ text: String, _ ranges: [Range<Int>]) -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    for range in ranges {
      parts.append(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
      start = range.upperBound
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  /// Python's `str.split` at whitespace: no empty pieces; a negative limit is none.
  static func split(_ text: String, limit: Int = -1) -> [String] {
    var pieces: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      rest = rest.drop(while: isSpace)
      guard !rest.isEmpty else { return pieces }
      if limit >= 0, pieces.count == limit { return pieces + [String(rest)] }
      let word = rest.prefix { !isSpace($0) }
      pieces.append(String(word))
      rest = rest[word.endIndex...]
    }
  }

  /// Python's `str.rsplit` at whitespace.
  static func splitFromEnd(_ text: String, limit: Int) -> [String] {
    var pieces: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      while let last = rest.last, isSpace(last) { rest.removeLast() }
      if !rest.isEmpty, limit >= 0, pieces.count == limit {
        pieces.append(String(rest))
        return pieces.reversed()
      }
      guard !rest.isEmpty else { return pieces.reversed() }
      let start = rest.lastIndex(where: isSpace).map { rest.index(after: $0) } ?? rest.startIndex
      pieces.append(String(rest[start...]))
      rest = rest[..<start]
    }
  }

  /// Python's `str.splitlines`.
  static func lines(_ text: String, keepingEnds: Bool = false) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      guard isLineBreak(scalar) else {
        line.append(scalar)
        continue
      }
      if keepingEnds { line.append(scalar) }
      if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
        if keepingEnds { line.append("\n") }
        index += 1
      }
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Which ends `strip` works on.
  enum Ends {
    case both, start, end
  }

  /// Python's `str.strip`, `lstrip` and `rstrip`; without characters, whitespace.
  static func strip(_ text: String, _ characters: String?, _ ends: Ends = .both) -> String {
    let set = characters.map { Set($0.unicodeScalars) }
    let isStripped: (Unicode.Scalar) -> Bool = { set?.contains($0) ?? isSpace($0) }
    var scalars = text.unicodeScalars[...]
    if ends != .end { scalars = scalars.drop(while: isStripped) }
    if ends != .start { while let last = scalars.last, isStripped(last) { scalars.removeLast() } }
    return String(scalars)
  }

  /// How text is set in a field.
  enum Alignment {
    case left, right, centre
  }

  /// Python's `str.ljust`, `rjust` and `center`.
  static func pad(
    _ text: String, to width: Int, _ alignment: Alignment, with fill: String = " "
  ) -> String {
    let count = text.unicodeScalars.count
    guard width > count else { return text }
    let padding = width - count
    let before =
      switch alignment {
      case .left: 0
      case .right: padding
      case .centre: padding / 2 + (padding & width & 1)
      }
    return String(repeating: fill, count: before) + text
      + String(repeating: fill, count: padding - before)
  }
}
