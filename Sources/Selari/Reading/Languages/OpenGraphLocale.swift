import Diagnostics

/// What networks call a language where a link is shared, `ms_MY`: by the
/// [Open Graph protocol](https://ogp.me/#optional), a language and a territory.
enum OpenGraphLocale {
  static let kind = YAMLKind<String>(expected: expected) { node, reading in
    guard let text = YAMLKind.text.read(node, &reading) else { return nil }
    if isValid(text) { return text }
    reading.reportValue(
      node,
      ms: "`open_graph` menghendaki bahasa dan wilayah seperti `ms_MY`, bukan `\(text)`",
      en: "`open_graph` wants a language and a territory such as `ms_MY`, not `\(text)`",
      suggestion: meant(by: text))
    return nil
  }

  /// What a locale is called where nothing is said: its language and its territory, or the one that CLDR
  /// thinks of first, `zh_CN` for `zh-Hans`. The locale itself where it knows none.
  static func usual(for locale: String) -> String {
    let language = ICU.language(of: locale)
    let usual = "\(language)_\(ICU.likelySubtags(of: locale).territory)"
    return isValid(usual) ? usual : locale
  }

  private static let expected = YAMLPhrase(
    ms: "bahasa dan wilayah seperti ms_MY", en: "a language and a territory such as ms_MY")

  private static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    return parts.count == 2 && (2...3).contains(parts[0].count) && parts[1].count == 2
      && parts[0].allSatisfy { $0 &- 0x61 < 26 } && parts[1].allSatisfy { $0 &- 0x41 < 26 }
  }

  /// The same by the protocol, of what stands as in BCP 47 or in other letters: `ms-MY`, `zh_Hans_MY`.
  private static func meant(by text: String) -> String? {
    let parts = text.split { "-_".contains($0) }
    guard parts.count > 1, let language = parts.first, let territory = parts.last else {
      return nil
    }
    let meant = "\(language.lowercased())_\(territory.uppercased())"
    return isValid(meant) ? meant : nil
  }
}
