/// Texts as stylesheets write them.
enum CSSText {
  /// A text with its [escapes](https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point) resolved:
  /// `\` and up to six hexadecimal digits, or any other character, which then stands for itself; before
  /// a line's end it stands for nothing.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let backslash = UInt8(ascii: "\\")
    // Nearly all have none.
    if !bytes.contains(backslash) { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == backslash else {
        result.append(byte)
        continue
      }
      let digits = rest.prefix(6).prefix { Character(Unicode.Scalar($0)).isHexDigit }
      if !digits.isEmpty {
        rest.removeFirst(digits.count)
        let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
        let scalar = code == 0 ? nil : Unicode.Scalar(code)
        result += Array(String(scalar ?? "\u{FFFD}").utf8)
        dropLineEnd(&rest, or: [0x20, 0x09])
      } else if !dropLineEnd(&rest), let next = rest.popFirst() {
        result.append(next)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Goes behind a line's end, or one of some bytes, where that comes next.
  @discardableResult
  private static func dropLineEnd(
    _ rest: inout ArraySlice<UInt8>, or others: [UInt8] = []
  ) -> Bool {
    guard let next = rest.first, [0x0A, 0x0C, 0x0D].contains(next) || others.contains(next) else {
      return false
    }
    rest.removeFirst()
    if next == 0x0D, rest.first == 0x0A { rest.removeFirst() }
    return true
  }
}
