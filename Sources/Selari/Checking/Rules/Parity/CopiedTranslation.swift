import Diagnostics

/// A translation that says what another translation of its page says, in the same words: the file was
/// copied, and the text written over in part at most.
struct CopiedTranslation {
  private let page: CheckedPage
  private let other: CheckedPage
  /// The passages that are the same, as blocks.
  private let blocks: [Int]
  /// The first of them in the other translation.
  private let counterpart: Int

  /// How many words a passage has that nobody writes twice by chance.
  private static let words = 8

  /// The one that a pair's translation repeats; nil where there is none, or the other is the copy.
  init?(in pair: CheckedPair) {
    let page = pair.translation
    guard !pair.others.isEmpty, !page.page.isVerbatim else { return nil }
    let passages = Self.passages(of: page).filter {
      !pair.alignment.isReportedInTranslation[$0.block]
    }
    // What the source has, too, is compared with that.
    let known = Set(Self.passages(of: pair.source).map(\.text))
    var found: (copy: CopiedTranslation, evidence: Int)?
    for other in pair.others where !Self.isLike(page.language.code, other.language.code) {
      let theirs = Dictionary(
        Self.passages(of: other).map { ($0.text, $0.block) },
        uniquingKeysWith: { first, _ in first })
      let shared = passages.filter {
        theirs[$0.text] != nil && !known.contains($0.text) && !Self.isPlaceholder($0.text)
      }
      guard let first = shared.first, let counterpart = theirs[first.text],
        let evidence = Self.evidence(shared.map(\.evidence), page.language, other.language)
      else { continue }
      if let found, found.evidence >= evidence { continue }
      let copy = CopiedTranslation(
        page: page, other: other, blocks: shared.map(\.block), counterpart: counterpart)
      found = (copy, evidence)
    }
    guard let found else { return nil }
    self = found.copy
  }

  private init(page: CheckedPage, other: CheckedPage, blocks: [Int], counterpart: Int) {
    (self.page, self.other, self.blocks, self.counterpart) = (page, other, blocks, counterpart)
  }

  /// What is said of it, once.
  var finding: Finding {
    let (ms, en) = (other.language.name.ms, other.language.name.en)
    return Finding(
      CopiedTranslationProblem(
        languageName: page.language.name, other: other.source.path, further: blocks.count - 1,
        isRecorded: page.file.frontMatter.translation?.checked?.isEmpty == false),
      at: page.place(ofText: page.reading.text.blocks[blocks[0]].textRange),
      related: [
        Related(
          other.place(ofBlock: counterpart), ms: "bahagian yang sama dalam \(ms)",
          en: "the same passage in \(en)")
      ])
  }

  /// A text that is long enough to be known.
  private struct Passage {
    let block: Int
    let text: ArraySlice<UInt8>
    let evidence: LanguageEvidence
  }

  private static func passages(of page: CheckedPage) -> [Passage] {
    let text = page.reading.text
    return text.blocks.enumerated().compactMap { index, block in
      guard block.kind.isLeaf, block.tokenRange.count >= words else { return nil }
      let evidence = LanguageEvidence(text.tokens[block.tokenRange], text.bytes)
      guard evidence.words >= words else { return nil }
      return Passage(block: index, text: text.bytes[block.textRange], evidence: evidence)
    }
  }

  /// Whether nobody has written a text yet, which is told as that.
  private static func isPlaceholder(_ text: ArraySlice<UInt8>) -> Bool {
    Placeholder.isLeft(description: String(decoding: text, as: UTF8.self))
      || Placeholder.isLeft(paragraph: text)
  }

  /// How much speaks for passages being in the other language; nil where they are in the page's own. Of two
  /// languages that are not known here, the one that stands first in the site was translated first.
  private static func evidence(
    _ passages: [LanguageEvidence], _ own: Language, _ other: Language
  ) -> Int? {
    let count = { (language: Language) -> Int in
      guard let tongue = FunctionWords.tongue(language.code) else { return 0 }
      return passages.reduce(0) { $0 + $1.count(of: tongue) }
    }
    let (mine, theirs) = (count(own), count(other))
    if mine == theirs { return own.index > other.index ? theirs : nil }
    return theirs > mine ? theirs : nil
  }

  /// Whether two codes are of one language, whose texts may be the same: `pt-BR`, `pt-PT`.
  private static func isLike(_ code: String, _ other: String) -> Bool {
    code.prefix { $0 != "-" } == other.prefix { $0 != "-" }
  }
}

struct CopiedTranslationProblem: Problem {
  /// The language of the page.
  let languageName: LanguageName
  /// The file that it repeats.
  let other: String
  /// How many passages there are after the first.
  let further: Int
  /// Whether the translation is recorded as checked.
  let isRecorded: Bool

  var rule: RuleID { ParityUntranslated.id }

  func wording(in language: MessageLanguage) -> Wording {
    let passages =
      further == 0
      ? language(ms: "bahagian ini sama", en: "this passage is")
      : language(
        ms: "bahagian ini dan \(further) bahagian lain sama",
        en: "this passage and \(further) more are")
    return Wording(
      summary: ParityUntranslated.summary(in: language),
      explanation: language(
        ms: "Halaman ini dalam \(languageName.ms), tetapi \(passages) perkataan demi perkataan "
          + "dengan \(other).",
        en: "This page is in \(languageName.en), but \(passages) word for word what \(other) says."),
      solutions: [
        Solution(
          further == 0
            ? language(ms: "Terjemahkan bahagian ini.", en: "Translate the passage.")
            : language(ms: "Terjemahkan semua bahagian itu.", en: "Translate them all."))
      ] + (isRecorded ? [unrecording(language)] : []))
  }

  /// The record of a check was copied with the text, and hides from `selari status` that it is missing.
  private func unrecording(_ language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Buang `checked` daripada bahagian awalan halaman ini sehingga teksnya diterjemahkan: "
          + "kunci itu menyatakan bahawa terjemahan telah disemak.",
        en: "Until then, take `checked` out of the front matter: it says that the translation was "
          + "checked."))
  }
}
