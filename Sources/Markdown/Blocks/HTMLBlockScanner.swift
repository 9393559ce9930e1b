// The seven kinds of HTML blocks: https://spec.commonmark.org/0.30/#html-blocks

extension LineReader {
  /// The kind of HTML block, 1 to 7, that begins at a position; 0 where none does.
  func htmlBlockStart(at position: Int, inParagraph: Bool) -> UInt8 {
    guard byte(position) == 0x3C else { return 0 }
    let second = byte(position + 1)
    if second == 0x3F { return 3 }
    if second == 0x21 {
      if hasPrefix("--", at: position + 2) { return 2 }
      if hasPrefix("[CDATA[", at: position + 2) { return 5 }
      return (0x41...0x5A).contains(byte(position + 2)) ? 4 : 0
    }
    let nameStart = second == 0x2F ? position + 2 : position + 1
    var nameEnd = nameStart
    while nameEnd < end, isLetter(text[nameEnd]) || isDigit(text[nameEnd]) { nameEnd += 1 }
    let after = byte(nameEnd)
    if second != 0x2F, isWhitespace(after) || after == 0x3E,
      isName(nameStart..<nameEnd, in: rawTextTags)
    {
      return 1
    }
    let endsTag =
      isWhitespace(after) || after == 0x3E || (after == 0x2F && byte(nameEnd + 1) == 0x3E)
    if endsTag, isName(nameStart..<nameEnd, in: blockTags) { return 6 }
    if inParagraph { return 0 }
    let tagEnd = second == 0x2F ? closingTagEnd(nameStart) : openingTagEnd(nameStart)
    guard let tagEnd else { return 0 }
    var next = tagEnd
    while next < end, isWhitespace(text[next]) { next += 1 }
    return next >= end ? 7 : 0
  }

  /// Whether an HTML block of kind 1 to 5 ends on this line.
  func endsHTMLBlock(kind: UInt8, from position: Int) -> Bool {
    switch kind {
    case 1: endsRawText(from: position)
    case 2: contains("-->", from: position)
    case 3: contains("?>", from: position)
    case 4: contains(">", from: position)
    case 5: contains("]]>", from: position)
    default: false
    }
  }

  private func endsRawText(from position: Int) -> Bool {
    var next = position
    while next + 3 < end {
      if text[next] == 0x3C, text[next + 1] == 0x2F {
        var nameEnd = next + 2
        while nameEnd < end, isLetter(text[nameEnd]) { nameEnd += 1 }
        if byte(nameEnd) == 0x3E, isName(next + 2..<nameEnd, in: rawTextTags) { return true }
        next = nameEnd
      } else {
        next += 1
      }
    }
    return false
  }

  func hasPrefix(_ prefix: StaticString, at position: Int) -> Bool {
    guard position + prefix.utf8CodeUnitCount <= end else { return false }
    for index in 0..<prefix.utf8CodeUnitCount
    where text[position + index] != prefix.utf8Start[index] {
      return false
    }
    return true
  }

  private func contains(_ part: StaticString, from position: Int) -> Bool {
    var next = position
    while next < end {
      if text[next] == part.utf8Start[0], hasPrefix(part, at: next) { return true }
      next += 1
    }
    return false
  }

  private func isName(_ range: Range<Int>, in names: Set<String>) -> Bool {
    guard !range.isEmpty, range.count <= 10 else { return false }
    return names.contains(String(decoding: text[range], as: UTF8.self).lowercased())
  }

  // MARK: Tags of one line

  private func tagNameEnd(_ start: Int) -> Int? {
    guard isLetter(byte(start)) else { return nil }
    var next = start + 1
    while next < end, isLetter(text[next]) || isDigit(text[next]) || text[next] == 0x2D {
      next += 1
    }
    return next
  }

  private func closingTagEnd(_ nameStart: Int) -> Int? {
    guard var next = tagNameEnd(nameStart) else { return nil }
    while next < end, isWhitespace(text[next]) { next += 1 }
    return byte(next) == 0x3E ? next + 1 : nil
  }

  private func openingTagEnd(_ nameStart: Int) -> Int? {
    guard var next = tagNameEnd(nameStart) else { return nil }
    while true {
      let blanks = next
      while next < end, isWhitespace(text[next]) { next += 1 }
      if byte(next) == 0x3E { return next + 1 }
      if byte(next) == 0x2F { return byte(next + 1) == 0x3E ? next + 2 : nil }
      guard next > blanks, let attribute = attributeEnd(next) else { return nil }
      next = attribute
    }
  }

  private func attributeEnd(_ start: Int) -> Int? {
    let first = byte(start)
    guard isLetter(first) || first == 0x5F || first == 0x3A else { return nil }
    var next = start + 1
    while next < end {
      let byte = text[next]
      guard isLetter(byte) || isDigit(byte) || [0x3A, 0x2E, 0x5F, 0x2D].contains(byte) else {
        break
      }
      next += 1
    }
    var value = next
    while value < end, isWhitespace(text[value]) { value += 1 }
    guard byte(value) == 0x3D else { return next }
    value += 1
    while value < end, isWhitespace(text[value]) { value += 1 }
    return valueEnd(value)
  }

  private func valueEnd(_ start: Int) -> Int? {
    let quote = byte(start)
    var next = start
    if quote == 0x22 || quote == 0x27 {
      next += 1
      while next < end, text[next] != quote { next += 1 }
      return next < end ? next + 1 : nil
    }
    while next < end {
      let byte = text[next]
      if isWhitespace(byte) || [0x22, 0x27, 0x3D, 0x3C, 0x3E, 0x60].contains(byte) { break }
      next += 1
    }
    return next > start ? next : nil
  }
}

/// Elements whose content is raw text.
private let rawTextTags: Set<String> = ["script", "pre", "textarea", "style"]

/// Elements that begin an HTML block wherever they stand.
private let blockTags: Set<String> = [
  "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
  "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
  "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
  "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav",
  "noframes", "ol", "optgroup", "option", "p", "param", "section", "source", "summary", "table",
  "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
]
