/// Character references of HTML, as Python's `html.unescape` resolves them: numeric ones, and the
/// names of HTML 4 (https://www.w3.org/TR/html401/sgml/entities.html).
enum Entities {
  /// The names of U+00A0 to U+00FF, in order; they need no semicolon.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml
    """

  /// Names of other characters.
  private static let others = """
    apos ' fnof ƒ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ \
    Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ \
    Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ \
    mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω \
    thetasym ϑ upsih ϒ piv ϖ bull • hellip … prime ′ Prime ″ oline ‾ frasl ⁄ weierp ℘ image ℑ \
    real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ \
    dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − \
    lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ \
    asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ \
    lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ \
    OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ circ ˆ tilde ˜ ndash – mdash — lsquo ‘ rsquo ’ \
    sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ permil ‰ lsaquo ‹ rsaquo › euro €
    """

  /// Names of characters that cannot be seen in a table.
  private static let invisible: [String: String] = [
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}",
  ]

  /// The characters by name; those that need no semicolon also stand without one.
  private static let table: [String: String] = {
    var table: [String: String] = [:]
    func add(_ name: String, _ text: String, isLegacy: Bool) {
      table[name + ";"] = text
      if isLegacy { table[name] = text }
    }
    for (index, name) in latin.split(separator: " ").enumerated() {
      guard let scalar = Unicode.Scalar(UInt32(160 + index)) else { continue }
      add(String(name), String(scalar), isLegacy: true)
    }
    for (name, text) in [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\"")] {
      add(name, text, isLegacy: true)
      add(name.uppercased(), text, isLegacy: true)
    }
    add("COPY", "©", isLegacy: true)
    add("REG", "®", isLegacy: true)
    let pairs = others.split(separator: " ")
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      add(String(pairs[index]), String(pairs[index + 1]), isLegacy: false)
    }
    for (name, text) in invisible { add(name, text, isLegacy: false) }
    return table
  }()

  /// What the numbers 0x80 to 0x9F mean: those of Windows-1252.
  private static let windows = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  /// Text with its character references resolved.
  static func resolve(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "&", let (text, end) = reference(scalars, index + 1) {
        result.append(contentsOf: text.unicodeScalars)
        index = end
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// What the reference that begins at a place means, and where it ends.
  private static func reference(
    _ scalars: [Unicode.Scalar], _ start: Int
  ) -> (text: String, end: Int)? {
    guard start < scalars.count else { return nil }
    return scalars[start] == "#" ? numeric(scalars, start + 1) : named(scalars, start)
  }

  private static func named(
    _ scalars: [Unicode.Scalar], _ start: Int
  ) -> (text: String, end: Int)? {
    var end = start
    while end < scalars.count, end - start < 32,
      !"\t\n\u{C} <&#;".unicodeScalars.contains(scalars[end])
    {
      end += 1
    }
    if end > start, end < scalars.count, scalars[end] == ";" { end += 1 }
    while end - start > 1 {
      let name = String(String.UnicodeScalarView(scalars[start..<end]))
      if let text = table[name] { return (text, end) }
      end -= 1
    }
    return nil
  }

  private static func numeric(
    _ scalars: [Unicode.Scalar], _ start: Int
  ) -> (text: String, end: Int)? {
    let isHexadecimal = start < scalars.count && (scalars[start] == "x" || scalars[start] == "X")
    var end = start + (isHexadecimal ? 1 : 0)
    var value: UInt32 = 0
    var count = 0
    while end < scalars.count, let digit = Character(scalars[end]).hexDigitValue,
      scalars[end].isASCII,
      isHexadecimal || digit < 10
    {
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      end += 1
      count += 1
    }
    guard count > 0 else { return nil }
    if end < scalars.count, scalars[end] == ";" { end += 1 }
    return (character(value), end)
  }

  private static func character(_ value: UInt32) -> String {
    switch value {
    case 0x80...0x9F: return String(windows[Int(value) - 0x80])
    case 0x0D: return "\r"
    case 0x01...0x08, 0x0B, 0x0E...0x1F, 0x7F, 0xFDD0...0xFDEF: return ""
    default: break
    }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return value & 0xFFFE == 0xFFFE ? "" : String(scalar)
  }
}
