import Diagnostics

extension StringsProblem {
  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: summary(in: language), explanation: explanation(in: language),
      solutions: solutions(in: language))
  }

  private func summary(in language: MessageLanguage) -> String {
    switch rule {
    case "strings/missing":
      language(
        ms: "setiap teks antara muka ada dalam strings.yaml",
        en: "every text of the interface is in strings.yaml")
    case "strings/placeholder":
      language(
        ms: "setiap pemegang tempat sesuatu teks diisi, dalam setiap bahasa",
        en: "every placeholder of a text is filled, in every language")
    default:
      language(
        ms: "teks yang bergantung pada bilangan ada bagi setiap kategori jamak bahasanya",
        en: "a text that depends on a number is there for each plural category of its language")
    }
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .unknownKey(let key, _):
      language(ms: "Tiada teks dengan kunci `\(key)`.", en: "No text has the key `\(key)`.")
    case .missingArgument(let name, let key, _):
      language(
        ms: "`\(key)` memerlukan `\(name)`, tetapi ia tidak diberikan.",
        en: "`\(key)` needs `\(name)`, which is not handed in.")
    case .unusedArgument(let name, let key, _):
      language(
        ms: "`\(key)` tiada tempat untuk `\(name)` dalam mana-mana bahasa.",
        en: "`\(key)` has no place for `\(name)` in any language.")
    case .noNumber(let key, isGiven: true):
      language(
        ms: "`\(key)` mempunyai bentuk jamak, tetapi `n` yang diberikan ialah teks.",
        en: "`\(key)` has plural forms, and the `n` that is handed in is a text.")
    case .noNumber(let key, _):
      language(
        ms: "`\(key)` mempunyai bentuk jamak, tetapi tiada bilangan `n` diberikan.",
        en: "`\(key)` has plural forms, and no number `n` is handed in.")
    case .missingForms(let categories, let key, let code):
      language(
        ms: "`\(key)` dalam `\(code)` tiada bentuk \(Self.list(categories, language)).",
        en: "`\(key)` has no form \(Self.list(categories, language)) in `\(code)`.")
    case .uselessForms(let categories, let key, let code):
      language(
        ms: "`\(code)` tidak membezakan \(Self.list(categories, language)), "
          + "jadi bentuk itu dalam `\(key)` tidak akan digunakan.",
        en: "`\(code)` does not tell \(Self.list(categories, language)) apart, "
          + "so that form of `\(key)` is never used.")
    case .missingPlaceholders(let names, let key, let code, nil):
      language(
        ms: "Satu bentuk jamak `\(key)` dalam `\(code)` tiada \(Self.braced(names, language)).",
        en: "One plural form of `\(key)` in `\(code)` lacks \(Self.braced(names, language)).")
    case .missingPlaceholders(let names, let key, let code, let other?):
      language(
        ms: "`\(key)` dalam `\(code)` tiada \(Self.braced(names, language)), "
          + "yang ada dalam `\(other)`.",
        en: "`\(key)` in `\(code)` lacks \(Self.braced(names, language)), which `\(other)` has.")
    case .strayPlaceholder(let name, _, let key, let code):
      language(
        ms: "`\(key)` dalam `\(code)` mempunyai `{\(name)}`, yang tiada dalam bahasa lain "
          + "dan tidak diberikan oleh mana-mana templat.",
        en: "`\(key)` in `\(code)` has `{\(name)}`, which no other language has "
          + "and no template hands in.")
    case .noFootnoteWords(_, let name):
      language(
        ms: "Halaman dalam \(name.ms) mempunyai nota kaki, dan kata-katanya berbahasa Inggeris: "
          + "“Footnotes”, “Back to reference 1”.",
        en: "Pages in \(name.en) have footnotes, and the words of these are English: "
          + "“Footnotes”, “Back to reference 1”.")
    case .footnotePlaceholder(let name, let key, _):
      language(
        ms: "Nota kaki tidak mengisi `{\(name)}` dalam `\(key)`.",
        en: "Footnotes do not fill `{\(name)}` in `\(key)`.")
    case .braces(.unclosed):
      language(ms: "`{` di sini tidak ditutup dengan `}`.", en: "A `{` here has no `}`.")
    case .braces(.unopened):
      language(ms: "`}` di sini tidak dibuka dengan `{`.", en: "A `}` here has no `{`.")
    case .braces(.notAName(let text)):
      language(
        ms: "`{\(text)}` bukan nama pemegang tempat.",
        en: "`{\(text)}` is not the name of a placeholder.")
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .unknownKey(let key, let suggestion):
      if let suggestion {
        return [Self.guess(suggestion, language)]
      }
      return [
        Solution(
          language(
            ms: "Tambah `\(key)` dalam templates/strings.yaml.",
            en: "Add `\(key)` to templates/strings.yaml."))
      ]
    case .missingArgument(let name, _, let extra):
      let near = NearMiss.of(name, among: extra)
      return [
        Solution(
          near.map {
            language(ms: "Namakan `\($0)` sebagai `\(name)`.", en: "Rename `\($0)` to `\(name)`.")
          } ?? language(ms: "Berikan `\(name)=…`.", en: "Hand in `\(name)=…`."))
      ]
    case .unusedArgument(let name, _, let missing):
      if let near = NearMiss.of(name, among: missing) { return [Self.guess(near, language)] }
      return [Solution(language(ms: "Buang `\(name)`.", en: "Leave `\(name)` out."))]
    case .noNumber(_, isGiven: true):
      return [
        Solution(
          language(
            ms: "Berikan nombor: tanpa tanda petik, atau dengan `| int`.",
            en: "Hand in a number: without quotation marks, or with `| int`."))
      ]
    case .noNumber:
      return [Solution(language(ms: "Berikan `n=…`.", en: "Hand in `n=…`."))]
    case .missingForms(let categories, _, _):
      let forms = categories.map { "\($0.rawValue): …" }.joined(separator: ", ")
      return [Solution(language(ms: "Tambah `\(forms)`.", en: "Add `\(forms)`."))]
    case .uselessForms:
      return [Solution(language(ms: "Buang bentuk itu.", en: "Leave the form out."))]
    case .missingPlaceholders(let names, _, _, _):
      return [
        Solution(
          language(
            ms: "Tulis \(Self.braced(names, language)) di tempatnya.",
            en: "Write \(Self.braced(names, language)) where it belongs."))
      ]
    case .strayPlaceholder(_, let meant, _, _):
      return [Self.guess("{\(meant)}", language)]
    case .noFootnoteWords(let keys, _):
      let names = keys.map { "`\($0)`" }
      return [
        Solution(
          language(
            ms:
              "Tambah \(names.joined(separator: " dan ")) dalam templates/strings.yaml bagi setiap "
              + "bahasa; `{n}` dalam `footnote_back` ialah nombor nota.",
            en: "Add \(names.joined(separator: " and ")) to templates/strings.yaml for every "
              + "language; `{n}` in `footnote_back` is the note's number."))
      ]
    case .footnotePlaceholder(let name, _, let hasNumber):
      return [
        Solution(
          hasNumber
            ? language(ms: "Tulis `{n}`, iaitu nombor nota.", en: "Write `{n}`, the note's number.")
            : language(ms: "Buang `{\(name)}`.", en: "Leave `{\(name)}` out."))
      ]
    case .braces:
      return [
        Solution(
          language(
            ms:
              "Tulis `{nama}` untuk pemegang tempat, atau `{{` dan `}}` untuk kurungan itu sendiri.",
            en: "Write `{name}` for a placeholder, or `{{` and `}}` for the braces themselves."))
      ]
    }
  }

  private static func guess(_ text: String, _ language: MessageLanguage) -> Solution {
    Solution(
      language(ms: "Adakah anda maksudkan `\(text)`?", en: "Did you mean `\(text)`?"),
      replacement: text)
  }

  private static func list(_ categories: [PluralCategory], _ language: MessageLanguage) -> String {
    categories.map(\.rawValue).quotedList(in: language)
  }

  private static func braced(_ names: [String], _ language: MessageLanguage) -> String {
    names.map { "{\($0)}" }.quotedList(in: language)
  }
}
