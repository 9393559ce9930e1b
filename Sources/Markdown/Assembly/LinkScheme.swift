/// The schemes that a link may have.
enum LinkScheme {
  private static let allowed: Set<String> = ["http", "https", "mailto", "tel", "page"]

  /// The scheme of a destination where that is not allowed.
  ///
  /// A browser passes over control characters and blanks that stand before a scheme or inside it
  /// (https://url.spec.whatwg.org/#concept-basic-url-parser), so they hide nothing here. A reference
  /// has to be resolved first.
  static func refused(_ destination: ArraySlice<UInt8>) -> String? {
    var scheme: [UInt8] = []
    for byte in destination {
      if byte <= 0x20 || byte == 0x7F { continue }
      if byte == 0x3A {
        if scheme.isEmpty { return nil }
        let name = String(decoding: scheme, as: UTF8.self)
        return allowed.contains(name) ? nil : name
      }
      let isPart = isLetter(byte) || isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
      guard isPart, !scheme.isEmpty || isLetter(byte), scheme.count < 64 else { return nil }
      scheme.append(isLetter(byte) ? byte | 0x20 : byte)
    }
    return nil
  }
}
