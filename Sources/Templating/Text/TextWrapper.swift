/// Python's `textwrap` with `expand_tabs=False, replace_whitespace=False`.
struct TextWrapper {
  let width: Int
  let breaksLongWords: Bool
  let breaksOnHyphens: Bool

  private typealias Chunk = ArraySlice<Unicode.Scalar>

  /// The lines of a paragraph.
  func wrap(_ text: String) -> [String] {
    var chunks = Array(chunks(of: Array(text.unicodeScalars)).reversed())
    var lines: [String] = []
    while !chunks.isEmpty {
      var line: [Chunk] = []
      var length = 0
      if !lines.isEmpty, isBlank(chunks[chunks.count - 1]) { chunks.removeLast() }
      while let chunk = chunks.last, length + chunk.count <= width {
        line.append(chunk)
        length += chunk.count
        chunks.removeLast()
      }
      if let chunk = chunks.last, chunk.count > width {
        breakLong(&chunks, &line, length)
        length = line.reduce(0) { $0 + $1.count }
      }
      if let last = line.last, isBlank(last) { line.removeLast() }
      if !line.isEmpty {
        lines.append(line.map { String(String.UnicodeScalarView($0)) }.joined())
      }
    }
    return lines
  }

  private func isBlank(_ chunk: Chunk) -> Bool { chunk.allSatisfy(PythonText.isSpace) }

  /// Puts as much of a chunk that is longer than a line as fits on the present one.
  private func breakLong(_ chunks: inout [Chunk], _ line: inout [Chunk], _ length: Int) {
    let chunk = chunks[chunks.count - 1]
    let room = width < 1 ? 1 : width - length
    guard breaksLongWords else {
      if line.isEmpty { line.append(chunks.removeLast()) }
      return
    }
    var end = room
    if breaksOnHyphens, chunk.count > room,
      let hyphen = chunk.prefix(room).lastIndex(of: "-"), hyphen > chunk.startIndex,
      chunk[..<hyphen].contains(where: { $0 != "-" })
    {
      end = hyphen - chunk.startIndex + 1
    }
    line.append(chunk.prefix(end))
    chunks[chunks.count - 1] = chunk.dropFirst(end)
  }

  // MARK: Chunks

  /// The pieces that a line may be broken between: words, spaces, dashes, parts of hyphenated words.
  private func chunks(of text: [Unicode.Scalar]) -> [Chunk] {
    var chunks: [Chunk] = []
    var start = 0
    while start < text.count {
      let end = breaksOnHyphens ? hyphenatedEnd(text, start) : plainEnd(text, start)
      chunks.append(text[start..<end])
      start = end
    }
    return chunks
  }

  private func isWhite(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\u{B}", "\u{C}", "\r", " ": true
    default: false
    }
  }

  private func plainEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int {
    let isSpace = isWhite(text[start])
    return text[start...].firstIndex { isWhite($0) != isSpace } ?? text.count
  }

  private func hyphenatedEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int {
    if isWhite(text[start]) { return plainEnd(text, start) }
    if let end = dashEnd(text, start), start > 0, isWordOrPunctuation(text[start - 1]) {
      return end
    }
    var end = start + 1
    while end < text.count {
      if isWhite(text[end]) { return end }
      if let hyphen = hyphenEnd(text, end) { return hyphen }
      if isWordOrPunctuation(text[end - 1]), dashEnd(text, end) != nil { return end }
      end += 1
    }
    return end
  }

  /// The end of two or more hyphens before a word, nil where there are none.
  private func dashEnd(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
    var end = start
    while end < text.count, text[end] == "-" { end += 1 }
    guard end - start >= 2, end < text.count, PythonText.isWordPart(text[end]) else { return nil }
    return end
  }

  /// The end of a hyphen at `hyphen` inside a word, after which the word may be broken.
  private func hyphenEnd(_ text: [Unicode.Scalar], _ hyphen: Int) -> Int? {
    guard text[hyphen] == "-" else { return nil }
    let after = hyphen + 1
    let followsLetters = hyphen >= 2 && isLetter(text[hyphen - 1]) && isLetter(text[hyphen - 2])
    let followsPart =
      hyphen >= 3 && isLetter(text[hyphen - 1]) && text[hyphen - 2] == "-"
      && isLetter(text[hyphen - 3])
    guard followsLetters || followsPart else { return nil }
    guard after < text.count, isLetter(text[after]) else { return nil }
    let next = after + 1 < text.count && text[after + 1] == "-" ? after + 2 : after + 1
    guard next < text.count, isLetter(text[next]) else { return nil }
    return after
  }

  private func isWordOrPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    PythonText.isWordPart(scalar) || "!\"'&.,?".unicodeScalars.contains(scalar)
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    PythonText.isWordPart(scalar) && scalar.properties.generalCategory != .decimalNumber
  }
}
