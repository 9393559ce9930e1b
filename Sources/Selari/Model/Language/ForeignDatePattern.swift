/// Date patterns as other programs write them, by CLDR: `d MMMM y` for Go's `2 January 2006` and for
/// `%-d %B %Y` of C and those who follow it.
enum ForeignDatePattern {
  /// The pattern by CLDR; nil for a text that is neither.
  static func cldr(_ text: String) -> String? {
    if text.contains("%") { return replaced(text, conversions) }
    return text.contains("2006") ? replaced(text, layout) : nil
  }

  /// The text with what stands for a value replaced; other letters stand for themselves, and are put
  /// between `'`.
  private static func replaced(_ text: String, _ values: [(String, String)]) -> String? {
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      if let (foreign, own) = values.first(where: { rest.hasPrefix($0.0) }) {
        result += own
        rest.removeFirst(foreign.count)
      } else if character.isASCII, character.isLetter {
        let word = rest.prefix { $0.isASCII && $0.isLetter }
        result += "'\(word)'"
        rest.removeFirst(word.count)
      } else if "%'".contains(character) {
        return nil
      } else {
        result.append(character)
        rest.removeFirst()
      }
    }
    return (try? DatePattern(result)) == nil ? nil : result
  }

  /// Of Go: the parts of one certain moment (https://pkg.go.dev/time#Layout). Longer ones come first.
  private static let layout = [
    ("January", "MMMM"), ("Monday", "EEEE"), ("2006", "y"), ("Jan", "MMM"), ("Mon", "EEE"),
    ("01", "MM"), ("02", "dd"), ("03", "hh"), ("04", "mm"), ("05", "ss"), ("06", "yy"),
    ("15", "HH"), ("PM", "a"), ("pm", "a"), ("_2", "d"), ("1", "M"), ("2", "d"), ("3", "h"),
  ]

  /// Of `strftime` (https://pubs.opengroup.org/onlinepubs/9799919799/functions/strftime.html).
  private static let conversions = [
    ("%-d", "d"), ("%-m", "M"), ("%-H", "H"), ("%-I", "h"), ("%d", "dd"), ("%e", "d"),
    ("%m", "MM"), ("%B", "MMMM"), ("%b", "MMM"), ("%Y", "y"), ("%y", "yy"), ("%A", "EEEE"),
    ("%a", "EEE"), ("%H", "HH"), ("%I", "hh"), ("%M", "mm"), ("%S", "ss"), ("%p", "a"),
  ]
}

extension DatePattern {
  /// The same with the months that minutes were written for, `dd/MM/yyyy` for `dd/mm/yyyy`; nil where an
  /// hour says that minutes are meant.
  var withMonthsForMinutes: String? {
    guard hasMinute, !hasHour, !hasSecond else { return nil }
    return segments.map { segment in
      switch segment {
      case .literal(let bytes): Self.quoted(String(decoding: bytes, as: UTF8.self))
      case .field(.minute, let count): String(repeating: "M", count: count)
      case .field(let field, let count): String(repeating: field.rawValue, count: count)
      }
    }.joined()
  }

  private static func quoted(_ literal: String) -> String {
    let needsQuotes = literal.contains { $0.isASCII && $0.isLetter || $0 == "'" }
    return needsQuotes ? "'\(literal.replacing("'", with: "''"))'" : literal
  }
}
