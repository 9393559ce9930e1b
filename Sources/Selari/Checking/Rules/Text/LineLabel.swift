/// What a line begins with that a word processor shows as the mark of an item, and Markdown does not:
/// `a. `, `(ii) `, `*satu`, `– `, `1.2 `, an `o` and a tab, `§ ` and `Ø `, which are Word's bullets without
/// their typeface, ticks, squares and arrows.
///
/// One alone may be anything; it takes another in the next line, which goes on from it.
struct LineLabel: Equatable {
  enum Style: Equatable {
    /// `a.`
    case point
    /// `a)`
    case bracket
    /// `(a)`
    case brackets
    case star, dash
    /// An `o`, which is Word's bullet of the second level, and a tab.
    case circle
    /// `§`, `Ø`, a tick, a square or an arrow.
    case sign
    /// `1.2`
    case decimal
  }

  let style: Style
  /// The letters or digits, in small letters.
  let name: String
  /// How many bytes it takes.
  let length: Int

  /// The label at the beginning of a line; nil where it begins with none.
  init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = text.startIndex
    guard text.count > 3 else { return nil }
    switch text[start] {
    case 0x2A:
      guard ASCII.isLetter(text[start + 1]) else { return nil }
      self.init(.star, "", 1)
    case 0xC2 where text[start + 1] == 0xA7 && Self.isBlank(text[start + 2]),
      0xC3 where text[start + 1] == 0x98 && Self.isBlank(text[start + 2]):
      self.init(.sign, "", 2)
    case 0xE2 where Self.isSign(text.prefix(3)):
      guard Self.isBlank(text[start + 3]) else { return nil }
      self.init(.sign, "", 3)
    case 0x30...0x39: self.init(decimal: text)
    case 0xE2:
      let isDash = text[start + 1] == 0x80 && (text[start + 2] == 0x93 || text[start + 2] == 0x94)
      guard isDash, Self.isBlank(text[start + 3]) else { return nil }
      self.init(.dash, "", 3)
    case 0x6F where text[start + 1] == 0x09: self.init(.circle, "", 1)
    case 0x28:
      let name = text[(start + 1)...].prefix(5).prefix(while: ASCII.isAlphanumeric)
      self.init(name, closing: [0x29], opening: 1, in: text)
    case let byte where ASCII.isLetter(byte):
      // Most lines begin with a word.
      guard !(ASCII.isLetter(text[start + 1]) && ASCII.isLetter(text[start + 3])) else {
        return nil
      }
      self.init(
        text.prefix(5).prefix(while: ASCII.isLetter), closing: [0x2E, 0x29], opening: 0, in: text)
    default: return nil
    }
  }

  private init(_ style: Style, _ name: String, _ length: Int) {
    self.style = style
    self.name = name
    self.length = length
  }

  /// A label of letters or digits with a mark and a blank behind it.
  private init?(
    _ name: Slice<UnsafeBufferPointer<UInt8>>, closing: [UInt8], opening: Int,
    in text: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    guard (1...4).contains(name.count), name.endIndex + 1 < text.endIndex,
      closing.contains(text[name.endIndex]), Self.isBlank(text[name.endIndex + 1])
    else { return nil }
    let style: Style = opening > 0 ? .brackets : text[name.endIndex] == 0x2E ? .point : .bracket
    self.init(
      style, String(decoding: name, as: UTF8.self).lowercased(), opening + name.count + 1)
  }

  /// The number of a clause with a blank and a capital behind it, `1.2 Skop`: no figure of what goes on.
  private init?(decimal text: Slice<UnsafeBufferPointer<UInt8>>) {
    let number = text.prefix(8).prefix { $0 &- 0x30 < 10 || $0 == 0x2E }
    let parts = number.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ (1...2).contains($0.count) }),
      number.endIndex + 1 < text.endIndex, Self.isBlank(text[number.endIndex]),
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[number.endIndex + 1])
    else { return nil }
    self.init(.decimal, String(decoding: number, as: UTF8.self), number.count)
  }

  /// Whether a label comes right after another one.
  func follows(_ other: LineLabel) -> Bool {
    guard style == other.style else { return false }
    if name.isEmpty { return true }
    if style == .decimal {
      let (own, before) = (name.split(separator: "."), other.name.split(separator: "."))
      return own.count == before.count && own.dropLast() == before.dropLast()
        && own.last.flatMap { Int($0) } == before.last.flatMap { Int($0) }.map { $0 + 1 }
    }
    if let number = Int(name) { return Int(other.name) == number - 1 }
    if let last = Self.numerals.firstIndex(of: other.name), last + 1 < Self.numerals.count,
      Self.numerals[last + 1] == name
    {
      return true
    }
    guard name.utf8.count == 1, let byte = name.utf8.first, let before = other.name.utf8.first
    else { return false }
    return other.name.utf8.count == 1 && byte == before + 1
  }

  private static let numerals = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
  ]

  /// Whether it may stand anywhere in a line, too, so that it begins a list only where a clause ended.
  var needsBeginning: Bool { style == .decimal || style == .sign }

  /// Signs that begin items, and may stand by themselves.
  private static func isSign(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ["✓", "✔", "■", "○", "◆", "❖", "➢", "➤", "►"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// What is told of lines that begin with it.
  var kind: TextMarkProblem.Kind {
    switch style {
    case .star: .stars
    case .dash: .dashes
    case .circle: .bullet
    case .point, .bracket, .brackets, .decimal, .sign: .letters
    }
  }

  /// Whether the line before an offset ends with a break, so that the two do not run together.
  static func isBroken(_ bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
    guard let end = bytes[..<offset].lastIndex(of: 0x0A), end > 1 else { return false }
    let last = bytes[end - 1] == 0x0D ? end - 2 : end - 1
    guard last > 0 else { return false }
    return bytes[last] == 0x5C || (bytes[last] == 0x20 && bytes[last - 1] == 0x20)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
