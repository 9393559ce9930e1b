import Diagnostics

/// The texts of facts, of the interface, and of `site.yaml`: readers see them as they are written.
extension TextMark: SharedTextRule {
  func check(_ texts: SharedTexts, of site: CheckedSite, findings: inout [Finding]) {
    var found: [Finding] = []
    if let source = site.inputs.facts.source {
      for fact in site.inputs.facts.all {
        for text in fact.texts { Self.check(text, source, fact.nameRange, &found) }
      }
    }
    if let source = site.inputs.strings.source {
      for string in site.inputs.strings.all {
        Self.check(string.forms.map(\.plainText), source, string.keyRange, &found)
      }
    }
    let configuration = site.configuration
    for text in Self.texts(of: configuration) {
      Self.check(text, configuration.source, nil, &found)
    }
    // Asked for only where something is found: nearly never.
    if !found.isEmpty, !Self.mayBeMarkdown(in: site) { findings += found }
  }

  /// What `site.yaml` says to readers.
  private static func texts(of configuration: SiteConfiguration) -> [Localized<String>] {
    [configuration.name] + configuration.topics.map(\.label)
      + configuration.menuEntries.compactMap(\.title)
  }

  /// Adds the first mark in each language's text.
  /// - Parameter key: Where the text's key stands, if that is known.
  private static func check(
    _ texts: Localized<String>, _ source: Source, _ key: Range<Int>?, _ findings: inout [Finding]
  ) {
    for text in texts.values {
      guard let kind = DataMarks.first(in: text) else { continue }
      let rest = Array(source.bytes[(key?.lowerBound ?? 0)...])
      let wanted = Array(text.utf8)
      let offset = rest.withUnsafeBufferPointer { $0.firstOffset(of: wanted) }
      let start = offset.map { $0 + (key?.lowerBound ?? 0) }
      let range = start.map { $0..<$0 + wanted.count } ?? key
      findings.append(
        Finding(
          TextMarkProblem(kind: kind),
          at: range.map { source.place($0) } ?? Place(file: source.path)))
    }
  }

  /// Whether a template, or a page, may hand such a text to the filter `markdown`, which reads marks.
  private static func mayBeMarkdown(in site: CheckedSite) -> Bool {
    let library = site.scope.library
    let isInTemplate = library.names.contains { name in
      library.references(of: name).filters["markdown"].map { $0 != ["page"] } ?? false
    }
    return isInTemplate
      || site.site.files.contains { file in
        file.source.bytes.withUnsafeBufferPointer { bytes in
          ["| markdown", "|markdown"].contains { bytes.firstOffset(of: Array($0.utf8)) != nil }
        }
      }
  }
}
