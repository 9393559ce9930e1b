import Diagnostics

/// What is wrong where a page does not exist in a language.
struct MissingTranslation: Problem {
  /// Why it does not.
  enum Cause {
    /// There is no file, unless one of another name is it.
    case noFile(perhaps: String?)
    /// There is one, whose name differs in its capitals.
    case capitals(of: String)
    /// It is being written, as a file says.
    case draft(in: String)
    /// Its time has not come, as a file says; other languages are there by times of their own, written in
    /// the files `ahead`.
    case publish(in: String, ahead: [String])
  }

  let id: PageID
  let language: Language
  /// The file of the page in that language, which may not be there.
  let path: String
  /// The file that the others are translations of.
  let source: String
  /// The source's language, where it is another than the site's first and no file says that it
  /// is the page's.
  let unnamedSource: Language?
  let cause: Cause

  var rule: RuleID { ContentRule.missingTranslation.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: id == .home
        ? language(
          ms: "setiap bahasa mempunyai laman utama", en: "every language has a home page")
        : language(
          ms: "setiap halaman wujud dalam setiap bahasa",
          en: "every page exists in every language"),
      explanation: explanation(in: language), solutions: solutions(in: language))
  }

  private func explanation(in say: MessageLanguage) -> String {
    let name = language.name
    return switch cause {
    case .noFile:
      say(ms: "`\(id)` tidak wujud dalam \(name.ms).", en: "`\(id)` does not exist in \(name.en).")
    case .capitals(let other):
      say(
        ms: "`\(id)` dalam \(name.ms) ialah \(other), yang namanya berbeza dari segi huruf besar "
          + "dan huruf kecil.",
        en: "`\(id)` in \(name.en) is \(other), whose name differs in its capitals.")
    case .draft:
      say(
        ms: "`\(id)` dalam \(name.ms) masih draf.", en: "`\(id)` in \(name.en) is still a draft.")
    case .publish where id == .home:
      say(
        ms:
          "`\(id)` dalam \(name.ms) belum tiba masanya, sedangkan halaman lain sudah diterbitkan.",
        en: "The time of `\(id)` in \(name.en) has not come, while other pages are published.")
    case .publish:
      say(
        ms: "`\(id)` dalam \(name.ms) belum tiba masanya, sedangkan bahasa lain sudah diterbitkan.",
        en: "The time of `\(id)` in \(name.en) has not come, while other languages are published.")
    }
  }

  private func solutions(in say: MessageLanguage) -> [Solution] {
    switch cause {
    case .noFile(let other):
      let renaming = other.map {
        Solution(
          say(
            ms: "Jika \($0) ialah halaman ini dalam \(language.name.ms), namakannya \(path).",
            en: "If \($0) is this page in \(language.name.en), rename it to \(path)."))
      }
      return [Solution(say(ms: "Tulis \(path).", en: "Write \(path)."))]
        + [renaming, policy(in: say)].compactMap { $0 }
    case .capitals(let other):
      return [
        Solution(
          say(ms: "Tukar nama \(other) kepada \(path).", en: "Rename \(other) to \(path)."))
      ]
    case .draft(let file):
      return [Solution(say(ms: "Siapkan \(file).", en: "Finish \(file)."))]
        + policies(file, in: say)
    case .publish(let file, let ahead):
      // First what gives nothing away before its time.
      return ahead.map {
        Solution(
          say(
            ms: "Jika \($0) diterbitkan terlalu awal, buang `publish` di dalamnya: yang dalam "
              + "\(source) akan digunakan.",
            en: "If \($0) is published too early, remove the `publish` in it: that in \(source) "
              + "will hold."))
      } + [
        Solution(
          say(
            ms: "Buang `publish` dalam \(file), atau tulis yang lebih awal.",
            en: "Remove the `publish` in \(file), or write an earlier one."))
      ] + policies(file, in: say)
    }
  }

  /// None where the source is what is kept back: nothing can stand for the page then.
  private func policies(_ file: String, in say: MessageLanguage) -> [Solution] {
    file == source ? [] : [policy(in: say)]
  }

  /// What can be said to happen instead. A home page can only be stood for.
  private func policy(in say: MessageLanguage) -> Solution {
    let naming =
      unnamedSource.map {
        say(
          ms:
            " Tulis juga `translation: {of: \($0.code)}` jika halaman itu mula-mula ditulis dalam "
            + "\($0.name.ms).",
          en: " Write `translation: {of: \($0.code)}` as well where the page was written in "
            + "\($0.name.en) first.")
      } ?? ""
    return Solution(
      id == .home
        ? say(
          ms: "Atau nyatakan `missing: notice` dalam \(source), bagi seluruh tapak.",
          en: "Or say `missing: notice` in \(source), for the whole site.")
        : say(
          ms:
            "Atau nyatakan `missing: omit` atau `missing: notice` dalam \(source) atau halaman bahagiannya.",
          en:
            "Or say `missing: omit` or `missing: notice` in \(source) or the page of its section.")
          + naming)
  }
}
