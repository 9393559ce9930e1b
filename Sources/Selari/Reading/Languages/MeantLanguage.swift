import Foundation

/// The language that is meant by a text that is not its code.
enum MeantLanguage {
  /// The code that was probably meant: `en` for `EN`, `en_MY` and `english`, `zh-Hans` for `zh_Hans`.
  static func code(by text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { "-_".contains($0) }
    let first = parts.first?.lowercased() ?? ""
    guard Language.isCode(first), ICU.knows(first) else { return named(text) }
    // A script is part of what a language is; a territory is the locale's.
    guard parts.count > 1, parts[1].utf8.count == 4 else { return short(first) ?? first }
    let whole = "\(short(first) ?? first)-\(parts[1].capitalized)"
    return Language.isCode(whole) ? whole : first
  }

  /// Whether a label is the name of a language: `Bahasa Melayu` is that of `ms`.
  static func isName(_ label: String, of code: String) -> Bool {
    let label = folded(label)
    return names(of: code).contains { !$0.isEmpty && label.contains($0) }
  }

  /// The code of two letters that [BCP 47](https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1) wants in
  /// place of one of three, `en` for `eng`; nil where there is none.
  static func short(_ code: String) -> String? {
    let language = code.prefix { $0 != "-" }
    guard language.count == 3,
      let short = Locale.LanguageCode(String(language)).identifier(.alpha2), short.count == 2
    else { return nil }
    return short + code.dropFirst(language.count)
  }

  /// The language of two letters that has a name, whether its own, an English or a Malay one.
  private static func named(_ text: String) -> String? {
    let name = folded(text)
    return Locale.LanguageCode.isoLanguageCodes.lazy.compactMap { $0.identifier(.alpha2) }
      .filter { $0.count == 2 }.sorted().first { names(of: $0).contains(name) }
  }

  private static func names(of code: String) -> [String] {
    [code, "en", "ms"].compactMap { ICU.name(of: code, in: $0).map(folded) }
  }

  private static func folded(_ name: String) -> String {
    let name = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return name.hasPrefix("bahasa ") ? String(name.dropFirst("bahasa ".count)) : name
  }
}
