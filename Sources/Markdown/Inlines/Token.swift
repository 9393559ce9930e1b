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
    /// None: a reference to a character on the page gives the same, ``CharacterReferences``.
    case taken
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

  /// A token is a character of the last private-use plane, whose UTF-8 begins with this byte; or two,
  /// where a page has more tokens than there are such characters.
  static let lead: UInt8 = 0xF4
  /// So many indices take one character. The characters after those begin one of two.
  private static let singles = 0xF000

  /// How many characters a token may be made of.
  static let characters = 0x10000

  /// The first character of the token of an index, by its number on its plane.
  static func firstCharacter(of index: Int) -> Int {
    index < singles ? index : singles + index / singles - 1
  }

  /// How many bytes the token of an index takes.
  static func length(of index: Int) -> Int { index < singles ? 4 : 8 }

  /// Appends the token of an index.
  @inline(__always)
  static func append(_ index: Int, to bytes: inout ByteBuffer) {
    guard index >= singles else { return append(character: index, to: &bytes) }
    precondition(index < singles * 0xFFF, "a page of more marks than can be told apart")
    append(character: firstCharacter(of: index), to: &bytes)
    append(character: index % singles, to: &bytes)
  }

  @inline(__always)
  private static func append(character value: Int, to bytes: inout ByteBuffer) {
    bytes.append(lead)
    bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x0F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
  }

  /// The index of the token at a position of a text.
  static func index(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = character(at: position, in: bytes) else { return nil }
    if first < singles { return first }
    return character(at: position + 4, in: bytes).map { (first - singles + 1) * singles + $0 }
  }

  @inline(__always)
  private static func character(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard position + 4 <= bytes.count, bytes[position] == lead else { return nil }
    return Int(bytes[position + 1] & 0x0F) << 12 | Int(bytes[position + 2] & 0x3F) << 6
      | Int(bytes[position + 3] & 0x3F)
  }
}
