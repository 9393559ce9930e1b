import Diagnostics

/// What comments of a YAML file allow: `# selari: allow RULE: reason` above an entry, for the whole of
/// the entry.
struct YAMLAllowances {
  private(set) var entries: [PlacedAllowance] = []
  private(set) var findings: [Finding] = []

  /// The allowances of a file.
  init(_ source: Source) {
    // Most files have none, and are not taken apart.
    guard source.bytes.contains(UInt8(ascii: "#")) else { return }
    let lines = Self.lines(of: source.bytes)
    for (index, line) in lines.enumerated() {
      let text = String(decoding: source.bytes[line], as: UTF8.self)
      let indentation = text.prefix { $0 == " " }.utf8.count
      guard let order = Self.order(in: text) else { continue }
      read(order, at: line.lowerBound + indentation..<line.upperBound, source) {
        Self.entry(after: index, lines, source.bytes)
      }
    }
  }

  private mutating func read(
    _ order: Substring, at range: Range<Int>, _ source: Source, scope: () -> Range<Int>
  ) {
    let place = source.place(range)
    let rest = order.dropFirst("allow".count)
    guard order.hasPrefix("allow"), rest.first == " " else {
      findings.append(Finding(AllowProblem.syntax, at: place))
      return
    }
    let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts.map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard !words[0].isEmpty, !words[0].contains(" ") else {
      findings.append(Finding(AllowProblem.syntax, at: place))
      return
    }
    guard words.count > 1, !words[1].isEmpty else {
      findings.append(Finding(AllowProblem.noReason(words[0]), at: place))
      return
    }
    entries.append(
      PlacedAllowance(
        file: source.path, rule: RuleID(words[0]), span: source.place(scope()).span, place: place))
  }

  /// What a comment says to Selari: `allow …`; nothing that can be understood where it does not address it
  /// rightly.
  private static func order(in line: String) -> Substring? {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix("#") else { return nil }
    let words = text.dropFirst().drop { $0.isWhitespace }
    guard words.hasPrefix("selari:") else { return AllowanceAddress.isMisspelt(words) ? "" : nil }
    return words.dropFirst("selari:".count).drop { $0.isWhitespace }
  }

  /// The lines of an entry that begins below a line: up to the next one that is not indented more.
  private static func entry(
    after line: Int, _ lines: [Range<Int>], _ bytes: [UInt8]
  ) -> Range<Int> {
    var first: (start: Int, indentation: Int)?
    var end = lines[line].upperBound
    for next in lines[(line + 1)...] {
      let indentation = bytes[next].prefix { $0 == 0x20 }.count
      let content = bytes[next].dropFirst(indentation).first
      guard let content, content != UInt8(ascii: "#"), content != 0x0D else { continue }
      if let first {
        if indentation <= first.indentation { break }
      } else {
        first = (next.lowerBound, indentation)
      }
      end = next.upperBound
    }
    return (first?.start ?? end)..<end
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      result.append(start..<end)
      start = end + 1
    }
    return result
  }
}
