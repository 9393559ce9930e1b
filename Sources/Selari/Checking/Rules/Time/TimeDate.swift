import Diagnostics

/// A date is one that the calendar has, on the day of the week that it says.
///
/// "Isnin, 20 Oktober 2022" was a Thursday: one of the two is wrong, and readers come on the wrong day.
/// "31 Februari" is in no calendar. Looked at are dates in words, in every language that Selari reads dates
/// of, and a `updated` in front matter that lies before the page's `date`. Quotations, and pages marked
/// `verbatim: true`, repeat what others wrote and are passed over.
///
/// ```markdown
/// Taklimat diadakan pada Isnin, 20 Oktober 2022.      ← a Thursday
/// Taklimat diadakan pada Khamis, 20 Oktober 2022.     ← right
/// ```
///
/// Write the date once, as a fact, and let templates write the day: `{{ facts.launch | date("full") }}`.
struct TimeDate: PageRule {
  static let id: RuleID = "time/date"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    checkFrontMatter(page, site, &findings)
    guard !page.page.isVerbatim else { return }
    let facts = page.reading.facts
    for (index, mention) in facts.enumerated() where isOwn(mention, page.reading.text) {
      let problem: TimeDateProblem
      switch mention.key.kind {
      case .date:
        guard let date = Self.date(of: mention) else {
          problem = .noSuchDay(text(of: mention, page))
          break
        }
        guard let said = weekday(beside: index, facts, page.reading.text), said != date.weekday,
          date.year >= 1900, isWhole(mention, date, page)
        else { continue }
        problem = .weekday(
          text(of: mention, page), is: Self.names(of: date, in: site.configuration))
      case .dayOfMonth
      where Self.isBeyond(mention.key)
        && (beginsWithDay(mention, page) || endsStatement(mention, page)):
        problem = .noSuchDay(text(of: mention, page))
      case .month:
        guard let day = dayBefore(mention, page.reading.text) else { continue }
        let whole = day..<Int(mention.range.upperBound)
        problem = .noSuchDay(page.reading.text.string(whole))
        findings.append(Finding(problem, at: page.place(ofText: whole)))
        continue
      default: continue
      }
      let range = Int(mention.range.lowerBound)..<Int(mention.range.upperBound)
      findings.append(Finding(problem, at: page.place(ofText: range)))
    }
  }

  private func checkFrontMatter(
    _ page: CheckedPage, _ site: CheckedSite, _ findings: inout [Finding]
  ) {
    guard let date = page.page.date, let updated = page.page.updated,
      let written = page.file.frontMatter.updated ?? page.file.frontMatter.date
    else { return }
    let zone = site.configuration.zone
    // A day lasts until the next begins.
    let end: Instant
    switch updated {
    case .day(let day): end = zone.start(of: day.adding(days: 1))
    case .instant(let instant): end = Instant(seconds: instant.seconds + 1)
    }
    guard end <= date.start(in: zone), site.knowsTimes(of: page.page) else { return }
    findings.append(
      Finding(TimeDateProblem.updatedBeforeDate, at: page.source.place(written.range)))
  }

  // MARK: - Dates in words

  /// Whether the page says it itself.
  private func isOwn(_ mention: FactMention, _ text: PageText) -> Bool {
    guard [.date, .dayOfMonth, .month].contains(mention.key.kind),
      let token = text.token(at: Int(mention.range.lowerBound))
    else { return false }
    return text.tokens[token].flags.isDisjoint(with: [.quoted, .code, .automaticLink, .reference])
  }

  private static func date(of mention: FactMention) -> CivilDate? {
    let value = Int(truncatingIfNeeded: mention.key.value)
    return CivilDate(year: value / 10000, month: value / 100 % 100, day: value % 100)
  }

  /// Whether a month never has the day.
  private static func isBeyond(_ key: FactMention.Key) -> Bool {
    let value = Int(truncatingIfNeeded: key.value)
    return CivilDate(year: 2000, month: value / 100, day: value % 100) == nil
  }

  /// `31 April` is a day; "in April 31 people" names none.
  private func beginsWithDay(_ mention: FactMention, _ page: CheckedPage) -> Bool {
    text(of: mention, page).first?.isNumber ?? false
  }

  /// Whether nothing follows a day that could be counted: "by April 31."
  private func endsStatement(_ mention: FactMention, _ page: CheckedPage) -> Bool {
    let end = Int(mention.range.upperBound)
    guard end < page.reading.text.blocks[mention.block].textRange.upperBound else { return true }
    return ".,;:)!?".utf8.contains(page.reading.text.bytes[end])
  }

  /// Where a number stands right before a month of a year that can be no day, as in "32 October 2022", and
  /// that numbers nothing else: "Bil. 45 Oktober 2022" is an issue.
  private func dayBefore(_ mention: FactMention, _ text: PageText) -> Int? {
    guard let month = text.token(at: Int(mention.range.lowerBound)), month > 0 else { return nil }
    let number = text.tokens[month - 1]
    let block = text.blocks[mention.block].tokenRange
    guard block.contains(month - 1), number.kind == .number, number.range.count <= 2,
      let day = Int(text.string(number.range)), !(1...31).contains(day),
      text.bytes[Int(number.end)..<Int(mention.range.lowerBound)].allSatisfy({ $0 == 0x20 })
    else { return nil }
    if block.contains(month - 2),
      Self.numbered.contains(text.string(text.tokens[month - 2].range).lowercased())
    {
      return nil
    }
    return Int(number.start)
  }

  private static let numbered: Set<String> = [
    "bil", "bilangan", "edisi", "isu", "jilid", "keluaran", "no", "nombor", "edition", "issue",
    "number", "vol", "volume",
  ]

  /// Whether a mention says its own year: the first day of a range has it from the last one.
  private func isWhole(_ mention: FactMention, _ date: CivilDate, _ page: CheckedPage) -> Bool {
    text(of: mention, page).contains("\(date.year)")
  }

  private func text(of mention: FactMention, _ page: CheckedPage) -> String {
    page.reading.text.string(Int(mention.range.lowerBound)..<Int(mention.range.upperBound))
  }

  /// The day of the week that a date is said to be: `Isnin, 20 Oktober 2022`, `20 Oktober 2022 (Isnin)`.
  private func weekday(beside index: Int, _ facts: [FactMention], _ text: PageText) -> Int? {
    let mention = facts[index]
    // "Setiap Isnin, 1 Oktober hingga 31 Disember": the days of a range, not the first one's.
    if beginsRange(index, facts, text) { return nil }
    if index > 0, facts[index - 1].key.kind == .weekday, facts[index - 1].block == mention.block {
      let gap = text.string(
        Int(facts[index - 1].range.upperBound)..<Int(mention.range.lowerBound))
      // Of several days, the date need not be the last one's.
      let isOne =
        index < 2 || facts[index - 2].key.kind != .weekday
        || facts[index - 2].block != mention.block
        || facts[index - 1].range.lowerBound - facts[index - 2].range.upperBound > 20
      if isOne, ["", ",", "(", "bersamaan", "bersamaan dengan"].contains(gap),
        !isOfMany(facts[index - 1], text)
      {
        return Int(facts[index - 1].key.value)
      }
    }
    if let day = shortWeekday(before: mention, text) { return day }
    guard index + 1 < facts.count, facts[index + 1].key.kind == .weekday,
      facts[index + 1].block == mention.block
    else { return nil }
    let next = facts[index + 1]
    let gap = text.string(Int(mention.range.upperBound)..<Int(next.range.lowerBound))
    let end = Int(next.range.upperBound)
    guard gap == "(", end < text.bytes.count,
      text.bytes[end] == UInt8(ascii: ")")
    else { return nil }
    return Int(next.key.value)
  }

  /// The day of the week that stands right before a date in short: `Mon 20 Oct 2022`. Elsewhere such words
  /// mean much else.
  private func shortWeekday(before mention: FactMention, _ text: PageText) -> Int? {
    guard let date = text.token(at: Int(mention.range.lowerBound)), date > 0,
      text.blocks[mention.block].tokenRange.contains(date - 1)
    else { return nil }
    let word = text.tokens[date - 1]
    let gap = text.string(Int(word.end)..<Int(mention.range.lowerBound))
    guard word.flags.contains(.capitalised), ["", ",", ".", ".,"].contains(gap) else { return nil }
    return Self.shortWeekdays[text.string(word.range).lowercased()]
  }

  private static let shortWeekdays: [String: Int] = [
    "sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
    "sat": 6, "ahd": 0, "isn": 1, "sel": 2, "rab": 3, "kha": 4, "jum": 5, "sab": 6,
  ]

  /// Whether a day of the week comes again and again ("setiap Isnin"), or is the day after the night that
  /// is meant: "malam Jumaat" is the night of Thursday.
  private func isOfMany(_ weekday: FactMention, _ text: PageText) -> Bool {
    guard let token = text.token(at: Int(weekday.range.lowerBound)), token > 0 else { return false }
    let before = text.tokens[token - 1]
    let word = text.string(Int(before.start)..<Int(before.end)).lowercased()
    return ["setiap", "tiap", "tiap-tiap", "every", "each", "malam"].contains(word)
  }

  /// Whether a date is the first of a range: "hingga" or "to" follows, or a dash and another date.
  private func beginsRange(_ index: Int, _ facts: [FactMention], _ text: PageText) -> Bool {
    let mention = facts[index]
    if index + 1 < facts.count, facts[index + 1].block == mention.block {
      let next = Int(facts[index + 1].range.lowerBound)
      let gap = text.string(
        Int(mention.range.upperBound)..<max(Int(mention.range.upperBound), next))
      if ["–", "—", "-"].contains(gap.filter { $0 != " " }) { return true }
    }
    let rest = text.string(
      Int(mention.range.upperBound)..<min(Int(mention.range.upperBound) + 24, text.bytes.count))
    return ["hingga ", "sehingga ", "sampai ", "to ", "until "].contains {
      rest.hasPrefix($0)
    }
  }

  /// What each of the site's languages calls the day, with the date.
  private static func names(of date: CivilDate, in configuration: SiteConfiguration) -> [String] {
    configuration.languages.compactMap { language in
      try? language.formats.dates.text(.day(date), as: .full, in: configuration.zone)
    }
  }
}

extension PageText {
  /// The token that begins at a place.
  fileprivate func token(at start: Int) -> Int? {
    let index = tokens.partitioningIndex { Int($0.start) >= start }
    return index < tokens.count && Int(tokens[index].start) == start ? index : nil
  }
}

enum TimeDateProblem: Problem {
  /// The day of the week is another; the date in full, in each language.
  case weekday(String, is: [String])
  /// No calendar has the day.
  case noSuchDay(String)
  /// `updated` lies before `date`.
  case updatedBeforeDate

  var rule: RuleID { TimeDate.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "tarikh wujud dalam kalendar dan jatuh pada hari yang disebut",
        en: "a date is in the calendar, and on the weekday that it says"),
      explanation: explanation(in: language), solutions: [Solution(remedy(in: language))])
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .weekday(let text, let names):
      language(
        ms: "\(text) jatuh pada hari lain: \(names.joined(separator: "; ")).",
        en: "\(text) is another day of the week: \(names.joined(separator: "; ")).")
    case .noSuchDay(let text):
      language(
        ms: "Tiada tarikh “\(text)” dalam kalendar.", en: "“\(text)” is in no calendar.")
    case .updatedBeforeDate:
      language(
        ms: "`updated` halaman ini lebih awal daripada `date`.",
        en: "`updated` of this page lies before its `date`.")
    }
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch self {
    case .weekday:
      language(
        ms: "Semak yang mana satu betul, hari atau tarikhnya.",
        en: "Look up which of the two is right, the day or the date.")
    case .noSuchDay: language(ms: "Betulkan tarikh itu.", en: "Put the date right.")
    case .updatedBeforeDate:
      language(
        ms: "Betulkan salah satu daripadanya, atau buang `updated`.",
        en: "Put one of the two right, or remove `updated`.")
    }
  }
}
