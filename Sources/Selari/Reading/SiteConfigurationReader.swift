import Diagnostics

/// Reads `site.yaml`.
struct SiteConfigurationReader {
  /// The address that `--url` gives, in place of the file's own.
  let address: SiteAddress?
  /// The rules that `checks` may name.
  let rules: RuleNames

  /// The configuration, with its defaults; nil, after findings, where a site cannot be made of it.
  func read(_ source: Source, findings: inout [Finding]) -> SiteConfiguration? {
    YAML.read(source, group: "site", findings: &findings) { mapping in
      take(&mapping, source)
    }.flatMap { $0 }
  }

  /// One publish target, and the names of all: what else is wrong in the file is no matter, as long as it is
  /// YAML.
  func target(
    _ name: String, in source: Source, findings: inout [Finding]
  ) -> (target: PublishTarget?, names: [String]) {
    YAML.read(source, group: "site", findings: &findings) { mapping in
      let publish = mapping.optional("publish", PublishTargetReader.kind(of: name))
      // Nobody asks for the others.
      _ = mapping.others()
      return publish ?? (nil, [])
    } ?? (nil, [])
  }

  private func take(_ mapping: inout YAMLMapping, _ source: Source) -> SiteConfiguration? {
    // Languages come first: everything bilingual is read by them.
    let languages = mapping.required("languages", LanguagesReader.kind)
    let zone = mapping.optional("timezone", Self.zone)
    let address = mapping.required("url", Self.address)
    guard let languages else {
      // By which languages it is to be read is not known; that it is there can be told.
      _ = mapping.required("name", .node)
      for key in Self.readByLanguages { _ = mapping.entry(key) }
      return nil
    }
    let text = YAMLKind<Localized<String>>.localized(.filledText, in: languages)
    let name = mapping.required("name", text)
    let official = mapping.optional("official", .bool) ?? false
    let missing = mapping.optional("missing", YAMLKind<MissingPolicy>.oneOfItsCases) ?? .error
    let menusRange = mapping.entry("menus")?.keyRange
    let menus =
      mapping.optional("menus", Self.menus(languages, on: self.address ?? address)) ?? []
    let topics = mapping.optional("topics", .map(of: text)) ?? []
    let markdown = mapping.optional("markdown", Self.markdown) ?? MarkdownSettings()
    let checks = mapping.optional("checks", Self.checks(rules)) ?? CheckSettings()
    let security = mapping.optional("security", SecurityReader.kind(of: self.address ?? address))
    let publish = mapping.optional("publish", PublishTargetReader.kind) ?? []
    let extra = mapping.optional("extra", .forTemplates)
    // A key that is nearly `timezone` names one, too.
    let isZoneUnread = zone == nil && (mapping.says("timezone") || mapping.means(["timezone"]))
    guard let name, let address = self.address ?? address else { return nil }
    return SiteConfiguration(
      name: name, address: address, claimsOfficial: official, zone: zone ?? .utc,
      isZoneUnread: isZoneUnread, languages: languages, missing: missing, menus: menus,
      menusRange: menusRange,
      topics: topics.map { Topic(id: $0.key, label: $0.value) },
      markdown: markdown, checks: checks, security: security, publish: publish, extra: extra,
      source: source)
  }

  /// The keys that are not read where the languages are wrong, but known all the same.
  private static let readByLanguages = [
    "official", "missing", "menus", "topics", "markdown", "checks", "security", "publish", "extra",
  ]

  // MARK: - Kinds

  /// An address at which a site is served.
  static let address = YAMLKind<SiteAddress>(expected: .text) { node, reading in
    guard let text = YAMLKind.text.read(node, &reading) else { return nil }
    do throws(SiteAddressFault) {
      return try SiteAddress(reading: text)
    } catch {
      reading.report(SiteAddressProblem(group: reading.group, fault: error), at: node)
      return nil
    }
  }

  private static let zone = YAMLKind<SiteZone>(
    expected: YAMLPhrase(ms: "zon waktu IANA", en: "an IANA time zone")
  ) { node, reading in
    guard let text = YAMLKind.text.read(node, &reading) else { return nil }
    do throws(UnknownZone) {
      return try SiteZone(identifier: text)
    } catch {
      reading.reportValue(
        node, ms: "Tiada zon waktu `\(text)`", en: "There is no time zone `\(text)`",
        suggestion: error.suggestion)
      return nil
    }
  }

  private static let markdown = YAMLKind<MarkdownSettings>.mapping { mapping -> MarkdownSettings in
    var settings = MarkdownSettings()
    settings.smart = mapping.optional("smart", .bool) ?? settings.smart
    settings.html = mapping.optional("html", .bool) ?? settings.html
    return settings
  }

  private static func checks(_ rules: RuleNames) -> YAMLKind<CheckSettings> {
    .mapping { mapping -> CheckSettings in
      var settings = CheckSettings()
      settings.profiles = mapping.optional("profile", .oneOrMore(of: .oneOfItsCases)) ?? []
      let severities =
        mapping.optional("severity", .map(of: YAMLKind<Severity>.oneOfItsCases)) ?? []
      for entry in severities {
        settings.severities[entry.key] = entry.value
        reportUnknownRule(entry.key, among: rules, at: entry.keyRange, &mapping.reading)
      }
      return settings
    }
  }

  /// A rule that does not exist is never found, so that its severity would mean nothing.
  private static func reportUnknownRule(
    _ name: String, among rules: RuleNames, at range: Range<Int>, _ reading: inout YAMLReading
  ) {
    guard !rules.knows(name) else { return }
    reading.report(
      .value(
        YAMLPhrase(
          ms: "Tiada peraturan `\(name)`", en: "There is no rule `\(name)`"),
        suggestion: rules.meant(name)), at: range)
  }

  private static func menus(
    _ languages: [Language], on site: SiteAddress?
  ) -> YAMLKind<[Menu]> {
    .mapping { mapping -> [Menu] in
      // One that cannot be read is there all the same: templates that ask for it are not to blame.
      mapping.others().map { menu in
        let entries = mapping.readFilled(menu, .list(of: entry(languages, on: site, depth: 0)))
        return Menu(name: menu.key, entries: entries ?? [])
      }
    }
  }

  /// How many levels of entries may stand below the first.
  private static let deepest = 3

  /// `faq`, `{page: faq, title: …, children: […]}` or `{url: https://…, title: …}`.
  private static func entry(
    _ languages: [Language], on site: SiteAddress?, depth: Int
  ) -> YAMLKind<MenuEntry> {
    let text = YAMLKind<Localized<String>>.localized(.filledText, in: languages)
    let address = YAMLKind.located(
      YAMLKind<Localized<String>>.localized(MenuAddress.kind(on: site), in: languages))
    let plain = YAMLKind<MenuEntry>(expected: .text) { node, reading in
      guard let id = YAMLKind.text.read(node, &reading) else { return nil }
      let page = NamedPage(Located(id, at: node.range))
      return MenuEntry(target: .page(page), title: nil, children: [])
    }
    let full = YAMLKind<MenuEntry>.mapping { mapping -> MenuEntry? in
      let page = mapping.optional("page", .located(.text)).map(Located.init)
      if page != nil, let other = mapping.entry("url") {
        mapping.reading.report(
          .value(
            YAMLPhrase(
              ms: "Satu entri menuju ke `page` atau ke `url`, bukan kedua-duanya",
              en: "An entry leads to a `page` or to a `url`, not to both"),
            suggestion: nil), at: other.keyRange)
      }
      let url = mapping.optional("url", address).map(Located.init)
      let title = mapping.optional("title", text)
      if depth == deepest, let deeper = mapping.entry("children") {
        mapping.reading.report(
          .value(
            YAMLPhrase(
              ms: "Menu tidak boleh lebih daripada \(deepest + 1) aras",
              en: "A menu has no more than \(deepest + 1) levels"),
            suggestion: nil), at: deeper.keyRange)
      }
      let children =
        depth < deepest
        ? mapping.optional("children", .list(of: entry(languages, on: site, depth: depth + 1)))
          ?? [] : []
      // One that is meant by another name is told as an unknown key.
      if page == nil, !mapping.has("url"), !mapping.means(["page", "url"]) {
        mapping.reading.report(
          .value(
            YAMLPhrase(
              ms: "Entri ini tidak menuju ke mana-mana; tulis `page` dengan id halaman, atau `url`",
              en: "This entry leads nowhere; write `page` with a page's id, or `url`"),
            suggestion: nil), at: mapping.firstKey)
      }
      if let page {
        return MenuEntry(target: .page(NamedPage(page)), title: title, children: children)
      }
      return url.map { MenuEntry(target: .url($0), title: title, children: children) }
    }
    return .either(plain, mapping: full)
  }
}
