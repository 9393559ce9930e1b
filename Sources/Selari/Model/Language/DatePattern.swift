/// A CLDR date pattern, taken apart once: `EEEE, d MMMM y`, `h.mm B`.
///
/// The letters are those of
/// [UTS #35, part 4](https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table);
/// text between `'` stands for itself. Those that a site has no use for, or that are mostly written
/// by mistake (`D`, the day of the year, and `Y`, the year of the week), are refused.
public struct DatePattern: Hashable, Sendable {
  /// What it is made of, in order.
  let segments: [Segment]
  /// The first letter that asks for a time of day, or nil if a date alone will do.
  public let timeLetter: Character?
  /// Whether minutes are shown; noon is only noon to the minute then.
  let hasMinute: Bool
  /// Whether seconds are shown.
  let hasSecond: Bool

  /// Whether it says what time it is, and not minutes or an offset alone.
  var hasHour: Bool {
    segments.contains { segment in
      guard case .field(let field, _) = segment else { return false }
      return [.hour12, .hour24, .hourTo11, .hourTo24].contains(field)
    }
  }

  /// A piece of a pattern.
  enum Segment: Hashable, Sendable {
    /// Text in UTF-8 that stands for itself.
    case literal([UInt8])
    /// A value, and how many times its letter is repeated.
    case field(Field, Int)
  }

  /// The values that a pattern may ask for, by their letters.
  enum Field: Character, CaseIterable, Sendable {
    case era = "G"
    case year = "y"
    case month = "M"
    case standaloneMonth = "L"
    case day = "d"
    case weekday = "E"
    case standaloneWeekday = "c"
    case quarter = "Q"
    case standaloneQuarter = "q"
    case half = "a"
    case halfOrNoon = "b"
    case dayPeriod = "B"
    case hour12 = "h"
    case hour24 = "H"
    case hourTo11 = "K"
    case hourTo24 = "k"
    case minute = "m"
    case second = "s"
    case offsetOrZ = "X"
    case offset = "x"

    /// How many letters in a row are read here.
    var counts: ClosedRange<Int> {
      switch self {
      case .year: 1...9
      case .month, .standaloneMonth: 1...5
      case .day, .hour12, .hour24, .hourTo11, .hourTo24, .minute, .second: 1...2
      case .weekday: 1...6
      case .standaloneWeekday: 3...6
      case .era, .quarter, .standaloneQuarter, .half, .halfOrNoon, .dayPeriod: 1...4
      case .offset, .offsetOrZ: 1...3
      }
    }

    /// Whether it needs a time of day.
    fileprivate var isOfTime: Bool {
      switch self {
      case .era, .year, .month, .standaloneMonth, .day, .weekday, .standaloneWeekday, .quarter,
        .standaloneQuarter:
        false
      default: true
      }
    }
  }

  /// The pattern of a text.
  public init(_ text: String) throws(DatePatternFault) {
    var segments: [Segment] = []
    var literal = ""
    // Code points, not characters: a quotation mark may be followed by a combining accent.
    var rest = text.unicodeScalars[...]
    var timeLetter: Character?
    var fields: [Field] = []
    while let letter = rest.first {
      if letter == "'" {
        literal += try Self.quoted(&rest)
        continue
      }
      let character = Character(letter)
      guard character.isASCII, character.isLetter else {
        literal.unicodeScalars.append(letter)
        rest.removeFirst()
        continue
      }
      let count = rest.prefix { $0 == letter }.count
      rest.removeFirst(count)
      guard let field = Field(rawValue: character) else { throw .letter(character) }
      guard field.counts.contains(count) else {
        throw .count(String(repeating: character, count: count))
      }
      if !literal.isEmpty { segments.append(.literal(Array(literal.utf8))) }
      literal = ""
      segments.append(.field(field, count))
      fields.append(field)
      if field.isOfTime, timeLetter == nil { timeLetter = character }
    }
    guard !fields.isEmpty else { throw .noField }
    if !literal.isEmpty { segments.append(.literal(Array(literal.utf8))) }
    self.segments = segments
    self.timeLetter = timeLetter
    hasMinute = fields.contains(.minute)
    hasSecond = fields.contains(.second)
  }

  /// Takes a quotation off the text and gives what it holds; `''` is an apostrophe, inside and out.
  private static func quoted(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(DatePatternFault) -> String {
    rest.removeFirst()
    if rest.first == "'" {
      rest.removeFirst()
      return "'"
    }
    var text = ""
    while let scalar = rest.popFirst() {
      guard scalar == "'" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      guard rest.first == "'" else { return text }
      text.append("'")
      rest.removeFirst()
    }
    throw .unclosedQuote
  }
}

/// Why a text is no date pattern, or not one for this date.
public enum DatePatternFault: Error, Hashable, Sendable {
  /// A letter that means nothing, or nothing here; text is put between `'`.
  case letter(Character)
  /// A letter, repeated as often as is not read here.
  case count(String)
  /// A `'` without its partner.
  case unclosedQuote
  /// No letter at all that stands for a value.
  case noField
  /// The pattern asks for a time of day by this letter, and the date has none.
  case timeOfDate(Character)
}
