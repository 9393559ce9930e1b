import CBytes
import Diagnostics
import Markdown

/// Finds what comes along when text is pasted from a word processor, and nobody sees.
struct PastedText {
  let page: CheckedPage

  /// Characters that take no room: they split a word for those who search it.
  func invisible(in bytes: UnsafeBufferPointer<UInt8>) -> TextMark.Mark? {
    // These languages are written without blanks, and say so where a line may break.
    let language = page.language.code.prefix { $0 != "-" }
    let marks: [[UInt8]] =
      ["km", "lo", "my", "th", "bo", "dz"].contains(language)
      ? [[0xC2, 0xAD]] : [[0xE2, 0x80, 0x8B], [0xC2, 0xAD], [0xEF, 0xBB, 0xBF]]
    // The mark at the beginning of a file is another matter.
    let start = Source.textStart(of: bytes)
    let text = UnsafeBufferPointer(rebasing: bytes[start...])
    var first: Range<Int>?
    for mark in marks where Self.holds(mark, text) {
      let last = max(start, bytes.count - mark.count)
      let found = (start...last).first { bytes[$0...].starts(with: mark) }
      if let found, found < first?.lowerBound ?? .max { first = found..<found + mark.count }
    }
    return first.map { (.invisible, $0) }
  }

  private static func holds(_ mark: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return mark.withUnsafeBufferPointer { mark in
      mark.baseAddress.map { selari_find(base, bytes.count, $0, mark.count) } ?? false
    }
  }

  /// The tab or the four blanks before a paragraph, which make it a block of code, on a page that has no
  /// other block of code.
  func indentation(in bytes: UnsafeBufferPointer<UInt8>) -> TextMark.Mark? {
    guard let body = body(of: bytes),
      Self.begins(body, [0x09]) || Self.begins(body, Self.blanks)
    else { return nil }
    var first: TextMark.Mark?
    for node in page.document.root.descendants {
      guard case .codeBlock = node.kind else { continue }
      let start = bytes[..<node.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      // A block between fences is meant to be one, wherever it stands.
      let fence = bytes[start...].drop { $0 == 0x20 || $0 == 0x09 }.prefix(3)
      if fence.elementsEqual("```".utf8) || fence.elementsEqual("~~~".utf8) { return nil }
      let isTab = bytes[start] == 0x09
      guard isTab || bytes[start...].starts(with: Self.blanks), Self.isProse(node.literal),
        isTab || Self.isSentence(node.literal)
      else { return nil }
      first = first ?? (isTab ? (.tab, start..<start + 1) : (.indent, start..<start + 4))
    }
    return first
  }

  private static let blanks: [UInt8] = [0x20, 0x20, 0x20, 0x20]

  /// The text below the front matter; nil where there is none.
  private func body(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard bytes.count > page.file.bodyStart else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[page.file.bodyStart...])
  }

  /// Whether some line of a text begins with a mark.
  private static func begins(_ body: UnsafeBufferPointer<UInt8>, _ mark: [UInt8]) -> Bool {
    body.starts(with: mark) || holds([0x0A] + mark, body)
  }

  /// Whether a block of code holds words.
  private static func isProse(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0.isNewline }
    return words.count >= 4 && words.allSatisfy { !$0.contains { "{}<>=;$|\\".contains($0) } }
      && words.count { $0.first?.isLetter ?? false } * 2 > words.count
  }

  /// Whether a block of code begins and ends as a sentence does: commands are words, too, and are indented
  /// with blanks.
  private static func isSentence(_ text: String) -> Bool {
    let text = text.drop(while: \.isWhitespace)
    guard text.first?.isUppercase ?? false else { return false }
    return text.last { !$0.isWhitespace }.map { ".:;!?”\"…)".contains($0) } ?? false
  }
}
