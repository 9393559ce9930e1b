import Diagnostics

/// Text does not speak of the future about a moment that is past.
///
/// "The workshop will be held on 3 November 2022" is wrong from the day after, and nobody notices: the
/// page has not changed, time has. Found are dates and months, written out or by reference, that a
/// word of the future leads to (`akan`, `dijangka`; `will`, `is to be`) or that end a time limit
/// (`selewat-lewatnya`, `tutup pada`, `sebelum`; `no later than`, `closes on`, `valid until`), once they are
/// past at the instant of the build.
///
/// ```markdown
/// Bengkel akan diadakan pada 3 November 2022.         ← from 4 November 2022 on
/// Bengkel telah diadakan pada 3 November 2022.        ← right
/// ```
///
/// A page with a `date` is judged as of that date, or of `updated` where that is later: what a press
/// release announced stays as it was announced. Passed over are quotations, what another is said to
/// have stated (`menurut …`, `according to …`), pages that have expired or whose `date` cannot be read, and
/// sections that also say what holds after the same date ("selewat-lewatnya pada …", "selepas …"). So are
/// conditions that a date limits ("lahir sebelum …", "documents dated before …").
///
/// Reword the sentence so that it holds afterwards, or leave the date to a directive that knows
/// whether its window is still open.
struct TimePastFuture: PageRule {
  static let id: RuleID = "time/past-future"
  static let hangsOnTime = true

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    let reading = page.reading
    guard !page.page.isExpired, let words = FutureWords.of(page.language.code),
      reading.facts.contains(where: { $0.key.kind == .date || $0.key.kind == .month })
    else { return }
    let zone = site.configuration.zone
    let issued = [page.page.date, page.page.updated].compactMap { $0?.start(in: zone) }.max()
    let asOf = min(issued ?? site.site.at, site.site.at)
    var over: Set<SectionDate>?
    var speech = FutureSpeech(text: reading.text, words: words)
    for (index, mention) in reading.facts.enumerated() {
      guard let end = Self.end(of: mention.key, in: zone), end <= asOf else { continue }
      let range = Int(mention.range.lowerBound)..<Int(mention.range.upperBound)
      let block = reading.text.blocks[mention.block]
      let moment = speech.moment(at: index, of: reading.facts)
      guard let word = speech.word(about: moment, in: block) else { continue }
      let known = over ?? Self.saidToBeOver(page.reading, words)
      over = known
      if known.contains(SectionDate(mention, in: reading.text)) { continue }
      guard site.knowsTimes(of: page.page) else { return }
      let problem = TimePastFutureProblem(
        moment: reading.text.string(range), word: reading.text.string(word),
        asOf: issued == nil ? nil : zone.iso8601(asOf))
      findings.append(Finding(problem, at: page.place(ofText: range)))
    }
  }

  /// The first instant after the day or month that a date names; nil for what is none.
  private static func end(of key: FactMention.Key, in zone: SiteZone) -> Instant? {
    let value = Int(truncatingIfNeeded: key.value)
    switch key.kind {
    case .date:
      return CivilDate(year: value / 10000, month: value / 100 % 100, day: value % 100)
        .map { zone.start(of: $0.adding(days: 1)) }
    case .month:
      let (year, month) = (value / 100, value % 100)
      let next = month == 12 ? (year + 1, 1) : (year, month + 1)
      return CivilDate(year: next.0, month: next.1, day: 1).map(zone.start(of:))
    default: return nil
    }
  }

  /// The dates of which a section says what holds afterwards.
  private static func saidToBeOver(
    _ reading: PageReading, _ words: FutureWords
  ) -> Set<SectionDate> {
    var speech = FutureSpeech(text: reading.text, words: words)
    return Set(
      reading.facts.indices.filter { index in
        let mention = reading.facts[index]
        return (mention.key.kind == .date || mention.key.kind == .month)
          && speech.isOver(
            speech.moment(at: index, of: reading.facts), in: reading.text.blocks[mention.block])
      }.map { SectionDate(reading.facts[$0], in: reading.text) })
  }

  /// A date in a section.
  private struct SectionDate: Hashable {
    let section: Int
    let key: FactMention.Key

    init(_ mention: FactMention, in text: PageText) {
      section = text.sections.partitioningIndex { $0.blocks.upperBound > mention.block }
      key = mention.key
    }
  }
}

struct TimePastFutureProblem: Problem {
  /// The date, as it is written.
  let moment: String
  /// The word that speaks of the future.
  let word: String
  /// The instant that the page is judged as of, where that is not the build's.
  let asOf: String?

  var rule: RuleID { TimePastFuture.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "teks tidak bercakap tentang masa hadapan mengenai detik yang telah berlalu",
        en: "text does not speak of the future about a moment that is past"),
      explanation: language(
        ms:
          "\(moment) telah berlalu, tetapi “\(word)” menyebutnya sebagai sesuatu yang belum tiba.",
        en: "\(moment) is past, and “\(word)” speaks of it as still to come."),
      notes: asOf.map {
        [
          language(
            ms: "Halaman ini bertarikh, jadi ia dinilai pada \($0).",
            en: "The page is dated, so it is judged as of \($0).")
        ]
      } ?? [],
      solutions: [
        Solution(
          language(
            ms: "Tulis semula ayat itu supaya benar sebelum dan selepas tarikh tersebut.",
            en: "Reword the sentence so that it holds before and after that date.")),
        dating(in: language),
      ])
  }

  /// What a `date` can do about it: one that the page has was not early enough.
  private func dating(in language: MessageLanguage) -> Solution {
    Solution(
      asOf == nil
        ? language(
          ms: "Jika ini pengumuman pada harinya, berikan `date` kepada halaman.",
          en: "If it is an announcement of its day, give the page a `date`.")
        : language(
          ms: "Jika halaman ini dikeluarkan lebih awal, betulkan `date` atau `updated`.",
          en: "If the page was issued earlier, put its `date` or `updated` right."))
  }
}
