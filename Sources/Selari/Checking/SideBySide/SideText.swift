import Diagnostics

/// The passages of one language, ready to be shown: their text, with what findings are about marked.
struct SideText {
  let page: CheckedPage
  var text: PageText { page.reading.text }

  /// Where each line of the file begins.
  private let lineStarts: [Int]
  /// The stretches of the page's text that findings are about, ascending.
  private var marks: [Range<Int>] = []

  init(_ page: CheckedPage, findings: [Finding]) {
    self.page = page
    let bytes = page.source.bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    let places = findings.flatMap { [$0.place] + $0.related.map(\.place) }
    marks = places.compactMap(textRange(of:)).sorted { $0.lowerBound < $1.lowerBound }
  }

  // MARK: - Places

  /// The line of a byte of the file, from 1.
  func line(at offset: Int) -> Int {
    max(lineStarts.partitioningIndex { $0 > offset }, 1)
  }

  /// The byte at a position of the file.
  private func offset(of position: Position) -> Int? {
    guard lineStarts.indices.contains(position.line - 1) else { return nil }
    let bytes = page.source.bytes
    var offset = lineStarts[position.line - 1]
    var column = 1
    while column < position.column, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { column += 1 }
    }
    return offset
  }

  /// The bytes of a place, where it is in this file.
  private func range(of place: Place) -> Range<Int>? {
    guard place.file == page.source.path, let span = place.span,
      let start = offset(of: span.start), let end = offset(of: span.end)
    else { return nil }
    return start..<max(start, end)
  }

  /// The passage that a place begins in; the innermost, and of several the first.
  func leaf(at place: Place) -> Int? {
    guard let start = range(of: place)?.lowerBound else { return nil }
    var best: Int?
    for (index, block) in text.blocks.enumerated() where block.kind.isLeaf {
      let range = block.sourceRange
      guard range.lowerBound <= start, start < range.upperBound else { continue }
      if let known = best, text.blocks[known].sourceRange.count <= range.count { continue }
      best = index
    }
    return best ?? container(at: start)
  }

  /// The first passage of the smallest container that a byte stands in.
  private func container(at offset: Int) -> Int? {
    let inside = text.blocks.indices.filter { text.blocks[$0].sourceRange.contains(offset) }
    return inside.min {
      text.blocks[$0].sourceRange.count < text.blocks[$1].sourceRange.count
    }
  }

  /// The stretch of the page's text that a place is about.
  private func textRange(of place: Place) -> Range<Int>? {
    guard let range = range(of: place) else { return nil }
    var result: Range<Int>?
    for run in text.runs {
      let source = Int(run.source.lowerBound)..<Int(run.source.upperBound)
      guard source.overlaps(range) || (range.isEmpty && source.contains(range.lowerBound)) else {
        continue
      }
      let length = self.length(of: run)
      var piece = Int(run.start)..<Int(run.start) + length
      if run.isVerbatim {
        let lower = max(0, range.lowerBound - source.lowerBound)
        let upper = min(length, max(range.upperBound - source.lowerBound, lower + 1))
        piece = Int(run.start) + lower..<Int(run.start) + max(lower, upper)
      }
      result = result.map { $0.lowerBound..<max($0.upperBound, piece.upperBound) } ?? piece
    }
    return result
  }

  /// How many bytes of the text a run has.
  private func length(of run: PageText.Run) -> Int {
    if run.isVerbatim { return Int(run.source.upperBound - run.source.lowerBound) }
    let next = text.runs.lazy.map(\.start).first { $0 > run.start } ?? Int32(text.bytes.count)
    return Int(next - run.start)
  }

  // MARK: - Passages

  /// A passage that holds text itself.
  func block(_ index: Int, as kind: SideBySide.Kind) -> SideBySide.Block {
    let block = text.blocks[index]
    let stretches =
      block.kind == .code ? [literal(block.sourceRange)] : stretches(in: block.textRange)
    return SideBySide.Block(
      kind: kind, text: stretches, line: line(at: block.sourceRange.lowerBound))
  }

  /// A row of a table, its cells on one line.
  func tableRow(_ index: Int) -> SideBySide.Block {
    let cells = text.children(in: index + 1..<Int(text.blocks[index].end))
    let pieces = cells.enumerated().flatMap { place, cell in
      (place > 0 ? [SideBySide.Stretch(text: " │ ", isMarked: false)] : [])
        + stretches(in: text.blocks[cell].textRange)
    }
    return SideBySide.Block(
      kind: .tableRow, text: pieces,
      line: line(at: text.blocks[index].sourceRange.lowerBound))
  }

  /// A directive, by its name.
  func directive(_ index: Int) -> SideBySide.Block {
    let line = self.line(at: text.blocks[index].sourceRange.lowerBound)
    return SideBySide.Block(
      kind: .directive, text: [.init(text: directiveName(index), isMarked: false)], line: line)
  }

  /// A directive's name, as it is written: `:::faq`.
  func directiveName(_ index: Int) -> String {
    let line = page.source.line(at: text.blocks[index].sourceRange.lowerBound)
    return line.split(separator: " ").first.map(String.init) ?? line
  }

  /// Whether a directive has words of its own, such as a question.
  func hasArguments(_ index: Int) -> Bool {
    text.children(in: index + 1..<Int(text.blocks[index].end)).contains {
      text.blocks[$0].kind == .argument
    }
  }

  private func literal(_ range: Range<Int>) -> SideBySide.Stretch {
    .init(text: String(decoding: page.source.bytes[range], as: UTF8.self), isMarked: false)
  }

  /// A stretch of the page's text, cut where marks begin and end.
  private func stretches(in range: Range<Int>) -> [SideBySide.Stretch] {
    var result: [SideBySide.Stretch] = []
    var start = range.lowerBound
    for mark in marks where mark.overlaps(range) {
      let lower = max(mark.lowerBound, start)
      let upper = min(mark.upperBound, range.upperBound)
      guard lower < upper else { continue }
      if start < lower { result.append(.init(text: string(start..<lower), isMarked: false)) }
      result.append(.init(text: string(lower..<upper), isMarked: true))
      start = upper
    }
    if start < range.upperBound {
      result.append(.init(text: string(start..<range.upperBound), isMarked: false))
    }
    return result
  }

  /// The text as it is read; a value without a text stands as it is written.
  private func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range {
      guard text.bytes[index] == 0x1A else {
        bytes.append(text.bytes[index])
        continue
      }
      bytes += page.source.bytes[text.source(index..<index + 1)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
