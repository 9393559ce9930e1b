import Diagnostics

/// The words in capitals that stand for what somebody writes: `PAGE` in `selari stamp [PAGE…]`.
///
/// The specification of a command has them in English; whoever reads another language is shown that
/// language's, which all its messages and manuals have.
enum Metavariable {
  /// A language's words for the English ones.
  private static func words(in language: MessageLanguage) -> [String: String] {
    switch language {
    case .en: [:]
    case .ms: malay
    }
  }

  private static let malay = [
    "DIR": "FOLDER", "FILE": "FAIL", "FORMAT": "BENTUK", "HOST": "HOS", "INSTANT": "DETIK",
    "LANG": "BAHASA", "NAME": "NAMA", "PAGE": "HALAMAN", "RELEASE": "KELUARAN",
    "SECONDS": "SAAT", "SERVER": "PELAYAN", "TARGET": "SASARAN",
  ]

  /// A text of a specification, such as `[PAGE…]`, with its words in a language.
  static func text(_ text: String, in language: MessageLanguage) -> String {
    let words = words(in: language)
    if words.isEmpty { return text }
    var (result, word) = ("", "")
    for character in text + " " {
      if ("A"..."Z").contains(character) {
        word.append(character)
      } else {
        result += (words[word] ?? word) + String(character)
        word = ""
      }
    }
    return String(result.dropLast())
  }
}
