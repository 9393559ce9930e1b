import Diagnostics

/// Reads `templates/strings.yaml`: under each key a text for every language, or one for all; where
/// it depends on a number, a text for each plural category of the language.
struct StringsReader: Sendable {
  let languages: [Language]

  /// The texts of a file; what is wrong is added to `findings`.
  func read(_ source: Source, findings: inout [Finding]) -> Strings {
    var unread: Set<String> = []
    let entries = YAML.read(source, group: "strings", findings: &findings) { mapping in
      mapping.others().compactMap { entry in
        let text = text(entry, &mapping)
        if text == nil { unread.insert(entry.key) }
        return text
      }
    }
    return Strings(entries ?? [], source: source, unread: entries == nil ? .all : .some(unread))
  }

  private func text(_ entry: YAMLNode.Entry, _ mapping: inout YAMLMapping) -> Strings.Entry? {
    guard !entry.value.isEmpty else {
      mapping.reading.report(.missing(key: entry.key), at: entry.keyRange)
      return nil
    }
    let kind = YAMLKind<Localized<YAMLLocated<StringForms>>>.localized(
      .located(Self.forms), in: languages)
    guard let located = mapping.read(entry, kind) else { return nil }
    // Only what is written can be wrong; a language that is missing is reported already.
    let written = languages.filter { located.isPlain || entry.value[$0.code] != nil }
    checkCategories(entry, written, located, &mapping.reading)
    let forms = located.map(\.value)
    return Strings.Entry(
      key: entry.key, forms: forms,
      written: written.map { Strings.Written(language: $0, range: located[$0].range) },
      keyRange: entry.keyRange,
      placeholders: written.reduce(into: Set<String>()) { $0.formUnion(forms[$1].placeholders) }
        .sorted(),
      isPlural: written.contains { forms[$0].isPlural })
  }

  // MARK: - Kinds

  private static let template = YAMLKind<StringTemplate>(expected: .text) { node, reading in
    guard let text = YAMLKind<String>.text.read(node, &reading) else { return nil }
    do throws(StringTemplateFault) {
      return try StringTemplate(text)
    } catch {
      // The text is lost, and `t()` would miss it: an error, whatever placeholders are elsewhere.
      reading.findings.append(
        Finding(
          StringsProblem.braces(error), at: reading.source.place(node.range), isFatal: true))
      return nil
    }
  }

  private static let forms: YAMLKind<StringForms> = .either(
    template.map { .text($0) },
    mapping: .mapping { mapping in
      var forms: [PluralCategory: StringTemplate] = [:]
      for category in PluralCategory.allCases {
        forms[category] = mapping.optional(category.rawValue, template)
      }
      // A category that is misspelt is reported by its name.
      return .plural(forms)
    })

  // MARK: - Checks

  /// The categories whose forms are told of already: of a text that cannot be read, and by a key that is
  /// misspelt.
  private static func told(in forms: YAMLNode) -> Set<PluralCategory> {
    let written = (forms.entries ?? []).filter { !$0.value.isEmpty && !$0.value.isNull }.map(\.key)
    let names = PluralCategory.allCases.map(\.rawValue)
    let unused = names.filter { !written.contains($0) }
    let meant = written.map { key in
      names.contains(key)
        ? key : MeantKey(key, known: names, unused: unused, synonyms: [:])?.replaced
    }
    return Set(meant.compactMap { $0.flatMap(PluralCategory.init(rawValue:)) })
  }

  private func checkCategories(
    _ entry: YAMLNode.Entry, _ written: [Language], _ located: Localized<YAMLLocated<StringForms>>,
    _ reading: inout YAMLReading
  ) {
    let key = entry.key
    for language in written {
      guard case .plural(let forms) = located[language].value else { continue }
      let range = located[language].range
      let wanted = language.formats.plurals.categories
      let told = Self.told(in: entry.value[language.code] ?? entry.value)
      let missing = wanted.filter { forms[$0] == nil && !told.contains($0) }
      if !missing.isEmpty {
        reading.report(
          StringsProblem.missingForms(missing, key: key, language: language.code), at: range)
      }
      let useless = forms.keys.filter { !wanted.contains($0) }.sorted()
      if !useless.isEmpty {
        reading.report(
          StringsProblem.uselessForms(useless, key: key, language: language.code), at: range)
      }
    }
  }
}
