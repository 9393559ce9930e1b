import Diagnostics

/// A date is in the language of its page.
///
/// "14 October 2022" in a Malay page is a date that was left as it stood in the English one, and "14
/// Agustus 2022" is Indonesian: Malay has "Ogos". Both mean the same day, so that no comparison of the
/// languages tells of them. Looked at are the names of months in dates, and of the weekdays beside them, in
/// Malay and English, and the texts of `strings.yaml` and of facts as well as pages.
///
/// ```markdown
/// Siaran media bertarikh 14 October 2022.      ← English
/// Siaran media bertarikh 14 Oktober 2022.      ← right
/// ```
///
/// Quotations, names of which a day or a date is a part (Good Friday, Jalan 31 Ogos), names of the term base,
/// emphasised titles, sentences in the other language, passages marked `[…]{lang=…}` and pages marked
/// `verbatim: true` are passed over. Better than to write a date twice is to write it once, as a fact:
/// `{{ facts.launch }}` is in the language of each page.
struct TimeLanguage: PageRule, SharedTextRule {
  static let id: RuleID = "time/language"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    guard !page.page.isVerbatim else { return }
    for date in ForeignDate.all(in: page.reading, page.reader) {
      let source = page.reading.text.source(date.range)
      // What a reference or an escape stands for is not written there.
      let isWritten = page.source.bytes[source].elementsEqual(date.written.utf8)
      let problem = TimeLanguageProblem(
        date, in: page.language, replaces: isWritten && date.isInOrder,
        canBeMarked: source.lowerBound >= page.file.bodyStart)
      findings.append(Finding(problem, at: page.source.place(source)))
    }
  }

  func check(_ texts: SharedTexts, of site: CheckedSite, findings: inout [Finding]) {
    for entry in texts.entries {
      for (reading, reader) in zip(entry.readings, texts.readers) {
        findings += ForeignDate.all(in: reading, reader).map { date in
          let problem = TimeLanguageProblem(
            date, in: reader.language, replaces: false, canBeMarked: false)
          return Finding(problem, at: entry.place)
        }
      }
    }
  }
}

struct TimeLanguageProblem: Problem {
  let written: String
  let right: String
  /// The language that it is written in.
  let foreign: LanguageName
  let own: LanguageName
  /// The code of the language that it is written in.
  let code: String
  /// Whether what is right can stand in the place that is told.
  let replaces: Bool
  /// Whether it stands where Markdown is read.
  let canBeMarked: Bool

  init(_ date: ForeignDate, in own: Language, replaces: Bool, canBeMarked: Bool) {
    (written, right, code) = (date.written, date.right, date.code)
    foreign = LanguageName(code: date.code)
    self.own = own.name
    (self.replaces, self.canBeMarked) = (replaces, canBeMarked)
  }

  var rule: RuleID { TimeLanguage.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "tarikh ditulis dalam bahasa halamannya",
        en: "a date is in the language of its page"),
      explanation: language(
        ms: "“\(written)” ialah \(foreign.ms); dalam \(own.ms), “\(right)”.",
        en: "“\(written)” is \(foreign.en); in \(own.en) it is “\(right)”."),
      solutions: [
        Solution(
          language(ms: "Tulis “\(right)”.", en: "Write “\(right)”."),
          replacement: replaces ? right : nil)
      ] + (canBeMarked ? [marking(language)] : []))
  }

  private func marking(_ language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Jika petikan itu memang dalam \(foreign.ms), tandakan: `[…]{lang=\(code)}`.",
        en: "If the passage is meant to be in \(foreign.en), mark it: `[…]{lang=\(code)}`."))
  }
}
