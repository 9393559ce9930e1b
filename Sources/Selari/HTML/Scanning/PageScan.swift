import CBytes
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
      if passBareTag(tag) { continue }
      at = tag + 1
      let byte = bytes[at]
      if ASCII.isLetter(byte) {
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

  /// Goes behind a tag that is a name and nothing else, as most are, where nothing hangs on the name;
  /// false, and nowhere gone, before any other.
  @inline(__always)
  private mutating func passBareTag(_ tag: Int) -> Bool {
    let start = bytes[tag + 1] == UInt8(ascii: "/") ? tag + 2 : tag + 1
    let length = length(ofName: start)
    guard length > 0, bytes[start + length] == UInt8(ascii: ">"), ASCII.isLetter(bytes[start]),
      length > 8 || !ScannedName.areSpecial(value(of: length, at: start))
    else { return false }
    at = start + length + 1
    return true
  }

  /// Reads a tag's name; names of up to eight letters are told apart by their value.
  @inline(__always)
  mutating func name() -> UInt64 {
    let start = at
    let length = length(ofName: start)
    // `=` belongs to an element's name.
    if length > 0, length <= 8, bytes[start + length] != UInt8(ascii: "=") {
      at += length
      return value(of: length, at: start)
    }
    return otherName()
  }

  /// Reads a name that is long, or stands at the page's end, or has something rare behind it.
  private mutating func otherName() -> UInt64 {
    var name: UInt64 = 0
    var length = 0
    while at < count, !Self.endsName(bytes[at]) {
      name = length < 8 ? name << 8 | UInt64(bytes[at] | 0x20) : 0
      length += 1
      at += 1
    }
    return name
  }

  /// How long the name of an element or an attribute is, its first byte left aside, where that is seen
  /// at once: no more than fifteen bytes, and a blank, `/`, `>` or `=` behind it; else 0.
  @inline(__always)
  func length(ofName start: Int, after first: Int = 0) -> Int {
    guard start + 16 <= count else { return 0 }
    let ends = selari_lanes_ends(bytes + start) >> UInt32(first)
    guard ends != 0 else { return 0 }
    let length = ends.trailingZeroBitCount + first
    let end = bytes[start + length]
    return end > 0x20 || Self.isBlank(end) ? length : 0
  }

  /// One to eight bytes that stand where sixteen can be read, as a number, in small letters.
  @inline(__always)
  func value(of length: Int, at start: Int) -> UInt64 {
    let unused = UInt64(64 - 8 * length)
    let all = UnsafeRawPointer(bytes + start).loadUnaligned(as: UInt64.self).bigEndian
    return (all | 0x2020_2020_2020_2020) &>> unused
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
    case ScannedName.meta: if keepsAddresses { metaAddress(tag) }
    default: break
    }
    if foreign == 0, ScannedName.hasRawText(name) { skipText(of: name) }
  }

  mutating func endTag() {
    at += 1
    guard at < count, ASCII.isLetter(bytes[at]) else {
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

  /// Where a byte stands next: mostly a few bytes on, so nothing is called.
  @inline(__always)
  func find(_ byte: UInt8, from start: Int) -> Int? {
    var next = start
    while next + 16 <= count {
      let found = selari_lanes_equal(bytes + next, byte)
      if found != 0 { return next + found.trailingZeroBitCount }
      next += 16
    }
    while next < count {
      if bytes[next] == byte { return next }
      next += 1
    }
    return nil
  }

  func starts(_ text: StaticString, at start: Int) -> Bool {
    start + text.utf8CodeUnitCount <= count
      && memcmp(bytes + start, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  mutating func note(_ kind: PageScanner.Fault.Kind, _ range: Range<Int>) {
    faults.append(PageScanner.Fault(kind: kind, range: range))
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 && isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
