import Bytes
import Diagnostics

/// A date in words, given once for every language: `tutup: 20 Oktober 2026`.
struct PlainDate {
  /// The date by ISO 8601.
  let iso: String

  /// The date that a text is as a whole; nil where it is none, or where every language writes it so.
  init?(_ entry: SharedTexts.Entry, of configuration: SiteConfiguration) {
    let mentions = entry.readings.lazy.compactMap { reading -> FactMention? in
      let whole = 0..<reading.text.bytes.count
      return reading.facts.first {
        $0.key.kind == .date && Int($0.range.lowerBound) == whole.lowerBound
          && Int($0.range.upperBound) == whole.upperBound
      }
    }
    guard configuration.languages.count > 1, let mention = mentions.first,
      let text = entry.readings.first?.text
    else { return nil }
    let value = Int(truncatingIfNeeded: mention.key.value)
    guard let date = CivilDate(year: value / 10000, month: value / 100 % 100, day: value % 100),
      text.bytes.contains(where: { ($0 | 0x20) &- 0x61 < 26 })
    else { return nil }
    let isEverywhere = configuration.languages.allSatisfy { language in
      var written = ByteBuffer()
      language.formats.dates.write(date, to: &written)
      return written.array() == text.bytes
    }
    if isEverywhere { return nil }
    iso = date.description
  }
}

/// What is wrong with a text that is given once for every language.
enum PlainTextProblem: Problem {
  /// It is a date in words; the date by ISO 8601, and whether that can take the text's place.
  case date(String, isBare: Bool)
  /// It is in one of the languages.
  case text(name: String, in: LanguageName)

  var rule: RuleID { ParityUntranslated.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: ParityUntranslated.summary(in: language),
      explanation: explanation(in: language), solutions: [solution(in: language)])
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .date:
      language(
        ms: "Tarikh dalam perkataan ini dipaparkan begini dalam setiap bahasa.",
        en: "This date in words is shown like this in every language.")
    case .text(let name, let tongue):
      language(
        ms: "Teks `\(name)` ditulis sekali bagi semua bahasa, tetapi ia dalam \(tongue.ms).",
        en: "The text of `\(name)` is given once for all languages, and it is in \(tongue.en).")
    }
  }

  private func solution(in language: MessageLanguage) -> Solution {
    switch self {
    case .date(let iso, let isBare):
      Solution(
        language(
          ms: "Tulis menurut ISO 8601, dan setiap bahasa memaparkannya dengan caranya: `\(iso)`.",
          en: "Write it by ISO 8601, and each language shows it in its own way: `\(iso)`."),
        replacement: isBare ? iso : nil)
    case .text:
      Solution(
        language(
          ms: "Tulis satu teks bagi setiap bahasa: `{ms: …, en: …}`.",
          en: "Write a text for each language: `{ms: …, en: …}`."))
    }
  }
}
