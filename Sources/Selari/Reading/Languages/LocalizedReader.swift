import Diagnostics

extension YAMLKind {
  /// A value for each language, `{ms: …, en: …}`, or one that is the same in all.
  ///
  /// A language that is missing is a finding `GROUP/language`, as is one that the site does not
  /// have; the value of the first language that has one stands in.
  static func localized<Item>(
    _ kind: YAMLKind<Item>, in languages: [Language]
  ) -> YAMLKind where Value == Localized<Item> {
    .either(
      kind.map { Localized($0) },
      mapping: YAMLKind(expected: .mapping) { node, reading in
        LocalizedReader(languages: languages, kind: kind).read(node, &reading)
      })
  }
}

/// Reads a mapping from language codes to values.
struct LocalizedReader<Item> {
  let languages: [Language]
  let kind: YAMLKind<Item>

  /// The values, or nil, with findings, where there is none.
  func read(_ node: YAMLNode, _ reading: inout YAMLReading) -> Localized<Item>? {
    guard let entries = node.entries else { return nil }
    var values = [Item?](repeating: nil, count: languages.count)
    var isWritten = [Bool](repeating: false, count: languages.count)
    for entry in entries {
      guard let index = languages.firstIndex(where: { $0.code == entry.key }) else {
        reportUnknown(entry, isWritten: entries.map(\.key), &reading)
        continue
      }
      guard !entry.value.isEmpty else { continue }
      isWritten[index] = true
      reading.path.append(entry.key)
      values[index] = kind.read(entry.value, &reading)
      reading.path.removeLast()
    }
    let missing = languages.filter { !isWritten[$0.index] }.map(\.code)
    if !missing.isEmpty {
      report(.missing(missing, key: reading.path.last), at: node.range, &reading)
    }
    guard let standIn = values.compactMap({ $0 }).first else { return nil }
    return Localized(inOrder: values.map { $0 ?? standIn })
  }

  private func reportUnknown(
    _ entry: YAMLNode.Entry, isWritten: [String], _ reading: inout YAMLReading
  ) {
    let codes = languages.map(\.code)
    report(
      .unknown(entry.key, known: codes, unused: codes.filter { !isWritten.contains($0) }),
      at: entry.keyRange, &reading)
  }

  private func report(
    _ kind: LocalizedProblem.Kind, at range: Range<Int>, _ reading: inout YAMLReading
  ) {
    reading.findings.append(
      Finding(LocalizedProblem(group: reading.group, kind: kind), at: reading.source.place(range)))
  }
}
