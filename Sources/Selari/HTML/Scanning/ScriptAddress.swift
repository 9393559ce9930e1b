/// Addresses that run a script: `javascript:…`, however it is disguised.
enum ScriptAddress {
  /// Whether the value of an attribute, as it stands in the HTML, is one. Browsers resolve character
  /// references, leave out control characters at its beginning and line breaks anywhere, and take
  /// capitals for small letters.
  static func isOne(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var scheme = Array("javascript:".utf8)[...]
    var isAtStart = true
    var rest = value[...]
    while let wanted = scheme.first {
      guard let byte = next(&rest) else { return false }
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
      if isAtStart, byte <= 0x20 { continue }
      isAtStart = false
      guard byte == wanted || (byte | 0x20 == wanted && wanted != UInt8(ascii: ":")) else {
        return false
      }
      scheme.removeFirst()
    }
    return true
  }

  /// The next character, where it is one that matters here; a character reference is resolved.
  private static func next(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
    guard let byte = rest.popFirst() else { return nil }
    guard byte == UInt8(ascii: "&") else { return byte }
    for (name, character) in [("Tab;", 0x09), ("NewLine;", 0x0A), ("colon;", 0x3A)]
      as [(String, UInt8)]
    where rest.starts(with: name.utf8) {
      rest.removeFirst(name.utf8.count)
      return character
    }
    guard rest.first == UInt8(ascii: "#") else { return byte }
    rest.removeFirst()
    var radix: UInt32 = 10
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "x") {
      radix = 16
      rest.removeFirst()
    }
    var code: UInt32 = 0
    while let digit = rest.first.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }),
      digit < radix
    {
      code = min(code * radix + UInt32(digit), 0x11_0000)
      rest.removeFirst()
    }
    if rest.first == UInt8(ascii: ";") { rest.removeFirst() }
    return code < 0x80 ? UInt8(code) : 0xFF
  }
}
