import Diagnostics

/// Writes fingerprints into a page's front matter: nothing but the `translation` key is touched, and
/// of that only `checked`.
struct FrontMatterStamp {
  /// The page's file.
  let source: Source
  /// What reads its front matter.
  let reader: FrontMatterReader

  /// The file with the fingerprints in it; the same bytes where they are there already, nil where its
  /// front matter is written in a way that cannot be edited safely.
  /// - Parameters:
  ///   - checked: The fingerprints, in the order in which they are written.
  ///   - language: The code of the source's language, for a file that does not name it yet.
  func stamped(_ checked: [(id: String, fingerprint: String)], of language: String) -> [UInt8]? {
    let wanted = Dictionary(checked.map { ($0.id, $0.fingerprint) }) { first, _ in first }
    guard let before = read(source) else { return nil }
    if before.frontMatter.translation?.checked == wanted { return source.bytes }
    guard let edit = edit(checked, of: language, in: before) else { return nil }
    var bytes = source.bytes
    bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    guard let after = read(Source(path: source.path, bytes: bytes)),
      after.frontMatter.translation?.checked == wanted, Self.agree(before, after)
    else { return nil }
    return bytes
  }

  // MARK: Reading

  /// The front matter of a file, as a tree and as what it says.
  private struct Head {
    let entries: [YAMLNode.Entry]
    let frontMatter: FrontMatter
    /// Where the closing line begins.
    let end: Int
    /// How the file ends its lines.
    let newline: String
    /// What follows the front matter.
    let body: ArraySlice<UInt8>
  }

  /// Reads a file; nil where something is wrong with its front matter.
  private func read(_ source: Source) -> Head? {
    var findings: [Finding] = []
    guard let lines = FrontMatterLines(source.bytes), let end = lines.end,
      let node = YAML.parse(
        source, in: lines.opening.upperBound..<end.lowerBound, findings: &findings),
      let entries = node.entries
    else { return nil }
    let result = reader.read(source, findings: &findings)
    guard findings.isEmpty else { return nil }
    let isWindows = source.bytes[..<lines.opening.upperBound].suffix(2) == [0x0D, 0x0A]
    return Head(
      entries: entries, frontMatter: result.frontMatter, end: end.lowerBound,
      newline: isWindows ? "\r\n" : "\n", body: source.bytes[end.lowerBound...])
  }

  /// Whether two heads say the same but for what was checked, before the same body.
  private static func agree(_ one: Head, _ other: Head) -> Bool {
    let of = one.frontMatter.translation?.language?.value
    return one.body == other.body
      && same(one.entries.without("translation"), other.entries.without("translation"))
      && (of == nil || of == other.frontMatter.translation?.language?.value)
  }

  private static func same(_ left: [YAMLNode.Entry], _ right: [YAMLNode.Entry]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { $0.key == $1.key && same($0.value, $1.value) }
  }

  private static func same(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    switch (left.content, right.content) {
    case (.scalar(let one, let plain), .scalar(let other, let otherPlain)):
      one == other && plain == otherPlain
    case (.sequence(let one), .sequence(let other)):
      one.count == other.count && zip(one, other).allSatisfy { same($0, $1) }
    case (.mapping(let one), .mapping(let other)): same(one, other)
    default: false
    }
  }

  // MARK: Editing

  /// What stands in place of which bytes.
  private typealias Edit = (range: Range<Int>, text: String)

  private func edit(
    _ checked: [(id: String, fingerprint: String)], of language: String, in head: Head
  ) -> Edit? {
    let record = StampText(checked: checked, newline: head.newline)
    guard let entry = head.entries.first(where: { $0.key == "translation" }) else {
      let text = "translation:\(head.newline)  of: \(language)\(head.newline)"
      return (head.end..<head.end, text + record.block(indent: "  "))
    }
    let value = entry.value
    guard let entries = value.entries else {
      // `translation:` with nothing behind it, or null.
      guard case .scalar(_, plain: true) = value.content else { return nil }
      return replacing(value, of: entry, with: "{of: \(language), checked: \(record.flow)}")
    }
    guard let old = entries.first(where: { $0.key == "checked" }) else {
      return adding(record, to: value, entries)
    }
    guard let first = old.value.entries?.first, let last = old.value.entries?.last,
      !isFlow(old.value)
    else { return replacing(old.value, of: old, with: record.flow) }
    let range = first.keyRange.lowerBound..<last.value.range.upperBound
    return (range, record.lines(indent: indent(at: first.keyRange.lowerBound)))
  }

  /// A value in place of another, or behind the key where there is none.
  private func replacing(_ value: YAMLNode, of entry: YAMLNode.Entry, with text: String) -> Edit? {
    if !value.range.isEmpty { return (value.range, text) }
    let after = source.bytes[entry.keyRange.upperBound...]
    guard let colon = after.firstIndex(where: { $0 != 0x20 }), after[colon] == UInt8(ascii: ":")
    else { return nil }
    return (colon + 1..<colon + 1, " " + text)
  }

  /// `checked` added to a mapping that does not have it.
  private func adding(
    _ record: StampText, to value: YAMLNode, _ entries: [YAMLNode.Entry]
  ) -> Edit? {
    if isFlow(value) {
      let end = value.range.upperBound - 1
      guard end > value.range.lowerBound, source.bytes[end] == UInt8(ascii: "}") else { return nil }
      return (end..<end, (entries.isEmpty ? "" : ", ") + "checked: \(record.flow)")
    }
    guard let first = entries.first, let last = entries.last else { return nil }
    // Behind the line on which the last value ends, with the comment that may stand there.
    let rest = source.bytes[max(last.value.range.upperBound, last.keyRange.upperBound)...]
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let indent = indent(at: first.keyRange.lowerBound)
    return (end + 1..<end + 1, record.block(indent: indent))
  }

  private func isFlow(_ node: YAMLNode) -> Bool {
    !node.range.isEmpty && source.bytes[node.range.lowerBound] == UInt8(ascii: "{")
  }

  /// The blanks before a key.
  private func indent(at offset: Int) -> String {
    let line = source.bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return String(repeating: " ", count: offset - line)
  }
}

/// The fingerprints as YAML.
private struct StampText {
  let checked: [(id: String, fingerprint: String)]
  let newline: String

  /// `{page: 77ab01ff, start: 3f2a91c0}`
  var flow: String { "{" + pairs.joined(separator: ", ") + "}" }

  /// `checked:` and a line for each, which merges well.
  func block(indent: String) -> String {
    ([indent + "checked:"] + pairs.map { indent + "  " + $0 }).map { $0 + newline }.joined()
  }

  /// A line for each, in place of others that begin at the indentation.
  func lines(indent: String) -> String { pairs.joined(separator: newline + indent) }

  private var pairs: [String] { checked.map { "\(Self.key($0.id)): \($0.fingerprint)" } }

  /// A key as it is, or quoted where YAML would take it for something else.
  private static func key(_ id: String) -> String {
    let isPlain = id.utf8.first.map(ASCII.isAlphanumeric) ?? false
    if isPlain, id.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }) {
      return id
    }
    return JSONValue.string(id).compact()
  }
}

extension [YAMLNode.Entry] {
  fileprivate func without(_ key: String) -> [YAMLNode.Entry] { filter { $0.key != key } }
}
