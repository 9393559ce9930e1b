/// What a language is called in the middle of a sentence of the messages: "bahasa Inggeris", "English".
///
/// Its label is its name in itself, for readers of the site; a message in Malay that calls English
/// "English" is half in another language. A code that names a script or a territory is called with it,
/// "Chinese (Simplified)", since the site may be in another language of the same name.
struct LanguageName: Hashable, Sendable {
  private let code: String
  private let label: String

  init(_ language: Language) {
    code = language.code
    label = language.label
  }

  /// A language that need not be one of the site's.
  init(code: String) { (self.code, label) = (code, code) }

  /// In a message in Malay.
  var ms: String {
    guard let name = ICU.wholeName(of: code, in: "ms") else { return label }
    // Of all languages Malay alone is called "Bahasa Melayu" by CLDR, and not "Melayu".
    return name.hasPrefix("Bahasa ") ? "b" + name.dropFirst() : "bahasa " + name
  }
  /// In a message in English.
  var en: String { ICU.wholeName(of: code, in: "en") ?? label }
}

extension Language {
  /// What messages call it.
  var name: LanguageName { LanguageName(self) }
}
