import Diagnostics

extension YAMLFault.Syntax {
  /// What is wrong here and what to do, in a language.
  func words(in language: MessageLanguage) -> (explanation: String, solutions: [Solution]) {
    switch self {
    case .secondColon:
      return (
        language(
          ms: "Titik bertindih di sini memulakan kunci baharu di tengah-tengah suatu nilai.",
          en: "This colon begins a new key in the middle of a value."),
        [.quoteTheValue(in: language)]
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
          en: "A value without quotes cannot begin with `\(character)`."),
        [.quoteTheValue(in: language)]
      )
    case .aliasOrAnchorName:
      return (
        language(
          ms: "`*` atau `&` pada awal nilai dibaca sebagai alias atau sauh YAML.",
          en: "`*` or `&` at the beginning of a value reads as an alias or anchor of YAML."),
        [.quoteTheValue(in: language)]
      )
    case .unclosedQuote:
      return (
        language(
          ms: "Tanda petik ini tidak pernah ditutup.", en: "This quotation mark is never closed."),
        [.closeTheQuote(in: language)]
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
    case .braceWithin:
      return (
        language(
          ms: "Kurungan `{` di sini memulakan pemetaan di tengah-tengah suatu nilai.",
          en: "This `{` begins a mapping in the middle of a value."),
        [.quoteTheValue(in: language)]
      )
    case .quoteWithin, .lateQuote, .curlyQuote: return quoteWords(in: language)
    case .noBlankAfterColon, .noBlankAfterHyphen, .noBreakSpace, .dashForHyphen:
      return blankWords(in: language)
    case .strayBracket, .emptyEntry, .missingComma, .unclosedList, .unclosedMapping, .indentation,
      .blockScalarHeader,
      .afterTheValue, .other:
      return structureWords(in: language)
    }
  }

  private func quoteWords(
    in language: MessageLanguage
  ) -> (explanation: String, solutions: [Solution]) {
    if case .lateQuote = self {
      return (
        language(
          ms:
            "Petikan ini hanya berakhir di tempat petikan lain bermula, pada baris yang kemudian.",
          en: "This quotation ends only where another was to begin, in a later line."),
        [.closeTheQuote(in: language)]
      )
    }
    guard case .quoteWithin(let quote) = self else {
      return (
        language(
          ms: "Tanda petik melengkung ialah huruf biasa dalam YAML, dan tidak mengapit nilai.",
          en: "Curly quotation marks are letters to YAML, and do not enclose a value."),
        [
          Solution(
            language(
              ms: "Apit nilai itu dengan tanda petik lurus: `\"…\"`.",
              en: "Put the value in straight quotes: `\"…\"`."))
        ]
      )
    }
    let remedy =
      quote == "'"
      ? language(
        ms: "Tulis `''` bagi `'` di dalam nilai, atau apit nilai itu dengan `\"…\"`.",
        en: "Write `''` for a `'` inside the value, or put the value in `\"…\"`.")
      : language(
        ms: "Tulis petikan di dalam nilai dengan `“…”`, atau apit nilai itu dengan `'…'`.",
        en: "Write quotations inside the value with `“…”`, or put the value in `'…'`.")
    return (
      language(
        ms: "Nilai berakhir pada tanda petik `\(quote)` sebelum ini; yang selebihnya di luarnya.",
        en: "The value ends at the `\(quote)` before this; the rest stands outside of it."),
      [Solution(remedy)]
    )
  }

  private func structureWords(
    in language: MessageLanguage
  ) -> (explanation: String, solutions: [Solution]) {
    switch self {
    case .strayBracket(let bracket):
      let opening = bracket == "]" ? "[" : "{"
      return (
        language(
          ms: "`\(bracket)` ini tidak menutup apa-apa: tiada `\(opening)` yang terbuka.",
          en: "This `\(bracket)` closes nothing: no `\(opening)` is open."),
        [
          Solution(
            language(ms: "Buang `\(bracket)` itu.", en: "Take the `\(bracket)` out."),
            replacement: "")
        ]
      )
    case .emptyEntry:
      return (
        language(ms: "Tiada apa-apa sebelum koma ini.", en: "Nothing stands before this comma."),
        [
          Solution(
            language(
              ms: "Buang koma itu, atau tulis nilai di hadapannya.",
              en: "Take the comma out, or write the value before it."),
            replacement: "")
        ]
      )
    case .missingComma(let key):
      return (
        language(
          ms: "Di sini bermula kunci `\(key)`, tetapi nilai sebelumnya belum berakhir.",
          en: "A key `\(key)` begins here, and the value before it has not ended."),
        [
          Solution(
            language(
              ms: "Tulis koma sebelum `\(key)`.", en: "Write a comma before `\(key)`.")),
          .quoteTheValue(in: language),
        ]
      )
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
          en: "After `|` or `>` the text begins on the next line."), [.quoteTheValue(in: language)]
      )
    case .afterTheValue:
      return (
        language(
          ms: "Nilai sudah berakhir sebelum teks ini.",
          en: "The value has already ended before this text."), [.quoteTheValue(in: language)]
      )
    default:
      return (
        language(
          ms: "Teks di sini tidak dapat dibaca sebagai YAML.", en: "This is not readable as YAML."),
        [.quoteTheValue(in: language)]
      )
    }
  }
}
