import Bytes
import CByteMap

/// Finds in a block's text what CommonMark does not have, and puts tokens in its place: references,
/// footnote marks and spans with a language.
///
/// Code spans are passed over, and escapes hold.
///
/// It is kept from block to block, and from page to page, for the room that it has taken.
struct MarkScanner: ~Copyable {
  private var footnotes: [String: Int32] = [:]
  private var unescapesPipes = false
  private var definesLinks = false
  private var firstLine = 0
  private var lineCount = 0
  /// The block's lines, without indentation, and where each byte of them stands in the file.
  private var content = ByteBuffer(capacity: 1024)
  var places = RecordBuffer<Place>(capacity: 16)
  /// Where in the content the lazy lines begin.
  var lazyStarts: Set<Int> = []
  /// The words of the content's map.
  private var words = RecordBuffer<byte_map_word>(capacity: 16)
  var edits = RecordBuffer<Edit>(capacity: 16)
  /// The tokens, and their texts one after the other.
  private var tokens = RecordBuffer<Token>(capacity: 16)
  private var tokenText = ByteBuffer(capacity: 256)
  private var languages: [String] = []
  private(set) var problems: [(problem: MarkdownProblem, range: Range<Int>)] = []
  /// Brackets that are open.
  private var brackets: [Int] = []
  /// Whether straight quotes are made typographic, and whether a quotation is open.
  private var smart = false
  var isQuoted = false
  var isSingleQuoted = false
  /// For each length, where the last run of so many backticks begins.
  private var lastRuns: [Int: Int]?

  /// A stretch of the content that is replaced by a token or by U+FFFD.
  struct Edit {
    var lower: Int
    var upper: Int
    /// The token's index, or -1 for U+FFFD.
    var token: Int
  }

  /// From a byte of the content on, bytes stand in the file as they do in the content.
  struct Place {
    var content: Int
    var source: Int
  }

  /// Reads a block and writes it onto the sheet, with a token in place of each of the plain stretches
  /// that were found in its lines.
  mutating func write(
    _ lines: Lines, of text: UnsafeBufferPointer<UInt8>, _ flags: Block.Flags,
    footnotes: [String: Int32], folding folds: UnsafeBufferPointer<PlainRuns.Fold>,
    smart: Bool, to sheet: inout Sheet
  ) {
    self.smart = smart
    (isQuoted, isSingleQuoted) = (false, false)
    take(lines, of: text, flags, footnotes)
    write(to: &sheet, folding: folds)
  }

  /// Forgets the last block, and keeps the room for the next one.
  mutating func removeAll() {
    content.removeAll()
    places.removeAll()
    edits.removeAll()
    tokens.removeAll()
    tokenText.removeAll()
    if !lazyStarts.isEmpty { lazyStarts = [] }
    if !languages.isEmpty { languages = [] }
    if !problems.isEmpty { problems = [] }
    if !brackets.isEmpty { brackets = [] }
    lastRuns = nil
    footnotes = [:]
  }

  private mutating func take(
    _ lines: Lines, of text: UnsafeBufferPointer<UInt8>, _ flags: Block.Flags,
    _ footnotes: [String: Int32]
  ) {
    removeAll()
    self.footnotes = footnotes
    firstLine = lines.startIndex
    lineCount = lines.count
    unescapesPipes = flags.contains(.pipes)
    definesLinks = flags.contains(.definitionsTaken)
    for line in lines {
      if !content.isEmpty { content.append(0x0A) }
      if line.isLazy { lazyStarts.insert(content.count) }
      if line.blanks > 0 {
        places.append(Place(content: content.count, source: line.range.lowerBound))
        content.append(repeating: 0x20, count: Int(line.blanks))
      }
      places.append(Place(content: content.count, source: line.range.lowerBound))
      content.append(text.part(line.range))
    }
  }

  private mutating func write(
    to sheet: inout Sheet, folding folds: UnsafeBufferPointer<PlainRuns.Fold>
  ) {
    fold(folds)
    if unescapesPipes {
      unescapePipes()
      // What stands before a table, or in it, defines no links.
      if !content.isEmpty, content[0] == 0x5B, !definesLinks {
        add(.character, 0..<0, text: UnsafeBufferPointer(start: nil, count: 0))
      }
    }
    // The content does not change from here on, and is read where it stands.
    let bytes = content.records
    let map = ByteMap(bytes, bytes.indices, on: &words)
    scan(bytes, map)
    edits.sort { $0.lower < $1.lower }
    sheet.skipTaken(for: tokens.count)
    let firstToken = sheet.tokens.count
    let firstText = sheet.tokenText.count
    let firstLanguage = Int32(sheet.languages.count)
    sheet.tokenText.append(contentsOf: tokenText)
    for var token in tokens.records {
      token.text = firstText + token.text.lowerBound..<firstText + token.text.upperBound
      if token.kind == .spanEnd { token.number += firstLanguage }
      sheet.tokens.append(token)
    }
    if !languages.isEmpty { sheet.languages += languages }
    emit(bytes, map, to: &sheet, firstToken: firstToken)
  }

  /// Puts tokens in place of plain stretches. Where one lies inside a mark of our own, that comes
  /// first and the stretch is passed over.
  private mutating func fold(_ folds: UnsafeBufferPointer<PlainRuns.Fold>) {
    guard !unescapesPipes, places.count == lineCount else { return }
    for fold in folds {
      edits.append(
        Edit(lower: position(of: fold.start), upper: position(of: fold.end), token: tokens.count))
      tokens.append(fold.token)
    }
  }

  /// Where a place of the file is in the content, where each line has one stretch of it.
  private func position(of place: PlainRuns.Position) -> Int {
    let line = places[place.line - firstLine]
    return line.content + place.offset - line.source
  }

  /// Where a byte of the content stands in the file.
  func source(_ position: Int) -> Int {
    let place = places[placeIndex(position)]
    return place.source + position - place.content
  }

  func placeIndex(_ position: Int) -> Int {
    var low = 0
    var high = places.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if places[middle].content <= position { low = middle } else { high = middle }
    }
    return low
  }

  /// Makes `|` of `\|`: a table's cells are read before anything in them is.
  private mutating func unescapePipes() {
    // Nearly no cell has one.
    guard content.records.holdsEscapedPipe else { return }
    var result = ByteBuffer(capacity: content.count)
    var newPlaces = RecordBuffer<Place>(capacity: places.count + 8)
    var newLazyStarts: Set<Int> = []
    var line = 0
    var index = 0
    while index < content.count {
      if line < places.count, places[line].content == index {
        newPlaces.append(Place(content: result.count, source: places[line].source))
        if lazyStarts.contains(index) { newLazyStarts.insert(result.count) }
        line += 1
      }
      if content[index] == 0x5C, index + 1 < content.count, content[index + 1] == 0x7C {
        newPlaces.append(Place(content: result.count, source: source(index + 1)))
        index += 1
      }
      result.append(content[index])
      index += 1
    }
    content = result
    places = newPlaces
    lazyStarts = newLazyStarts
  }

  // MARK: Scanning

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ map: ByteMap) {
    var next = 0
    while true {
      next = map.nextMark(from: next, to: bytes.count)
      guard next < bytes.count else { break }
      switch bytes[next] {
      case 0x5C:
        next += next + 1 < bytes.count && isPunctuation(bytes[next + 1]) ? 2 : 1
      case 0x22 where smart, 0x27 where smart:
        addQuote(at: next, in: bytes)
        next += 1
      case 0x60: next = afterBackticks(at: next, in: bytes)
      case 0x7B: next = afterBrace(at: next, in: bytes)
      case 0x5B: next = afterOpeningBracket(at: next, in: bytes)
      case 0x5D: next = afterClosingBracket(at: next, in: bytes)
      case 0:
        edits.append(Edit(lower: next, upper: next + 1, token: -1))
        next += 1
      case Token.lead:
        let end = min(next + 4, bytes.count)
        add(.character, next..<end, text: bytes.part(next..<end))
        next = end
      default: next += 1
      }
    }
  }

  mutating func add(
    _ kind: Token.Kind, _ range: Range<Int>, text: UnsafeBufferPointer<UInt8>,
    number: Int32 = -1
  ) {
    let lower = source(range.lowerBound)
    let upper = range.isEmpty ? lower : source(range.upperBound - 1) + 1
    var token = Token(kind, lower: Int32(lower), upper: Int32(upper), number: number)
    edits.append(Edit(lower: range.lowerBound, upper: range.upperBound, token: tokens.count))
    let start = tokenText.count
    for byte in text { tokenText.append(byte == 0x0A ? 0x20 : byte) }
    token.text = start..<tokenText.count
    tokens.append(token)
  }

  /// Passes a code span, or backticks that open none.
  private mutating func afterBackticks(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let runs = lastRuns ?? bytes.backtickRuns()
    lastRuns = runs
    let end = bytes.runEnd(at: start)
    guard let last = runs[end - start], last >= end else { return end }
    var next = end
    while next < bytes.count {
      if bytes[next] == 0x60 {
        let runEnd = bytes.runEnd(at: next)
        if runEnd - next == end - start { return runEnd }
        next = runEnd
      } else {
        // A NUL in code is replaced like any other.
        if bytes[next] == 0 {
          edits.append(Edit(lower: next, upper: next + 1, token: -1))
        } else if bytes[next] == Token.lead {
          let end = min(next + 4, bytes.count)
          add(.character, next..<end, text: bytes.part(next..<end))
          next = end - 1
        }
        next += 1
      }
    }
    return end
  }

  private mutating func afterBrace(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard start + 1 < bytes.count, bytes[start + 1] == 0x7B else { return start + 1 }
    guard let end = bytes.referenceEnd(at: start, end: bytes.count) else {
      let lower = source(start)
      problems.append((.referenceUnclosed, lower..<lower + 2))
      return start + 2
    }
    add(.reference, start..<end, text: bytes.part(start..<end))
    return end
  }

  private mutating func afterOpeningBracket(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if let label = bytes.footnoteLabel(at: start, end: bytes.count) {
      let name = String(decoding: bytes[label], as: UTF8.self)
      if let number = footnotes[FootnoteLabel.key(name)] {
        add(
          .footnote, start + 1..<label.upperBound, text: bytes.part(start + 1..<label.upperBound),
          number: number)
        return label.upperBound + 1
      }
      problems.append(
        (.footnoteUndefined(label: name), source(start)..<source(label.upperBound) + 1))
    }
    brackets.append(start)
    return start + 1
  }

  private mutating func afterClosingBracket(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let opening = brackets.popLast() else { return start + 1 }
    guard let (language, end) = bytes.spanAttribute(at: start + 1) else { return start + 1 }
    let range = start + 1..<end
    guard bytes.isLanguageCode(language) else {
      let written = String(decoding: bytes[language], as: UTF8.self)
      problems.append((.spanLanguage(written), source(start + 1)..<source(end - 1) + 1))
      return end
    }
    add(.spanStart, opening..<opening, text: UnsafeBufferPointer(start: nil, count: 0))
    add(.spanEnd, range, text: bytes.part(range), number: Int32(languages.count))
    languages.append(String(decoding: bytes[language], as: UTF8.self))
    return range.upperBound
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is a `\|`.
  fileprivate var holdsEscapedPipe: Bool {
    var next = 0
    while let slash = position(of: 0x5C, from: next) {
      if slash + 1 < count, self[slash + 1] == 0x7C { return true }
      next = slash + 1
    }
    return false
  }
}
