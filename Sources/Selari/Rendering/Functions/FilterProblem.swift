import Diagnostics
import Templating

/// What can be wrong with a value that one of Selari's filters gets.
enum FilterProblem: Problem {
  case notADate(kind: ValueKind)
  /// A text that is no day or instant by ISO 8601, and why.
  case notADateText(String, MomentFault)
  case notADateStyle(kind: ValueKind)
  case notANumber(kind: ValueKind)
  /// A number of digits after the point that is none, or too many.
  case notDigits(most: Int)
  case notText(kind: ValueKind)
  /// A text from which no full address can be made.
  case notAPath(String)
  case datePattern(DatePatternFault, suggestion: String?)

  var rule: RuleID { TemplateRule.type.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: summary(in: language),
      explanation: explanation(in: language), solutions: solutions(in: language))
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .datePattern(.letter, nil), .datePattern(.count, nil):
      [
        Solution(
          language(
            ms: "Tulis \(Self.styles) atau corak seperti `d MMMM y`.",
            en: "Write \(Self.styles) or a pattern such as `d MMMM y`."))
      ]
    case .datePattern(_, let suggestion): Solution.didYouMean(suggestion, language)
    case .notADateText(_, .form(let suggestion)):
      Solution.didYouMean(suggestion, language) + [
        Solution(
          language(
            ms: "Tulis tarikh sebagai `2022-10-20` atau `2022-10-20T17:00`.",
            en: "Write dates as `2022-10-20` or `2022-10-20T17:00`."))
      ]
    case .notADateText(_, let fault): fault.solutions(in: language)
    case .notADate(kind: .none):
      [
        Solution(
          language(
            ms: "Tanya dahulu sama ada tarikh itu ada: `{% if page.date %} … {% endif %}`.",
            en: "Ask first whether there is one: `{% if page.date %} … {% endif %}`."))
      ]
    case .notAPath:
      [
        Solution(
          language(
            ms: "Minta laluan itu daripada `link` atau `asset`, atau tulis `/` di hadapannya.",
            en: "Ask `link` or `asset` for the path, or write `/` before it."))
      ]
    case .notADate, .notADateStyle, .notANumber, .notDigits, .notText: []
    }
  }

  private static let styles = DateStyle.names.map { "`\($0)`" }.joined(separator: ", ")

  private func summary(in language: MessageLanguage) -> String {
    language(
      ms: "penapis diberi nilai jenis yang dikehendakinya",
      en: "a filter gets the kind of value it wants")
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .notADate(let kind):
      language(
        ms: "`date` memerlukan tarikh; ini ialah \(kind.name(in: language)).",
        en: "`date` needs a date; this is \(kind.name(in: language)).")
    case .notADateText(let text, .form):
      language(
        ms: "`date` memerlukan tarikh; teks “\(text)” bukan tarikh.",
        en: "`date` needs a date; the text “\(text)” is none.")
    case .notADateText(let text, let fault): fault.explanation(of: text, in: language)
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
    case .notDigits(let most):
      language(
        ms:
          "`digits` bagi `number` ialah bilangan digit selepas titik perpuluhan, 0 hingga \(most).",
        en: "`digits` of `number` is how many digits stand after the point, 0 to \(most).")
    case .notText(let kind):
      language(
        ms: "Penapis ini memerlukan teks; ini ialah \(kind.name(in: language)).",
        en: "This filter needs text; this is \(kind.name(in: language)).")
    case .notAPath(let text):
      language(
        ms:
          "`permalink` memerlukan laluan yang bermula dengan `/`; teks “\(text)” bukan laluan begitu.",
        en: "`permalink` needs a path that begins with `/`; the text “\(text)” is none.")
    case .datePattern(let fault, _): fault.explanation(in: language)
    }
  }
}

extension ValueKind {
  /// What messages call it.
  func name(in language: MessageLanguage) -> String {
    switch self {
    case .object(let kind): language(ms: kind.text(in: .ms), en: kind.article)
    case .text: language(ms: "teks", en: "text")
    case .none: language(ms: "nilai kosong", en: "none")
    case .boolean: language(ms: "nilai benar atau palsu", en: "true or false")
    case .integer, .float, .number: language(ms: "nombor", en: "a number")
    case .data:
      language(
        ms: "teks, nombor, senarai atau kamus", en: "text, a number, a list or a dictionary")
    case .list, .tuple, .sequence, .iterable: language(ms: "senarai", en: "a list")
    case .dictionary: language(ms: "kamus", en: "a dictionary")
    case .function: language(ms: "fungsi", en: "a function")
    case .undefined: language(ms: "nilai yang tidak ditakrifkan", en: "undefined")
    }
  }
}
