extension PageScan {
  /// What of a tag's attributes decides whether a script stands in the page, and what its addresses
  /// are for.
  struct TagFacts {
    /// The element's name.
    var element: UInt64 = 0
    var isIgnored = false
    var hasID = false
    var hasSource = false
    var hasAddress = false
    var type: Range<Int>?
    var relation: Range<Int>?
    var isSelfClosing = false
  }

  /// Reads the attributes up to the end of the tag.
  mutating func attributes(_ facts: inout TagFacts) {
    while at < count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ">") {
        facts.isSelfClosing = bytes[at - 1] == UInt8(ascii: "/")
        at += 1
        return
      }
      if Self.isBlank(byte) || byte == UInt8(ascii: "/") {
        at += 1
        continue
      }
      attribute(&facts)
    }
  }

  @inline(__always)
  mutating func attribute(_ facts: inout TagFacts) {
    let start = at
    let name = attributeName()
    let length = at - start
    let value = attributeValue()
    if facts.isIgnored { return }
    if bytes[start] | 0x20 == UInt8(ascii: "o"), isHandler(start, length) {
      note(.handler, start..<at)
    }
    switch length {
    case 2 where name == ScannedName.id:
      guard !facts.hasID, templates == 0, !value.isEmpty else { break }
      facts.hasID = true
      if let first = ids.insert(value, bytes) { note(.duplicateID(first: first), value) }
    case 3 where name == ScannedName.rel: facts.relation = facts.relation ?? value
    case 3 where name == ScannedName.src:
      facts.hasSource = true
      checkAddress(value, start)
      keep(.src, value, of: facts)
    case 4 where name == ScannedName.href, 10 where name == ScannedName.xlinkHref:
      facts.hasAddress = true
      checkAddress(value, start)
      keep(.href, value, of: facts)
    case 4 where name == ScannedName.type: facts.type = facts.type ?? value
    case 4 where name == ScannedName.data:
      checkAddress(value, start)
      if facts.element == ScannedName.object { keep(.data, value, of: facts) }
    case 5 where name == ScannedName.style: note(.styleAttribute, start..<at)
    case 6 where name == ScannedName.action, 10 where name == ScannedName.formAction:
      checkAddress(value, start)
      keep(.action, value, of: facts)
    case 6 where name == ScannedName.srcset, 11 where name == ScannedName.imageSrcset:
      keep(.srcset, value, of: facts)
    case 6 where name == ScannedName.poster: keep(.poster, value, of: facts)
    case 10 where name == ScannedName.background: keep(.background, value, of: facts)
    default: break
    }
  }

  /// Reads an attribute's name, whose first byte may be any; gives its last eight bytes.
  @inline(__always)
  mutating func attributeName() -> UInt64 {
    let start = at
    let length = length(ofName: start, after: 1)
    if length > 0 {
      at += length
      return length <= 8
        ? value(of: length, at: start) : value(of: 8, at: start + length - 8)
    }
    return otherAttributeName()
  }

  /// Reads a name that is long, or stands at the page's end, or has something rare behind it.
  private mutating func otherAttributeName() -> UInt64 {
    var name = UInt64(bytes[at] | 0x20)
    at += 1
    while at < count, bytes[at] != UInt8(ascii: "="), !Self.endsName(bytes[at]) {
      name = name << 8 | UInt64(bytes[at] | 0x20)
      at += 1
    }
    return name
  }

  /// Keeps an address, where somebody asks for them.
  @inline(__always)
  private mutating func keep(
    _ attribute: PageAddress.Attribute, _ value: Range<Int>, of facts: TagFacts
  ) {
    guard keepsAddresses, !value.isEmpty else { return }
    addresses.append(
      PageAddress(
        element: facts.element, attribute: attribute, value: value, isInTemplate: templates > 0))
  }

  /// Says of the addresses of a tag, those from the first on, what the tag's `rel` says of them, which
  /// may stand behind them.
  @inline(__always)
  mutating func relate(_ first: Int, _ facts: TagFacts) {
    guard let relation = facts.relation else { return }
    for index in first..<addresses.count { addresses[index].relation = relation }
  }

  /// Reads an attribute's value, whatever its quotes; the empty range where there is none.
  @inline(__always)
  mutating func attributeValue() -> Range<Int> {
    // As nearly all of them are written.
    if at + 1 < count, bytes[at] == UInt8(ascii: "="), bytes[at + 1] == UInt8(ascii: "\"") {
      let start = at + 2
      let end = find(UInt8(ascii: "\""), from: start) ?? count
      at = min(end + 1, count)
      return start..<end
    }
    return otherAttributeValue()
  }

  private mutating func otherAttributeValue() -> Range<Int> {
    var next = at
    while next < count, Self.isBlank(bytes[next]) { next += 1 }
    guard next < count, bytes[next] == UInt8(ascii: "=") else { return at..<at }
    at = next + 1
    while at < count, Self.isBlank(bytes[at]) { at += 1 }
    guard at < count else { return at..<at }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      let end = find(quote, from: start) ?? count
      at = min(end + 1, count)
      return start..<end
    }
    let start = at
    while at < count, bytes[at] != UInt8(ascii: ">"), !Self.isBlank(bytes[at]) { at += 1 }
    return start..<at
  }

  /// Whether a name is `on` and letters.
  func isHandler(_ start: Int, _ length: Int) -> Bool {
    guard length > 4, bytes[start + 1] | 0x20 == UInt8(ascii: "n") else { return false }
    return (start + 2..<start + length).allSatisfy { ASCII.isLetter(bytes[$0]) }
  }

  @inline(__always)
  mutating func checkAddress(_ value: Range<Int>, _ start: Int) {
    guard !value.isEmpty else { return }
    let byte = bytes[value.lowerBound]
    guard byte | 0x20 == UInt8(ascii: "j") || byte <= 0x20 || byte == UInt8(ascii: "&") else {
      return
    }
    let text = UnsafeBufferPointer(start: bytes + value.lowerBound, count: value.count)
    if ScriptAddress.isOne(text) { note(.scriptAddress, start..<at) }
  }

  // MARK: Scripts

  func isExternal(_ facts: TagFacts) -> Bool {
    facts.hasSource || (foreign > 0 && facts.hasAddress)
  }

  /// Whether a script's type makes it data, which no policy blocks.
  func isData(_ type: Range<Int>?) -> Bool {
    guard let type else { return false }
    // What nearly every script of this kind is.
    if type.count == 19, starts("application/ld+json", at: type.lowerBound) { return true }
    let text = String(
      decoding: UnsafeBufferPointer(start: bytes + type.lowerBound, count: type.count),
      as: UTF8.self
    ).lowercased()
    let essence = text.prefix { $0 != ";" }.filter { !$0.isWhitespace }
    if ["", "module", "importmap", "speculationrules"].contains(essence) { return false }
    return !["javascript", "ecmascript", "jscript", "livescript"].contains { essence.contains($0) }
  }
}
