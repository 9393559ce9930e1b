import Diagnostics

extension YAMLFault.Kind {
  /// What is wrong here and what to do, in a language.
  func words(in language: MessageLanguage) -> (explanation: String, solutions: [Solution]) {
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
        quoteSolution(language)
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
          + quoteSolution(language)
      )
    case .tooManyAliases, .unknownAlias, .aliasInsideItself: return aliasWords(in: language)
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
        (guess.map { [$0] } ?? []) + quoteSolution(language)
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

  /// `!!int` for the long form of YAML's own tags.
  private func short(_ tag: String) -> String {
    let own = "tag:yaml.org,2002:"
    return tag.hasPrefix(own) ? "!!" + tag.dropFirst(own.count) : tag
  }

  private func padded(_ hexadecimal: String) -> String {
    String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }
}

extension YAMLFault.Syntax {
  /// What is wrong here and what to do, in a language.
  func words(in language: MessageLanguage) -> (explanation: String, solutions: [Solution]) {
    switch self {
    case .secondColon:
      return (
        language(
          ms: "Titik bertindih di sini memulakan kunci baharu di tengah-tengah suatu nilai.",
          en: "This colon begins a new key in the middle of a value."), quoteSolution(language)
      )
    case .missingColon:
      return (
        language(
          ms: "Baris ini bukan `kunci: nilai`: tiada titik bertindih selepas kuncinya.",
          en: "This line is not `key: value`: no colon follows the key."),
        [
          Solution(
            language(
              ms: "Tulis `: ` selepas kunci itu, atau indenkan baris ini jika ia sambungan.",
              en: "Write `: ` after the key, or indent the line if it continues the one above."))
        ]
      )
    case .tab:
      return (
        language(ms: "Baris ini diinden dengan tab.", en: "A tab indents this line."),
        [Solution(language(ms: "Inden dengan ruang.", en: "Indent with spaces."))]
      )
    case .reservedCharacter(let character):
      return (
        language(
          ms: "Nilai tanpa tanda petik tidak boleh bermula dengan `\(character)`.",
          en: "A value without quotes cannot begin with `\(character)`."), quoteSolution(language)
      )
    case .aliasOrAnchorName:
      return (
        language(
          ms: "`*` atau `&` pada awal nilai dibaca sebagai alias atau sauh YAML.",
          en: "`*` or `&` at the beginning of a value reads as an alias or anchor of YAML."),
        quoteSolution(language)
      )
    case .unclosedQuote:
      return (
        language(
          ms: "Tanda petik ini tidak pernah ditutup.", en: "This quotation mark is never closed."),
        [
          Solution(
            language(
              ms: "Tutup tanda petik itu pada akhir nilai.",
              en: "Close the quotation at the end of the value."))
        ]
      )
    case .unknownEscape:
      return (
        language(
          ms: "`\\` dalam petikan berganda tidak diikuti oleh jujukan yang dikenali.",
          en: "The `\\` in double quotes does not begin an escape that YAML knows."),
        [
          Solution(
            language(
              ms: "Gunakan petikan tunggal, atau tulis `\\\\`.",
              en: "Use single quotes, or write `\\\\`."))
        ]
      )
    case .unclosedList, .unclosedMapping, .indentation, .blockScalarHeader, .afterTheValue, .other:
      return structureWords(in: language)
    }
  }

  private func structureWords(
    in language: MessageLanguage
  ) -> (explanation: String, solutions: [Solution]) {
    switch self {
    case .unclosedList:
      return (
        language(
          ms: "Di sini sepatutnya ada `,` atau `]`: senarai ini belum ditutup.",
          en: "`,` or `]` is expected here: the list is not closed yet."),
        [Solution(language(ms: "Tutup senarai itu dengan `]`.", en: "Close the list with `]`."))]
      )
    case .unclosedMapping:
      return (
        language(
          ms: "Di sini sepatutnya ada `,` atau `}`: pemetaan ini belum ditutup.",
          en: "`,` or `}` is expected here: the mapping is not closed yet."),
        [
          Solution(
            language(ms: "Tutup pemetaan itu dengan `}`.", en: "Close the mapping with `}`."))
        ]
      )
    case .indentation:
      return (
        language(
          ms: "Inden baris ini tidak sejajar dengan baris lain yang setingkat dengannya.",
          en: "This line's indentation does not match the lines that it belongs with."),
        [
          Solution(
            language(
              ms: "Sejajarkan kunci atau item yang setingkat pada lajur yang sama.",
              en: "Begin keys or items of one level in the same column."))
        ]
      )
    case .blockScalarHeader:
      return (
        language(
          ms: "Selepas `|` atau `>` teksnya bermula pada baris yang berikutnya.",
          en: "After `|` or `>` the text begins on the next line."), quoteSolution(language)
      )
    case .afterTheValue:
      return (
        language(
          ms: "Nilai sudah berakhir sebelum teks ini.",
          en: "The value has already ended before this text."), quoteSolution(language)
      )
    default:
      return (
        language(
          ms: "Teks di sini tidak dapat dibaca sebagai YAML.", en: "This is not readable as YAML."),
        quoteSolution(language)
      )
    }
  }
}

/// The remedy for text that YAML takes for something else.
private func quoteSolution(_ language: MessageLanguage) -> [Solution] {
  [
    Solution(
      language(
        ms: "Letakkan seluruh nilai dalam tanda petik jika itu teks.",
        en: "Put the whole value in quotes if it is meant as text."))
  ]
}
