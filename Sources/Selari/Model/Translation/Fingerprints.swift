import Markdown

/// What each section of a page says, as a short fingerprint: what a translation is checked against.
///
/// Only what bears meaning counts: text, structure, where links go. Line breaks, typographic quotes,
/// the character of a bullet or of emphasis, how a heading is marked and space at a line's end do
/// not, so that tidying a source raises no alarm. Translations keep fingerprints in their files:
/// whoever changes how they are made makes every translation stale.
public struct Fingerprints: Sendable {
  /// A section: the part before the first heading, or a heading with what follows it.
  public struct Section: Sendable {
    /// `page` for title and description, `start` before the first heading, else the heading's id;
    /// a heading that is itself called so is `#page` or `#start`.
    public let id: String
    /// The heading's text; empty for `page` and `start`.
    public let title: String
    /// Eight hexadecimal digits.
    public let fingerprint: String
    /// Where it stands in the file, as byte offsets.
    public let range: Range<Int>
    /// What the fingerprint is made of, one block to a line.
    let meaning: MeaningText

    /// What the section says, one block to a line, for people who compare it with another.
    public var lines: [String] { meaning.readable }

    init(id: String, title: String = "", range: Range<Int>, meaning: MeaningText) {
      self.id = id
      self.title = title
      self.range = range
      self.meaning = meaning
      fingerprint = Digest.sha256(meaning.bytes).short
    }
  }

  /// The sections in order: `page` first.
  public let sections: [Section]

  /// The id of title and description.
  public static let page = "page"
  /// The id of what stands before the first heading.
  public static let start = "start"

  /// The fingerprints of a page's file.
  public init(of file: ContentFile, with parser: MarkdownParser) {
    // As typed, and without comments: what is smart about the text is none of its meaning.
    let options = MarkdownOptions(smart: false, html: false)
    self.init(document: parser.parse(file.source, from: file.bodyStart, options: options), in: file)
  }

  private init(document: Document, in file: ContentFile) {
    var sections = [Self.page(of: file)]
    var writer = MeaningWriter(document)
    var (id, title, start) = (Self.start, "", file.bodyStart)
    for block in document.root.children {
      if case .footnoteDefinition = block.kind { continue }
      if case .heading = block.kind, let anchor = block.anchor {
        let meaning = writer.take()
        if id != Self.start || !meaning.bytes.isEmpty {
          let range = start..<block.range.lowerBound
          sections.append(Section(id: id, title: title, range: range, meaning: meaning))
        }
        (id, title, start) = (Self.id(anchor), block.plainText, block.range.lowerBound)
      }
      writer.write(block)
    }
    let meaning = writer.take()
    if id != Self.start || !meaning.bytes.isEmpty {
      let range = start..<file.source.bytes.count
      sections.append(Section(id: id, title: title, range: range, meaning: meaning))
    }
    self.sections = sections
  }

  /// Title and description, which readers meet in lists, tabs and search results.
  private static func page(of file: ContentFile) -> Section {
    var meaning = MeaningText()
    for text in [file.frontMatter.title?.value, file.frontMatter.description?.value] {
      meaning.beginLine()
      if let text { meaning.write(text: text) }
    }
    return Section(id: page, range: 0..<file.bodyStart, meaning: meaning)
  }

  /// A heading may be called what the sections without one are.
  private static func id(_ anchor: String) -> String {
    anchor == page || anchor == start ? "#" + anchor : anchor
  }
}
