import Diagnostics

/// Reads what stands between the `---` lines at the top of a page.
struct FrontMatterReader: Sendable {
  // The kinds of value that depend on the site, made once for all pages.
  private let moment: YAMLKind<YAMLLocated<WrittenMoment>>
  private let topics: YAMLKind<[Located<String>]>
  private let translation: YAMLKind<TranslationRecord>

  init(
    languages: [Language], topics: [Topic], zone: SiteZone, facts: FactMoments = .unknown
  ) {
    moment = .located(.moment(in: zone, or: facts))
    self.topics =
      topics.isEmpty
      ? Self.noTopics
      : .oneOrMore(of: YAMLKind.located(.oneOf(topics.map(\.id))).map(Located.init))
    translation = Self.translation(languages.map(\.code))
  }

  /// What was read: the front matter, and where the body starts.
  struct Result {
    let frontMatter: FrontMatter
    let bodyStart: Int
  }

  /// Reads a page's front matter; a page without any is all body, and lacks its title.
  func read(_ source: Source, findings: inout [Finding]) -> Result {
    guard let lines = FrontMatterLines(source.bytes) else {
      return readWhereNoneBegins(source, findings: &findings)
    }
    return read(source, between: lines, findings: &findings)
  }

  private func read(
    _ source: Source, between lines: FrontMatterLines, findings: inout [Finding]
  ) -> Result {
    guard let end = lines.end else {
      findings.append(Self.unclosed(source, lines))
      return Result(frontMatter: FrontMatter(), bodyStart: source.bytes.count)
    }
    if let second = ForeignFrontMatter(in: source.bytes, at: end.upperBound), second.isPure {
      findings.append(
        Finding(FrontMatterProblem.second(second.language), at: source.place(second.line)))
    }
    let frontMatter = YAML.read(
      source, in: lines.opening.upperBound..<end.lowerBound, group: "front-matter",
      findings: &findings
    ) { take(&$0) }
    return Result(frontMatter: frontMatter ?? FrontMatter(), bodyStart: end.upperBound)
  }

  /// What is said of front matter without an end: that the line which was meant to be one is none, where
  /// there is such a line.
  private static func unclosed(_ source: Source, _ lines: FrontMatterLines) -> Finding {
    if let meant = FrontMatterOpening.dashes(in: source.bytes, from: lines.opening.upperBound) {
      return Finding(FrontMatterProblem.closedBy(meant.text), at: source.place(meant.line))
    }
    return Finding(FrontMatterProblem.unclosed, at: source.place(lines.opening))
  }

  /// Says what a file begins with in place of front matter, and reads on after it.
  private func readWhereNoneBegins(_ source: Source, findings: inout [Finding]) -> Result {
    let start = Source.textStart(of: source.bytes)
    if let conflict = MergeConflict.fault(atBeginningOf: source.bytes[start...]) {
      findings.append(conflict.finding(in: source, rule: ContentRule.frontMatterSyntax.id))
      return Result(frontMatter: FrontMatter(), bodyStart: source.bytes.count)
    }
    let opening = FrontMatterOpening(of: source.bytes, at: start)
    findings.append(
      Finding(FrontMatterProblem.absent(opening.kind), at: source.place(opening.line)))
    if opening.kind == .late,
      let lines = FrontMatterLines(source.bytes, at: opening.line.lowerBound)
    {
      return read(source, between: lines, findings: &findings)
    }
    return Result(frontMatter: FrontMatter(), bodyStart: opening.rest)
  }

  private func take(_ mapping: inout YAMLMapping) -> FrontMatter {
    var result = FrontMatter()
    takeTexts(&mapping, into: &result)
    takeTimes(&mapping, into: &result)
    result.draft = mapping.filled("draft", Self.bool)
    result.order = mapping.optional("order", Self.int)
    result.toc = mapping.optional("toc", Self.bool)
    result.topics = mapping.optional("topics", topics)
    result.paginate = mapping.optional("paginate", Self.paginate).map(Located.init)
    result.missing = mapping.optional("missing", Self.missing).map(Located.init)
    result.html = mapping.optional("html", Self.bool)
    result.verbatim = mapping.optional("verbatim", Self.bool)
    result.staleNotice = mapping.optional("stale_notice", Self.bool)
    result.allowances = mapping.optional("allow", Self.reasons).map(Self.allowances) ?? []
    result.translation = mapping.optional("translation", translation)
    result.extra = mapping.optional("extra", Self.forTemplates)
    return result
  }

  private func takeTexts(_ mapping: inout YAMLMapping, into result: inout FrontMatter) {
    result.title = mapping.required("title", Self.filled).map(Located.init)
    result.description = mapping.optional("description", Self.text).map(Located.init)
    result.slug = mapping.optional("slug", Self.slug).map(Located.init)
    result.layout = mapping.optional("layout", Self.filled).map(Located.init)
    let aliases = mapping.optional("aliases", Self.aliases) ?? []
    result.aliases = aliases.map(Located.init)
  }

  private func takeTimes(_ mapping: inout YAMLMapping, into result: inout FrontMatter) {
    let date = mapping.optional("date", moment)
    let updated = mapping.optional("updated", moment)
    let publish = mapping.filled("publish", moment)
    let expire = mapping.filled("expire", moment)
    result.date = date.map { Located($0.value.moment, at: $0.range) }
    result.updated = updated.map { Located($0.value.moment, at: $0.range) }
    result.publish = publish.map { Located($0.value.at, at: $0.range) }
    result.expire = expire.map { Located($0.value.at, at: $0.range) }
    result.facts = [date, updated, publish, expire].compactMap { $0?.value.fact }
    let times = [("date", date), ("updated", updated), ("publish", publish), ("expire", expire)]
    for (key, time) in times where time == nil && mapping.says(key) {
      result.unreadTimes.append(key)
    }
    if let publish, let expire, publish.value.at >= expire.value.at {
      mapping.reading.report(
        .value(
          YAMLPhrase(
            ms: "Halaman ini tamat tempoh sebelum diterbitkan: `expire` tidak selepas `publish`",
            en: "This page would expire before it is published: `expire` is not after `publish`"),
          suggestion: nil), at: expire.range)
    }
  }

  // MARK: - Kinds

  private static let bool = YAMLKind.bool
  private static let int = YAMLKind.int
  private static let forTemplates = YAMLKind.forTemplates
  private static let missing = YAMLKind<YAMLLocated<MissingPolicy>>.located(.oneOfItsCases)
  private static let text = YAMLKind<YAMLLocated<String>>.located(.text)
  private static let paginate = YAMLKind<YAMLLocated<Int>>.located(.int(in: 1...10_000))
  private static let aliases = YAMLKind<[YAMLLocated<String>]>.oneOrMore(
    of: .located(SitePath.kind))

  /// The topics of a site that has none.
  private static let noTopics = YAMLKind<[Located<String>]>(
    expected: YAMLPhrase(ms: "senarai topik", en: "a list of topics")
  ) { node, reading in
    if node.items?.isEmpty == true { return [] }
    reading.reportValue(
      node.items?.first ?? node, ms: "site.yaml tiada `topics`; senaraikan topik di sana dahulu",
      en: "site.yaml has no `topics`; list them there first")
    return nil
  }

  /// Text that says something.
  private static let filled = YAMLKind<YAMLLocated<String>>.located(.filledText)

  private static let slug = YAMLKind<YAMLLocated<String>>.located(
    YAMLKind(expected: YAMLPhrase(ms: "slug", en: "a slug"), read: slug))

  private static func slug(_ node: YAMLNode, _ reading: inout YAMLReading) -> String? {
    guard let text = YAMLKind.text.read(node, &reading) else { return nil }
    if Slug.isPart(text) { return text }
    let folded = Slug.folded(text)
    reading.reportValue(
      node,
      ms:
        "Slug hanya boleh mengandungi huruf kecil a–z, angka, `-`, `.`, `_` dan `~`, dan tidak bermula dengan `.`; ia bukan laluan",
      en:
        "A slug holds the small letters a–z, digits, `-`, `.`, `_` and `~` only, and does not begin with `.`; it is not a path",
      suggestion: Slug.isValid(folded) ? folded : nil)
    return nil
  }

  private static let reasons = YAMLKind<[YAMLKeyed<String>]>.map(
    of: YAMLKind.text.refined(
      to: YAMLPhrase(ms: "sebab dalam perkataan", en: "a reason in words")
    ) { $0.contains { !$0.isWhitespace } ? $0 : nil })

  private static func allowances(_ entries: [YAMLKeyed<String>]) -> [AllowedRule] {
    entries.map { AllowedRule(rule: RuleID($0.key), reason: $0.value, at: $0.keyRange) }
  }

  private static func translation(_ codes: [String]) -> YAMLKind<TranslationRecord> {
    YAMLKind<TranslationRecord>.mapping {
      (mapping: inout YAMLMapping) -> TranslationRecord in
      let language = mapping.optional("of", .located(.language(among: codes))).map(Located.init)
      let checked = mapping.optional("checked", .map(of: .text))
      return TranslationRecord(
        of: language,
        checked: checked.map {
          Dictionary($0.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        })
    }
  }
}

extension Located {
  init(_ located: YAMLLocated<Value>) { self.init(located.value, at: located.range) }
}
