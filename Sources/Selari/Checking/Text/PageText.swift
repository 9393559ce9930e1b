import Markdown

/// A page as the rules that compare languages read it: its blocks in order, their text one after the
/// other, the tokens of the text, and where each byte stands in the file.
///
/// The title and the description are the blocks of a section of their own, before the page's text.
struct PageText: Sendable {
  /// The text of all blocks.
  var bytes: [UInt8] = []
  /// The blocks, outer ones before those inside them.
  var blocks: [TextBlock] = []
  /// The front matter, then the part before the first heading, then each heading's.
  var sections: [Section] = []
  var tokens: [TextToken] = []
  /// The ids that people wrote at headings, by the heading's block.
  var headingIDs: [Int: String] = [:]
  /// The ids that people wrote at directives, by the directive's block.
  var directiveIDs: [Int: Directive.Argument] = [:]
  /// The links, in the order of the text.
  var links: [PageLink] = []
  /// What is emphasised.
  var emphases: [Emphasis] = []
  /// Values that have no text to be read, by their place in the text.
  var values: [OpaqueValue] = []
  /// Whether it may hold typographic marks that Markdown made: beside escapes and entities, which may be
  /// such marks themselves, those are not told from what was typed.
  var mayHoldUntyped = false
  /// Where the text stands in the file, in its order.
  var runs: [Run] = []

  struct Section: Sendable {
    /// The block of the heading; nil for the front matter and for what stands before the headings.
    let heading: Int?
    /// The section's blocks, the heading included.
    var blocks: Range<Int>
  }

  struct PageLink: Sendable {
    let block: Int
    let link: Link
    /// What is linked, references resolved and images by their descriptions.
    var text: Range<Int>
  }

  struct Emphasis: Sendable {
    let block: Int
    /// The emphasised text.
    let text: Range<Int>
    /// The whole in the file, asterisks included.
    let source: Range<Int>
    /// Whether its language is marked.
    let isMarked: Bool
  }

  struct OpaqueValue: Sendable {
    let block: Int
    let key: UInt64
    let text: Int
  }

  /// A stretch of text that is written in one piece.
  struct Run: Sendable {
    let start: Int32
    let source: Range<Int32>
    /// Whether each byte of the text is a byte of the file.
    let isVerbatim: Bool
    let flags: TextToken.Flags
  }

  /// Where a stretch of the text stands in the file.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard let first = run(at: range.lowerBound) else { return 0..<0 }
    let last = run(at: max(range.lowerBound, range.upperBound - 1)) ?? first
    let lower = offset(range.lowerBound, in: first, isEnd: false)
    let upper = offset(range.upperBound, in: last, isEnd: true)
    return lower..<max(lower, upper)
  }

  private func offset(_ position: Int, in run: Run, isEnd: Bool) -> Int {
    guard run.isVerbatim else { return Int(isEnd ? run.source.upperBound : run.source.lowerBound) }
    return min(Int(run.source.lowerBound) + position - Int(run.start), Int(run.source.upperBound))
  }

  /// Where the text begins that a reference gives, for a place in it; nil for a place in no such text.
  func reference(at position: Int) -> Int? {
    guard let run = run(at: position), run.flags.contains(.reference) else { return nil }
    return Int(run.start)
  }

  /// Whether the language is marked of what stands at a place in the text: `[…]{lang=ms}`.
  func isMarked(at position: Int) -> Bool { run(at: position)?.flags.contains(.marked) ?? false }

  /// The last run that begins at or before a place.
  private func run(at position: Int) -> Run? {
    let next = runs.partitioningIndex { Int($0.start) > position }
    return next > 0 ? runs[next - 1] : runs.first
  }

  /// The text of a stretch, with single spaces.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

/// A block of a page. Trivial.
struct TextBlock: Sendable {
  enum Kind: UInt8, Sendable {
    case title, description
    case paragraph, heading, list, item, table, row, cell, code, quote, directive, argument
    case definitionList, term, definition, footnote

    /// Whether it holds text itself, and not only blocks.
    var isLeaf: Bool {
      switch self {
      case .title, .description, .paragraph, .heading, .cell, .code, .argument, .term: true
      default: false
      }
    }
  }

  let kind: Kind
  /// The index just after the last block inside it.
  var end: Int32
  /// Where it stands in the file.
  let source: Range<Int32>
  /// Its own text.
  var text: Range<Int32>
  /// Its tokens, those of the blocks inside it included.
  var tokens: Range<Int32> = 0..<0
  /// A heading's level; 1 for a list that is numbered; a directive's name as a hash.
  var detail: Int
  /// The first number of a list that is numbered.
  var start: Int32 = 0
  /// The blocks directly inside it: items of a list, rows of a table.
  var children: Int32 = 0
  /// The images in its own text.
  var images: Int32 = 0
  /// Whether it has text besides the descriptions of images.
  var hasProse = false

  init(_ kind: Kind, source: Range<Int>, text: Int, detail: Int = 0) {
    self.kind = kind
    self.end = 0
    self.source = Int32(source.lowerBound)..<Int32(max(source.upperBound, source.lowerBound))
    self.text = Int32(text)..<Int32(text)
    self.detail = detail
  }

  var sourceRange: Range<Int> { Int(source.lowerBound)..<Int(source.upperBound) }
  var textRange: Range<Int> { Int(text.lowerBound)..<Int(text.upperBound) }
  var tokenRange: Range<Int> { Int(tokens.lowerBound)..<Int(tokens.upperBound) }
  /// Whether it is a paragraph of nothing but images.
  var isFigure: Bool { kind == .paragraph && images > 0 && !hasProse }
}
