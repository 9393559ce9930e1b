import Diagnostics

/// A page and its translation, block against block, with what the rules found at the blocks they found
/// it in: what the preview shows to whoever translates.
public struct SideBySide: Sendable {
  /// One of the two languages.
  public struct Side: Sendable {
    /// The language.
    public let language: Language
    /// The page's title in it.
    public let title: String
    /// The page's address: `/ms/soalan-lazim/`.
    public let address: String
    /// Its file, relative to the site.
    public let file: String
  }

  /// What stands at one place in both languages, or in one of them.
  public struct Row: Sendable {
    /// How deep it stands in lists, quotations and directives; 0 at the top.
    public let depth: Int
    /// What the source says.
    public var source: Block?
    /// What the translation says.
    public var translation: Block?
    /// What was found here, in either.
    public var findings: [Finding] = []
  }

  /// A passage in one language.
  public struct Block: Sendable {
    /// What it is.
    public let kind: Kind
    /// Its text, in stretches that findings are about and others.
    public let text: [Stretch]
    /// The line it begins on, from 1.
    public let line: Int
  }

  /// What a passage is.
  public enum Kind: Hashable, Sendable {
    /// The page's title.
    case title
    /// The page's description.
    case description
    /// A heading and its level.
    case heading(Int)
    /// A paragraph.
    case paragraph
    /// The first passage of a list's item: its number, or nil in a list without.
    case item(Int?)
    /// A row of a table.
    case tableRow
    /// A block of code.
    case code
    /// A directive without words of its own, by its name.
    case directive
    /// A directive's words, and its name.
    case argument(String)
    /// A term that is defined.
    case term
    /// A footnote's text.
    case footnote
  }

  /// A piece of a passage.
  public struct Stretch: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Whether a finding is about it.
    public let isMarked: Bool
  }

  /// The language that the page was written in.
  public let source: Side
  /// The language it was translated to.
  public let translation: Side
  /// The passages in the order of the page.
  public let rows: [Row]
  /// What was found in one of the two files and belongs to no passage: the front matter, say.
  public let others: [Finding]
}

extension SideBySide {
  /// Lays out a pair.
  /// - Parameters:
  ///   - pair: The page and its translation, aligned.
  ///   - findings: What was found; what is in neither file is left out.
  init(_ pair: CheckedPair, findings: [Finding]) {
    let one = SideText(pair.source, findings: findings)
    let other = SideText(pair.translation, findings: findings)
    var layout = SideBySideLayout(source: one, translation: other, alignment: pair.alignment)
    layout.addSections()
    source = Side(pair.source)
    translation = Side(pair.translation)
    var rows = layout.rows
    var others: [Finding] = []
    for finding in findings {
      let isInSource = finding.place.file == one.page.source.path
      guard isInSource || finding.place.file == other.page.source.path else { continue }
      let side = isInSource ? one : other
      let row = side.leaf(at: finding.place).flatMap { layout.row(of: $0, inSource: isInSource) }
      if let row { rows[row].findings.append(finding) } else { others.append(finding) }
    }
    self.rows = rows
    self.others = others
  }
}

extension SideBySide.Side {
  init(_ page: CheckedPage) {
    language = page.language
    title = page.page.title
    address = page.page.path
    file = page.source.path
  }
}
