import Diagnostics

/// What the readers of one YAML text share: the file, the group of its rules, the keys that lead to
/// where they are, and what they have found wrong.
///
/// A reader of a file is short because the kinds report for it:
/// ```swift
/// let site = YAML.read(source, group: "site", findings: &findings) { site in
///   let name = site.required("name", .text)
///   let menus = site.optional("menus", .map(of: .list(of: .text))) ?? []
///   …
/// }
/// ```
struct YAMLReading: Sendable {
  /// The file.
  let source: Source
  /// The first part of the rules' names: `site`, `front-matter`, `facts`.
  let group: String
  /// What is wrong so far.
  var findings: [Finding] = []
  /// The keys that lead here, outermost first.
  var path: [String] = []

  /// A reading of a file under a group of rules.
  init(source: Source, group: String) {
    self.source = source
    self.group = group
  }

  /// Reports that a value was understood and will not do: rule `GROUP/value`.
  ///
  /// `ms` and `en` say in a sentence what is wrong here.
  mutating func reportValue(
    _ node: YAMLNode, ms: String, en: String, suggestion: String? = nil
  ) {
    report(.value(YAMLPhrase(ms: ms, en: en), suggestion: suggestion), at: node.range)
  }

  /// Reports that a value is of another kind than wanted: rule `GROUP/type`.
  mutating func reportType(
    _ node: YAMLNode, expected: YAMLPhrase, suggestion: String? = nil
  ) {
    report(
      .type(
        key: path.last, expected: expected, found: YAMLPhrase(kindOf: node),
        suggestion: suggestion), at: node.range)
  }

  /// Adds a finding at a stretch of the file.
  mutating func report(_ kind: YAMLProblem.Kind, at range: Range<Int>) {
    findings.append(Finding(YAMLProblem(group: group, kind: kind), at: source.place(range)))
  }
}

extension YAML {
  /// Reads a file, or the part of it that is YAML, whose top is a mapping.
  ///
  /// Gives what `body` makes of it, or nil where the text is not YAML or its top is not a mapping.
  /// An empty text is an empty mapping. Keys that `body` does not ask for are findings.
  /// - Parameters:
  ///   - source: The file.
  ///   - range: The part that is YAML; the whole file if nil.
  ///   - group: The first part of the rules' names.
  ///   - findings: Where findings are added.
  ///   - body: Takes the mapping apart.
  static func read<Value>(
    _ source: Source, in range: Range<Int>? = nil, group: String, findings: inout [Finding],
    _ body: (inout YAMLMapping) -> Value
  ) -> Value? {
    let rule =
      group == "front-matter" ? ContentRule.frontMatterSyntax.id : FileRule.yamlSyntax.id
    guard let node = parse(source, in: range, rule: rule, findings: &findings) else { return nil }
    var reading = YAMLReading(source: source, group: group)
    defer { findings += reading.findings }
    guard let entries = node.isEmpty ? [] : node.entries else {
      if let fault = slip(node, in: source) {
        reading.findings.append(fault.finding(in: source, rule: rule))
      } else {
        reading.reportType(node, expected: .mapping)
      }
      return nil
    }
    return YAMLMapping.read(node, entries, in: &reading, body)
  }

  /// A line `key:value` that is the whole of a text, and so reads as a value without a key.
  private static func slip(_ node: YAMLNode, in source: Source) -> YAMLFault? {
    guard case .scalar(_, plain: true) = node.content, !node.range.isEmpty else { return nil }
    return source.bytes.withUnsafeBufferPointer { bytes in
      YAMLSecondLook(bytes).tight(inLineOf: node.range.lowerBound).map { seen in
        let length = bytes[seen.at] == 0xC2 ? 2 : 1
        return YAMLFault(.syntax(seen.syntax, opening: nil), at: seen.at..<seen.at + length)
      }
    }
  }
}
