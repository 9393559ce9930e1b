import Diagnostics
import Templating

/// What can be wrong with a call of one of Selari's functions.
enum FunctionProblem: Problem {
  case noKey
  case notAPage
  case noTopic(String, suggestion: String?)
  case noLanguage(String, known: [String])
  case noText(kind: ValueKind)
  case tooLongForQR
  case contentOfItself(String)

  var rule: RuleID {
    switch self {
    case .contentOfItself: TemplateRule.cycle.id
    default: TemplateRule.argument.id
    }
  }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: rule == "template/cycle"
        ? language(
          ms: "kandungan halaman tidak mengandungi dirinya sendiri",
          en: "a page's content does not contain itself")
        : language(
          ms: "fungsi diberi apa yang dapat digunakannya", en: "a function gets what it can use"),
      explanation: explanation(in: language), solutions: solutions(in: language))
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .noKey:
      language(
        ms: "t() memerlukan satu kunci daripada strings.yaml sebagai argumen pertama.",
        en: "t() needs one key of strings.yaml as its first argument.")
    case .notAPage:
      language(ms: "alternates() memerlukan halaman.", en: "alternates() needs a page.")
    case .noTopic(let topic, _):
      language(
        ms: "Tiada topik `\(topic)` dalam site.yaml.",
        en: "There is no topic `\(topic)` in site.yaml.")
    case .noLanguage(let code, let known):
      language(
        ms: "`\(code)` bukan bahasa tapak ini; bahasanya ialah \(known.joined(separator: ", ")).",
        en: "`\(code)` is not a language of this site; they are \(known.joined(separator: ", ")).")
    case .noText(let kind):
      language(
        ms: "Nilai jenis \(kind.name(in: language)) tidak dapat ditulis dalam teks.",
        en: "A value of the kind \(kind.name(in: language)) cannot stand in a text.")
    case .tooLongForQR:
      language(
        ms: "Teks ini terlalu panjang untuk kod QR.", en: "This text is too long for a QR code.")
    case .contentOfItself(let id):
      language(
        ms: "Kandungan `\(id)` diminta ketika ia sendiri sedang dibaca.",
        en: "The content of `\(id)` is asked for while it is being read itself.")
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .noTopic(_, let suggestion): Solution.didYouMean(suggestion, language)
    case .noLanguage(let code, let known):
      Solution.didYouMean(NearMiss.of(code, among: known), language)
    default: []
    }
  }
}

/// What can be wrong with a value that one of Selari's filters gets.
enum FilterProblem: Problem {
  case notADate(kind: ValueKind)
  case notADateStyle(kind: ValueKind)
  case notANumber(kind: ValueKind)
  case notText(kind: ValueKind)
  case datePattern(DatePatternFault, suggestion: String?)

  var rule: RuleID { TemplateRule.type.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "penapis diberi nilai jenis yang dikehendakinya",
        en: "a filter gets the kind of value it wants"),
      explanation: explanation(in: language), solutions: solutions(in: language))
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    guard case .datePattern(_, let suggestion) = self else { return [] }
    return Solution.didYouMean(suggestion, language)
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .notADate(let kind):
      language(
        ms: "`date` memerlukan tarikh; ini ialah \(kind.name(in: language)).",
        en: "`date` needs a date; this is \(kind.name(in: language)).")
    case .notADateStyle(let kind):
      language(
        ms:
          "Gaya bagi `date` ialah teks dalam tanda petik, seperti `\"full\"`; ini ialah \(kind.name(in: language)).",
        en:
          "The style of `date` is a text in quotes, such as `\"full\"`; this is \(kind.name(in: language))."
      )
    case .notANumber(let kind):
      language(
        ms: "`number` memerlukan nombor; ini ialah \(kind.name(in: language)).",
        en: "`number` needs a number; this is \(kind.name(in: language)).")
    case .notText(let kind):
      language(
        ms: "Penapis ini memerlukan teks; ini ialah \(kind.name(in: language)).",
        en: "This filter needs text; this is \(kind.name(in: language)).")
    case .datePattern(let fault, _): fault.explanation(in: language)
    }
  }
}

extension ValueKind {
  /// What messages call it.
  func name(in language: MessageLanguage) -> String {
    switch self {
    case .object(let name): name
    case .text: language(ms: "teks", en: "text")
    case .none: language(ms: "nilai kosong", en: "none")
    case .boolean: language(ms: "nilai benar atau palsu", en: "true or false")
    case .integer, .float, .number: language(ms: "nombor", en: "a number")
    case .list, .tuple, .sequence, .iterable: language(ms: "senarai", en: "a list")
    case .dictionary: language(ms: "kamus", en: "a dictionary")
    case .function: language(ms: "fungsi", en: "a function")
    case .undefined: language(ms: "nilai yang tidak ditakrifkan", en: "undefined")
    }
  }
}
