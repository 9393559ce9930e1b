import Glibc

/// Looks through the finished HTML of a page, once and byte by byte, for what a build must not let
/// pass: an id that stands twice, and what a strict Content Security Policy blocks.
///
/// It reads tags as the [HTML standard's tokenizer](https://html.spec.whatwg.org/multipage/parsing.html#tokenization)
/// does (comments, raw text, any quoting), but builds no tree: every page of every build goes through
/// it. A scanner is used for one page after the other and keeps its memory.
struct PageScanner {
  /// What was noticed.
  struct Fault: Equatable {
    enum Kind: Equatable {
      /// An id that stood before, at `first`.
      case duplicateID(first: Range<Int>)
      /// A `style` attribute.
      case styleAttribute
      /// An `on…` attribute.
      case handler
      /// A `<style>` element.
      case styleElement
      /// A script that stands in the page.
      case script
      /// An address that is a script.
      case scriptAddress
    }

    let kind: Kind
    /// The id, the attribute or the start tag, in bytes of the page.
    let range: Range<Int>
  }

  private var ids = IDTable()

  /// What is wrong in a page.
  mutating func scan(_ html: [UInt8]) -> [Fault] {
    html.withUnsafeBufferPointer { buffer in
      guard let bytes = buffer.baseAddress else { return [] }
      ids.reset()
      var scan = PageScan(bytes: bytes, count: buffer.count)
      swap(&scan.ids, &ids)
      scan.run()
      swap(&scan.ids, &ids)
      return scan.faults
    }
  }
}

/// One page's scan.
private struct PageScan {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  var ids = IDTable()
  var faults: [PageScanner.Fault] = []
  private var at = 0
  /// How deep in `<template>`, whose ids are not the page's, and in `<svg>` or `<math>`, where
  /// `<title>`, `<style>` and `<script>` are elements like others.
  private var templates = 0
  private var foreign = 0

  init(bytes: UnsafePointer<UInt8>, count: Int) {
    self.bytes = bytes
    self.count = count
  }

  mutating func run() {
    while let tag = find(UInt8(ascii: "<"), from: at) {
      guard tag + 1 < count else { return }
      at = tag + 1
      let byte = bytes[at]
      if Self.isLetter(byte) {
        startTag(tag)
      } else if byte == UInt8(ascii: "/") {
        endTag()
      } else if byte == UInt8(ascii: "!") {
        declaration()
      } else if byte == UInt8(ascii: "?") {
        skip(past: UInt8(ascii: ">"))
      }
    }
  }

  // MARK: Tags

  /// Reads a tag's name; names of up to eight letters are told apart by their value.
  @inline(__always)
  private mutating func name() -> UInt64 {
    var name: UInt64 = 0
    var length = 0
    while at < count, !Self.endsName(bytes[at]) {
      name = length < 8 ? name << 8 | UInt64(bytes[at] | 0x20) : 0
      length += 1
      at += 1
    }
    return name
  }

  private mutating func startTag(_ tag: Int) {
    let name = name()
    var found = TagFacts()
    if at < count, bytes[at] == UInt8(ascii: ">") {
      at += 1
    } else {
      attributes(&found)
    }
    if !Names.areSpecial(name) { return }
    switch name {
    case Names.style: note(.styleElement, tag..<at)
    case Names.script where !isExternal(found) && !isData(found.type): note(.script, tag..<at)
    case Names.template where !found.isSelfClosing || foreign == 0: templates += 1
    case Names.svg, Names.math: if !found.isSelfClosing { foreign += 1 }
    default: break
    }
    guard foreign == 0 else { return }
    switch name {
    case Names.script, Names.style, Names.title, Names.textarea, Names.xmp, Names.iframe,
      Names.noembed, Names.noframes:
      skipText(of: name)
    default: break
    }
  }

  private mutating func endTag() {
    at += 1
    guard at < count, Self.isLetter(bytes[at]) else {
      if at < count, bytes[at] != UInt8(ascii: ">") { skip(past: UInt8(ascii: ">")) }
      return
    }
    switch name() {
    case Names.template: templates = max(0, templates - 1)
    case Names.svg, Names.math: foreign = max(0, foreign - 1)
    default: break
    }
    skipAttributes()
  }

  /// Goes behind an end tag, whose attributes count for nothing.
  @inline(__always)
  private mutating func skipAttributes() {
    if at < count, bytes[at] == UInt8(ascii: ">") {
      at += 1
    } else {
      var ignored = TagFacts(isIgnored: true)
      attributes(&ignored)
    }
  }

  private func isExternal(_ facts: TagFacts) -> Bool {
    facts.hasSource || (foreign > 0 && facts.hasAddress)
  }

  /// Whether a script's type makes it data, which no policy blocks.
  private func isData(_ type: Range<Int>?) -> Bool {
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

  // MARK: Attributes

  /// What of a tag's attributes decides whether a script stands in the page.
  private struct TagFacts {
    var isIgnored = false
    var hasID = false
    var hasSource = false
    var hasAddress = false
    var type: Range<Int>?
    var isSelfClosing = false
  }

  /// Reads the attributes up to the end of the tag.
  private mutating func attributes(_ facts: inout TagFacts) {
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
  private mutating func attribute(_ facts: inout TagFacts) {
    let start = at
    var name: UInt64 = UInt64(bytes[at] | 0x20)
    at += 1
    while at < count, bytes[at] != UInt8(ascii: "="), !Self.endsName(bytes[at]) {
      name = name << 8 | UInt64(bytes[at] | 0x20)
      at += 1
    }
    let length = at - start
    let value = attributeValue()
    if facts.isIgnored { return }
    if bytes[start] | 0x20 == UInt8(ascii: "o"), isHandler(start, length) {
      note(.handler, start..<at)
    }
    switch (length, name) {
    case (2, Names.id):
      guard !facts.hasID, templates == 0, !value.isEmpty else { break }
      facts.hasID = true
      if let first = ids.insert(value, bytes) { note(.duplicateID(first: first), value) }
    case (5, Names.style): note(.styleAttribute, start..<at)
    case (4, Names.type): facts.type = facts.type ?? value
    case (3, Names.src):
      facts.hasSource = true
      checkAddress(value, start)
    case (4, Names.href), (10, Names.xlinkHref):
      facts.hasAddress = true
      checkAddress(value, start)
    case (6, Names.action), (10, Names.formAction), (4, Names.data): checkAddress(value, start)
    default: break
    }
  }

  /// Reads an attribute's value, whatever its quotes; the empty range where there is none.
  @inline(__always)
  private mutating func attributeValue() -> Range<Int> {
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
  private func isHandler(_ start: Int, _ length: Int) -> Bool {
    guard length > 4, bytes[start + 1] | 0x20 == UInt8(ascii: "n") else { return false }
    return (start + 2..<start + length).allSatisfy { Self.isLetter(bytes[$0]) }
  }

  @inline(__always)
  private mutating func checkAddress(_ value: Range<Int>, _ start: Int) {
    guard !value.isEmpty else { return }
    let byte = bytes[value.lowerBound]
    guard byte | 0x20 == UInt8(ascii: "j") || byte <= 0x20 || byte == UInt8(ascii: "&") else {
      return
    }
    let text = UnsafeBufferPointer(start: bytes + value.lowerBound, count: value.count)
    if ScriptAddress.isOne(text) { note(.scriptAddress, start..<at) }
  }

  // MARK: Text

  /// Goes behind the end tag of an element whose text is not markup.
  private mutating func skipText(of name: UInt64) {
    while let tag = find(UInt8(ascii: "<"), from: at) {
      at = tag + 1
      guard at < count, bytes[at] == UInt8(ascii: "/") else { continue }
      at += 1
      guard self.name() == name else { continue }
      return skipAttributes()
    }
    at = count
  }

  /// A comment, a doctype, or CDATA in foreign content.
  private mutating func declaration() {
    let start = at - 1
    if starts("<!--", at: start) { return comment(start) }
    guard foreign > 0, starts("<![CDATA[", at: start) else { return skip(past: UInt8(ascii: ">")) }
    at = start + 9
    while let end = find(UInt8(ascii: ">"), from: at) {
      at = end + 1
      if end >= start + 11, bytes[end - 1] == UInt8(ascii: "]"), bytes[end - 2] == UInt8(ascii: "]")
      {
        return
      }
    }
    at = count
  }

  private mutating func comment(_ start: Int) {
    let dash = UInt8(ascii: "-")
    at = start + 4
    while let end = find(UInt8(ascii: ">"), from: at) {
      at = end + 1
      if end >= start + 4, bytes[end - 1] == dash, bytes[end - 2] == dash { return }
      if end >= start + 7, bytes[end - 1] == UInt8(ascii: "!"), bytes[end - 2] == dash,
        bytes[end - 3] == dash
      {
        return
      }
    }
    at = count
  }

  private mutating func skip(past byte: UInt8) {
    at = find(byte, from: at).map { $0 + 1 } ?? count
  }

  // MARK: Bytes

  @inline(__always)
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count, let found = memchr(bytes + start, Int32(byte), count - start) else {
      return nil
    }
    return found - UnsafeMutableRawPointer(mutating: bytes)
  }

  private func starts(_ text: StaticString, at start: Int) -> Bool {
    start + text.utf8CodeUnitCount <= count
      && memcmp(bytes + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  private mutating func note(_ kind: PageScanner.Fault.Kind, _ range: Range<Int>) {
    faults.append(PageScanner.Fault(kind: kind, range: range))
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 && isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}

/// Names of elements and attributes, as the scan reads them: the last eight bytes, as a number.
private enum Names {
  static let style: UInt64 = 0x7374796C65
  static let script: UInt64 = 0x736372697074
  static let title: UInt64 = 0x7469746C65
  static let textarea: UInt64 = 0x7465787461726561
  static let xmp: UInt64 = 0x786D70
  static let iframe: UInt64 = 0x696672616D65
  static let noembed: UInt64 = 0x6E6F656D626564
  static let noframes: UInt64 = 0x6E6F6672616D6573
  static let template: UInt64 = 0x74656D706C617465
  static let svg: UInt64 = 0x737667
  static let math: UInt64 = 0x6D617468
  static let id: UInt64 = 0x6964
  static let type: UInt64 = 0x74797065
  static let src: UInt64 = 0x737263
  static let href: UInt64 = 0x68726566
  static let action: UInt64 = 0x616374696F6E
  static let data: UInt64 = 0x64617461
  static let xlinkHref: UInt64 = 0x696E6B3A68726566
  static let formAction: UInt64 = 0x726D616374696F6E

  /// Whether elements of a name need more than a look at their attributes.
  @inline(__always)
  static func areSpecial(_ name: UInt64) -> Bool {
    // The shortest of them has three letters: `<p>`, `<a>`, `<li>` end here.
    guard name >= svg else { return false }
    switch name {
    case style, script, title, textarea, xmp, iframe, noembed, noframes, template, svg, math:
      return true
    default: return false
    }
  }
}
