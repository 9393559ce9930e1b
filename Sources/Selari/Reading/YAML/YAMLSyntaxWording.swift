import Diagnostics

extension YAMLFault.Kind {
  /// What is wrong here and what to do, in a language.
  func words(in language: MessageLanguage) -> (explanation: String, solutions: [Solution]) {
    switch self {
    case .syntax(let syntax, _): return syntax.words(in: language)
    case .notUTF8:
      return (
        language(
          ms: "bait ini bukan sebahagian daripada teks UTF-8",
          en: "this byte is not part of UTF-8 text"),
        [
          Solution(
            language(
              ms: "simpan fail ini semula dengan pengekodan UTF-8",
              en: "save the file again with the UTF-8 encoding"))
        ]
      )
    case .controlCharacter(let value):
      let code = "U+" + padded(String(value, radix: 16, uppercase: true))
      return (
        language(
          ms: "aksara kawalan \(code) tidak boleh ada dalam YAML",
          en: "the control character \(code) cannot be in YAML"),
        [Solution(language(ms: "padamkan aksara itu", en: "delete the character"))]
      )
    case .duplicateKey(let key, _):
      return (
        language(
          ms: "kunci `\(key)` diberikan dua kali dalam pemetaan yang sama",
          en: "the key `\(key)` is given twice in the same mapping"),
        [Solution(language(ms: "padamkan salah satunya", en: "delete one of the two"))]
      )
    case .keyIsNotText:
      return (
        language(
          ms: "kunci di sini ialah senarai atau pemetaan, bukan teks",
          en: "the key here is a list or a mapping, not text"),
        quoteSolution(language)
      )
    case .tooDeep:
      return (
        language(
          ms: "nilai di sini bersarang lebih daripada \(YAML.deepest) lapis",
          en: "values nest more than \(YAML.deepest) levels deep here"), []
      )
    case .severalDocuments:
      return (
        language(
          ms: "`---` di sini memulakan dokumen kedua, tetapi hanya satu yang dibaca",
          en: "`---` begins a second document here, and only one is read"),
        [
          Solution(
            language(
              ms: "padamkan baris `---`, atau pindahkan yang selebihnya ke fail lain",
              en: "delete the line `---`, or move the rest to another file"))
        ]
      )
    case .tag(let tag):
      return (
        language(
          ms: "tag `\(short(tag))` tidak difahami: nilai di sini hanya data biasa",
          en: "the tag `\(short(tag))` is not understood: values here are plain data"),
        [Solution(language(ms: "padamkan tag itu", en: "delete the tag"))]
          + quoteSolution(language)
      )
    case .tooManyAliases, .unknownAlias, .aliasInsideItself: return aliasWords(in: language)
    case .malformed:
      return (
        language(ms: "teks ini tidak dapat dibaca sebagai YAML", en: "this is not readable YAML"),
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
        Solution(
          language(ms: "adakah maksudnya `*\($0)`?", en: "did you mean `*\($0)`?"),
          replacement: "*\($0)")
      }
      return (
        language(
          ms: "tiada sauh `&\(name)` sebelum alias ini",
          en: "no anchor `&\(name)` stands before this alias"),
        (guess.map { [$0] } ?? []) + quoteSolution(language)
      )
    case .aliasInsideItself(let name):
      return (
        language(
          ms: "alias `*\(name)` berada di dalam nilai yang diwakilinya sendiri",
          en: "the alias `*\(name)` stands inside the very value that it stands for"), []
      )
    default:
      return (
        language(
          ms:
            "alias dalam dokumen ini mengembang menjadi lebih daripada \(YAML.mostByAliases) nilai",
          en: "the aliases of this document expand to more than \(YAML.mostByAliases) values"),
        [
          Solution(
            language(
              ms: "tuliskan nilai itu sendiri dan bukan aliasnya",
              en: "write the values themselves instead of aliases"))
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
          ms: "titik bertindih di sini memulakan kunci baharu di tengah-tengah suatu nilai",
          en: "this colon begins a new key in the middle of a value"), quoteSolution(language)
      )
    case .missingColon:
      return (
        language(
          ms: "baris ini bukan `kunci: nilai`: tiada titik bertindih selepas kuncinya",
          en: "this line is not `key: value`: no colon follows the key"),
        [
          Solution(
            language(
              ms: "tulis `: ` selepas kunci itu, atau indenkan baris ini jika ia sambungan",
              en: "write `: ` after the key, or indent the line if it continues the one above"))
        ]
      )
    case .tab:
      return (
        language(ms: "baris ini diinden dengan tab", en: "a tab indents this line"),
        [Solution(language(ms: "inden dengan ruang", en: "indent with spaces"))]
      )
    case .reservedCharacter(let character):
      return (
        language(
          ms: "nilai tanpa tanda petik tidak boleh bermula dengan `\(character)`",
          en: "a value without quotes cannot begin with `\(character)`"), quoteSolution(language)
      )
    case .aliasOrAnchorName:
      return (
        language(
          ms: "`*` atau `&` pada awal nilai dibaca sebagai alias atau sauh YAML",
          en: "`*` or `&` at the beginning of a value reads as an alias or anchor of YAML"),
        quoteSolution(language)
      )
    case .unclosedQuote:
      return (
        language(
          ms: "tanda petik ini tidak pernah ditutup", en: "this quotation mark is never closed"),
        [
          Solution(
            language(
              ms: "tutup tanda petik itu pada akhir nilai",
              en: "close the quotation at the end of the value"))
        ]
      )
    case .unknownEscape:
      return (
        language(
          ms: "`\\` dalam petikan berganda tidak diikuti oleh jujukan yang dikenali",
          en: "the `\\` in double quotes does not begin an escape that YAML knows"),
        [
          Solution(
            language(
              ms: "gunakan petikan tunggal, atau tulis `\\\\`",
              en: "use single quotes, or write `\\\\`"))
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
          ms: "di sini sepatutnya ada `,` atau `]`: senarai ini belum ditutup",
          en: "`,` or `]` is expected here: the list is not closed yet"), []
      )
    case .unclosedMapping:
      return (
        language(
          ms: "di sini sepatutnya ada `,` atau `}`: pemetaan ini belum ditutup",
          en: "`,` or `}` is expected here: the mapping is not closed yet"), []
      )
    case .indentation:
      return (
        language(
          ms: "inden baris ini tidak sejajar dengan baris lain yang setingkat dengannya",
          en: "this line's indentation does not match the lines that it belongs with"),
        [
          Solution(
            language(
              ms: "sejajarkan kunci atau item yang setingkat pada lajur yang sama",
              en: "begin keys or items of one level in the same column"))
        ]
      )
    case .blockScalarHeader:
      return (
        language(
          ms: "selepas `|` atau `>` teksnya bermula pada baris yang berikutnya",
          en: "after `|` or `>` the text begins on the next line"), quoteSolution(language)
      )
    case .afterTheValue:
      return (
        language(
          ms: "nilai sudah berakhir sebelum teks ini",
          en: "the value has already ended before this text"), quoteSolution(language)
      )
    default:
      return (
        language(
          ms: "teks di sini tidak dapat dibaca sebagai YAML", en: "this is not readable as YAML"),
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
        ms: "letakkan seluruh nilai dalam tanda petik jika itu teks",
        en: "put the whole value in quotes if it is meant as text"))
  ]
}
