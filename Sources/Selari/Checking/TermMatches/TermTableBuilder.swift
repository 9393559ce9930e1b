/// Gathers the phrases of a term table, and which forms stand for which word.
struct TermTableBuilder {
  private(set) var phrases: [TermTable.Phrase] = []
  /// The words that each form, by its hash, may be.
  private(set) var ids: [UInt64: Set<Int32>] = [:]
  private(set) var count = 0
  private var known: [String: Int32] = [:]

  /// Adds a phrase; without forms its words stand as they are.
  mutating func add(
    _ text: String, as role: TermRole, forms: ((String) -> [String])?, keepsCapitals: Bool = false
  ) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(of: text)
    guard !tokens.isEmpty else { return }
    let words = tokens.indices.map { index in
      let word = String(decoding: bytes[tokens[index].range], as: UTF8.self).lowercased()
      let gap = index > 0 ? bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)] : []
      return TermTable.Word(
        id: id(of: word, forms), followsComma: gap.contains(UInt8(ascii: ",")),
        isCapital: keepsCapitals && tokens[index].flags.contains(.capitalised))
    }
    phrases.append(.init(text: text, words: words, role: role))
  }

  /// Adds a phrase as it is with a blank for a hyphen, or with a hyphen for a blank: `Secretary General`
  /// is `Secretary-General`.
  mutating func addHyphenations(
    of text: String, as role: TermRole, keepsCapitals: Bool,
    forms: @escaping (String) -> [String]
  ) {
    if text.contains("-") {
      add(
        text.replacing("-", with: " "), as: role, forms: forms, keepsCapitals: keepsCapitals)
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    for index in words.indices.dropFirst()
    where Self.isPlain(words[index - 1]) && Self.isPlain(words[index]) {
      let joined = words[index - 1] + "-" + words[index]
      let all = words[..<(index - 1)] + [joined[...]] + words[(index + 1)...]
      let ofJoined = { (word: String) -> [String] in
        guard word == joined.lowercased() else { return forms(word) }
        let halves = word.split(separator: "-").map(String.init)
        guard halves.count == 2 else { return [word] }
        // A word is inflected at its beginning or at its end.
        return forms(halves[0]).map { $0 + "-" + halves[1] }
          + forms(halves[1]).map { halves[0] + "-" + $0 }
      }
      add(
        all.joined(separator: " "), as: role, forms: ofJoined, keepsCapitals: keepsCapitals)
    }
  }

  /// Whether a word is made of letters only.
  private static func isPlain(_ word: Substring) -> Bool {
    !word.isEmpty && word.allSatisfy(\.isLetter)
  }

  private mutating func id(of word: String, _ forms: ((String) -> [String])?) -> Int32 {
    let all = forms?(word) ?? [word]
    // A word with other forms is another word.
    let name = "\(word) \(all.count) \(all.last ?? "")"
    if let id = known[name] { return id }
    let id = Int32(count)
    count += 1
    known[name] = id
    for form in all { ids[WordHash(form).value, default: []].insert(id) }
    return id
  }
}
