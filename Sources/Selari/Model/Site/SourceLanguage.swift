import Diagnostics

/// The language that a page was written in first. A page has one, whatever number of languages it is
/// translated into: its dates, its order and its state come from there, and its translations are held
/// against it.
extension PageResolver {
  /// The language others say they were translated from; else the first of the site's that exists.
  ///
  /// - Parameter slots: The page's file in each language.
  func sourceLanguage(of slots: [Int?]) -> Int {
    for slot in slots {
      if let language = statedSource(in: slot, of: slots) { return language.value }
    }
    return slots.firstIndex { $0 != nil } ?? 0
  }

  /// Reports the files that name another source than the one that the page's languages go by, which is
  /// that of the first file that names one.
  func checkSources(_ candidate: Candidate, findings: inout [Finding]) {
    var followed: (place: Place, path: String, code: String)?
    for slot in candidate.files {
      guard let slot, let stated = statedSource(in: slot, of: candidate.files) else { continue }
      let (source, code) = (files[slot].source, configuration.languages[stated.value].code)
      let place = source.place(stated.range)
      guard let first = followed else {
        followed = (place, source.path, code)
        continue
      }
      if code == first.code { continue }
      findings.append(
        Finding(
          SourceLanguageProblem(code: code, followed: first.code, file: first.path), at: place,
          related: [
            Related(
              first.place, ms: "Di sini ia dikatakan `\(first.code)`.",
              en: "Here it is said to be `\(first.code)`.")
          ]))
    }
  }

  /// The language that a file names as its page's source, where the page has a file in it: one that it
  /// lacks is `translation/orphan`'s to tell.
  private func statedSource(in slot: Int?, of slots: [Int?]) -> Located<Int>? {
    guard let slot, let code = files[slot].frontMatter.translation?.language,
      let language = configuration.language(code: code.value), slots[language] != nil
    else { return nil }
    return Located(language, at: code.range)
  }
}

/// Two files of a page that name different sources.
struct SourceLanguageProblem: Problem {
  /// The source that this file names.
  let code: String
  /// The source that the page goes by.
  let followed: String
  /// The file that names that.
  let file: String

  var rule: RuleID { ContentRule.translationSource.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "semua bahasa sesuatu halaman mempunyai sumber yang sama",
        en: "all languages of a page have one source"),
      explanation: language(
        ms:
          "Sumber halaman ini ialah `\(code)` menurut fail ini, dan `\(followed)` menurut \(file).",
        en: "This page's source is `\(code)` by this file, and `\(followed)` by \(file)."),
      solutions: [
        Solution(
          language(
            ms: "Jika halaman ini mula-mula ditulis dalam `\(followed)`, tulis `of: \(followed)`.",
            en: "If the page was first written in `\(followed)`, write `of: \(followed)`."),
          replacement: followed),
        Solution(
          language(
            ms: "Jika tidak, tulis `of: \(code)` dalam \(file).",
            en: "Otherwise write `of: \(code)` in \(file).")),
      ])
  }
}
