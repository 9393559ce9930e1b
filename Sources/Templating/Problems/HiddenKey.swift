import Diagnostics

/// `page.extra.items` is a dictionary's method and not its key `items`, in Jinja as here.
struct HiddenKey {
  /// The key that has a method's name.
  let key: String
  /// Where the dictionary's expression stands.
  let dictionary: Range<Int>
}

extension TemplateProblem {
  /// Whether it is a function that was of no use here.
  var isOfFunction: Bool {
    switch self {
    case .notIterable(.function), .notPrintable(.function), .wrongKind(_, _, .function),
      .wrongArgument(_, _, .function), .wrongOperands(_, .function, _),
      .wrongOperands(_, _, .function), .undefined(.item(_, .function), _):
      true
    case .undefined(.attribute(_, let value), _): value.kind == .function
    default: false
    }
  }
}

extension Wording {
  /// The same, with how to read the key and nothing else as its remedy.
  func withSolution(
    ofKey key: String, hiddenByMethodOf dictionary: String, in language: MessageLanguage
  ) -> Wording {
    let expression = "\(dictionary)[\"\(key)\"]"
    var wording = self
    wording.solutions = [
      Solution(
        language(
          ms: "`.\(key)` ialah kaedah setiap kamus; untuk kuncinya, tulis `\(expression)`.",
          en: "`.\(key)` is a method of every dictionary; for the key, write `\(expression)`."))
    ]
    return wording
  }
}
