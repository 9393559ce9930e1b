import Markdown

/// What each section of a page says, as a short fingerprint: what a translation is checked against.
///
/// Only what bears meaning counts: text, structure, where links go. Line breaks, typographic quotes,
/// the character of a bullet and space at a line's end do not, so that tidying a source raises no
/// alarm.
public struct Fingerprints: Sendable {
  /// A section: the part before the first heading, or a heading with what follows it.
  public struct Section: Hashable, Sendable {
    /// `page` for title and description, `start` before the first heading, else the heading's id.
    public let id: String
    /// Eight hexadecimal digits.
    public let fingerprint: String
    /// Where it stands in the file, as byte offsets.
    public let range: Range<Int>
  }

  /// The sections in order: `page` first.
  public let sections: [Section]

  /// The fingerprints by section id.
  public var byID: [String: String] {
    Dictionary(sections.map { ($0.id, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fingerprints of a page.
  public init(title: String, description: String, document: Document, in file: ContentFile) {
    var sections = [
      Section(
        id: "page", fingerprint: Self.hash("title \(title)\ndescription \(description)"),
        range: 0..<file.bodyStart)
    ]
    var (id, text, start) = ("start", "", file.bodyStart)
    var hasContent = false
    for block in document.root.children {
      if case .heading = block.kind, let anchor = block.anchor {
        if hasContent || id != "start" {
          sections.append(
            Section(id: id, fingerprint: Self.hash(text), range: start..<block.range.lowerBound))
        }
        (id, text, start, hasContent) = (anchor, "", block.range.lowerBound, false)
      } else {
        hasContent = true
      }
      Self.write(block, into: &text)
    }
    if hasContent || id != "start" {
      sections.append(
        Section(
          id: id, fingerprint: Self.hash(text), range: start..<file.source.bytes.count))
    }
    self.sections = sections
  }

  /// Writes a block's meaning: each node's kind, then its text with space and quotes made plain.
  private static func write(_ block: Node, into text: inout String) {
    tag(block, into: &text)
    for node in block.descendants { tag(node, into: &text) }
    text += "\n"
  }

  private static func tag(_ node: Node, into text: inout String) {
    switch node.kind {
    case .text, .code, .html: text += plain(node.literal)
    case .softBreak, .hardBreak: if !text.hasSuffix(" ") { text += " " }
    case .codeBlock: text += "\u{1}code\n" + node.literal
    case .reference: text += "{{\(plain(node.literal))}}"
    case .link, .image:
      text += "\u{1}\(node.kind == .link ? "link" : "image") \(node.link?.destination ?? "") "
    case .directive(let name):
      let arguments = node.directive.map { directive in
        directive.arguments.map(\.text) + directive.named.map { "\($0.key)=\($0.value.text)" }
      }
      text += "\u{1}:::\(name) \((arguments ?? []).joined(separator: " "))\n"
    case .list(let start, _): text += "\u{1}list \(start.map(String.init) ?? "-")\n"
    case .heading(let level): text += "\u{1}heading \(level) "
    case .cell: text += "\u{1}cell "
    default: text += "\u{1}\(node.kind) "
    }
  }

  /// Typographic quotes and dashes as typed, runs of space as one.
  private static func plain(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "“", "”", "„", "«", "»": result += "\""
      case "‘", "’": result += "'"
      case "–", "—": result += "-"
      case "…": result += "..."
      default:
        if character.isWhitespace {
          if !result.hasSuffix(" ") { result += " " }
        } else {
          result.append(character)
        }
      }
    }
    return result
  }

  private static func hash(_ text: String) -> String {
    // Dashes typed as two or three hyphens are one dash to a reader.
    let folded = text.replacing("---", with: "-").replacing("--", with: "-")
    return String(Digest.sha256(Array(folded.utf8)).hexadecimal.prefix(8))
  }
}
