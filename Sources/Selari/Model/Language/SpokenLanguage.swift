import Diagnostics

extension MessageLanguage {
  /// The language, of the two that Selari itself has words of, that a code names by its first part: Malay
  /// for `ms` and `ms-MY`, English for `en-GB`; nil where it is another, or written in another script, as
  /// `ms-Arab` is. Everything that knows words of a language, in pages and in checks, goes by this.
  ///
  /// - Parameter code: A language's code by [BCP 47](https://www.rfc-editor.org/info/bcp47).
  init?(spokenAs code: String) {
    // Rules ask of every page, and nearly every code is a language and nothing more.
    if let plain = MessageLanguage(rawValue: code) {
      self = plain
      return
    }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    let script = parts.dropFirst().first {
      $0.utf8.count == 4 && $0.utf8.first.map { $0 > 0x39 } == true
    }
    guard script.map({ $0.lowercased() == "latn" }) ?? true,
      let language = MessageLanguage(rawValue: String(parts[0]))
    else { return nil }
    self = language
  }
}

extension Language {
  /// The language that Selari has words of, where this is one.
  var spoken: MessageLanguage? { MessageLanguage(spokenAs: code) }
}
