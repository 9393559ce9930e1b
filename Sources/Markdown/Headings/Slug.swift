import Bytes

extension TreeParts {
  /// A heading's text as an anchor: small ASCII letters, digits and hyphens; empty where nothing
  /// can be folded to those. References and footnote marks have no part in it, so that an anchor
  /// does not change with a fact.
  func slug(of heading: Int, in slug: inout Slug) -> String {
    slug.removeAll()
    for node in nodes.records[heading + 1..<Int(nodes[heading].end)] {
      switch node.code {
      case .text, .code: text.withBytes { slug.append($0.part(node.bytes)) }
      case .softBreak, .hardBreak, .reference: slug.part()
      default: break
      }
    }
    return slug.text
  }
}

/// An anchor in the making.
struct Slug: ~Copyable {
  private var bytes = ByteBuffer(capacity: 64)
  private var isParted = false

  /// What has been gathered.
  var text: String { bytes.string() }

  /// Forgets what has been gathered, and keeps the room.
  mutating func removeAll() {
    bytes.removeAll()
    isParted = false
  }

  /// Ends a word.
  mutating func part() { isParted = true }

  /// Adds text: letters and digits are kept, apostrophes vanish, everything else parts words.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.isASCII(text.indices) else { return appendFolded(text) }
    for byte in text { append(ascii: byte) }
  }

  private mutating func appendFolded(_ text: UnsafeBufferPointer<UInt8>) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        append(ascii: UInt8(value))
      } else if let letters = ASCIIFolding.letters(for: value) {
        letters.utf8.forEach { add($0) }
      } else if value != 0x2019, !(0x300...0x36F).contains(value) {
        part()
      }
    }
  }

  @inline(__always)
  private mutating func append(ascii byte: UInt8) {
    if isLetter(byte) {
      add(byte | 0x20)
    } else if isDigit(byte) {
      add(byte)
    } else if byte != 0x27 {
      part()
    }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    if isParted, !bytes.isEmpty { bytes.append(0x2D) }
    isParted = false
    bytes.append(byte)
  }
}
