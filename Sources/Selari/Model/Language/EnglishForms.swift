/// English inflection: plurals, possessives, -ed and -ing.
enum EnglishForms {
  private static let fixed: Set<String> = [
    "the", "and", "for", "with", "from", "than", "not", "its", "own",
  ]

  /// The other forms of a word.
  static func of(_ word: String) -> [String] {
    guard !fixed.contains(word) else { return [] }
    var stem = word
    stem.removeLast()
    var forms = [word + "s", word + "'s", word + "s'", word + "ed", word + "ing"]
    switch word.last {
    case "y": forms += [stem + "ies", stem + "ied"]
    case "e": forms += [word + "d", stem + "ing"]
    case "s", "x", "z", "h": forms.append(word + "es")
    default: break
    }
    // A term that is listed in the plural is meant in the singular, too.
    if word.hasSuffix("ies") { forms.append(word.dropLast(3) + "y") }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 4 { forms.append(stem) }
    return forms
  }
}
