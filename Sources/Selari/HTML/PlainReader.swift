import Glibc

/// Reads a page in which nothing needs repair, many times faster than gumbo; gives up at the first
/// thing that is not plain, and leaves the page to gumbo then.
///
/// Plain is: every element is written out and ends with its own end tag, in the right order; no element
/// stands where the HTML standard's parser would close or move another; attributes are quoted and
/// stand once; characters and character references are ordinary ones. That is how templates and
/// Markdown write HTML, so nearly every page is read here. Where a page is plain, its tree is the one
/// that gumbo makes, and nothing is wrong with its syntax: the tests compare the two.
struct PlainReader {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  var at = 0
  var builder: HTMLTreeBuilder
  /// The elements that are open.
  var open: [HTMLTag] = []
  /// How many elements are open that are SVG's.
  var foreign = 0
  /// How many are open of those that may not nest, or that a block would close.
  var paragraphs = 0
  var links = 0
  var seen = Seen()

  /// What there is once in a page.
  struct Seen {
    var html = false
    var head = false
    var body = false
    var bodyEnd = false
    var htmlEnd = false
  }

  /// The tree of a page, or nil where it is not plain.
  static func read(_ bytes: [UInt8]) -> HTMLTree? {
    bytes.withUnsafeBufferPointer { buffer -> PlainReader? in
      guard let base = buffer.baseAddress else { return nil }
      var reader = PlainReader(base, buffer.count)
      return reader.run() ? reader : nil
    }.map {
      HTMLTree(
        bytes: bytes, nodes: $0.builder.nodes, attributes: $0.builder.attributes, faults: [])
    }
  }

  private init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    self.bytes = bytes
    self.count = count
    builder = HTMLTreeBuilder(capacity: count / 24)
  }

  /// Reads the page; false where it is not plain.
  mutating func run() -> Bool {
    guard doctype() else { return false }
    while at < count {
      guard bytes[at] == UInt8(ascii: "<") else {
        guard text() else { return false }
        continue
      }
      guard at + 1 < count else { return false }
      let byte = bytes[at + 1]
      let isRead =
        if byte == UInt8(ascii: "/") { endTag() } else if byte == UInt8(ascii: "!") {
          comment()
        } else { startTag() }
      if !isRead { return false }
    }
    return seen.htmlEnd
  }

  mutating func doctype() -> Bool {
    let wanted = Array("<!doctype html>".utf8)
    guard count >= wanted.count else { return false }
    for (index, byte) in wanted.enumerated() {
      let written = bytes[index]
      let isLetter = byte &- 0x61 < 26
      guard written == byte || (isLetter && written | 0x20 == byte) else { return false }
    }
    at = wanted.count
    return true
  }

  // MARK: Text

  /// Reads a text up to the next tag.
  mutating func text() -> Bool {
    let end = find(UInt8(ascii: "<"), from: at) ?? count
    guard PlainText.isOrdinary(bytes, at..<end) else { return false }
    let isBlank = PlainText.isBlank(bytes, at..<end)
    guard isBlank || open.last.map(PlainPlaces.takesText) ?? false else { return false }
    // Blanks outside the body belong nowhere, or to another place than they stand in.
    if seen.bodyEnd || !seen.head || open.last == .html || open.isEmpty {
      guard isBlank else { return false }
    }
    if let inside = open.last, !seen.bodyEnd, inside != .html { builder.add(.text, at..<end) }
    at = end
    return true
  }

  mutating func comment() -> Bool {
    guard starts("<!--", at: at), !open.isEmpty, !seen.bodyEnd else { return false }
    let start = at + 4
    guard start < count, bytes[start] != UInt8(ascii: ">"), bytes[start] != UInt8(ascii: "-")
    else { return false }
    var next = start
    while let dash = find(UInt8(ascii: "-"), from: next) {
      guard dash + 2 < count else { return false }
      if bytes[dash + 1] == UInt8(ascii: "-") {
        guard bytes[dash + 2] == UInt8(ascii: ">"),
          PlainText.areOrdinaryCharacters(bytes, start..<dash)
        else { return false }
        builder.add(.comment, at..<dash + 3)
        at = dash + 3
        return true
      }
      next = dash + 1
    }
    return false
  }

  // MARK: Tags

  /// Reads a tag's name; empty where it is no plain one.
  mutating func name() -> UnsafeBufferPointer<UInt8> {
    let start = at
    while at < count, PlainText.isNamePart(bytes[at], capitals: foreign > 0) { at += 1 }
    return UnsafeBufferPointer(start: bytes + start, count: at - start)
  }

  mutating func startTag() -> Bool {
    let start = at
    at += 1
    guard bytes[at] | 0x20 &- 0x61 < 26 else { return false }
    let name = name()
    guard !name.isEmpty else { return false }
    let tag = HTMLTag.named(name)
    if foreign == 0, tag == .other, !PlainPlaces.isHarmless(name) { return false }
    guard foreign > 0 ? mayStandInSVG(tag, name) : mayStand(tag) else { return false }
    let isForeign = foreign > 0 || tag == .svg
    builder.openElement(tag, isForeign: isForeign, start..<at)
    guard let isSelfClosing = attributes(isForeign: isForeign) else { return false }
    builder.endStartTag(at: at)
    if isSelfClosing, !isForeign, !tag.isVoid { return false }
    if isForeign ? isSelfClosing : tag.isVoid {
      builder.closeElement(at: at)
      return true
    }
    return enter(tag, isForeign: isForeign, name)
  }

  /// Goes into an element; into one whose text is no markup, and out again.
  mutating func enter(
    _ tag: HTMLTag, isForeign: Bool, _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard open.count < NestingGuard.limit else { return false }
    open.append(tag)
    if isForeign { foreign += 1 }
    switch tag {
    case .p where !isForeign: paragraphs += 1
    case .a where !isForeign: links += 1
    case .html: seen.html = true
    case .head: seen.head = true
    case .body: seen.body = true
    // The line break that such a text begins with is not part of it.
    case .pre where at < count && bytes[at] == 0x0A: return false
    case .script, .style, .title, .textarea: if !isForeign { return rawText(tag, name) }
    default: break
    }
    return true
  }

  /// Reads the text of an element like `<script>` up to its end tag.
  mutating func rawText(_ tag: HTMLTag, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = at
    while let end = find(UInt8(ascii: "<"), from: at) {
      at = end + 1
      guard at < count else { return false }
      // A comment in a script may hide its end.
      if bytes[at] == UInt8(ascii: "!") { return false }
      guard bytes[at] == UInt8(ascii: "/"), end + 2 + name.count < count,
        let base = name.baseAddress, memcmp(bytes + end + 2, base, name.count) == 0
      else { continue }
      let hasReferences = tag == .title || tag == .textarea
      guard
        hasReferences
          ? PlainText.isOrdinary(bytes, start..<end)
          : PlainText.areOrdinaryCharacters(bytes, start..<end)
      else { return false }
      if tag == .textarea, start < end, bytes[start] == 0x0A { return false }
      builder.add(.text, start..<end)
      at = end
      return endTag()
    }
    return false
  }

  mutating func endTag() -> Bool {
    at += 2
    guard at < count else { return false }
    let name = name()
    let tag = HTMLTag.named(name)
    guard at < count, bytes[at] == UInt8(ascii: ">"), let inner = open.last, inner == tag,
      tag != .other || isName(of: builder.innermost, name)
    else { return false }
    at += 1
    switch tag {
    case .html where seen.bodyEnd:
      seen.htmlEnd = true
      builder.closeElement(at: at)
    case .html: return false
    case .body:
      seen.bodyEnd = true
      builder.closeElement(at: at)
    default: builder.closeElement(at: at)
    }
    open.removeLast()
    if foreign > 0 {
      foreign -= 1
    } else if tag == .p {
      paragraphs -= 1
    } else if tag == .a {
      links -= 1
    }
    return true
  }

  /// Whether an element whose name no rule knows is the one that an end tag names.
  func isName(of index: Int?, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let index, let base = name.baseAddress else { return false }
    let start = Int(builder.nodes[index].lower) + 1
    guard start + name.count < count, memcmp(bytes + start, base, name.count) == 0 else {
      return false
    }
    return !PlainText.isNamePart(bytes[start + name.count], capitals: true)
  }

  // MARK: Bytes

  @inline(__always)
  func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count, let found = memchr(bytes + start, Int32(byte), count - start) else {
      return nil
    }
    return found - UnsafeMutableRawPointer(mutating: bytes)
  }

  func starts(_ text: StaticString, at start: Int) -> Bool {
    start + text.utf8CodeUnitCount <= count
      && memcmp(bytes + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }
}
