import Bytes

/// A stretch of text that libcmark must not read: it sees a token in its place, which behaves like
/// a letter, and the tree gets back what the token stands for.
struct Token {
  enum Kind: UInt8 {
    /// `{{ … }}`.
    case reference
    /// `^label` of `[^label]`, where that footnote is defined.
    case footnote
    /// Before the bracket that opens `[teks]{lang=en}`.
    case spanStart
    /// `{lang=en}` after the bracket that closes it.
    case spanEnd
    /// A character of the text that tokens are made of.
    case character
    /// A long stretch of nothing but text and line breaks; the number is that of its first line.
    case plain
  }

  var kind: Kind
  /// Where it stands in the file.
  var lower: Int32
  var upper: Int32
  /// Its text as written, in the sheet's texts of tokens.
  var text: Range<Int> {
    get { Int(textLower)..<Int(textUpper) }
    set { (textLower, textUpper) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
  }
  private var textLower: Int32 = 0
  private var textUpper: Int32 = 0
  /// The footnote's, the language's or the line's index.
  var number: Int32 = -1

  init(_ kind: Kind, lower: Int32, upper: Int32, number: Int32) {
    self.kind = kind
    self.lower = lower
    self.upper = upper
    self.number = number
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }

  /// A token is two characters of the last private-use plane, whose UTF-8 begins with this byte.
  static let lead: UInt8 = 0xF4
  static let length = 8

  /// Appends the token of an index.
  static func append(_ index: Int, to bytes: inout ByteBuffer) {
    for value in [index >> 14, index & 0x3FFF] {
      bytes.append(lead)
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x0F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
  }

  /// The index of the token at a position of a text.
  static func index(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard position + length <= bytes.count, bytes[position] == lead, bytes[position + 4] == lead
    else { return nil }
    func value(_ start: Int) -> Int {
      Int(bytes[start + 1] & 0x0F) << 12 | Int(bytes[start + 2] & 0x3F) << 6
        | Int(bytes[start + 3] & 0x3F)
    }
    return value(position) << 14 | value(position + 4)
  }
}
