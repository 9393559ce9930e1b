import Diagnostics
import Markdown

/// What can be wrong with a directive beyond its writing: between it and its template.
enum DirectiveProblem: Problem {
  /// There is no template of the name.
  case unknown(String, suggestion: String?, known: [String])
  /// The template needs an argument that is not there: the first is 1.
  case missing(String, number: Int)
  /// A key that the template needs and the line does not give.
  case missingKey(String, of: String)
  /// Words that the template does not read, and what it may be that was meant as one argument.
  case surplus(String, limit: Int, joined: String?)
  /// Words whose last has a quotation mark that none opens, and they as they were meant.
  case unopened(String, meant: String)
  /// A key that the template does not read, and those that it does.
  case unknownKey(String, of: String, known: [String])
  /// A key by which templates know something else, such as `page`, and those that this one reads.
  case reservedKey(String, of: String, known: [String])
  /// What stands inside it, which the template does not show.
  case content(of: String)
  /// An anchor as headings have it.
  case anchor(String, of: String)
  /// The name of a fact that is no window, where the template needs one, and the windows there are.
  case noWindow(fact: String, of: String, windows: [String])
  /// A word that stands where a fact's name is wanted, the fact that another word names, and the windows
  /// there are.
  case swapped(String, fact: String, of: String, windows: [String])

  /// Whether a key is blamed that takes the name of something else.
  var isReservedKey: Bool { if case .reservedKey = self { true } else { false } }

  var rule: RuleID {
    switch self {
    case .unknown: ContentRule.directiveUnknown.id
    case .missing, .missingKey, .surplus, .unopened, .unknownKey, .reservedKey, .content, .anchor,
      .noWindow,
      .swapped:
      MarkdownRule.directiveArguments.id
    }
  }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: summary(in: language), explanation: explanation(in: language),
      notes: notes(in: language), solutions: solutions(in: language))
  }

  private func summary(in language: MessageLanguage) -> String {
    if case .unknown = self {
      return language(ms: "setiap komponen mempunyai templat", en: "a directive has a template")
    }
    if case .content = self {
      return language(
        ms: "kandungan komponen dipaparkan oleh templatnya",
        en: "what stands inside a directive is shown by its template")
    }
    return language(
      ms: "komponen diberi argumen yang dibaca oleh templatnya",
      en: "a directive is given the arguments that its template reads")
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .unknown(let name, _, _):
      language(
        ms: "Tiada templates/directives/\(name).html.",
        en: "There is no templates/directives/\(name).html.")
    case .missing(let name, 1):
      language(
        ms: "Komponen “\(name)” memerlukan argumen selepas namanya.",
        en: "The directive “\(name)” needs an argument after its name.")
    case .missing(let name, let number):
      language(
        ms: "Komponen “\(name)” memerlukan \(number) argumen selepas namanya.",
        en: "The directive “\(name)” needs \(number) arguments after its name.")
    case .missingKey(let key, let name):
      language(
        ms: "Komponen “\(name)” memerlukan `\(key)=…`.",
        en: "The directive “\(name)” needs `\(key)=…`.")
    case .surplus(let name, 0, _):
      language(
        ms: "Komponen “\(name)” tidak membaca argumen; perkataan di sini tidak dipaparkan.",
        en: "The directive “\(name)” reads no argument; the words here are not shown.")
    case .surplus(let name, let limit, _):
      language(
        ms:
          "Komponen “\(name)” membaca \(limit) argumen sahaja; perkataan di sini tidak dipaparkan.",
        en: "The directive “\(name)” reads \(limit == 1 ? "one argument" : "\(limit) arguments")"
          + " only; the words here are not shown.")
    case .unopened(let name, _):
      language(
        ms: "Tanda petik di hujung argumen komponen “\(name)” tidak pernah dibuka.",
        en: "The quotation mark at the end of the argument of “\(name)” is never opened.")
    case .unknownKey(let key, let name, _):
      language(
        ms: "Komponen “\(name)” tidak membaca `\(key)`; nilainya hilang daripada halaman.",
        en: "The directive “\(name)” does not read `\(key)`; its value is missing from the page.")
    case .reservedKey(let key, let name, _):
      language(
        ms: "`\(key)` ialah nama yang sudah ada dalam setiap templat, dan bukan kunci komponen "
          + "“\(name)”; nilainya hilang daripada halaman.",
        en: "`\(key)` is a name that every template has already, and no key of the directive "
          + "“\(name)”; its value is missing from the page.")
    case .content(let name):
      language(
        ms: "Templat “\(name)” tidak membaca `content`; teks ini tidak dipaparkan.",
        en: "The template “\(name)” does not read `content`; this text is not shown.")
    case .anchor(_, let name):
      language(
        ms:
          "Sauh dalam kurungan ialah cara tajuk; komponen “\(name)” membacanya sebagai teks biasa.",
        en: "An anchor in braces is a heading's; to the directive “\(name)” it is plain text.")
    case .noWindow(let fact, let name, _):
      language(
        ms: "Fakta `\(fact)` bukan tempoh, dan komponen “\(name)” memerlukan tempoh.",
        en: "The fact `\(fact)` is no window, and the directive “\(name)” needs one.")
    case .swapped(let word, let fact, let name, _):
      language(
        ms: "Tiada fakta bernama `\(word)`; `\(fact)` ada, dan komponen “\(name)” menanti namanya "
          + "di sini.",
        en: "There is no fact `\(word)`; `\(fact)` is one, and the directive “\(name)” wants its "
          + "name here.")
    }
  }

  private func notes(in language: MessageLanguage) -> [String] {
    switch self {
    case .unknown(_, _, let known) where !known.isEmpty:
      let names = known.joined(separator: ", ")
      return [
        language(ms: "Komponen tapak ini: \(names).", en: "The directives of this site: \(names).")
      ]
    case .unknownKey(_, _, let known) where !known.isEmpty,
      .reservedKey(_, _, let known) where !known.isEmpty:
      let keys = known.map { "`\($0)`" }.joined(separator: ", ")
      return [language(ms: "Kunci yang dibaca: \(keys).", en: "The keys that it reads: \(keys).")]
    case .noWindow(_, _, let windows) where !windows.isEmpty,
      .swapped(_, _, _, let windows) where !windows.isEmpty:
      let names = windows.map { "`\($0)`" }.joined(separator: ", ")
      return [
        language(
          ms: "Tempoh dalam facts.yaml: \(names).", en: "The windows in facts.yaml: \(names).")
      ]
    default: return []
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .unknown(let name, let suggestion, _):
      return Solution.didYouMean(suggestion, language) + [
        Solution(
          suggestion == nil
            ? language(
              ms:
                "Tulis templatnya, templates/directives/\(name).html, atau gunakan komponen yang ada.",
              en:
                "Write its template, templates/directives/\(name).html, or use a directive there is."
            )
            : language(
              ms: "Atau tulis templatnya, templates/directives/\(name).html.",
              en: "Or write its template, templates/directives/\(name).html."))
      ]
    case .missing(let name, let number):
      let arguments = String(repeating: " …", count: number)
      return [
        Solution(
          language(
            ms: "Tulis `:::\(name)\(arguments)`, seperti komponen sejenisnya di halaman lain.",
            en: "Write `:::\(name)\(arguments)`, as in directives of its kind on other pages."))
      ]
    case .missingKey(let key, let name):
      return [
        Solution(
          language(
            ms: "Tulis `\(key)=…` selepas `:::\(name)`.",
            en: "Write `\(key)=…` after `:::\(name)`.")),
        Solution(
          language(
            ms: "Atau biarkan templatnya tidak memerlukannya: `{% if \(key) is defined %}`, atau "
              + "`\(key) | default(\"\")`.",
            en: "Or let its template do without: `{% if \(key) is defined %}`, or "
              + "`\(key) | default(\"\")`.")),
      ]
    case .surplus(_, _, let joined):
      let joining = joined.map { joined in
        Solution(
          language(
            ms: "Jika semuanya satu argumen, letakkan dalam satu pasang tanda petik: `\(joined)`.",
            en: "Where all is one argument, put it into one pair of quotation marks: `\(joined)`."))
      }
      let moving = Solution(
        language(
          ms: "Buang perkataan ini, atau tulis dalam kandungan komponen.",
          en: "Remove the words, or write them in the directive's content."))
      return (joining.map { [$0] } ?? []) + [moving]
    case .unopened(_, let meant):
      return [
        Solution(
          language(
            ms: "Letakkan tanda petik di hadapannya juga: `\(meant)`.",
            en: "Put a quotation mark in front of it, too: `\(meant)`."),
          replacement: meant)
      ]
    case .anchor(let id, _):
      return [
        Solution(
          language(ms: "Tulis `id=\(id)`.", en: "Write `id=\(id)`."), replacement: "id=\(id)")
      ]
    case .swapped(let word, let fact, let name, _):
      return [
        Solution(
          language(
            ms: "Tukar tempat kedua-duanya: `:::\(name) \(fact) \(word)`.",
            en: "Change their places: `:::\(name) \(fact) \(word)`."))
      ]
    case .noWindow:
      return [
        Solution(
          language(
            ms: "Sebut fakta jenis `window`, atau gunakan `{{ facts.… }}` bagi fakta yang lain.",
            en: "Name a fact of type `window`, or write `{{ facts.… }}` for another."))
      ]
    case .content(let name):
      return [
        Solution(
          language(
            ms: "Pindahkan teks ini ke luar komponen, atau tulis `{{ content }}` dalam "
              + "templates/directives/\(name).html.",
            en: "Move the text out of the directive, or write `{{ content }}` in "
              + "templates/directives/\(name).html."))
      ]
    case .reservedKey:
      return [
        Solution(
          language(
            ms: "Beri kunci ini nama lain, di sini dan dalam templat komponen, atau buangkannya.",
            en: "Give the key another name, here and in the directive's template, or remove it."))
      ]
    case .unknownKey(let key, _, let known):
      return Solution.didYouMean(NearMiss.of(key, among: known), language) + [
        Solution(
          language(
            ms: "Buang kunci ini, atau tulis nilainya dalam kandungan komponen.",
            en: "Remove the key, or write its value in the directive's content."))
      ]
    }
  }
}
