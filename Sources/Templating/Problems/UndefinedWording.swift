import Diagnostics

extension Undefined.Cause {
  /// What to say where something undefined is used; `known` is what could have been meant.
  func wording(known: [String], in language: MessageLanguage) -> Wording {
    let solutions =
      way.map { [.didYouMean($0.written, replacement: $0.replacement, in: language)] }
      ?? written.map { Suggestion.solutions(for: $0, among: known, in: language) } ?? []
    return Wording(
      summary: language(
        ms: "templat hanya menggunakan apa yang wujud", en: "a template uses only what exists"),
      explanation: explanation(language),
      // All names there are only help where none is near.
      notes: solutions.isEmpty ? notes(known, language) : [],
      solutions: solutions)
  }

  /// The name as written, where another may have been meant.
  private var written: String? {
    switch self {
    case .name(let name), .export(let name, _, _): name.text
    case .attribute(let name, _): name
    default: nil
    }
  }

  /// Where the attribute is, if the object knows of it.
  private var way: (written: String, replacement: String)? {
    guard case .attribute(let name, .object(let object)) = self else { return nil }
    return object.way(to: name)
  }

  private func explanation(_ language: MessageLanguage) -> String {
    switch self {
    case .name(let name):
      language(ms: "Tiada nama `\(name)` di sini.", en: "There is no name `\(name)` here.")
    case .attribute(let name, .object(let object)) where object.kind.parts != nil:
      language(
        ms: "Tiada \(object.kind.parts?.ms ?? "") `\(name)`.",
        en: "There is no \(object.kind.parts?.en ?? "") `\(name)`.")
    case .attribute(let name, let value):
      language(
        ms: "\(value.kind.text(in: .ms).asSentence) ini tiada `\(name)`.",
        en: "This \(value.kind.text(in: .en)) has no `\(name)`.")
    case .item(let key, let kind):
      language(
        ms: "\(kind.text(in: .ms).asSentence) ini tiada unsur `\(key)`.",
        en: "This \(kind.text(in: .en)) has no item `\(key)`.")
    case .parameter(let name):
      language(
        ms: "Makro ini dipanggil tanpa nilai untuk `\(name)`.",
        en: "The macro was called without a value for `\(name)`.")
    case .export(let name, _, let template):
      language(
        ms: "Templat `\(template)` tidak mentakrifkan `\(name)`.",
        en: "The template `\(template)` does not define `\(name)`.")
    case .parentBlock(let name):
      language(
        ms: "Tiada templat induk yang mempunyai blok `\(name)`.",
        en: "No parent template has a block `\(name)`.")
    case .caller:
      language(
        ms: "Makro ini tidak dipanggil oleh blok `call`.",
        en: "The macro was not called by a `call` block.")
    case .noElse:
      language(
        ms: "Syaratnya palsu dan ungkapan `if` ini tiada `else`.",
        en: "The condition is false and this `if` expression has no `else`.")
    case .empty(let filter):
      language(
        ms: "`\(filter)` diberi jujukan yang kosong.", en: "`\(filter)` was given nothing.")
    case .neighbour(let next):
      next
        ? language(
          ms: "Tiada unsur selepas yang terakhir.", en: "Nothing follows the last element.")
        : language(
          ms: "Tiada unsur sebelum yang pertama.", en: "Nothing precedes the first element.")
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private func notes(_ known: [String], _ language: MessageLanguage) -> [String] {
    switch self {
    case .attribute(_, .object(let object)) where !known.isEmpty:
      let names = Self.list(known)
      return [
        object.kind.parts == nil
          ? language(ms: "Yang ada: \(names).", en: "It has \(names).")
          : language(ms: "Yang ada: \(names).", en: "There are \(names).")
      ]
    case .attribute(_, .dict(let mapping)) where (1...12).contains(mapping.keys.count):
      let names = Self.list(mapping.keys.compactMap(\.text))
      return [language(ms: "Yang ada: \(names).", en: "It has \(names).")] + Self.asking(language)
    case .attribute(_, .dict), .item: return Self.asking(language)
    case .neighbour, .empty:
      return [
        language(
          ms: "`| default(…)` memberi nilai lain dalam keadaan ini.",
          en: "`| default(…)` gives another value in that case.")
      ]
    default: return []
    }
  }

  /// How a template asks for what may be missing.
  private static func asking(_ language: MessageLanguage) -> [String] {
    [
      language(
        ms:
          "`is defined` menyemak sama ada ia ada, dan `| default(…)` memberi nilai lain apabila tiada.",
        en:
          "`is defined` asks whether it is there, and `| default(…)` gives another value where not."
      )
    ]
  }
}
