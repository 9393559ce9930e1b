import Diagnostics

extension TemplateProblem {
  /// What to say of the problem.
  public func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .notUTF8, .unexpected, .unclosed, .unknownTag, .strayTag: syntaxWording(language)
    case .misuse(let misuse): misuse.wording(in: language)
    case .undefined(let cause, let known): cause.wording(known: known, in: language)
    case .unknownFilter, .unknownTest, .unknownBlock, .outsideBlocks, .requiredBlock,
      .missingTemplate, .missingTemplates:
      nameWording(language)
    case .unknownArgument, .tooManyArguments, .missingArgument, .repeatedArgument, .wrongArgument:
      argumentWording(language)
    case .wrongOperands, .wrongKind, .notCallable, .notIterable, .notPrintable, .unpacking,
      .mutation:
      kindWording(language)
    case .methodForKey(let key, let written, let problem):
      problem.wording(in: language).withSolution(
        ofKey: key, hiddenByMethodOf: written, in: language)
    case .badValue(let value): value.wording(in: language)
    case .failed(let reason):
      Wording(
        summary: language(
          ms: "fungsi tapak menerima nilai yang boleh digunakannya",
          en: "the site's functions are given values that they can use"), explanation: reason)
    case .cycle, .longCycle, .tooDeep: recursionWording(language)
    case .allowWithoutReason(let rule): allowWording(rule, language)
    }
  }

  // MARK: Syntax

  private func syntaxWording(_ language: MessageLanguage) -> Wording {
    switch self {
    case .notUTF8:
      Wording(
        summary: language(ms: "templat ialah teks UTF-8", en: "a template is UTF-8 text"),
        explanation: language(
          ms: "Bait di sini bukan sebahagian daripada mana-mana aksara UTF-8.",
          en: "The byte here belongs to no UTF-8 character."),
        solutions: [
          Solution(language(ms: "Simpan fail ini sebagai UTF-8.", en: "Save the file as UTF-8."))
        ])
    case .unexpected(let got, let expected): unexpected(got, expected, language)
    case .unclosed(let opening, let closing):
      Wording(
        summary: language(ms: "apa yang dibuka ditutup", en: "what is opened is closed"),
        explanation: language(
          ms: "`\(opening)` tidak ditutup.", en: "`\(opening)` is never closed."),
        solutions: [
          Solution(language(ms: "Tambahkan `\(closing)`.", en: "Add `\(closing)`."))
        ])
    case .unknownTag(let name, let known):
      Wording(
        summary: language(
          ms: "nama tag ialah nama yang dikenali", en: "a tag has a name that is known"),
        explanation: language(
          ms: "Tiada tag bernama `\(name)`.", en: "There is no tag named `\(name)`."),
        solutions: Suggestion.solutions(for: name, among: known, in: language))
    case .strayTag(let name, let open): stray(name, open, language)
    default: Wording(summary: "", explanation: "")
    }
  }

  private func unexpected(
    _ got: String, _ expected: Expected, _ language: MessageLanguage
  ) -> Wording {
    let found =
      got.isEmpty
      ? language(ms: "Templat berakhir di sini", en: "The template ends here")
      : language(ms: "`\(got)` tidak boleh berada di sini", en: "`\(got)` cannot stand here")
    let wanted =
      switch expected {
      case .anything: ""
      case .text(let text): language(ms: "; `\(text)` dijangka", en: "; `\(text)` is expected")
      case .expression: language(ms: "; ungkapan dijangka", en: "; an expression is expected")
      case .name: language(ms: "; nama dijangka", en: "; a name is expected")
      case .tag: language(ms: "; nama tag dijangka", en: "; a tag's name is expected")
      }
    return Wording(
      summary: language(
        ms: "tag dan ungkapan ditulis mengikut tatabahasanya",
        en: "tags and expressions follow the grammar"),
      explanation: found + wanted + ".", solutions: Self.straightening(got, expected, language))
  }

  /// What to do where a word processor has put a quotation mark of its own, somebody a `\` before a pipe, or
  /// what another language writes.
  private static func straightening(
    _ got: String, _ expected: Expected, _ language: MessageLanguage
  ) -> [Solution] {
    if got == "\\|" {
      return [
        Solution(
          language(
            ms: "Tulis `|` begitu sahaja; dalam rujukan ia tidak mengakhiri sel jadual.",
            en: "Write `|` as it is: in a reference it ends no cell of a table."),
          replacement: "|")
      ]
    }
    if got == "=" || got == "!" {
      // What it was to be hangs on where it stands: `=` compares nothing in `for x = page.children`.
      if case .text("in") = expected { return [] }
      return [
        Solution(
          got == "="
            ? language(
              ms: "Dua nilai dibandingkan dengan `==`.", en: "Two values are compared by `==`.")
            : language(
              ms: "“Bukan” ditulis `not`.", en: "What negates is written `not`."))
      ]
    }
    if let meant = OperatorSlip.meant(by: got) {
      return [
        Solution(
          language(ms: "Tulis `\(meant)`.", en: "Write `\(meant)`."), replacement: meant)
      ]
    }
    guard ["“", "”", "„", "‟", "‘", "’", "«", "»"].contains(got) else { return [] }
    return [
      Solution(
        language(
          ms: "Tulis tanda petik lurus: `\"…\"`.", en: "Write straight quotation marks: `\"…\"`."))
    ]
  }

  private func stray(_ name: String, _ open: String?, _ language: MessageLanguage) -> Wording {
    let reason =
      open.map {
        language(
          ms: "tetapi tag yang terbuka ialah `\($0)`", en: "but the tag that is open is `\($0)`")
      } ?? language(ms: "tetapi tiada tag yang terbuka", en: "but no tag is open")
    return Wording(
      summary: language(
        ms: "tag penutup menutup tag yang terbuka", en: "a closing tag closes the tag that is open"),
      explanation: language(ms: "`\(name)` berada di sini, ", en: "`\(name)` stands here, ")
        + reason + ".")
  }

  // MARK: Names

  private func nameWording(_ language: MessageLanguage) -> Wording {
    switch self {
    case .unknownFilter(let name, let known):
      Wording(
        summary: language(
          ms: "nama penapis ialah nama yang dikenali", en: "a filter has a name that is known"),
        explanation: language(
          ms: "Tiada penapis bernama `\(name)`.", en: "There is no filter named `\(name)`."),
        notes: Suggestion.listing(
          known, unlessNear: name, language(ms: "Penapis yang ada: ", en: "The filters are ")),
        solutions: Suggestion.solutions(for: name, among: known, in: language))
    case .unknownTest(let name, let known):
      Wording(
        summary: language(
          ms: "nama ujian ialah nama yang dikenali", en: "a test has a name that is known"),
        explanation: language(
          ms: "Tiada ujian bernama `\(name)`.", en: "There is no test named `\(name)`."),
        solutions: Suggestion.solutions(for: name, among: known, in: language))
    case .unknownBlock(let name, let known):
      Wording(
        summary: language(
          ms: "blok mengisi blok yang ada pada templat induk",
          en: "a block fills a block that the parent template has"),
        explanation: language(
          ms:
            "Tiada templat induk yang mempunyai blok `\(name)`, maka kandungannya tidak akan muncul.",
          en: "No parent template has a block `\(name)`, so its content would never appear."),
        notes: Suggestion.listing(
          known, unlessNear: name,
          language(ms: "Blok templat induk: ", en: "The parent's blocks are ")),
        solutions: Suggestion.solutions(for: name, among: known, in: language))
    case .outsideBlocks:
      Wording(
        summary: language(
          ms: "isi templat yang meluaskan templat lain berada di dalam blok",
          en: "what a template that extends another shows stands in its blocks"),
        explanation: language(
          ms: "Ini berada di luar semua blok, maka ia tidak akan muncul.",
          en: "This stands outside of all blocks, so it would never appear."),
        solutions: [
          Solution(
            language(
              ms: "Pindahkannya ke dalam blok, atau jadikannya komen: `{# … #}`.",
              en: "Move it into a block, or make it a comment: `{# … #}`."))
        ])
    case .requiredBlock(let name):
      Wording(
        summary: language(
          ms: "blok yang wajib diisi oleh templat anak",
          en: "a required block is filled by the template that extends"),
        explanation: language(
          ms: "Tiada templat yang mengisi blok `\(name)`.",
          en: "No template fills the block `\(name)`."))
    case .missingTemplate(let name, let known):
      Wording(
        summary: Self.existsSummary(language),
        explanation: language(
          ms: "Tiada templat bernama `\(name)`.", en: "There is no template named `\(name)`."),
        solutions: Suggestion.solutions(for: name, among: known, quoted: true, in: language))
    case .missingTemplates(let names):
      Wording(
        summary: Self.existsSummary(language),
        explanation: language(
          ms: "Tiada satu pun daripada templat ini wujud: \(Self.list(names)).",
          en: "None of these templates exists: \(Self.list(names))."),
        solutions: [
          Solution(
            language(
              ms: "Tulis salah satu daripadanya, atau tambahkan `ignore missing`.",
              en: "Write one of them, or add `ignore missing`."))
        ])
    default: Wording(summary: "", explanation: "")
    }
  }

  private static func existsSummary(_ language: MessageLanguage) -> String {
    language(ms: "templat yang dirujuk wujud", en: "a template that is named exists")
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  // MARK: Recursion and comments

  private func recursionWording(_ language: MessageLanguage) -> Wording {
    let summary = language(
      ms: "templat, makro dan gelung tidak memanggil dirinya tanpa henti",
      en: "templates, macros and loops do not lead back to themselves without end")
    func way(_ names: [String]) -> String {
      names.map { "`\($0)`" }.joined(separator: " → ")
    }
    let explanation: String
    switch self {
    case .cycle(let names):
      explanation = language(
        ms: "Laluan ini berulang tanpa henti: \(way(names)).",
        en: "This way never ends: \(way(names)).")
    case .longCycle(let names, let limit):
      explanation = language(
        ms: "Laluan ini berulang tanpa henti, atau melebihi \(limit) langkah: \(way(names)).",
        en: "This way never ends, or takes more than \(limit) steps: \(way(names)).")
    case .tooDeep(let limit):
      explanation = language(
        ms: "Lebih daripada \(limit) lapisan bersarang.",
        en: "More than \(limit) levels are nested in each other.")
    default: explanation = ""
    }
    return Wording(summary: summary, explanation: explanation)
  }

  private func allowWording(_ rule: String, _ language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "peraturan dibenarkan dilanggar dengan sebab", en: "a rule is allowed for a reason"),
      explanation: language(
        ms: "Komen ini membenarkan `\(rule)` tanpa sebab.",
        en: "This comment allows `\(rule)` without a reason."),
      solutions: [
        Solution(
          language(
            ms: "Tambahkan sebabnya selepas titik bertindih.", en: "Add a reason after a colon."),
          replacement: "{# selari: allow \(rule): … #}")
      ])
  }
}

/// "Did you mean …": the name closest to what was written.
enum Suggestion {
  /// All that there is, where nothing of it is near to what was written.
  static func listing(_ known: [String], unlessNear written: String, _ begin: String) -> [String] {
    guard !known.isEmpty, written.count < 2 || NearMiss.of(written, among: known) == nil else {
      return []
    }
    return [begin + known.map { "`\($0)`" }.joined(separator: ", ") + "."]
  }

  static func solutions(
    for written: String, among known: [String], quoted: Bool = false, in language: MessageLanguage
  ) -> [Solution] {
    // Any letter is near any other.
    guard written.count > 1, let name = NearMiss.of(written, among: known) else { return [] }
    return [.didYouMean(quoted ? "\"\(name)\"" : name, in: language)]
  }
}
