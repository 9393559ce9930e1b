import Glibc

/// One page's scan.
struct PageScan {
  let bytes: UnsafePointer<UInt8>
  let count: Int
  var ids = IDTable()
  var faults: [PageScanner.Fault] = []
  /// The addresses in tags; kept only where somebody asks for them.
  var addresses: [PageAddress] = []
  var keepsAddresses = false
  var at = 0
  /// How deep in `<template>`, whose ids are not the page's, and in `<svg>` or `<math>`, where
  /// `<title>`, `<style>` and `<script>` are elements like others.
  var templates = 0
  var foreign = 0

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
  mutating func name() -> UInt64 {
    var name: UInt64 = 0
    var length = 0
    while at < count, !Self.endsName(bytes[at]) {
      name = length < 8 ? name << 8 | UInt64(bytes[at] | 0x20) : 0
      length += 1
      at += 1
    }
    return name
  }

  mutating func startTag(_ tag: Int) {
    let name = name()
    var found = TagFacts(element: name)
    if at < count, bytes[at] == UInt8(ascii: ">") {
      at += 1
    } else {
      let first = addresses.count
      attributes(&found)
      relate(first, found)
    }
    if !ScannedName.areSpecial(name) { return }
    switch name {
    case ScannedName.style: note(.styleElement, tag..<at)
    case ScannedName.script where !isExternal(found) && !isData(found.type): note(.script, tag..<at)
    case ScannedName.template where !found.isSelfClosing || foreign == 0: templates += 1
    case ScannedName.svg, ScannedName.math: if !found.isSelfClosing { foreign += 1 }
    default: break
    }
    guard foreign == 0 else { return }
    switch name {
    case ScannedName.script, ScannedName.style, ScannedName.title, ScannedName.textarea,
      ScannedName.xmp, ScannedName.iframe,
      ScannedName.noembed, ScannedName.noframes:
      skipText(of: name)
    default: break
    }
  }

  mutating func endTag() {
    at += 1
    guard at < count, Self.isLetter(bytes[at]) else {
      if at < count, bytes[at] != UInt8(ascii: ">") { skip(past: UInt8(ascii: ">")) }
      return
    }
    switch name() {
    case ScannedName.template: templates = max(0, templates - 1)
    case ScannedName.svg, ScannedName.math: foreign = max(0, foreign - 1)
    default: break
    }
    skipAttributes()
  }

  /// Goes behind an end tag, whose attributes count for nothing.
  @inline(__always)
  mutating func skipAttributes() {
    if at < count, bytes[at] == UInt8(ascii: ">") {
      at += 1
    } else {
      var ignored = TagFacts(isIgnored: true)
      attributes(&ignored)
    }
  }

  // MARK: Text

  /// Goes behind the end tag of an element whose text is not markup.
  mutating func skipText(of name: UInt64) {
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
  mutating func declaration() {
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

  mutating func comment(_ start: Int) {
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

  mutating func skip(past byte: UInt8) {
    at = find(byte, from: at).map { $0 + 1 } ?? count
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

  mutating func note(_ kind: PageScanner.Fault.Kind, _ range: Range<Int>) {
    faults.append(PageScanner.Fault(kind: kind, range: range))
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 && isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
