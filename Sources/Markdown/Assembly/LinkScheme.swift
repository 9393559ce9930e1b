/// The schemes that a link may have.
enum LinkScheme {
  private static let allowed = ["https", "http", "page", "mailto", "tel"]

  /// The scheme of a destination where that is not allowed.
  ///
  /// A browser passes over control characters and blanks that stand before a scheme or inside it
  /// (https://url.spec.whatwg.org/#concept-basic-url-parser), so they hide nothing here. A reference
  /// has to be resolved first.
  static func refused(_ destination: UnsafeBufferPointer<UInt8>) -> String? {
    guard let colon = destination.firstIndex(where: endsScheme), destination[colon] == 0x3A else {
      return nil
    }
    if isPlain(destination.part(0..<colon)) { return nil }
    let scheme = destination[..<colon].filter { $0 > 0x20 && $0 != 0x7F }
    guard let first = scheme.first, isLetter(first), scheme.allSatisfy(isSchemeByte) else {
      return nil
    }
    let name = String(decoding: scheme.prefix(64), as: UTF8.self).lowercased()
    return allowed.contains(name) ? nil : name
  }

  /// The scheme of a resolved destination where that is not allowed.
  static func refused(_ destination: ArraySlice<UInt8>) -> String? {
    destination.withUnsafeBufferPointer { refused($0) }
  }

  /// Whether a scheme is one of the usual ones, written as usual.
  private static func isPlain(_ scheme: UnsafeBufferPointer<UInt8>) -> Bool {
    switch scheme.count {
    case 4: isText(scheme, "http") || isText(scheme, "page")
    case 5: isText(scheme, "https")
    default: false
    }
  }

  @inline(__always)
  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    bytes.count == text.utf8CodeUnitCount
      && bytes.indices.allSatisfy { bytes[$0] == text.utf8Start[$0] }
  }

  /// Whether a byte is a colon, or one before which no scheme can be any more.
  private static func endsScheme(_ byte: UInt8) -> Bool {
    byte == 0x3A || byte == 0x2F || byte == 0x3F || byte == 0x23
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }
}
