import Diagnostics

/// The placeholders of `strings.yaml`, held against one another and against what templates hand in.
///
/// A placeholder that only one language has, where it lacks one that another has and templates hand in, or
/// that all others have, is a slip of that language. Where two languages differ and no template says which
/// of them is right, the source language is. A slip is told once, and what only follows from it is
/// left out: that the other languages lack the placeholder, and that templates hand nothing in for it.
struct StringPlaceholders {
  private let strings: Strings
  /// The names that templates hand in, by key.
  private let handedIn: [String: Set<String>]

  init(_ strings: Strings, handedIn: [String: Set<String>]) {
    self.strings = strings
    self.handedIn = handedIn
  }

  /// Adds what is wrong, and takes out what follows from it.
  func review(_ findings: inout [Finding]) {
    guard let source = strings.source else { return }
    var slips: [Slip] = []
    for entry in strings.all where !entry.placeholders.isEmpty {
      let own = self.slips(in: entry)
      slips += own
      findings += differences(in: entry, but: own).map {
        Finding($0.problem, at: source.place($0.written.range))
      }
    }
    guard !slips.isEmpty else { return }
    let unmade = takeOut(slips, of: &findings)
    findings += slips.map { slip in
      Finding(
        StringsProblem.strayPlaceholder(
          slip.name, meant: slip.meant, key: slip.key, language: slip.written.language.code),
        at: source.place(slip.range(in: source)), isFatal: unmade.contains(slip.argument))
    }
  }

  // MARK: - Slips

  private struct Slip {
    let key: String
    let written: Strings.Written
    /// What is written, and what is meant.
    let name: String
    let meant: String

    var argument: Argument { Argument(key: key, name: name) }

    /// Where it is written for the first time.
    func range(in source: Source) -> Range<Int> {
      let placeholder = Array("{\(name)}".utf8)
      let text = source.bytes[written.range]
      let start = text.indices.first { text[$0...].starts(with: placeholder) }
      return start.map { $0..<$0 + placeholder.count } ?? written.range
    }
  }

  /// Something that a text needs.
  private struct Argument: Hashable {
    let key: String
    let name: String
  }

  private func slips(in entry: Strings.Entry) -> [Slip] {
    var slips: [Slip] = []
    let handedIn = handedIn[entry.key] ?? []
    for (index, written) in entry.written.enumerated() {
      var others = entry.written
      others.remove(at: index)
      let sets = others.map { entry.forms[$0.language].placeholders }
      guard let first = sets.first else { return [] }
      let all = sets.reduce(first) { $0.union($1) }
      // What another language has and nothing hands in may be a slip of its own.
      var right = Set(
        entry.written.flatMap { entry.forms[$0.language].placeholders.intersection(handedIn) })
      // One other language alone does not speak against the source, nor against what is handed in.
      if others.count > 1 || (index > 0 && right.isEmpty) {
        right.formUnion(sets.reduce(first) { $0.intersection($1) })
      }
      for text in entry.forms[written.language].texts {
        let own = text.placeholders
        let pairs = pairs(
          own.subtracting(all).subtracting(handedIn), right.subtracting(own),
          isPlural: entry.isPlural)
        for (name, meant) in pairs
        where !slips.contains(where: { $0.written.range == written.range && $0.name == name }) {
          slips.append(Slip(key: entry.key, written: written, name: name, meant: meant))
        }
      }
    }
    return slips
  }

  /// Which of the placeholders that a text lacks each stray one stands for: the one that is spelled nearly so,
  /// or the only one where it is the only one, as when its name was translated.
  private func pairs(
    _ strays: Set<String>, _ lacking: Set<String>, isPlural: Bool
  ) -> [(name: String, meant: String)] {
    var lacking = lacking
    let isOnly = strays.count == 1
    return strays.sorted().compactMap { name in
      // A plural form may say the number in words, and then lacks nothing.
      let wanted = isPlural ? lacking.subtracting([Strings.count]) : lacking
      guard
        let meant = NearMiss.of(name, among: lacking)
          ?? (isOnly && wanted.count == 1 ? wanted.first : nil)
      else { return nil }
      lacking.remove(meant)
      return (name, meant)
    }
  }

  /// Takes out that nothing is handed in for what is a slip; gives those slips for which a page was not
  /// made.
  private func takeOut(_ slips: [Slip], of findings: inout [Finding]) -> Set<Argument> {
    let arguments = Set(slips.map(\.argument))
    var unmade: Set<Argument> = []
    findings.removeAll { finding in
      guard case .missingArgument(let name, let key, _)? = finding.problem as? StringsProblem,
        arguments.contains(Argument(key: key, name: name))
      else { return false }
      if finding.isFatal { unmade.insert(Argument(key: key, name: name)) }
      return true
    }
    return unmade
  }

  // MARK: - Differences

  /// What each language lacks, slips taken for what is meant.
  private func differences(
    in entry: Strings.Entry, but slips: [Slip]
  ) -> [(problem: StringsProblem, written: Strings.Written)] {
    let texts = entry.written.map { written in
      let own = slips.filter { $0.written.range == written.range }
      return entry.forms[written.language].texts.map { text in
        Set(text.placeholders.map { name in own.first { $0.name == name }?.meant ?? name })
      }
    }
    return entry.written.indices.compactMap { index in
      // Its own other forms first, then the other languages.
      for other in [index] + entry.written.indices.filter({ $0 != index }) {
        let wanted = texts[other].reduce(into: Set<String>()) { $0.formUnion($1) }
        // A plural form may say the number in words: "satu hari lagi".
        let missing = texts[index].reduce(into: Set<String>()) {
          $0.formUnion(wanted.subtracting($1))
        }.subtracting(entry.isPlural ? [Strings.count] : [])
        guard !missing.isEmpty else { continue }
        let problem = StringsProblem.missingPlaceholders(
          missing.sorted(), key: entry.key, language: entry.written[index].language.code,
          other: other == index ? nil : entry.written[other].language.code)
        return (problem, entry.written[index])
      }
      return nil
    }
  }
}
