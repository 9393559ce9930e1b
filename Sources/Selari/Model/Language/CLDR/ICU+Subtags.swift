import _FoundationICU

// What the parts of a language's code say, and what they leave unsaid.
extension ICU {
  /// The script and the territory of a code or a locale: those that it names, else the usual ones of what it
  /// does name, by CLDR's
  /// [likely subtags](https://www.unicode.org/reports/tr35/#Likely_Subtags): `Latn` and `MY` of `ms`.
  /// Empty where CLDR knows none.
  static func likelySubtags(of code: String) -> (script: String, territory: String) {
    let whole = bytes { swift_uloc_addLikelySubtags(code, $0, $1, $2) }
    return (script(of: whole), territory(of: whole))
  }

  /// The script that a code or a locale names; empty where it names none.
  static func script(of code: String) -> String {
    bytes { swift_uloc_getScript(code, $0, $1, $2) }
  }

  /// The territory that a code or a locale names; empty where it names none.
  static func territory(of code: String) -> String {
    bytes { swift_uloc_getCountry(code, $0, $1, $2) }
  }

  /// What a language is called in another, with its script and its territory: "Chinese (Simplified)"; nil
  /// where CLDR does not know the language.
  static func wholeName(of code: String, in other: String) -> String? {
    guard let plain = name(of: language(of: code), in: other) else { return nil }
    guard code.utf8.contains(UInt8(ascii: "-")) else { return plain }
    var status = U_ZERO_ERROR
    // By its parts, and not "Simplified Chinese".
    guard let names = swift_uldn_open(other, ULDN_STANDARD_NAMES, &status) else { return plain }
    defer { swift_uldn_close(names) }
    let name = text { swift_uldn_localeDisplayName(names, code, $0, $1, $2) }
    // "Chinese, Simplified", as CLDR has it, would fall apart in a sentence.
    guard name.hasPrefix(plain), !name.utf8.contains(UInt8(ascii: "(")) else {
      return name.isEmpty ? plain : name
    }
    let part = name.dropFirst(plain.count).drop { $0 == "," || $0 == " " }
    return part.isEmpty ? plain : "\(plain) (\(part))"
  }

  /// Calls a function of ICU that fills a buffer with ASCII, and gives the text; empty on failure.
  private static func bytes(
    _ fill: (UnsafeMutablePointer<CChar>?, Int32, UnsafeMutablePointer<UErrorCode>) -> Int32
  ) -> String {
    var buffer = [CChar](repeating: 0, count: 128)
    var status = U_ZERO_ERROR
    let length = fill(&buffer, Int32(buffer.count), &status)
    guard status.rawValue <= 0, length > 0, length <= buffer.count else { return "" }
    return String(decoding: buffer[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
