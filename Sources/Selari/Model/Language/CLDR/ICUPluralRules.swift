import _FoundationICU

/// The plural rules of a language, held by ICU. They never change, and ICU lets any thread ask them.
final class ICUPluralRules: @unchecked Sendable {
  private let handle: OpaquePointer

  /// The rules for counting in a locale; nil where ICU has none.
  init?(locale: String) {
    var status = U_ZERO_ERROR
    guard let handle = swift_uplrules_open(locale, &status) else { return nil }
    guard status.rawValue <= 0 else {
      swift_uplrules_close(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { swift_uplrules_close(handle) }

  /// The keyword of a number: `one`, `other`.
  func keyword(_ number: Double) -> String {
    ICU.text { swift_uplrules_select(handle, number, $0, $1, $2) }
  }

  /// The keyword of a number that is not negative, by the digits that it is written with: `1.0` is another
  /// number of things than `1` in many languages.
  /// - Parameters:
  ///   - digits: The number in ASCII digits with a point.
  ///   - fraction: How many digits stand after the point.
  func keyword(digits: String, fraction: Int) -> String {
    var status = U_ZERO_ERROR
    let pattern = Array(("." + String(repeating: "0", count: fraction)).utf16)
    guard
      let format = swift_unumf_openForSkeletonAndLocale(
        pattern, Int32(pattern.count), "en", &status)
    else { return "" }
    defer { swift_unumf_close(format) }
    guard let written = swift_unumf_openResult(&status) else { return "" }
    defer { swift_unumf_closeResult(written) }
    swift_unumf_formatDecimal(format, digits, Int32(digits.utf8.count), written, &status)
    guard status.rawValue <= 0 else { return "" }
    return ICU.text { swift_uplrules_selectFormatted(handle, written, $0, $1, $2) }
  }

  /// The keywords that the language tells apart.
  var keywords: [String] {
    var status = U_ZERO_ERROR
    guard let names = swift_uplrules_getKeywords(handle, &status) else { return [] }
    defer { swift_uenum_close(names) }
    var result: [String] = []
    while let name = swift_uenum_next(names, nil, &status) { result.append(String(cString: name)) }
    return result
  }
}
