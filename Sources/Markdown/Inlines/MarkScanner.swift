/// Finds in a block's text what CommonMark does not have, and puts tokens in its place: references,
/// footnote marks and spans with a language.
///
/// Code spans are passed over, and escapes hold.
struct MarkScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let footnotes: [String: Int32]
  private let unescapesPipes: Bool
  private let definesLinks: Bool
  private let firstLine: Int
  private let lineCount: Int
  /// The block's lines, without indentation, and where each byte of them stands in the file.
  private var content: [UInt8] = []
  private var places: [(content: Int, source: Int)] = []
  /// Where in the content the lazy lines begin.
  private var lazyStarts: Set<Int> = []
  private var edits: [Edit] = []
  private var tokens: [(token: Token, text: [UInt8])] = []
  private var languages: [String] = []
  private(set) var problems: [(problem: MarkdownProblem, range: Range<Int>)] = []
  /// Brackets that are open.
  private var brackets: [Int] = []
  /// For each length, where the last run of so many backticks begins.
  private var lastRuns: [Int: Int]?

  /// A stretch of the content that is replaced by a token or by U+FFFD.
  private struct Edit {
    enum Replacement { case token(Int), replacementCharacter }
    var range: Range<Int>
    var replacement: Replacement
  }

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ lines: Lines, _ flags: Block.Flags,
    footnotes: [String: Int32]
  ) {
    self.text = text
    self.footnotes = footnotes
    firstLine = lines.startIndex
    lineCount = lines.count
    unescapesPipes = flags.contains(.pipes)
    definesLinks = flags.contains(.definitionsTaken)
    content.reserveCapacity(lines.reduce(0) { $0 + $1.range.count + Int($1.blanks) + 1 })
    places.reserveCapacity(lines.count)
    for line in lines {
      if !content.isEmpty { content.append(0x0A) }
      if line.isLazy { lazyStarts.insert(content.count) }
      if line.blanks > 0 {
        places.append((content.count, line.range.lowerBound))
        for _ in 0..<line.blanks { content.append(0x20) }
      }
      places.append((content.count, line.range.lowerBound))
      content.append(contentsOf: text[line.range])
    }
  }

  /// Reads the block and writes it onto the sheet, with a token in place of each of the plain stretches
  /// that were found in its lines.
  mutating func write(to sheet: inout Sheet, folding folds: [PlainRuns.Fold] = []) {
    fold(folds)
    if unescapesPipes {
      unescapePipes()
      // What stands before a table, or in it, defines no links.
      if content.first == 0x5B, !definesLinks { add(.character, 0..<0, text: []) }
    }
    let bytes = content
    bytes.withUnsafeBufferPointer { scan($0) }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    let firstToken = sheet.tokens.count
    let firstLanguage = Int32(sheet.languages.count)
    for (token, text) in tokens {
      var token = token
      let start = sheet.tokenText.count
      sheet.tokenText.append(contentsOf: text)
      token.text = start..<sheet.tokenText.count
      if token.kind == .spanEnd { token.number += firstLanguage }
      sheet.tokens.append(token)
    }
    sheet.languages += languages
    emit(to: &sheet, firstToken: firstToken)
  }

  /// Puts tokens in place of plain stretches. Where one lies inside a mark of our own, that comes
  /// first and the stretch is passed over.
  private mutating func fold(_ folds: [PlainRuns.Fold]) {
    guard !unescapesPipes, places.count == lineCount else { return }
    edits.reserveCapacity(folds.count)
    tokens.reserveCapacity(folds.count)
    for fold in folds {
      edits.append(
        Edit(
          range: position(of: fold.start)..<position(of: fold.end),
          replacement: .token(tokens.count)))
      tokens.append((fold.token, []))
    }
  }

  /// Where a place of the file is in the content, where each line has one stretch of it.
  private func position(of place: PlainRuns.Position) -> Int {
    let line = places[place.line - firstLine]
    return line.content + place.offset - line.source
  }

  private mutating func emit(to sheet: inout Sheet, firstToken: Int) {
    var next = 0
    var startsLine = true
    for edit in edits where edit.range.lowerBound >= next {
      emit(next..<edit.range.lowerBound, to: &sheet, startsLine: &startsLine)
      switch edit.replacement {
      case .token(let index): sheet.addToken(firstToken + index, startsLine: startsLine)
      case .replacementCharacter:
        sheet.addReplacement(at: source(edit.range.lowerBound), startsLine: startsLine)
      }
      startsLine = false
      next = edit.range.upperBound
    }
    emit(next..<content.count, to: &sheet, startsLine: &startsLine)
  }

  /// Writes a stretch of the content, line by line and place by place.
  private func emit(_ range: Range<Int>, to sheet: inout Sheet, startsLine: inout Bool) {
    var next = range.lowerBound
    var place = placeIndex(next)
    while next < range.upperBound {
      while place + 1 < places.count, places[place + 1].content <= next { place += 1 }
      let limit = min(
        range.upperBound, place + 1 < places.count ? places[place + 1].content : content.count)
      let end = content[next..<limit].firstIndex(of: 0x0A) ?? limit
      if end > next || startsLine {
        content[next..<end].withUnsafeBufferPointer {
          sheet.add($0, at: source(next), startsLine: startsLine)
        }
        startsLine = false
      }
      next = end
      guard end < limit else { continue }
      sheet.breakLine(lazy: lazyStarts.contains(end + 1))
      startsLine = true
      next = end + 1
    }
  }

  /// Where a byte of the content stands in the file.
  private func source(_ position: Int) -> Int {
    let place = places[placeIndex(position)]
    return place.source + position - place.content
  }

  private func placeIndex(_ position: Int) -> Int {
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
    var result: [UInt8] = []
    var newPlaces: [(content: Int, source: Int)] = []
    var newLazyStarts: Set<Int> = []
    var line = 0
    var index = 0
    while index < content.count {
      if line < places.count, places[line].content == index {
        newPlaces.append((result.count, places[line].source))
        if lazyStarts.contains(index) { newLazyStarts.insert(result.count) }
        line += 1
      }
      if content[index] == 0x5C, index + 1 < content.count, content[index + 1] == 0x7C {
        newPlaces.append((result.count, source(index + 1)))
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

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var next = 0
    while next < bytes.count {
      switch bytes[next] {
      case 0x5C:
        next += next + 1 < bytes.count && isPunctuation(bytes[next + 1]) ? 2 : 1
      case 0x60: next = afterBackticks(at: next, in: bytes)
      case 0x7B: next = afterBrace(at: next, in: bytes)
      case 0x5B: next = afterOpeningBracket(at: next, in: bytes)
      case 0x5D: next = afterClosingBracket(at: next, in: bytes)
      case 0:
        edits.append(Edit(range: next..<next + 1, replacement: .replacementCharacter))
        next += 1
      case Token.lead:
        let end = min(next + 4, bytes.count)
        add(.character, next..<end, text: bytes[next..<end])
        next = end
      default: next += 1
      }
    }
  }

  private mutating func add(
    _ kind: Token.Kind, _ range: Range<Int>, text: some Collection<UInt8>, number: Int32 = -1
  ) {
    let lower = source(range.lowerBound)
    let upper = range.isEmpty ? lower : source(range.upperBound - 1) + 1
    let token = Token(kind, lower: Int32(lower), upper: Int32(upper), number: number)
    edits.append(Edit(range: range, replacement: .token(tokens.count)))
    tokens.append((token, text.map { $0 == 0x0A ? 0x20 : $0 }))
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
          edits.append(Edit(range: next..<next + 1, replacement: .replacementCharacter))
        } else if bytes[next] == Token.lead {
          let end = min(next + 4, bytes.count)
          add(.character, next..<end, text: bytes[next..<end])
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
    add(.reference, start..<end, text: bytes[start..<end])
    return end
  }

  private mutating func afterOpeningBracket(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if let label = bytes.footnoteLabel(at: start, end: bytes.count) {
      let name = String(decoding: bytes[label], as: UTF8.self)
      if let number = footnotes[FootnoteLabel.key(name)] {
        add(
          .footnote, start + 1..<label.upperBound, text: bytes[start + 1..<label.upperBound],
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
    add(.spanStart, opening..<opening, text: [])
    add(.spanEnd, range, text: bytes[range], number: Int32(languages.count))
    languages.append(String(decoding: bytes[language], as: UTF8.self))
    return range.upperBound
  }
}
