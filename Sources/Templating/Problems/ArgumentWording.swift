import Diagnostics

extension TemplateProblem {
  /// What to say of arguments that do not fit.
  func argumentWording(_ language: MessageLanguage) -> Wording {
    let summary = language(
      ms: "argumen sepadan dengan parameternya", en: "arguments fit the parameters")
    switch self {
    case .unknownArgument("caller", _):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Makro ini tidak memanggil `caller()`, maka kandungan blok `call` tidak akan muncul.",
          en:
            "The macro does not call `caller()`, so the `call` block's content would never appear."
        ))
    case .unknownArgument(let name, let known):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tiada parameter bernama `\(name)`.", en: "There is no parameter named `\(name)`."),
        notes: known.isEmpty
          ? []
          : [
            language(ms: "Parameternya: ", en: "The parameters are ")
              + known.map { "`\($0)`" }.joined(separator: ", ") + "."
          ],
        solutions: Suggestion.solutions(for: name, among: known, in: language))
    case .tooManyArguments(let given, let allowed, let name):
      let receiver = name.map { language(ms: " kepada `\($0)`", en: " to `\($0)`") } ?? ""
      return Wording(
        summary: summary,
        explanation: allowed == 0
          ? language(
            ms: "\(given) argumen diberi\(receiver), tetapi tiada yang dibenarkan.",
            en: "\(given) given\(receiver), and none are allowed.")
          : language(
            ms: "\(given) argumen diberi\(receiver), paling banyak \(allowed) dibenarkan.",
            en: "\(given) given\(receiver), at most \(allowed) allowed."))
    case .missingArgument(let name):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tiada nilai untuk parameter `\(name)`.",
          en: "There is no value for the parameter `\(name)`."))
    case .repeatedArgument(let name):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Parameter `\(name)` diberi dua nilai.",
          en: "The parameter `\(name)` is given two values."))
    case .wrongArgument(let name, let expected, let got):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "`\(name)` memerlukan \(expected.text(in: .ms)), bukan \(got.text(in: .ms)).",
          en: "`\(name)` takes \(expected.article), not \(got.article)."),
        solutions: name == "reverse" && got == .text ? [Self.namingAttribute(language)] : [])
    default: return Wording(summary: summary, explanation: "")
    }
  }

  /// `sort("title")` means `sort(attribute="title")`.
  private static func namingAttribute(_ language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Jika teks itu nama atribut, tulis `attribute=` di hadapannya.",
        en: "Where the text is an attribute's name, write `attribute=` before it."))
  }

  /// What to say of values of the wrong kind.
  func kindWording(_ language: MessageLanguage) -> Wording {
    let summary = language(
      ms: "operasi menerima jenis nilai yang sesuai",
      en: "an operation gets values that it works on")
    func wording(ms: String, en: String, _ solutions: [Solution] = []) -> Wording {
      Wording(
        summary: summary, explanation: language(ms: ms, en: en).asSentence, solutions: solutions)
    }
    switch self {
    case .wrongOperands(let operation, let left, let right?):
      return wording(
        ms:
          "`\(operation)` tidak boleh antara \(left.text(in: .ms)) dengan \(right.text(in: .ms)).",
        en: "`\(operation)` does not work on \(left.article) and \(right.article).",
        Self.joining(operation, left, right, language))
    case .wrongOperands(let operation, let operand, nil):
      return wording(
        ms: "`\(operation)` tidak boleh pada \(operand.text(in: .ms)).",
        en: "`\(operation)` does not work on \(operand.article).")
    case .wrongKind(let what, let expected, let got):
      return wording(
        ms: "`\(what)` memerlukan \(expected.text(in: .ms)), bukan \(got.text(in: .ms)).",
        en: "`\(what)` takes \(expected.article), not \(got.article).")
    case .notCallable(let kind):
      return wording(
        ms: "\(kind.text(in: .ms)) bukan sesuatu yang boleh dipanggil.",
        en: "\(kind.article) cannot be called.")
    case .notIterable(let kind):
      return wording(
        ms: "\(kind.text(in: .ms)) bukan sesuatu yang boleh digelungkan.",
        en: "\(kind.article) cannot be looped over.")
    case .notPrintable(let kind): return printing(kind, summary, language)
    case .unpacking(let names, _, ofKey: true):
      return wording(
        ms: "Gelung ini memberi kunci kamus sahaja, tetapi \(names) nama menanti nilai.",
        en: "The loop gives a dictionary's keys alone, and \(names) names wait for values.",
        [
          Solution(
            language(
              ms: "Tulis `.items()` selepas kamus itu untuk kunci dan nilainya.",
              en: "Write `.items()` after the dictionary for its keys and values."))
        ])
    case .unpacking(let names, let values, _):
      return wording(
        ms: "\(names) nama menanti nilai, tetapi ada \(values) nilai.",
        en: "\(names) names wait for values, and there are \(values).")
    case .mutation(let method):
      return wording(
        ms: "`\(method)` mengubah nilai, dan nilai dalam templat tidak boleh diubah.",
        en: "`\(method)` changes a value, and values in templates do not change.",
        [
          Solution(
            language(
              ms: "Bina nilai baharu (`senarai + [x]`) dan simpan dalam `namespace()`.",
              en: "Make a new value (`list + [x]`) and keep it in a `namespace()`."))
        ])
    default: return wording(ms: "", en: "")
    }
  }

  /// An object that prints text is none: `+` adds, and `~` joins what things print.
  private static func joining(
    _ operation: String, _ left: ValueKind, _ right: ValueKind, _ language: MessageLanguage
  ) -> [Solution] {
    guard operation == "+" else { return [] }
    switch (left, right) {
    case (.object, .text), (.text, .object), (.object, .object):
      return [
        Solution(
          language(
            ms: "Untuk menyambung teks, tulis `~`.", en: "To join texts, write `~`."))
      ]
    default: return []
    }
  }

  private func printing(
    _ kind: ValueKind, _ summary: String, _ language: MessageLanguage
  ) -> Wording {
    var solutions: [Solution] = []
    if case .object("generator") = kind {
      solutions = [Solution(language(ms: "Tambahkan `| list`.", en: "Add `| list`."))]
    }
    if case .object("reversed") = kind {
      solutions = [Solution(language(ms: "Tambahkan `| list`.", en: "Add `| list`."))]
    }
    if kind == .function {
      solutions = [
        Solution(language(ms: "Panggil dengan `()`.", en: "Call it with `()`."))
      ]
    }
    return Wording(
      summary: summary,
      explanation: language(
        ms: "\(kind.text(in: .ms)) tidak mempunyai teks untuk dicetak.",
        en: "\(kind.article) has no text to print."
      ).asSentence,
      solutions: solutions)
  }
}

extension ValueKind {
  /// The kind as messages call it.
  func text(in language: MessageLanguage) -> String {
    switch self {
    case .undefined: language(ms: "nilai tidak tertakrif", en: "undefined value")
    case .none: language(ms: "`none`", en: "`none`")
    case .boolean: language(ms: "nilai boolean", en: "boolean")
    case .integer: language(ms: "nombor bulat", en: "whole number")
    case .float: language(ms: "nombor perpuluhan", en: "decimal number")
    case .text: language(ms: "teks", en: "text")
    case .list: language(ms: "senarai", en: "list")
    case .tuple: language(ms: "tupel", en: "tuple")
    case .dictionary: language(ms: "kamus", en: "dictionary")
    case .function: language(ms: "fungsi", en: "function")
    case .number: language(ms: "nombor", en: "number")
    case .sequence: language(ms: "jujukan", en: "sequence")
    case .iterable: language(ms: "sesuatu yang boleh digelungkan", en: "something to loop over")
    case .data:
      language(
        ms: "teks, nombor, senarai atau kamus", en: "text, a number, a list or a dictionary")
    case .object(let kind): kind.text(in: language)
    }
  }

  /// The kind in English with its article.
  var article: String {
    switch self {
    case .none, .text, .iterable, .data: text(in: .en)
    case .object(let kind): kind.article
    case .undefined: "an undefined value"
    default: "a \(text(in: .en))"
    }
  }
}

extension String {
  /// The text with its first letter in upper case.
  var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
