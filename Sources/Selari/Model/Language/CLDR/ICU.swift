import _FoundationICU

/// The toolchain's ICU, the library in which Foundation finds its locales and time zones: the only
/// source of month names, plural rules and zones here.
///
/// ICU is called only from this folder, when a site's languages and zone are read; formatting a
/// page then works on what was taken from it. Nothing in the program goes through Foundation, which
/// would double its size, and with it what is mapped, relocated and looked through at each start. ICU's
/// functions carry the toolchain's prefix.
enum ICU {
  /// Calls a function of ICU that fills a buffer with UTF-16, and gives the text; empty on failure.
  static func text(
    _ fill: (UnsafeMutablePointer<UChar>?, Int32, UnsafeMutablePointer<UErrorCode>) -> Int32
  ) -> String {
    withUnsafeTemporaryAllocation(of: UChar.self, capacity: 256) { buffer in
      var status = U_ZERO_ERROR
      let length = fill(buffer.baseAddress, Int32(buffer.count), &status)
      guard status.rawValue <= 0, length > 0, length <= buffer.count else { return "" }
      return string(UnsafeBufferPointer(rebasing: buffer[..<Int(length)]))
    }
  }

  /// A text of ICU's. The standard library knows UTF-16 by generic functions only, which take some 3,000
  /// instructions for the name of a month, and a site asks for hundreds of names.
  private static func string(_ units: UnsafeBufferPointer<UChar>) -> String {
    // No unit of UTF-16 takes more than three bytes in UTF-8.
    String(unsafeUninitializedCapacity: units.count * 3) { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        var status = U_ZERO_ERROR
        var length: Int32 = 0
        _ = swift_u_strToUTF8WithSub(
          bytes.baseAddress, Int32(bytes.count), &length, units.baseAddress, Int32(units.count),
          0xFFFD, nil, &status)
        return status.rawValue <= 0 ? Int(length) : 0
      }
    }
  }
}

// MARK: - File names

extension ICU {
  /// Whether a text is in Unicode's normalization form C. Strings that differ in form only are equal,
  /// while files of such names are two: https://www.unicode.org/reports/tr15/
  static func isComposed(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    var status = U_ZERO_ERROR
    guard let form = swift_unorm2_getNFCInstance(&status) else { return true }
    let units = Array(text.utf16)
    let isNormal = swift_unorm2_isNormalized(form, units, Int32(units.count), &status)
    return status.rawValue > 0 || isNormal != 0
  }
}

extension ICU {
  /// A text without the marks that stand on its letters, by Unicode's normalization form D: `espanol` of
  /// `español`.
  static func withoutAccents(_ text: String) -> String {
    var status = U_ZERO_ERROR
    guard let form = swift_unorm2_getNFDInstance(&status) else { return text }
    let units = Array(text.utf16)
    // Decomposed, a unit becomes four at most: https://www.unicode.org/faq/normalization.html#12
    var decomposed = [UChar](repeating: 0, count: units.count * 4)
    let length = swift_unorm2_normalize(
      form, units, Int32(units.count), &decomposed, Int32(decomposed.count), &status)
    guard status.rawValue <= 0 else { return text }
    let scalars = decomposed.withUnsafeBufferPointer {
      string(UnsafeBufferPointer(rebasing: $0[..<Int(length)])).unicodeScalars
    }
    return String(
      String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .nonspacingMark }))
  }
}

// MARK: - Hosts

extension ICU {
  /// The name of a host as machines ask for it, in
  /// [Punycode](https://www.rfc-editor.org/rfc/rfc3492) where it has letters beyond ASCII; nil where no host
  /// can be called so, by [UTS #46](https://www.unicode.org/reports/tr46/).
  static func asciiHost(_ name: String) -> String? {
    var status = U_ZERO_ERROR
    let strict = UInt32(
      UIDNA_USE_STD3_RULES | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII)
    guard let handle = swift_uidna_openUTS46(strict, &status) else { return nil }
    defer { swift_uidna_close(handle) }
    var info = UIDNAInfo()
    info.size = Int16(MemoryLayout<UIDNAInfo>.size)
    let units = Array(name.utf16)
    let ascii = text {
      swift_uidna_nameToASCII(handle, units, Int32(units.count), $0, $1, &info, $2)
    }
    return ascii.isEmpty || info.errors != 0 ? nil : ascii
  }
}

// MARK: - Names

extension ICU {
  /// What a language is called in another; nil where CLDR does not know.
  static func name(of code: String, in other: String) -> String? {
    let name = text { swift_uloc_getDisplayLanguage(code, other, $0, $1, $2) }
    return name.isEmpty || name == code ? nil : name
  }
}

extension ICU {
  /// The codes of two letters of [ISO 639-1](https://www.loc.gov/standards/iso639-2/php/code_list.php), in
  /// their order.
  static func shortLanguageCodes() -> [String] {
    guard let codes = swift_uloc_getISOLanguages() else { return [] }
    var result: [String] = []
    var index = 0
    while let code = codes[index] {
      let code = String(cString: code)
      if code.utf8.count == 2 { result.append(code) }
      index += 1
    }
    return result.sorted()
  }

  /// The code of three letters of a language: `msa` of `ms`.
  static func longLanguageCode(of code: String) -> String {
    swift_uloc_getISO3Language(code).map { String(cString: $0) } ?? ""
  }
}

// MARK: - Time zones

extension ICU {
  /// When the clocks of a zone change up to a time, and the offsets from UTC between; nil where ICU
  /// knows no zone of the name.
  static func zoneRules(
    _ identifier: String, until horizon: Int64
  ) -> (changes: [Int64], offsets: [Int32])? {
    let name = Array(identifier.utf16)
    guard isZone(name) else { return nil }
    var status = U_ZERO_ERROR
    guard
      let calendar = swift_ucal_open(name, Int32(name.count), "en", UCAL_GREGORIAN, &status)
    else { return nil }
    defer { swift_ucal_close(calendar) }
    // Long before any zone left local mean time.
    swift_ucal_setMillis(calendar, -10_000_000_000_000, &status)
    var changes: [Int64] = []
    var offsets = [offset(of: calendar)]
    var change: UDate = 0
    while status.rawValue <= 0,
      swift_ucal_getTimeZoneTransitionDate(calendar, UCAL_TZ_TRANSITION_NEXT, &change, &status)
        != 0,
      change < Double(horizon) * 1000
    {
      swift_ucal_setMillis(calendar, change, &status)
      let offset = offset(of: calendar)
      if offset == offsets.last { continue }
      changes.append(Int64((change / 1000).rounded(.down)))
      offsets.append(offset)
    }
    return status.rawValue <= 0 ? (changes, offsets) : nil
  }

  /// The names of all time zones.
  static func zoneIdentifiers() -> [String] {
    var status = U_ZERO_ERROR
    guard let names = swift_ucal_openTimeZones(&status) else { return [] }
    defer { swift_uenum_close(names) }
    var result: [String] = []
    var length: Int32 = 0
    while let name = swift_uenum_unext(names, &length, &status) {
      result.append(string(UnsafeBufferPointer(start: name, count: Int(length))))
    }
    return result
  }

  /// Whether the name is one of the data's own, not one made up by a rule such as `GMT+8`.
  private static func isZone(_ name: [UChar]) -> Bool {
    var status = U_ZERO_ERROR
    var isSystem: UBool = 0
    var buffer = [UChar](repeating: 0, count: 128)
    _ = swift_ucal_getCanonicalTimeZoneID(
      name, Int32(name.count), &buffer, Int32(buffer.count), &isSystem, &status)
    return status.rawValue <= 0 && isSystem != 0
  }

  /// Seconds east of UTC at the time a calendar is set to.
  private static func offset(of calendar: UnsafeMutablePointer<UCalendar?>?) -> Int32 {
    var status = U_ZERO_ERROR
    return
      (swift_ucal_get(calendar, UCAL_ZONE_OFFSET, &status)
      + swift_ucal_get(calendar, UCAL_DST_OFFSET, &status)) / 1000
  }
}

// MARK: - Locales

extension ICU {
  /// The languages that have data, as locale identifiers: `ms`, `ms_MY`, …
  static func localeIdentifiers() -> [String] {
    (0..<swift_uloc_countAvailable()).compactMap { index in
      swift_uloc_getAvailable(index).map { String(cString: $0) }
    }
  }

  /// Whether there is data for the language of a locale, so that nothing falls back on the machine's.
  static func knows(_ locale: String) -> Bool {
    let isWellFormed = locale.utf8.allSatisfy {
      $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        || ASCII.isAlphanumeric($0)
    }
    guard isWellFormed, !locale.isEmpty, let format = ICUDateFormat(locale: locale, date: .long)
    else { return false }
    return format.language == language(of: locale)
  }

  /// Whether the script of a locale is written from right to left: the one it names, else the one that
  /// its language is usually written in.
  static func isRightToLeft(_ locale: String) -> Bool { swift_uloc_isRightToLeft(locale) != 0 }

  /// The language of a locale: `ms` of `ms_MY`.
  static func language(of locale: String) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    var status = U_ZERO_ERROR
    let length = swift_uloc_getLanguage(locale, &buffer, Int32(buffer.count), &status)
    guard status.rawValue <= 0, length > 0 else { return "" }
    return String(decoding: buffer[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
