/// The opening line of a directive, read: `:::name positional "quoted words" key=value`.
struct DirectiveLine {
  /// The directive, or nil where the line gives no proper name.
  private(set) var directive: Directive?
  private(set) var problems: [(problem: MarkdownProblem, range: Range<Int>)] = []

  private let text: UnsafeBufferPointer<UInt8>
  private var next: Int
  private let end: Int

  /// Reads the line from after its colons.
  init(_ line: LineReader, from position: Int) {
    text = line.text
    next = position
    var end = line.end
    while end > position, isSpaceOrTab(text[end - 1]) { end -= 1 }
    self.end = end
    skipBlanks()
    let nameStart = next
    guard next < end, isLetter(text[next]) else { return }
    while next < end, Self.isNameByte(text[next]) { next += 1 }
    guard next >= end || isSpaceOrTab(text[next]) else { return }
    let nameRange = nameStart..<next
    var arguments: [Directive.Argument] = []
    var named: [(key: String, value: Directive.Argument)] = []
    while let argument = nextArgument() {
      guard let key = argument.key else {
        arguments.append(argument.value)
        continue
      }
      if key == "id" { checkID(argument.value) }
      if named.contains(where: { $0.key == key }) {
        problems.append((.directiveArguments(.repeated(key: key)), argument.value.range))
      } else {
        named.append((key, argument.value))
      }
    }
    directive = Directive(
      name: string(nameRange), arguments: arguments, named: named, range: line.nonspace..<end,
      nameRange: nameRange, wholeRange: line.nonspace..<end)
  }

  /// The line that is meant by one of another dialect, whose title stands in brackets, perhaps with an
  /// anchor behind them, or whose name stands in braces: `:::note[Title]{#id}`, `:::{note} Title`; nil for
  /// any other.
  static func meant(by line: LineReader, from position: Int) -> String? {
    let written = String(decoding: line.text[position..<line.end], as: UTF8.self)
    let rest = written.drop { $0 == " " || $0 == "\t" }
    var (name, title, id): (Substring, Substring, Substring) = ("", "", "")
    if rest.first == "{", let brace = rest.firstIndex(of: "}") {
      (name, title) = (rest[..<brace].dropFirst(), rest[brace...].dropFirst())
    } else if let open = rest.firstIndex(of: "["),
      let close = rest[open...].lastIndex(of: "]")
    {
      (name, title) = (rest[..<open], rest[open..<close].dropFirst())
      let behind = rest[close...].dropFirst()
      if behind.hasPrefix("{#"), behind.last == "}" { id = behind.dropFirst(2).dropLast() }
      guard behind.isEmpty || (!id.isEmpty && String(id).utf8.isAnchor) else { return nil }
    }
    guard name.utf8.first.map(isLetter) == true, name.utf8.allSatisfy(isNameByte) else {
      return nil
    }
    let words = title.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    let mark = words.contains("\"") ? "'" : "\""
    guard mark == "\"" || !words.contains("'") else { return nil }
    return ":::" + name + (words.isEmpty ? "" : " \(mark)\(words)\(mark)")
      + (id.isEmpty ? "" : " id=\(id)")
  }

  private mutating func nextArgument() -> (key: String?, value: Directive.Argument)? {
    skipBlanks()
    guard next < end else { return nil }
    let start = next
    while next < end, Self.isNameByte(text[next]) { next += 1 }
    let keyEnd = next
    skipBlanks()
    guard keyEnd > start, isLetter(text[start]), next < end, text[next] == 0x3D else {
      next = start
      return (nil, word(from: start))
    }
    let key = string(start..<keyEnd)
    next += 1
    skipBlanks()
    let valueStart = next
    let value = word(from: start)
    if valueStart == end {
      problems.append((.directiveArguments(.valueMissing(key: key)), start..<next))
    } else if valueStart > keyEnd + 1 {
      let joined = key + "=" + string(valueStart..<next)
      problems.append((.directiveArguments(.blankBesideEquals(joined: joined)), start..<next))
    }
    return (key, value)
  }

  /// A word or a quoted text at the present position.
  private mutating func word(from start: Int) -> Directive.Argument {
    let first = next
    if let mark = text.typographicQuote(at: first, end: end) {
      let close =
        typographicClose(of: mark, after: first + 3) ?? straightClose(of: mark, after: first + 3)
      return typographicallyQuoted(
        from: start, first: first, inside: first + 3, close: close ?? end..<end)
    }
    guard next < end, text[next] == 0x22 || text[next] == 0x27 else {
      while next < end, !isSpaceOrTab(text[next]) { next += 1 }
      return Directive.Argument(text: string(first..<next), range: start..<next)
    }
    let quote = text[next]
    var bytes: [UInt8] = []
    next += 1
    while next < end, text[next] != quote {
      if text[next] == 0x5C, next + 1 < end, text[next + 1] == quote || text[next + 1] == 0x5C {
        next += 1
      }
      bytes.append(text[next])
      next += 1
    }
    let isClosed = next < end
    if isClosed { next += 1 }
    // A straight mark that another text begins with closes nothing, and a curly one was meant to.
    if !isClosed || !isWordEnd(next),
      let close = typographicClose(of: quote == 0x22 ? .double : .single, after: first + 1),
      close.upperBound <= next
    {
      return typographicallyQuoted(from: start, first: first, inside: first + 1, close: close)
    }
    if !isClosed { problems.append((.directiveArguments(.quoteUnclosed), first..<end)) }
    if next < end, !isSpaceOrTab(text[next]) {
      problems.append((.directiveArguments(.blankMissing), first..<next))
    }
    return Directive.Argument(text: String(decoding: bytes, as: UTF8.self), range: start..<next)
  }

  /// A text in marks such as a word processor makes of straight ones, both or one of them: told, and taken
  /// as it was meant.
  private mutating func typographicallyQuoted(
    from start: Int, first: Int, inside: Int, close: Range<Int>
  ) -> Directive.Argument {
    let words = string(inside..<close.lowerBound)
    next = close.upperBound
    problems.append((.directiveArguments(.typographicQuotes(words)), first..<next))
    return Directive.Argument(text: words, range: start..<next)
  }

  /// The typographic mark that closes a text, before a blank; pairs of such marks within it are passed
  /// over, and so are marks of the other kind, which may be apostrophes. Nil where there is none.
  private func typographicClose(of mark: QuotationMark, after start: Int) -> Range<Int>? {
    var depth = 0
    for position in start..<max(start, end)
    where text.typographicQuote(at: position, end: end) == mark {
      let isEnd = isWordEnd(position + 3)
      if isEnd || text.typographicQuote(at: position + 3, end: end) == mark {
        if depth > 0 { depth -= 1 } else if isEnd { return position..<position + 3 }
      } else if isSpaceOrTab(text[position - 1]), !text.isRaisedMark(at: position) {
        depth += 1
      }
    }
    return nil
  }

  /// The straight mark that closes a text, before a blank; nil where there is none.
  private func straightClose(of mark: QuotationMark, after start: Int) -> Range<Int>? {
    let byte: UInt8 = mark == .double ? 0x22 : 0x27
    return (start..<max(start, end)).first { text[$0] == byte && isWordEnd($0 + 1) }
      .map { $0..<$0 + 1 }
  }

  private func isWordEnd(_ position: Int) -> Bool {
    position >= end || isSpaceOrTab(text[position])
  }

  /// Tells of an id that cannot be one: links could not go there, and the HTML would be wrong.
  private mutating func checkID(_ id: Directive.Argument) {
    guard !id.text.isEmpty, !id.text.utf8.isAnchor else { return }
    var slug = Slug()
    var name = id.text
    name.withUTF8 { slug.append($0) }
    problems.append((.directiveArguments(.id(id.text, near: slug.text)), id.range))
  }

  private mutating func skipBlanks() {
    while next < end, isSpaceOrTab(text[next]) { next += 1 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x5F
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// Quotation marks of two kinds: a text ends with one of the kind that it began with.
private enum QuotationMark { case single, double }

extension UnsafeBufferPointer<UInt8> {
  /// The kind of the mark that begins at a position, of ‘ to ‟; nil where none of them does.
  fileprivate func typographicQuote(at position: Int, end: Int) -> QuotationMark? {
    guard position + 2 < end, self[position] == 0xE2, self[position + 1] == 0x80,
      (0x98...0x9F).contains(self[position + 2])
    else { return nil }
    return self[position + 2] < 0x9C ? .single : .double
  }

  /// Whether a mark is ’ or ”, which open nothing: ’90.
  fileprivate func isRaisedMark(at position: Int) -> Bool {
    self[position + 2] == 0x99 || self[position + 2] == 0x9D
  }
}
