import Diagnostics

/// Reads what stands between the `---` lines at the top of a page.
struct FrontMatterReader: Sendable {
  let languages: [Language]
  let topics: [Topic]
  let zone: SiteZone

  /// What was read: the front matter, and where the body starts.
  struct Result {
    let frontMatter: FrontMatter
    let bodyStart: Int
  }

  /// Reads a page's front matter; a page without any is all body, and lacks its title.
  func read(_ source: Source, findings: inout [Finding]) -> Result {
    guard let parts = FrontMatterLines(source.bytes) else {
      findings.append(Finding(FrontMatterProblem.absent, at: source.place(at: 0)))
      return Result(frontMatter: FrontMatter(), bodyStart: Self.afterByteOrderMark(source.bytes))
    }
    guard let end = parts.end else {
      findings.append(Finding(FrontMatterProblem.unclosed, at: source.place(parts.opening)))
      return Result(frontMatter: FrontMatter(), bodyStart: source.bytes.count)
    }
    let frontMatter = YAML.read(
      source, in: parts.opening.upperBound..<end.lowerBound, group: "front-matter",
      findings: &findings
    ) { take(&$0) }
    return Result(frontMatter: frontMatter ?? FrontMatter(), bodyStart: end.upperBound)
  }

  private func take(_ mapping: inout YAMLMapping) -> FrontMatter {
    var result = FrontMatter()
    takeTexts(&mapping, into: &result)
    takeTimes(&mapping, into: &result)
    result.draft = mapping.optional("draft", .bool)
    result.order = mapping.optional("order", .int)
    result.toc = mapping.optional("toc", .bool)
    result.topics = mapping.optional("topics", .oneOrMore(of: topic))
    result.paginate = mapping.optional("paginate", .located(.int(in: 1...10_000))).map(Located.init)
    result.missing = mapping.optional("missing", .oneOfItsCases)
    result.html = mapping.optional("html", .bool)
    result.verbatim = mapping.optional("verbatim", .bool)
    result.staleNotice = mapping.optional("stale_notice", .bool)
    result.allowances = mapping.optional("allow", .map(of: Self.reason)).map(Self.allowances) ?? []
    result.translation = mapping.optional("translation", translation)
    result.extra = mapping.optional("extra", .node)
    return result
  }

  private func takeTexts(_ mapping: inout YAMLMapping, into result: inout FrontMatter) {
    result.title = mapping.required("title", .located(Self.filled)).map(Located.init)
    result.description = mapping.optional("description", .located(.text)).map(Located.init)
    result.slug = mapping.optional("slug", .located(Self.slug)).map(Located.init)
    result.layout = mapping.optional("layout", .located(Self.filled)).map(Located.init)
    let aliases = mapping.optional("aliases", .oneOrMore(of: .located(SitePath.kind))) ?? []
    result.aliases = aliases.map(Located.init)
  }

  private func takeTimes(_ mapping: inout YAMLMapping, into result: inout FrontMatter) {
    result.date = mapping.optional("date", .located(moment)).map(Located.init)
    result.updated = mapping.optional("updated", .located(moment)).map(Located.init)
    result.publish = mapping.optional("publish", .located(instant)).map(Located.init)
    result.expire = mapping.optional("expire", .located(instant)).map(Located.init)
  }

  // MARK: - Kinds

  /// Text that says something.
  private static let filled = YAMLKind.text.refined(
    to: YAMLPhrase(ms: "teks yang tidak kosong", en: "text that is not empty")
  ) { $0.contains { !$0.isWhitespace } ? $0 : nil }

  private static let slug = YAMLKind<String>(expected: YAMLPhrase(ms: "slug", en: "a slug")) {
    node, reading in
    guard let text = YAMLKind.text.read(node, &reading) else { return nil }
    if Slug.isValid(text) { return text }
    let folded = Slug.folded(text)
    reading.reportValue(
      node,
      ms: "Slug hanya boleh mengandungi huruf a–z, angka, `-`, `.`, `_` dan `~`; ia bukan laluan",
      en: "A slug holds the letters a–z, digits, `-`, `.`, `_` and `~` only; it is not a path",
      suggestion: Slug.isValid(folded) ? folded : nil)
    return nil
  }

  private var moment: YAMLKind<Moment> { .moment(in: zone) }

  /// An instant, or a day, which is its first moment.
  private var instant: YAMLKind<Instant> {
    moment.map { [zone] in $0.start(in: zone) }
  }

  private var topic: YAMLKind<Located<String>> {
    YAMLKind.located(.oneOf(topics.map(\.id))).map(Located.init)
  }

  private static let reason = YAMLKind.text.refined(
    to: YAMLPhrase(ms: "sebab dalam perkataan", en: "a reason in words")
  ) { $0.contains { !$0.isWhitespace } ? $0 : nil }

  private static func allowances(_ entries: [YAMLKeyed<String>]) -> [AllowedRule] {
    entries.map { AllowedRule(rule: RuleID($0.key), reason: $0.value) }
  }

  private var translation: YAMLKind<TranslationRecord> {
    let codes = languages.map(\.code)
    return YAMLKind<TranslationRecord>.mapping {
      (mapping: inout YAMLMapping) -> TranslationRecord in
      let language = mapping.optional("of", .located(.oneOf(codes))).map(Located.init)
      let checked = mapping.optional("checked", .map(of: .text))
      return TranslationRecord(
        of: language,
        checked: checked.map {
          Dictionary($0.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        })
    }
  }

  private static func afterByteOrderMark(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

extension Located {
  init(_ located: YAMLLocated<Value>) { self.init(located.value, at: located.range) }
}
