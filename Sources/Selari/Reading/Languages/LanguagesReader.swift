import Diagnostics

/// Reads `languages:` of `site.yaml`.
enum LanguagesReader {
  /// A list of languages, at least one, each code once.
  static let kind = YAMLKind<[Language]>(
    expected: YAMLPhrase(ms: "senarai bahasa", en: "a list of languages")
  ) { node, reading in
    guard let items = node.items else {
      reading.reportType(node, expected: .list)
      return nil
    }
    guard !items.isEmpty else {
      reading.reportValue(
        node, ms: "Tapak memerlukan sekurang-kurangnya satu bahasa",
        en: "A site needs at least one language")
      return nil
    }
    var written: [(entry: Entry, item: YAMLNode)] = []
    for item in items {
      if let entry = entry.read(item, &reading) { written.append((entry, item)) }
    }
    let entries = written.map(\.entry)
    let times = entries.map(\.pattern)
    // Asking CLDR takes milliseconds: all languages ask at the same time.
    let formats = Parallel.map(count: entries.count, workers: entries.count) { index in
      Result { () throws(UnknownLocale) in
        try LanguageFormats(locale: entries[index].locale, time: try? times[index].get())
      }
    }
    var languages: [Language] = []
    // A site whose languages are not all understood cannot be read by them.
    var isUnderstood = written.count == items.count
    for (index, (entry, item)) in written.enumerated() {
      // Codes are the same whatever their capitals, and so are folders on many disks.
      let isFirst = !entries[..<index].contains { $0.code.lowercased() == entry.code.lowercased() }
      if !isFirst {
        reading.reportValue(
          item["code"] ?? item, ms: "Bahasa `\(entry.code)` disebut dua kali",
          en: "The language `\(entry.code)` is named twice")
      }
      if case .failure(let fault) = times[index] {
        reading.reportValue(item["time"] ?? item, ms: fault.ms, en: fault.en)
        isUnderstood = false
      }
      if let formats = known(formats[index], item, &reading), isFirst,
        isWrittenAsUsual(entry.code, item, &reading), belongs(entry, item, &reading)
      {
        languages.append(
          Language(
            index: languages.count, code: entry.code, label: entry.label, locale: entry.locale,
            openGraph: entry.openGraph, formats: formats))
      }
    }
    return isUnderstood && languages.count == items.count ? languages : nil
  }

  /// A language as written.
  private struct Entry: Sendable {
    let code: String
    let label: String
    let locale: String
    let openGraph: String
    let time: String?

    /// The language's own pattern for a time of day; none where none is written.
    var pattern: Result<DatePattern?, TimeFault> {
      guard let time else { return .success(nil) }
      do throws(DatePatternFault) {
        let pattern = try DatePattern(time)
        return pattern.hasHour ? .success(pattern) : .failure(.noHour(time))
      } catch {
        if error == .noField { return .failure(.noHour(time)) }
        return .failure(
          TimeFault(ms: error.explanation(in: .ms), en: error.explanation(in: .en)))
      }
    }
  }

  /// What is wrong with a pattern for a time of day.
  private struct TimeFault: Error {
    let ms: String
    let en: String

    static func noHour(_ pattern: String) -> TimeFault {
      TimeFault(
        ms:
          "Corak \(pattern.isEmpty ? "kosong" : "`\(pattern)`") tidak mengandungi waktu; cuba `h.mm B`",
        en:
          "\(pattern.isEmpty ? "An empty pattern" : "The pattern `\(pattern)`") holds no time of day; "
          + "try `h:mm a`")
    }
  }

  private static let entry = YAMLKind<Entry>.mapping { (mapping: inout YAMLMapping) -> Entry? in
    let code = mapping.required("code", LanguagesReader.code)
    let label = mapping.optional("label", .filledText)
    let locale = mapping.optional("locale", .text)
    let openGraph = mapping.optional("open_graph", OpenGraphLocale.kind)
    let time = mapping.optional("time", .text)
    guard let code else { return nil }
    return Entry(
      code: code, label: label ?? code, locale: locale ?? code,
      openGraph: openGraph ?? OpenGraphLocale.usual(for: locale ?? code), time: time)
  }

  private static let code = YAMLKind<String>(expected: codePhrase) { node, reading in
    let text = YAMLKind.text.refined(to: codePhrase, meant: MeantLanguage.code) {
      Language.isCode($0) ? $0 : nil
    }.read(node, &reading)
    guard let text, let short = MeantLanguage.short(text) else { return text }
    reading.reportValue(
      node, ms: "Bahasa ini mempunyai kod dua huruf, dan `\(text)` bukan kodnya menurut BCP 47",
      en: "This language has a code of two letters, and `\(text)` is not its code by BCP 47",
      suggestion: short)
    return nil
  }

  private static let codePhrase = YAMLPhrase(
    ms: "kod bahasa seperti ms atau en", en: "a language code such as ms or en")

  private static func known(
    _ formats: Result<LanguageFormats, UnknownLocale>, _ node: YAMLNode,
    _ reading: inout YAMLReading
  ) -> LanguageFormats? {
    switch formats {
    case .success(let formats): return formats
    case .failure(let error):
      // A language need not have dates in CLDR; it then writes them as another one does.
      let borrows = node["locale"] == nil && error.suggestion == nil
      let (ms, en) =
        borrows
        ? (
          "; nyatakan bahasa yang tarikhnya digunakan, seperti `locale: ms_MY`",
          "; say whose dates it uses, as in `locale: ms_MY`"
        ) : ("", "")
      reading.reportValue(
        node["locale"] ?? node["code"] ?? node,
        ms: "CLDR tidak mengenali lokal `\(error.locale)`\(ms)",
        en: "CLDR knows no locale `\(error.locale)`\(en)", suggestion: error.suggestion)
      return nil
    }
  }

  /// Whether a locale is of the language whose texts it formats: `bm` is Bambara, not Bahasa Melayu. A
  /// code that CLDR does not know says nothing.
  private static func belongs(
    _ entry: Entry, _ node: YAMLNode, _ reading: inout YAMLReading
  ) -> Bool {
    let code = Self.language(of: entry.code)
    let locale = Self.language(of: entry.locale)
    guard code != locale else {
      return isNamedFittingly(entry, code, node, &reading)
        && isOfItsScript(entry, node, &reading)
    }
    guard !isSame(code, locale) else { return true }
    guard ICU.knows(code) else { return !isSlip(entry, locale, node, &reading) }
    // `bm` for bahasa Melayu, and `my` for the country of `ms_MY`.
    let isTerritory = entry.locale.split { "-_".contains($0) }.dropFirst()
      .contains { $0.lowercased() == code }
    let isLabelled = MeantLanguage.isName(entry.label, of: code)
    if !isLabelled, isTerritory || MeantLanguage.isName(entry.label, of: locale) {
      reportCode(
        entry, node, meant: locale, ms: "bahasa lokal `\(entry.locale)`",
        en: "the language of the locale `\(entry.locale)`", &reading)
      return false
    }
    let regional = "\(code)_MY"
    reading.reportValue(
      node["locale"] ?? node,
      ms: "Lokal `\(entry.locale)` bukan lokal bahasa `\(entry.code)`",
      en: "The locale `\(entry.locale)` is not one of the language `\(entry.code)`",
      suggestion: ICU.localeIdentifiers().contains(regional) ? regional : code)
    return false
  }

  /// Whether a code of which CLDR knows nothing stands for the language of the locale: `cn` beside `zh_CN`.
  private static func isSlip(
    _ entry: Entry, _ locale: String, _ node: YAMLNode, _ reading: inout YAMLReading
  ) -> Bool {
    guard let meant = LanguageSlip.code(meantBy: entry.code), language(of: meant) == locale else {
      return false
    }
    let name = ICU.name(of: locale, in: "en") ?? locale
    reading.reportValue(
      node["code"] ?? node,
      ms: "`\(entry.code)` bukan kod bahasa \(ICU.name(of: locale, in: "ms") ?? name)",
      en: "`\(entry.code)` is not the code of \(name)", suggestion: meant)
    return true
  }

  /// Whether a code is written in the letters in which people look for it, `zh-Hans`, which its folder and its
  /// files are called by.
  private static func isWrittenAsUsual(
    _ code: String, _ node: YAMLNode, _ reading: inout YAMLReading
  ) -> Bool {
    guard let usual = LanguageSlip.code(meantBy: code),
      usual.lowercased() == code.lowercased()
    else { return true }
    reading.reportValue(
      node["code"] ?? node, ms: "Kod bahasa `\(code)` lazimnya ditulis `\(usual)`",
      en: "The code `\(code)` is written `\(usual)`", suggestion: usual)
    return false
  }

  /// Whether a locale is in the script that the code of its language says: dates in Latin letters are out of
  /// place in a page in Jawi.
  private static func isOfItsScript(
    _ entry: Entry, _ node: YAMLNode, _ reading: inout YAMLReading
  ) -> Bool {
    let code = ICU.likelySubtags(of: entry.code)
    let locale = ICU.likelySubtags(of: entry.locale)
    let language = Self.language(of: entry.code)
    // A code without a script leaves it to the locale; Chinese is known by its territories, too.
    let namesScript =
      !ICU.script(of: entry.code).isEmpty || (language == "zh" && entry.code.contains("-"))
    guard namesScript, !code.script.isEmpty, code.script != locale.script else { return true }
    let whole = "\(language)_\(code.script)"
    let known = ICU.localeIdentifiers()
    let fitting = ["\(whole)_\(locale.territory)", "\(whole)_MY", whole, language].first {
      known.contains($0) && ICU.likelySubtags(of: $0).script == code.script
    }
    reading.reportValue(
      node["locale"] ?? node,
      ms: "Lokal `\(entry.locale)` bukan dalam tulisan bahasa `\(entry.code)`",
      en: "The locale `\(entry.locale)` is not in the script of the language `\(entry.code)`",
      suggestion: fitting)
    return false
  }

  /// Whether a label is no other language's name: `bm` for Bahasa Melayu, with nothing else, would have
  /// dates in Bambara.
  private static func isNamedFittingly(
    _ entry: Entry, _ code: String, _ node: YAMLNode, _ reading: inout YAMLReading
  ) -> Bool {
    // Only the names of Malay and English: others have labels, and codes beside theirs, of every kind.
    guard code.utf8.count == 2, ICU.knows(code), !MeantLanguage.isName(entry.label, of: code),
      let meant = MessageLanguage.allCases.map(\.rawValue).first(where: {
        $0 != code && MeantLanguage.isWholeName(entry.label, of: $0)
      })
    else { return true }
    reportCode(
      entry, node, meant: meant, ms: "bahasa yang dinamakan “\(entry.label)”",
      en: "the language named “\(entry.label)”", &reading)
    return false
  }

  /// Reports a code that is another language's than the one that the rest of the entry speaks of.
  private static func reportCode(
    _ entry: Entry, _ node: YAMLNode, meant: String, ms: String, en: String,
    _ reading: inout YAMLReading
  ) {
    let code = Self.language(of: entry.code)
    let name = ICU.name(of: code, in: "en") ?? code
    reading.reportValue(
      node["code"] ?? node,
      ms:
        "`\(entry.code)` ialah kod bahasa \(ICU.name(of: code, in: "ms") ?? name), bukan kod \(ms)",
      en: "`\(entry.code)` is the code of \(name), not of \(en)", suggestion: meant)
  }

  /// The first part of a code or a locale.
  private static func language(of text: String) -> String {
    text.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// Whether two codes are one language's: what has been replaced, and Norwegian, which is mostly Bokmål.
  private static func isSame(_ code: String, _ other: String) -> Bool {
    let now = { (code: String) in LanguageSlip.replaced[code] ?? code }
    return now(code) == now(other) || Set([code, other]) == ["no", "nb"]
  }
}
