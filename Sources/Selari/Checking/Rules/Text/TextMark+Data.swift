import Diagnostics
import Markdown

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
    var texts = [configuration.name] + configuration.topics.map(\.label)
    var entries = configuration.menus.flatMap(\.entries)
    while let entry = entries.popLast() {
      if let title = entry.title { texts.append(title) }
      entries += entry.children
    }
    return texts
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

/// Finds what would be a reference or Markdown in a page's text, in text that is neither. What only looks
/// like it in ordinary use is passed over: `{n}`, `900101-14-****`, `RM50**(dewasa)`, `2 * 3 * 4`, `[1]`.
enum DataMarks {
  /// What is found first; nil where there is nothing.
  static func first(in text: String) -> TextMarkProblem.Kind? {
    guard text.utf8.contains(where: { "{[*".utf8.contains($0) }) else { return nil }
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      let rest = bytes[index...]
      switch bytes[index] {
      case UInt8(ascii: "{") where isReference(rest): return .dataReference
      case UInt8(ascii: "[") where isLink(rest): return .dataMarkup
      case UInt8(ascii: "*") where isStrong(rest, in: bytes): return .dataMarkup
      default: continue
      }
    }
    return nil
  }

  /// `{{ … }}`, `{% … %}`, and `{ facts.… }`, which two braces become in the words of the interface.
  private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let inside = rest.dropFirst()
    switch inside.first {
    case UInt8(ascii: "{"): return rest.firstOffset(ofText: "}}") != nil
    case UInt8(ascii: "%"): return rest.firstOffset(ofText: "%}") != nil
    default:
      let name = inside.drop { $0 == 0x20 }
      let isOfScope = ["facts.", "page.", "site."].contains { name.starts(with: $0.utf8) }
      return isOfScope && name.contains(UInt8(ascii: "}"))
    }
  }

  /// `[text](address)`.
  private static func isLink(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close > rest.startIndex + 1,
      rest[close...].starts(with: "](".utf8)
    else { return false }
    let address = rest[(close + 2)...].prefix { $0 != UInt8(ascii: ")") && $0 > 0x20 }
    return address.endIndex < rest.endIndex && rest[address.endIndex] == UInt8(ascii: ")")
      && address.contains { ":/.#".utf8.contains($0) }
  }

  /// `**text**`, where a word may begin and the text has letters.
  private static func isStrong(_ rest: ArraySlice<UInt8>, in bytes: [UInt8]) -> Bool {
    let start = rest.startIndex
    let before = start > 0 ? bytes[start - 1] : 0x20
    guard rest.prefix(while: { $0 == 0x2A }).count == 2, before != 0x2A,
      before >= 0x80 || !isWordByte(before), let first = rest.dropFirst(2).first,
      isWordByte(first)
    else { return false }
    let inside = rest.dropFirst(2)
    guard let length = inside.firstOffset(ofText: "**"), length > 0 else { return false }
    let text = inside.prefix(length)
    return text.last.map { $0 > 0x20 } ?? false
      && text.contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }
      && inside.dropFirst(length + 2).first != 0x2A
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}

extension ArraySlice<UInt8> {
  /// How far from its beginning a text stands; nil where it does not.
  fileprivate func firstOffset(ofText text: String) -> Int? {
    withUnsafeBufferPointer { $0.firstOffset(of: Array(text.utf8)) }
  }
}
