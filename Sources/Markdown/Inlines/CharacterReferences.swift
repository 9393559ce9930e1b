/// The characters that tokens are made of and that a page refers to by their numbers: `&#x100000;`.
///
/// libcmark makes of such a reference the character itself, which would pass for a token. A token that
/// begins with one of them is not used on that page.
enum CharacterReferences {
  /// Their numbers on their plane; none where a page refers to thousands of them, which no text does.
  static func taken(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Set<Int> {
    var taken: Set<Int> = []
    var next = range.lowerBound
    while let mark = text.position(of: UInt8(ascii: "&"), from: next), mark < range.upperBound {
      next = mark + 1
      guard let number = number(of: text[next..<range.upperBound]) else { continue }
      let character = number - plane
      if character >= 0, character < Token.characters { taken.insert(character) }
    }
    return taken.count > most ? [] : taken
  }

  private static let plane = 0x10_0000
  private static let most = 4_096

  /// The number after a `&`, whether or not what follows makes a reference of it.
  private static func number(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var rest = text.prefix(24)
    guard rest.popFirst() == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = rest.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    if isHexadecimal { rest = rest.dropFirst() }
    var number = 0
    for byte in rest {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
        isHexadecimal || digit < 10, number <= plane * 2
      else { break }
      number = number * (isHexadecimal ? 16 : 10) + digit
    }
    return number
  }
}
