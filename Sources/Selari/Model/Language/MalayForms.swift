/// Malay inflection: prefixes, of which two change with the first sound of the word, and suffixes.
enum MalayForms {
  private static let prefixes = ["ber", "ter", "di", "ke", "se", "per", "memper", "diper"]
  private static let endings = ["", "an", "kan", "i"]
  /// Endings that make no other word of it.
  private static let verbEndings = ["", "kan", "i"]
  private static let particles = ["", "nya", "lah", "kah", "ku", "mu"]

  /// Function words inside a term stay as they are.
  private static let fixed: Set<String> = [
    "dan", "yang", "dalam", "dengan", "untuk", "bagi", "pada", "kepada", "daripada", "tidak",
    "paling", "atau", "bukan",
  ]

  /// The other forms of a word.
  static func of(_ word: String) -> [String] {
    guard !fixed.contains(word) else { return [] }
    var bases = [word] + prefixes.map { $0 + word }
    for (me, root) in nasal(word) { bases += ["me" + me + root, "pe" + me + root] }
    return joined(bases, endings).filter { $0 != word }
  }

  /// The forms that are still the same word: verbs, possessives and particles, but not `perbudakan` of
  /// `budak`.
  static func inflections(of word: String) -> [String] {
    guard !fixed.contains(word) else { return [] }
    let bases = [word, "di" + word] + nasal(word).map { "me" + $0 + $1 }
    return joined(bases, verbEndings).filter { $0 != word }
  }

  /// The forms of a word in a name: nothing is derived from it, `kemanusiaan` of `manusia`.
  static func ofName(_ word: String) -> [String] {
    fixed.contains(word) ? [] : particles.dropFirst().map { word + $0 }
  }

  private static func joined(_ bases: [String], _ endings: [String]) -> [String] {
    bases.flatMap { base in
      endings.flatMap { ending in particles.map { base + ending + $0 } }
    }
  }

  /// What stands between `me-` or `pe-` and the word, and what is left of the word after it: `meN-` +
  /// `tulis` is `menulis`. Words from other languages keep their first sound.
  private static func nasal(_ word: String) -> [(String, String)] {
    guard let first = word.first else { return [] }
    let rest = String(word.dropFirst())
    if word.hasPrefix("ny") || word.hasPrefix("ng") { return [("", word)] }
    switch first {
    case "b", "f", "v": return [("m", word)]
    case "p": return [("m", rest), ("m", word)]
    case "d", "c", "j", "z": return [("n", word)]
    case "t": return [("n", rest), ("n", word)]
    case "s": return [("ny", rest), ("n", word)]
    case "k": return [("ng", rest), ("ng", word)]
    case "g", "h", "q", "x", "a", "e", "i", "o", "u": return [("ng", word)]
    default: return [("", word)]
    }
  }
}
