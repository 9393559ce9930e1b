import Diagnostics

/// The words in capitals that stand for what somebody writes: `PAGE` in `selari stamp [PAGE…]`.
///
/// The specification of a command has them in English; whoever reads Malay is shown the Malay ones,
/// which every Malay message and manual has.
enum Metavariable {
  private static let malay = [
    "DIR": "FOLDER", "FILE": "FAIL", "FORMAT": "BENTUK", "HOST": "HOS", "INSTANT": "DETIK",
    "LANG": "BAHASA", "NAME": "NAMA", "PAGE": "HALAMAN", "RELEASE": "KELUARAN",
    "SECONDS": "SAAT", "SERVER": "PELAYAN", "TARGET": "SASARAN",
  ]

  /// A text of a specification, such as `[PAGE…]`, with its words in a language.
  static func text(_ text: String, in language: MessageLanguage) -> String {
    guard language == .ms else { return text }
    var (result, word) = ("", "")
    for character in text + " " {
      if ("A"..."Z").contains(character) {
        word.append(character)
      } else {
        result += (malay[word] ?? word) + String(character)
        word = ""
      }
    }
    return String(result.dropLast())
  }
}
