import Diagnostics

extension TemplateProblem.BadValue {
  /// What to say of a value that cannot be used though its kind is right.
  func wording(in language: MessageLanguage) -> Wording {
    let (ms, en) = explanation
    return Wording(
      summary: language(
        ms: "nilai berada dalam julat yang bermakna", en: "a value is one that can be used"),
      explanation: language(ms: ms, en: en).asSentence, solutions: solutions(language))
  }

  private var explanation: (ms: String, en: String) {
    switch self {
    case .divisionByZero: ("Pembahagian dengan sifar.", "Division by zero.")
    case .overflow: ("Nombor ini melebihi 64 bit.", "The number does not fit in 64 bits.")
    case .rootOfNegative:
      (
        "Nombor negatif tidak boleh dipangkatkan dengan pecahan.",
        "A negative number cannot be raised to a power with a fraction."
      )
    case .emptyCycle:
      ("Kitaran memerlukan sekurang-kurangnya satu nilai.", "A cycle needs a value.")
    case .format(let format):
      (
        "Format `\(format)` tidak sepadan dengan nilai yang diberi.",
        "The format `\(format)` does not fit the values given."
      )
    case .attributeName(let name):
      (
        "`\(name)` tidak boleh menjadi nama atribut HTML.",
        "`\(name)` cannot be an HTML attribute's name."
      )
    case .choice(let argument, let allowed, let got):
      (
        "`\(argument)` ialah \(Self.list(allowed, or: "atau")), bukan `\(got)`.",
        "`\(argument)` is \(Self.list(allowed, or: "or")), not `\(got)`."
      )
    case .zeroStep: ("Langkahnya sifar.", "The step is zero.")
    case .negative(let name):
      ("`\(name)` mesti lebih daripada sifar.", "`\(name)` must be above zero.")
    case .notFound(let what): ("`\(what)` tidak ditemui.", "`\(what)` was not found.")
    case .notFinite: ("Nombor ini tiada hadnya.", "The number is not finite.")
    case .unhashable(let kind):
      ("\(kind.text(in: .ms)) tidak boleh menjadi kunci.", "\(kind.article) cannot be a key.")
    case .tooLong(let limit):
      (
        "Hasilnya lebih panjang daripada \(limit >> 20) MB.",
        "The result would be longer than \(limit >> 20) MB."
      )
    case .tooManyElements(let limit):
      (
        "Hasilnya mempunyai lebih daripada \(limit) unsur.",
        "The result would have more than \(limit) elements."
      )
    case .nested(let limit):
      (
        "Nilai ini bersarang lebih daripada \(limit) lapisan.",
        "The value is nested more than \(limit) levels deep."
      )
    case .truncation(let least):
      (
        "Panjangnya mesti sekurang-kurangnya \(least), dan kelonggarannya tidak negatif.",
        "The length must be at least \(least), and the leeway not negative."
      )
    case .loopNotRecursive:
      ("Gelung ini tidak ditandakan `recursive`.", "This loop is not marked `recursive`.")
    case .notNamespace:
      (
        "Hanya `namespace()` mempunyai atribut yang boleh diberi nilai.",
        "Only a `namespace()` has attributes that can be set."
      )
    case .autoescape:
      (
        "Autoescape sentiasa hidup; gunakan `| safe` untuk markup.",
        "Autoescape is always on; `| safe` marks markup."
      )
    }
  }

  private static func list(_ choices: [String], or word: String) -> String {
    let quoted = choices.map { "`\($0)`" }
    return quoted.dropLast().joined(separator: ", ") + " \(word) " + (quoted.last ?? "")
  }

  private func solutions(_ language: MessageLanguage) -> [Solution] {
    switch self {
    case .choice(_, let allowed, let got):
      Suggestion.solutions(for: got, among: allowed, quoted: true, in: language)
    case .loopNotRecursive:
      [
        Solution(
          language(ms: "Tulis `{% for … recursive %}`.", en: "Write `{% for … recursive %}`."))
      ]
    case .tooLong, .tooManyElements:
      [
        Solution(
          language(
            ms: "Gunakan nombor yang lebih kecil atau teks yang lebih pendek.",
            en: "Use a smaller number or a shorter text."))
      ]
    case .nested:
      [
        Solution(
          language(
            ms: "Tambah pada senarai, cth. `ns.items = ns.items + [item]`, dan bukan ke dalamnya.",
            en: "Add to a list, e.g. `ns.items = ns.items + [item]`, and not another inside it."))
      ]
    default: []
    }
  }
}
