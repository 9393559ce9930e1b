/// Finds what would be a reference or Markdown in a page's text, in text that is neither. What only looks
/// like it in ordinary use is passed over: `{n}`, `900101-14-****`, `RM50**(dewasa)`, `2 * 3 * 4`, `[1]`.
enum DataMarks {
  /// What is found first; nil where there is nothing.
  static func first(in text: String) -> TextMarkProblem.Kind? {
    guard text.utf8.contains(where: { "{[*".utf8.contains($0) }) else { return nil }
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      let rest = bytes[index...]
      switch bytes[index] {
      case UInt8(ascii: "{") where isReference(rest): return .dataReference
      case UInt8(ascii: "[") where isLink(rest): return .dataMarkup
      case UInt8(ascii: "*") where isStrong(rest, in: bytes): return .dataMarkup
      default: continue
      }
    }
    return nil
  }

  /// `{{ … }}`, `{% … %}`, and `{ facts.… }`, which two braces become in the words of the interface.
  private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let inside = rest.dropFirst()
    switch inside.first {
    case UInt8(ascii: "{"): return rest.firstOffset(ofText: "}}") != nil
    case UInt8(ascii: "%"): return rest.firstOffset(ofText: "%}") != nil
    default:
      let name = inside.drop { $0 == 0x20 }
      let isOfScope = ["facts.", "page.", "site."].contains { name.starts(with: $0.utf8) }
      return isOfScope && name.contains(UInt8(ascii: "}"))
    }
  }

  /// `[text](address)`.
  private static func isLink(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close > rest.startIndex + 1,
      rest[close...].starts(with: "](".utf8)
    else { return false }
    let address = rest[(close + 2)...].prefix { $0 != UInt8(ascii: ")") && $0 > 0x20 }
    return address.endIndex < rest.endIndex && rest[address.endIndex] == UInt8(ascii: ")")
      && (address.contains { ":/#".utf8.contains($0) } || isFile(address))
  }

  /// `borang.pdf`, and no figure: `0.5`.
  private static func isFile(_ address: ArraySlice<UInt8>) -> Bool {
    guard let dot = address.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return address[(dot + 1)...].contains { ASCII.isLetter($0) }
  }

  /// `**text**`, where a word may begin and the text has letters.
  private static func isStrong(_ rest: ArraySlice<UInt8>, in bytes: [UInt8]) -> Bool {
    let start = rest.startIndex
    let before = start > 0 ? bytes[start - 1] : 0x20
    guard rest.prefix(while: { $0 == 0x2A }).count == 2, before != 0x2A,
      before >= 0x80 || !isWordByte(before), let first = rest.dropFirst(2).first,
      isWordByte(first)
    else { return false }
    let inside = rest.dropFirst(2)
    guard let length = inside.firstOffset(ofText: "**"), length > 0 else { return false }
    let text = inside.prefix(length)
    return text.last.map { $0 > 0x20 } ?? false
      && text.contains { $0 >= 0x80 || ASCII.isLetter($0) }
      && inside.dropFirst(length + 2).first != 0x2A
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isAlphanumeric(byte)
  }
}

extension ArraySlice<UInt8> {
  /// How far from its beginning a text stands; nil where it does not.
  fileprivate func firstOffset(ofText text: String) -> Int? {
    withUnsafeBufferPointer { $0.firstOffset(of: Array(text.utf8)) }
  }
}
