import Diagnostics

/// A page has a description of 50 to 160 characters.
///
/// The description stands below the title in search results, and beside the link where a page is
/// shared. Without one, search engines pick some sentence of the page; one of a few words says too
/// little, and what is longer than about 160 characters is cut off.
///
/// ```yaml
/// title: Soalan Lazim
/// description: Soalan lazim.                         ← too short
/// ```
///
/// Say in one or two sentences what readers find on the page.
struct DescriptionLength: PageRule {
  static let id: RuleID = "description/length"

  /// How many characters a description should have.
  static let wanted = 50...160

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    guard let description = page.file.frontMatter.description else {
      // Where there is no title either, the front matter could not be read.
      guard page.file.frontMatter.title != nil else { return }
      findings.append(Finding(DescriptionLengthProblem(length: nil), at: page.titlePlace))
      return
    }
    let length = Self.length(of: description.value)
    guard !Self.wanted.contains(length) else { return }
    findings.append(
      Finding(
        DescriptionLengthProblem(length: length), at: page.source.place(description.range)))
  }

  /// The characters of a text; in plain ASCII each is a byte.
  private static func length(of text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
  }
}

struct DescriptionLengthProblem: Problem {
  /// Nil where there is no description.
  let length: Int?

  var rule: RuleID { DescriptionLength.id }

  func wording(in language: MessageLanguage) -> Wording {
    let (least, most) = (
      DescriptionLength.wanted.lowerBound, DescriptionLength.wanted.upperBound
    )
    return Wording(
      summary: language(
        ms: "halaman mempunyai perihal yang panjangnya \(least) hingga \(most) aksara",
        en: "a page has a description of \(least) to \(most) characters"),
      explanation: explanation(in: language),
      solutions: [
        Solution(
          language(
            ms:
              "Dalam `description`, nyatakan dengan satu atau dua ayat apa yang ada di halaman ini.",
            en: "Say in `description`, in one or two sentences, what readers find on this page."))
      ])
  }

  private func explanation(in language: MessageLanguage) -> String {
    guard let length else {
      return language(
        ms: "Halaman ini tiada `description`.", en: "This page has no `description`.")
    }
    return length < DescriptionLength.wanted.lowerBound
      ? language(
        ms: "Perihal ini hanya \(length) aksara.",
        en: "This one has only \(length == 1 ? "one character" : "\(length) characters").")
      : language(
        ms: "Perihal ini \(length) aksara; enjin carian memotongnya.",
        en: "This one has \(length) characters; search engines cut it off.")
  }
}
