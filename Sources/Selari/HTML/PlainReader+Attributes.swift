extension PlainReader {
  /// Reads attributes to the end of the tag; whether the tag closes itself, or nil where they are not
  /// plain.
  mutating func attributes(isForeign: Bool) -> Bool? {
    while at < count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ">") {
        at += 1
        return false
      }
      if byte == UInt8(ascii: "/") {
        guard at + 1 < count, bytes[at + 1] == UInt8(ascii: ">") else { return nil }
        at += 2
        return true
      }
      guard PlainText.isSpace(byte) else { return nil }
      while at < count, PlainText.isSpace(bytes[at]) { at += 1 }
      guard at < count else { return nil }
      if bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "/") { continue }
      guard attribute(isForeign: isForeign) else { return nil }
    }
    return nil
  }

  mutating func attribute(isForeign: Bool) -> Bool {
    let start = at
    while at < count, PlainText.isNamePart(bytes[at], capitals: isForeign) || bytes[at] == 0x3A {
      at += 1
    }
    let name = start..<at
    guard !name.isEmpty, at < count, !builder.hasAttribute(name, bytes) else { return false }
    var value = at..<at
    if bytes[at] == UInt8(ascii: "=") {
      at += 1
      guard at < count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"),
        let end = find(bytes[at], from: at + 1)
      else { return false }
      value = at + 1..<end
      guard PlainText.isOrdinary(bytes, value) else { return false }
      at = end + 1
    }
    if value.isEmpty { value = name.upperBound..<name.upperBound }
    builder.addAttribute(HTMLAttribute(name: name, value: value))
    return true
  }

  // MARK: Places

  /// Whether an element may stand here without the parser closing or moving anything.
  func mayStand(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .html: return open.isEmpty && !seen.html
    case .head: return open.last == .html && !seen.head
    case .body: return open.last == .html && seen.head && !seen.body
    default: break
    }
    guard let parent = open.last, !seen.bodyEnd else { return false }
    if paragraphs > 0, PlainPlaces.endsParagraph(tag) { return false }
    if tag == .a, links > 0 { return false }
    // In a `<div>`, terms stand only where it groups them in their list.
    if tag == .dt || tag == .dd, parent == .div {
      guard open.count > 1, open[open.count - 2] == .dl else { return false }
    }
    if PlainPlaces.mayNotNest(tag), open.contains(tag) { return false }
    if PlainPlaces.isHeading(tag), PlainPlaces.isHeading(parent) { return false }
    return PlainPlaces.mayStand(tag, in: parent)
  }

  /// Whether an element may stand in SVG; what would lead out of it, or back to HTML, may not.
  func mayStandInSVG(_ tag: HTMLTag, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if open.last == .title { return false }
    switch tag {
    case .other: return PlainPlaces.isPlainSVG(name)
    case .a, .title, .svg: return true
    default: return false
    }
  }
}
