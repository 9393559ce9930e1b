import Diagnostics

// What is said where a page's template is not there.

extension PageProblem {
  static func layoutMissing(
    _ name: String, _ known: [String], _ language: MessageLanguage
  ) -> Wording {
    let bare = { (file: String) in file.hasSuffix(".html") ? String(file.dropLast(5)) : file }
    // `layout: page.html` for `layout: page`.
    let isWhole = name.hasSuffix(".html.html")
    let written = isWhole ? bare(bare(name)) : bare(name)
    let suggestion =
      isWhole && known.contains(bare(name)) ? written : NearMiss.of(written, among: known.map(bare))
    return Wording(
      summary: layoutSummary(language),
      explanation: language(
        ms: "Tiada templates/\(name).", en: "There is no templates/\(name)."),
      notes: suggestion == nil ? listing(known.map(bare), language) : [],
      solutions: Solution.didYouMean(suggestion, language)
        + (isWhole && suggestion == written ? [] : [making(written, language)]))
  }

  /// The templates that there are, but for those that others are made of.
  private static func listing(_ names: [String], _ language: MessageLanguage) -> [String] {
    let list = names.filter { !$0.contains("/") }.map { "`\($0)`" }.joined(separator: ", ")
    return list.isEmpty
      ? [] : [language(ms: "Templat yang ada: \(list).", en: "The templates are \(list).")]
  }

  private static func layoutSummary(_ language: MessageLanguage) -> String {
    language(ms: "setiap halaman mempunyai templat yang wujud", en: "a page's template exists")
  }

  /// How a template comes to be there; what leads out of the templates' folder is none's name.
  private static func making(_ name: String, _ language: MessageLanguage) -> Solution {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      return Solution(
        language(
          ms: "Sebut templat di dalam templates/ tanpa `.html`, seperti `page`.",
          en: "Name a template below templates/ without `.html`, such as `page`."))
    }
    return Solution(
      language(ms: "Tulis templates/\(name).html.", en: "Write templates/\(name).html."))
  }

  static func layoutMisnamed(
    _ file: String, _ name: String, _ language: MessageLanguage
  ) -> Wording {
    Wording(
      summary: layoutSummary(language),
      explanation: language(
        ms: "Templat halaman bernama templates/\(name), dengan huruf kecil.",
        en: "The template of pages is called templates/\(name), in small letters."),
      solutions: [
        Solution(
          language(
            ms: "Tukar nama templates/\(file) kepada \(name).",
            en: "Rename templates/\(file) to \(name)."))
      ])
  }
}
