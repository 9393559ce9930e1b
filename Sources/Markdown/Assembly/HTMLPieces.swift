/// A block of raw HTML, cut where its comments are.
struct HTMLPieces {
  /// A stretch that stays.
  struct Piece {
    let range: Range<Int>
    /// Whether it is what stands in `<script>`, `<style>` and their like, where nothing is a mark.
    let isRaw: Bool
  }

  private(set) var pieces: [Piece] = []
  /// Where a comment begins that does not end in the block: to a browser, all that follows is part of it.
  private(set) var unclosed: Int?
  private let bytes: UnsafeBufferPointer<UInt8>
  private var start = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var next = 0
    while let tag = bytes.position(of: 0x3C, from: next) {
      if begins("<!--", at: tag) {
        add(to: tag)
        guard let end = commentEnd(from: tag + 2) else {
          unclosed = tag
          return
        }
        (start, next) = (end, end)
      } else {
        next = tagEnd(from: tag + 1)
        if let name = rawName(at: tag + 1) {
          add(to: next)
          next = textEnd(of: name, from: next)
          add(to: next, isRaw: true)
        }
      }
    }
    add(to: bytes.count)
  }

  private mutating func add(to end: Int, isRaw: Bool = false) {
    if start < end { pieces.append(Piece(range: start..<end, isRaw: isRaw)) }
    start = max(start, end)
  }

  private func begins(_ text: StaticString, at position: Int) -> Bool {
    position + text.utf8CodeUnitCount <= bytes.count
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  /// Just after the `-->` that is next; `<!-->` is a whole comment.
  private func commentEnd(from start: Int) -> Int? {
    var next = start
    while let hyphen = bytes.position(of: 0x2D, from: next) {
      if begins("-->", at: hyphen) { return hyphen + 3 }
      next = hyphen + 1
    }
    return nil
  }

  /// Just after the tag whose name begins at a position; there, where none does.
  private func tagEnd(from start: Int) -> Int {
    guard start < bytes.count, isLetter(bytes[start]) || bytes[start] == 0x2F else { return start }
    var quote: UInt8 = 0
    var next = start
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return next
      } else if byte == 0x22 || byte == 0x27,
        isWhitespace(bytes[next - 2]) || bytes[next - 2] == 0x3D
      {
        quote = byte
      }
    }
    return bytes.count
  }

  /// The name of a tag whose element holds text and nothing else.
  private func rawName(at start: Int) -> String? {
    var end = start
    while end < bytes.count, end - start < 9, isLetter(bytes[end]) { end += 1 }
    guard isNameEnd(end) else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    return ["script", "style", "textarea", "title", "xmp", "iframe"].contains(name) ? name : nil
  }

  /// Where the end tag of such an element is.
  private func textEnd(of name: String, from start: Int) -> Int {
    var next = start
    while let tag = bytes.position(of: 0x3C, from: next) {
      next = tag + 1
      guard next < bytes.count, bytes[next] == 0x2F else { continue }
      let written = bytes[(next + 1)...].prefix(name.utf8.count)
      if String(decoding: written, as: UTF8.self).lowercased() == name,
        isNameEnd(written.endIndex)
      {
        return tag
      }
    }
    return bytes.count
  }

  /// Whether a tag's name ends at a position: that of `<style-guide>` goes on.
  private func isNameEnd(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    return isWhitespace(byte) || byte == 0x2F || byte == 0x3E
  }
}
