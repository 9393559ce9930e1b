/// English inflection: plurals, possessives, -ed and -ing.
enum EnglishForms {
  private static let fixed: Set<String> = [
    "the", "and", "for", "with", "from", "than", "not", "its", "own",
  ]

  /// The other forms of a word.
  static func of(_ word: String) -> [String] {
    guard !fixed.contains(word) else { return [] }
    let stem = String(word.dropLast())
    var forms = ofName(word) + [word + "ed", word + "ing"]
    switch word.last {
    case "y": forms.append(stem + "ied")
    case "e": forms += [word + "d", stem + "ing"]
    default: break
    }
    // A term that is listed in the plural is meant in the singular, too.
    return forms + singulars(of: word)
  }

  /// The forms of a word in a name: there may be several of what it names, and that may own something.
  static func ofName(_ word: String) -> [String] {
    guard !fixed.contains(word) else { return [] }
    var forms = [word + "s", word + "'s", word + "s'"]
    switch word.last {
    case "y": forms.append(word.dropLast() + "ies")
    case "s", "x", "z", "h": forms.append(word + "es")
    default: break
    }
    return forms
  }

  /// What there is one of, where a word may say that there are several.
  static func singulars(of word: String) -> [String] {
    var forms: [String] = []
    if word.hasSuffix("ies") { forms.append(word.dropLast(3) + "y") }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 4 {
      forms.append(String(word.dropLast()))
    }
    return forms
  }
}
