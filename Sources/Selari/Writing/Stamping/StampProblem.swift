import Diagnostics

/// Why a page cannot be recorded as checked.
public enum StampProblem: Sendable {
  /// There is no such page.
  case unknown(UnknownPage)
  /// It is what the others are translations of.
  case isSource(path: String, language: Language)
  /// It has no translation.
  case missing(page: PageID, paths: [String])
  /// The front matter of its source has a fault, so that nobody knows where the text begins.
  case unreadableSource(path: String)
  /// It names another language as its source than the one that it would be recorded against.
  case otherSource(path: String, named: String, source: String)
  /// Its front matter has a fault, or is written in a way that cannot be edited safely.
  case notEditable(path: String)

  /// What is said of it, as a sentence.
  public func message(in language: MessageLanguage) -> String {
    switch self {
    case .unknown(let unknown): return unknown.message(in: language)
    case .isSource(let path, let source):
      return language(
        ms:
          "\(path) ialah sumber (\(source.name.ms)); hanya terjemahan direkodkan sebagai disemak.",
        en: "\(path) is the source (\(source.name.en)); only translations are recorded as checked.")
    case .missing(let page, let paths) where paths.isEmpty:
      return language(
        ms:
          "halaman `\(page)` tidak mempunyai terjemahan untuk direkodkan: tapak ini mempunyai satu "
          + "bahasa sahaja.",
        en: "page `\(page)` has no translation to record: this site has one language only.")
    case .missing(let page, let paths):
      let files = paths.joined(separator: ", ")
      return language(
        ms: "halaman `\(page)` belum ada terjemahan: tulis \(files) dahulu.",
        en: "page `\(page)` has no translation yet: write \(files) first.")
    case .unreadableSource(let path):
      return language(
        ms: "bahagian awalan sumber \(path) tidak dapat dibaca. Betulkan apa yang dilaporkan oleh "
          + "`selari check` dahulu.",
        en: "the front matter of the source, \(path), cannot be read. Mend what `selari check` "
          + "reports first.")
    case .otherSource(let path, let named, let source):
      return language(
        ms: "\(path) menyatakan `of: \(named)`, tetapi sumber halaman ini ialah \(source). "
          + "Betulkan `of` dahulu.",
        en: "\(path) says `of: \(named)`, but the source of this page is \(source). "
          + "Mend `of` first.")
    case .notEditable(let path):
      return language(
        ms: "bahagian awalan \(path) tidak dapat disunting dengan selamat. Betulkan apa yang "
          + "dilaporkan oleh `selari check`; jika tiada, tulis kunci `translation` di dalamnya "
          + "sebagai `translation: {}`, kemudian cuba lagi.",
        en:
          "the front matter of \(path) cannot be edited safely. Mend what `selari check` reports; "
          + "if that is nothing, write its key `translation` as `translation: {}` and try again.")
    }
  }
}

/// Pages that cannot be recorded as checked; none of those named with them was.
public struct StampRefusal: Error, Sendable {
  /// What is wrong with each.
  public let problems: [StampProblem]
}
