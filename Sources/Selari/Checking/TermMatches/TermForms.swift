/// The forms in which the words of a term are found.
///
/// A name stands for one thing, and what is derived from its words is another: a `Ministry of Human Resource`
/// is none of the government's. There may be several of what it names, such as `Secretaries General`, and
/// a name without small words, `Sustainable Development Goals`, says in its last word what it names.
enum TermForms {
  /// The forms of each word of a term, by the forms that words have in its language.
  static func of(_ term: String, _ forms: WordForms) -> @Sendable (String) -> [String] {
    let bytes = Array(term.utf8)
    let tokens = Tokenizer.tokens(of: term)
    guard ProperName.isWhole(tokens[...], bytes) else { return forms.of }
    guard tokens.allSatisfy({ $0.flags.contains(.capitalised) }), let last = tokens.last else {
      return forms.ofName
    }
    let named = String(decoding: bytes[last.range], as: UTF8.self).lowercased()
    return { $0 == named ? forms.ofNamed($0) : forms.ofName($0) }
  }
}
