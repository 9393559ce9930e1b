/// Folds Latin letters with marks to the ASCII letters they are built on: `é` to `e`, `ß` to `ss`.
enum ASCIIFolding {
  /// The small ASCII letters that stand for a character, or nil where there are none.
  static func letters(for character: UInt32) -> String? {
    let folded: String? =
      switch character {
      case 0xC0...0x24F: latin[Int(character) - 0xC0]
      case 0x1E00...0x1EFF: latinAdditional[Int(character) - 0x1E00]
      default: nil
      }
    return folded == "-" ? nil : folded
  }

  /// U+00C0 to U+024F: Latin-1, Latin Extended-A and -B.
  private static let latin = table(
    """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e
    i i i i d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e
    e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n
    n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u
    w w y y y z z z z z z s - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - o o
    - - - - - - - - - - - - - u u - - - - - - - - - - - - - - - - - - - dz dz dz lj lj lj nj nj
    nj a a i i o o u u u u u u u u u u - a a a a - - - - g g k k o o o o - - j dz dz dz g g - -
    n n a a - - - - a a a a e e e e i i i i o o o o r r r r u u u u s s t t - - h h - - - - - -
    a a e e o o o o o o o o y y - - - - - - - - - - - - - - - - - - - - - - - - - - - -
    """)

  /// U+1E00 to U+1EFF: Latin Extended Additional, with the letters of Vietnamese.
  private static let latinAdditional = table(
    """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i
    i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r
    r r r r s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w
    x x x x y y z z z z z z h t w y - s - - ss - a a a a a a a a a a a a a a a a a a a a a a a a
    e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u
    u u u u u u u u u u u u y y y y y y y y - - - - - -
    """)

  private static func table(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
