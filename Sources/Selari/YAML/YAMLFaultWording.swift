import Diagnostics

extension YAMLFault.Kind {
  /// What is wrong here and what to do, in a language, of a file.
  func words(
    in language: MessageLanguage, of path: String
  ) -> (explanation: String, solutions: [Solution]) {
    switch self {
    case .syntax(let syntax, _): return syntax.words(in: language)
    case .notUTF8:
      return (
        language(
          ms: "Bait ini bukan sebahagian daripada teks UTF-8.",
          en: "This byte is not part of UTF-8 text."),
        [
          Solution(
            language(
              ms: "Simpan fail ini semula dengan pengekodan UTF-8.",
              en: "Save the file again with the UTF-8 encoding."))
        ]
      )
    case .controlCharacter(let value):
      let code = "U+" + padded(String(value, radix: 16, uppercase: true))
      return (
        language(
          ms: "Aksara kawalan \(code) tidak boleh ada dalam YAML.",
          en: "The control character \(code) cannot be in YAML."),
        [Solution(language(ms: "Padamkan aksara itu.", en: "Delete the character."))]
      )
    case .duplicateKey(let key, _):
      return (
        language(
          ms: "Kunci `\(key)` diberikan dua kali dalam pemetaan yang sama.",
          en: "The key `\(key)` is given twice in the same mapping."),
        [Solution(language(ms: "Padamkan salah satunya.", en: "Delete one of the two."))]
      )
    case .keyIsNotText:
      return (
        language(
          ms: "Kunci di sini ialah senarai atau pemetaan, bukan teks.",
          en: "The key here is a list or a mapping, not text."),
        [.quoteTheValue(in: language)]
      )
    case .reference(let fact):
      return (
        language(
          ms: "Rujukan `{{ … }}` tidak dibaca di sini: bagi YAML, kurungan itu memulakan pemetaan.",
          en: "No reference `{{ … }}` is read here: to YAML, the braces begin a mapping."),
        fact.map { fact in
          [
            Solution(
              language(
                ms: "Bagi tarikh atau masa dalam bahagian awalan, tulis `\(fact)` tanpa kurungan.",
                en: "For a date or a time in front matter, write `\(fact)` without braces."),
              replacement: fact),
            Solution(
              language(
                ms: "Di tempat lain, tulis nilai itu sendiri.", en: "Elsewhere, write the value.")),
          ]
        } ?? [
          Solution(
            language(
              ms: "Tulis nilai itu sendiri, tanpa kurungan.",
              en: "Write the value itself, without braces."))
        ]
      )
    case .tooDeep:
      return (
        language(
          ms: "Nilai di sini bersarang lebih daripada \(YAML.deepest) lapis.",
          en: "Values nest more than \(YAML.deepest) levels deep here."),
        [Solution(language(ms: "Kurangkan lapisannya.", en: "Nest less deeply."))]
      )
    case .severalDocuments:
      return (
        language(
          ms: "`---` di sini memulakan dokumen kedua, tetapi hanya satu yang dibaca.",
          en: "`---` begins a second document here, and only one is read."),
        [
          Solution(
            language(
              ms: "Padamkan baris `---`, atau pindahkan yang selebihnya ke fail lain.",
              en: "Delete the line `---`, or move the rest to another file."))
        ]
      )
    case .tag(let tag):
      return (
        language(
          ms: "Tag `\(short(tag))` tidak difahami: nilai di sini hanya data biasa.",
          en: "The tag `\(short(tag))` is not understood: values here are plain data."),
        [Solution(language(ms: "Padamkan tag itu.", en: "Delete the tag."))]
          + [.quoteTheValue(in: language)]
      )
    case .tooManyAliases, .unknownAlias, .aliasInsideItself: return aliasWords(in: language)
    case .cutByComment, .unusedAnchor, .cutByComma: return lostWords(in: language)
    case .conflict(let ofStamps):
      return ofStamps
        ? Self.stampWords(in: language, of: path) : Self.conflictWords(in: language)
    case .malformed:
      return (
        language(ms: "Teks ini tidak dapat dibaca sebagai YAML.", en: "This is not readable YAML."),
        []
      )
    }
  }

  private func aliasWords(
    in language: MessageLanguage
  ) -> (explanation: String, solutions: [Solution]) {
    switch self {
    case .unknownAlias(let name, let known):
      let guess = NearMiss.of(name, among: known).map {
        Solution.didYouMean("*" + $0, in: language)
      }
      return (
        language(
          ms: "Tiada sauh `&\(name)` sebelum alias ini.",
          en: "No anchor `&\(name)` stands before this alias."),
        (guess.map { [$0] } ?? []) + [.quoteTheValue(in: language)]
      )
    case .aliasInsideItself(let name):
      return (
        language(
          ms: "Alias `*\(name)` berada di dalam nilai yang diwakilinya sendiri.",
          en: "The alias `*\(name)` stands inside the very value that it stands for."),
        [
          Solution(
            language(
              ms: "Tuliskan nilai itu sendiri dan bukan aliasnya.",
              en: "Write the value itself instead of the alias."))
        ]
      )
    default:
      return (
        language(
          ms:
            "Alias dalam dokumen ini mengembang menjadi lebih daripada \(YAML.mostByAliases) nilai.",
          en: "The aliases of this document expand to more than \(YAML.mostByAliases) values."),
        [
          Solution(
            language(
              ms: "Tuliskan nilai itu sendiri dan bukan aliasnya.",
              en: "Write the values themselves instead of aliases."))
        ]
      )
    }
  }

  /// What YAML reads well, and otherwise than it was meant.
  private func lostWords(
    in language: MessageLanguage
  ) -> (explanation: String, solutions: [Solution]) {
    switch self {
    case .cutByComma(let rest):
      return (
        language(
          ms: "Koma mengakhiri nilai: `\(rest)` tidak termasuk dalamnya.",
          en: "A comma ends a value: `\(rest)` is not part of it."), [.quoteTheValue(in: language)]
      )
    case .unusedAnchor(let name):
      return (
        language(
          ms: "`&\(name)` dibaca sebagai sauh YAML, dan bukan sebahagian daripada teks.",
          en: "`&\(name)` reads as an anchor of YAML, not as part of the text."),
        [.quoteTheValue(in: language)]
      )
    default:
      return (
        language(
          ms: "`#` selepas ruang memulakan komen: teks dari sini tidak dibaca.",
          en: "A `#` after a space begins a comment: what follows is not read."),
        [.quoteTheValue(in: language)] + [
          Solution(
            language(
              ms: "Tulis `# ` dengan ruang jika ia memang komen.",
              en: "Write `# `, with a space, if it is meant as a comment."))
        ]
      )
    }
  }

  /// `!!int` for the long form of YAML's own tags.
  private func short(_ tag: String) -> String {
    let own = "tag:yaml.org,2002:"
    return tag.hasPrefix(own) ? "!!" + tag.dropFirst(own.count) : tag
  }

  private func padded(_ hexadecimal: String) -> String {
    String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }
}

extension Solution {
  /// The remedy for text that YAML takes for something else.
  static func quoteTheValue(in language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Letakkan seluruh nilai dalam tanda petik jika itu teks.",
        en: "Put the whole value in quotes if it is meant as text."))
  }

  /// The remedy for a quotation that does not end where it should.
  static func closeTheQuote(in language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Tutup tanda petik itu pada akhir nilai.",
        en: "Close the quotation at the end of the value."))
  }
}
