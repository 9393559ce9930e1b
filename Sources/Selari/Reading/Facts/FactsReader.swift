import Diagnostics

/// Reads `content/facts.yaml`.
///
/// ```yaml
/// registration: {type: window, closes: 2022-10-20, after: {ms: …, en: …}}
/// contact_email: {type: email, value: alliance8.7@mohr.gov.my}
/// ```
/// Three short forms say the same in less: a mapping with `closes` is a window without `type`; a
/// mapping from languages to texts is a text; and a plain value is a date, an instant, an address on
/// the web or an e-mail address if it can be nothing else, and a text otherwise. A date in another order
/// or with other marks, `19/11/2021`, `2021/11/19`, is a mistake, unless it stands in quotes. A number has to say that it is one: years and
/// codes are written in digits too, and are no numbers.
struct FactsReader: Sendable {
  let languages: [Language]
  let zone: SiteZone
  /// Where the site is read.
  let address: SiteAddress

  /// The facts of a file; what is wrong is added to `findings`, and left out.
  func read(_ source: Source, findings: inout [Finding]) -> Facts {
    var unread: Set<String> = []
    let facts = YAML.read(source, group: "facts", findings: &findings) { mapping in
      mapping.others().compactMap { entry in
        let fact = fact(entry, &mapping)
        if fact == nil { unread.insert(entry.key) }
        return fact
      }
    }
    return Facts(facts ?? [], source: source, unread: facts == nil ? .all : .some(unread))
  }

  private func fact(_ entry: YAMLNode.Entry, _ mapping: inout YAMLMapping) -> Fact? {
    // An expression holds it after `facts.`.
    guard ASCII.isName(entry.key) else {
      mapping.reading.report(FactsProblem.name(entry.key), at: entry.keyRange)
      return nil
    }
    guard !entry.value.isNull else {
      mapping.reading.report(.missing(key: entry.key), at: entry.keyRange)
      return nil
    }
    if let fault = fault(ofKeysIn: entry) {
      mapping.reading.report(fault.problem, at: fault.range)
      return nil
    }
    return mapping.read(entry, value).map {
      Fact(name: entry.key, value: $0, nameRange: entry.keyRange, range: entry.value.range)
    }
  }

  /// What is wrong with a mapping whose keys are neither languages nor what a type or a window has: one of
  /// these that is misspelt, or facts within a fact.
  private func fault(
    ofKeysIn entry: YAMLNode.Entry
  ) -> (problem: any Problem, range: Range<Int>)? {
    guard let entries = entry.value.entries, !entries.isEmpty,
      !entries.contains(where: { Self.keys.contains($0.key) || isLanguage($0.key) })
    else { return nil }
    for key in entries {
      guard let meant = NearMiss.of(key.key, among: Self.keys), key.key.count > 2 else { continue }
      let kind = YAMLProblem.Kind.unknownKey(
        key.key, mapping: entry.key, known: Self.keys, meant: .unused(meant))
      return (YAMLProblem(group: "facts", kind: kind), key.keyRange)
    }
    return (FactsProblem.nested(entry.key, keys: entries.map(\.key)), entry.keyRange)
  }

  /// The keys that tell that a fact is no text by language.
  private static let keys = ["type", "value", "opens", "closes"]

  /// Whether a key is a language of the site, or stands for one, or is another's code; what has three
  /// letters, `mon`, may be anything.
  private func isLanguage(_ key: String) -> Bool {
    let codes = languages.map(\.code)
    return codes.contains(key) || LanguageSlip.code(meantBy: key, among: codes) != nil
      || (key.prefix { $0 != "-" }.utf8.count == 2 && ICU.knows(key))
  }

  // MARK: - Values

  private var value: YAMLKind<Fact.Value> {
    YAMLKind(expected: .text.or(.mapping)) { node, reading in
      guard let entries = node.entries else { return plain(node, &reading) }
      let keys = entries.map(\.key)
      if keys.contains("type") {
        return YAMLKind<Fact.Value>.mapping { typed(&$0) }.read(node, &reading)
      }
      if keys.contains(where: ["closes", "opens"].contains) {
        return YAMLKind<Fact.Value>.mapping { window(&$0) }.read(node, &reading)
      }
      if keys.contains("value") {
        reading.report(.missing(key: "type"), at: entries.first?.keyRange ?? node.range)
        return nil
      }
      return YAMLKind<Localized<String>>.localized(.filledText, in: languages)
        .read(node, &reading).map(Fact.Value.text)
    }
  }

  /// A value without a type: what its form alone says that it is.
  private func plain(_ node: YAMLNode, _ reading: inout YAMLReading) -> Fact.Value? {
    guard let text = YAMLKind.filledText.read(node, &reading) else { return nil }
    guard case .scalar(_, plain: true) = node.content else { return .text(Localized(text)) }
    if Self.isDayFirst(text) || Self.isNearlyISO(text) {
      reading.report(FactsProblem.dayFirst(text, iso: Self.iso(text, in: zone)), at: node)
      return nil
    }
    if Self.looksLikeADate(text) {
      return YAMLKind.moment(in: zone).read(node, &reading).map { moment in
        switch moment {
        case .day(let date): .date(date)
        case .instant(let instant): .instant(instant)
        }
      }
    }
    if WebAddress(text) != nil || isMeantForTheWeb(text) {
      return YAMLKind.webAddress(on: address).read(node, &reading).map { .url(Localized($0)) }
    }
    if let address = EmailAddress(text) { return .email(Localized(address)) }
    return .text(Localized(text))
  }

  /// Whether a text is an address on the web but for a slip, which is then told.
  private func isMeantForTheWeb(_ text: String) -> Bool {
    // A pattern of addresses, or the beginning of one, is a text.
    !text.contains { $0.isWhitespace || "*{}<>…".contains($0) } && !text.hasSuffix("://")
      && OutsideAddress.fault(of: text, on: address)?.isOnWeb == true
  }

  /// Whether a text begins as a date by ISO 8601 does: what is wrong after that is a slip.
  private static func looksLikeADate(_ text: String) -> Bool {
    let start = Array(text.utf8.prefix(10))
    return start.count == 10
      && start.indices.allSatisfy {
        $0 == 4 || $0 == 7 ? start[$0] == UInt8(ascii: "-") : ASCII.isDigit(start[$0])
      }
  }

  /// What to write for a date in another order; nil where that is not certain.
  private static func iso(_ text: String, in zone: SiteZone) -> String? {
    do throws(MomentFault) {
      _ = try Moment(iso8601: text, in: zone)
      return nil
    } catch {
      if case .form(let suggestion) = error { return suggestion }
      return nil
    }
  }

  /// `19/11/2021`, `19.11.2021`, `9-1-2021`.
  private static func isDayFirst(_ text: String) -> Bool {
    for separator in ["/", ".", "-"] as [Character] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) }) else {
        continue
      }
      let numbers = parts.compactMap { Int($0) }
      return numbers.count == 3 && parts[2].utf8.count == 4
        && ["19", "20"].contains(parts[2].prefix(2))
        && numbers[..<2].allSatisfy((1...31).contains) && numbers[..<2].contains { $0 <= 12 }
    }
    return false
  }

  /// `2022/10/20`, `2022.10.20`, `2022-1-5`: year first, and not by ISO 8601.
  private static func isNearlyISO(_ text: String) -> Bool {
    for separator in ["/", ".", "-"] as [Character] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) }) else {
        continue
      }
      let numbers = parts.compactMap { Int($0) }
      return numbers.count == 3 && parts[0].utf8.count == 4
        && ["19", "20"].contains(parts[0].prefix(2))
        && parts[1...].allSatisfy { $0.utf8.count <= 2 }
        && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
        && !(separator == "-" && text.utf8.count == 10)
    }
    return false
  }

  private static let kinds = YAMLKind<Fact.Kind>.oneOfItsCases

  private func typed(_ mapping: inout YAMLMapping) -> Fact.Value? {
    guard let kind = mapping.required("type", Self.kinds) else {
      // Which keys it may have depends on the type.
      _ = mapping.others()
      return nil
    }
    switch kind {
    case .window: return window(&mapping)
    case .date: return mapping.required("value", .day(in: zone)).map(Fact.Value.date)
    case .instant: return mapping.required("value", .instant(in: zone)).map(Fact.Value.instant)
    case .number: return mapping.required("value", .decimalNumber).map(Fact.Value.number)
    case .url:
      return mapping.required("value", localized(.webAddress(on: address))).map(Fact.Value.url)
    case .email: return mapping.required("value", localized(.emailAddress)).map(Fact.Value.email)
    case .phone: return mapping.required("value", localized(.phoneNumber)).map(Fact.Value.phone)
    case .text: return mapping.required("value", localized(.filledText)).map(Fact.Value.text)
    }
  }

  private func localized<Item>(_ kind: YAMLKind<Item>) -> YAMLKind<Localized<Item>> {
    .localized(kind, in: languages)
  }

  private func window(_ mapping: inout YAMLMapping) -> Fact.Value? {
    _ = mapping.entry("type")
    let opens = mapping.optional("opens", .located(.moment(in: zone)))
    let closes = mapping.required("closes", .located(.moment(in: zone)))
    let title = mapping.optional("title", localized(.filledText))
    let after = mapping.optional("after", localized(.filledText))
    let link = mapping.optional("link", localized(.webAddress(on: address)))
    guard let closes else { return nil }
    do throws(WindowFault) {
      return .window(
        try Window(
          opens: opens?.value, closes: closes.value, in: zone, title: title, after: after,
          link: link?.map(\.text)))
    } catch {
      let related = opens.map {
        Related(
          mapping.reading.source.place($0.range), ms: "tempoh itu dibuka di sini",
          en: "the window opens here")
      }
      mapping.reading.report(
        FactsProblem.window(error), at: closes.range, related: related.map { [$0] } ?? [])
      return nil
    }
  }
}
