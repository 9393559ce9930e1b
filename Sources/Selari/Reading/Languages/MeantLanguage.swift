import Diagnostics

/// The language that is meant by a text that is not its code.
enum MeantLanguage {
  /// The code that was probably meant: `en` for `EN`, `en_MY` and `english`, `zh-Hans` for `zh_Hans`.
  static func code(by text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { "-_".contains($0) }
    let first = parts.first?.lowercased() ?? ""
    guard Language.isCode(first), ICU.knows(first) else {
      return named(text) ?? LanguageSlip.code(meantBy: text).flatMap { ICU.knows($0) ? $0 : nil }
    }
    // A script is part of what a language is; a territory is the locale's.
    guard parts.count > 1, parts[1].utf8.count == 4 else { return short(first) ?? first }
    let script = parts[1].prefix(1).uppercased() + parts[1].dropFirst().lowercased()
    let whole = "\(short(first) ?? first)-\(script)"
    return Language.isCode(whole) ? whole : first
  }

  /// Whether a label is the name of a language: `Bahasa Melayu` is that of `ms`.
  static func isName(_ label: String, of code: String) -> Bool {
    let label = folded(label)
    return names(of: code).contains { !$0.isEmpty && label.contains($0) }
  }

  /// Whether a label is the name of a language and nothing besides.
  static func isWholeName(_ label: String, of code: String) -> Bool {
    names(of: code).contains(folded(label))
  }

  /// The code of two letters that [BCP 47](https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1) wants in
  /// place of one of three, `en` for `eng`; nil where there is none.
  static func short(_ code: String) -> String? {
    let language = code.prefix { $0 != "-" }
    guard language.utf8.count == 3,
      let short = ICU.shortLanguageCodes().first(where: { ICU.longLanguageCode(of: $0) == language }
      )
    else { return nil }
    return short + code.dropFirst(language.count)
  }

  /// The language of two letters that has a name, whether its own, an English or a Malay one.
  private static func named(_ text: String) -> String? {
    let name = folded(text)
    return ICU.shortLanguageCodes().first { names(of: $0).contains(name) }
  }

  private static func names(of code: String) -> [String] {
    [code, "en", "ms"].compactMap { ICU.name(of: code, in: $0).map(folded) }
  }

  /// A name without its capitals and accents, and without the word for a language before it.
  private static func folded(_ name: String) -> String {
    let name = ICU.withoutAccents(name.lowercased())
    return name.hasPrefix("bahasa ") ? String(name.dropFirst("bahasa ".count)) : name
  }
}
