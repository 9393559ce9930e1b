import CBytes
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
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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

  /// The tab before a paragraph, which makes it a block of code, on a page that has no other code.
  func tab(in bytes: UnsafeBufferPointer<UInt8>) -> TextMark.Mark? {
    guard bytes.count > page.file.bodyStart else { return nil }
    let body = UnsafeBufferPointer(rebasing: bytes[page.file.bodyStart...])
    guard body.first == 0x09 || Self.holds([0x0A, 0x09], body) else { return nil }
    var first: Range<Int>?
    for node in page.document.root.descendants {
      switch node.kind {
      case .code: return nil
      case .codeBlock:
        let start = bytes[..<node.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        guard bytes[start] == 0x09, Self.isProse(node.literal) else { return nil }
        first = first ?? start..<start + 1
      default: break
      }
    }
    return first.map { (.tab, $0) }
  }

  /// Whether a block of code holds words.
  private static func isProse(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0.isNewline }
    return words.count >= 4 && words.allSatisfy { !$0.contains { "{}<>=;$|\\".contains($0) } }
      && words.count { $0.first?.isLetter ?? false } * 2 > words.count
  }
}
