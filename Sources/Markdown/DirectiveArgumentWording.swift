import Diagnostics

extension MarkdownProblem.ArgumentFault {
  func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .quoteUnclosed:
      language(
        ms: "Tanda petik yang dibuka di sini tidak ditutup pada baris yang sama.",
        en: "The quotation mark that opens here is not closed on the same line.")
    case .blankMissing:
      language(
        ms: "Tiada ruang selepas tanda petik penutup.",
        en: "There is no space after the closing quotation mark.")
    case .valueMissing(let key):
      language(
        ms: "Kunci “\(key)” tidak mempunyai nilai.", en: "The key “\(key)” has no value.")
    case .repeated(let key):
      language(
        ms: "Kunci “\(key)” diberikan dua kali; hanya yang pertama dikira.",
        en: "The key “\(key)” is given twice; only the first counts.")
    case .blankBesideEquals:
      language(
        ms: "Ada ruang di sebelah `=`; kunci dan nilainya ditulis rapat.",
        en: "There is a space beside `=`; a key and its value are written without one.")
    case .typographicQuotes:
      language(
        ms: "Ada tanda petik melengkung di sini; argumen komponen memerlukan tanda petik lurus.",
        en: "A quotation mark here is curly; a directive's arguments need straight ones.")
    case .id(let id, _):
      language(
        ms: "“\(id)” bukan sauh yang sah: sauh bermula dengan huruf serta terdiri daripada huruf "
          + "ASCII, angka, `-`, `_` dan `.`, tanpa ruang.",
        en: "“\(id)” is no anchor: one begins with a letter and is made of ASCII letters, digits, "
          + "`-`, `_` and `.`, without spaces.")
    }
  }

  func solution(in language: MessageLanguage) -> Solution {
    switch self {
    case .quoteUnclosed:
      Solution(language(ms: "Tambahkan tanda petik penutup.", en: "Add the closing mark."))
    case .blankMissing: Solution(language(ms: "Tambahkan ruang.", en: "Add a space."))
    case .valueMissing(let key):
      Solution(language(ms: "Tulis `\(key)=…`.", en: "Write `\(key)=…`."))
    case .repeated: Solution(language(ms: "Buang salah satunya.", en: "Remove one of the two."))
    case .blankBesideEquals(let joined): Self.writing(joined, language)
    case .typographicQuotes(let words):
      Self.writing(words.contains("\"") ? "'\(words)'" : "\"\(words)\"", language)
    case .id(_, let near):
      near.isEmpty || !near.utf8.isAnchor
        ? Solution(
          language(ms: "Tulis id seperti `id=siapa`.", en: "Write an id such as `id=who`."))
        : Self.writing("id=\(near)", language)
    }
  }

  /// What to write in place of the finding's span.
  private static func writing(_ text: String, _ language: MessageLanguage) -> Solution {
    Solution(language(ms: "Tulis `\(text)`.", en: "Write `\(text)`."), replacement: text)
  }
}
