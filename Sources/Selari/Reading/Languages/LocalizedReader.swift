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
    let codes = languages.map(\.code)
    let unused = codes.filter { code in !entries.contains { $0.key == code } }
    var values = [Item?](repeating: nil, count: languages.count)
    var missing = Set(codes)
    var unknown: [(entry: YAMLNode.Entry, meant: MeantKey?)] = []
    for entry in entries {
      guard let index = codes.firstIndex(of: entry.key) else {
        let meant = MeantKey(language: entry.key, known: codes, unused: unused)
        // A language that is misspelt is told once, as what it is not.
        if let replaced = meant?.replaced { missing.remove(replaced) }
        unknown.append((entry, meant))
        continue
      }
      guard !entry.value.isEmpty else { continue }
      missing.remove(entry.key)
      reading.path.append(entry.key)
      values[index] = kind.read(entry.value, &reading)
      reading.path.removeLast()
    }
    if !missing.isEmpty {
      let inOrder = codes.filter(missing.contains)
      report(.missing(inOrder, key: reading.path.last), at: node.range, &reading)
    }
    for (entry, meant) in unknown {
      report(.unknown(entry.key, unused: unused, meant: meant), at: entry.keyRange, &reading)
    }
    guard let standIn = values.compactMap({ $0 }).first else { return nil }
    return Localized(
      inOrder: values.map { $0 ?? standIn }, isWhole: values.allSatisfy { $0 != nil })
  }

  private func report(
    _ kind: LocalizedProblem.Kind, at range: Range<Int>, _ reading: inout YAMLReading
  ) {
    reading.findings.append(
      Finding(LocalizedProblem(group: reading.group, kind: kind), at: reading.source.place(range)))
  }
}
