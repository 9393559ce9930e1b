/// A page's own part of its address: RFC 3986's unreserved characters, so that it never needs
/// escaping.
enum Slug {
  /// How many characters a part may have: file systems take 255, of which a name may need some for more.
  static let longest = 200

  /// Whether a text can stand as one part of an address.
  static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text != "." && text != ".." && text.utf8.count <= longest
      && text.utf8.allSatisfy { isPlain($0) }
  }

  /// Whether a text can be a page's part of its address: one address, however it is written, is one page.
  /// What begins with a dot is hidden, and servers keep it from the public.
  static func isPart(_ text: String) -> Bool {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    return !text.isEmpty && text.utf8.count <= longest && text.utf8.first != UInt8(ascii: ".")
      && text.utf8.allSatisfy { isPlain($0) && !capitals.contains($0) }
  }

  /// Whether a text can be written in a Markdown link as it is: nothing in it ends the link's address, or
  /// its path.
  static func isWritable(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case ...0x20, 0x7F, UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"):
        false
      default: true
      }
    }
  }

  /// The nearest valid slug: lower case, accents folded, everything else a hyphen.
  static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII, isPlain(UInt8(scalar.value)) {
        result.unicodeScalars.append(scalar)
      } else if !scalar.isASCII, let base = plainBases[Character(scalar)] {
        result.unicodeScalars.append(base)
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result.append("-")
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    // What a path begins with, such as `../`, is no part of a name.
    return String(result.drop { $0 == "." || $0 == "-" })
  }

  /// A valid slug to write instead of a text.
  static func suggestion(for text: String) -> String {
    let folded = folded(text)
    return isValid(folded) ? folded : "soalan-lazim"
  }

  /// Letters, digits, `-`, `.`, `_` and `~`.
  static func isPlain(_ byte: UInt8) -> Bool {
    Percent.isUnreserved(byte)
  }

  /// The letter under each accent, by the character's canonical decomposition: characters are the same
  /// where they are canonically equivalent, so é is e and its accent.
  private static let plainBases: [Character: Unicode.Scalar] = {
    var bases: [Character: Unicode.Scalar] = [:]
    for base in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
      for accent in (0x0300...0x0331).compactMap(Unicode.Scalar.init) {
        var composed = String.UnicodeScalarView()
        composed.append(base)
        composed.append(accent)
        bases[Character(String(composed))] = base
      }
    }
    return bases
  }()
}
