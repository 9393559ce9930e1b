import Diagnostics

/// How a date is written: the argument of the filter `date`.
public enum DateStyle: Hashable, Sendable {
  /// With the weekday: "Khamis, 20 Oktober 2022".
  case full
  /// "20 Oktober 2022".
  case long
  /// "20 Okt 2022".
  case medium
  /// "20/10/22".
  case short
  /// ISO 8601, for machines: "2022-10-20".
  case iso
  /// A CLDR pattern of one's own.
  case pattern(DatePattern)

  /// The names of the styles that have one, as they are written in templates.
  public static let names = ["full", "long", "medium", "short", "iso"]

  /// The style of a name, or else of a CLDR pattern.
  public init(_ text: String) throws(DatePatternFault) {
    // What is asked for most comes first.
    switch text {
    case "long": self = .long
    case "iso": self = .iso
    case "full": self = .full
    case "medium": self = .medium
    case "short": self = .short
    default: self = .pattern(try DatePattern(text))
    }
  }

  /// What was probably meant by a text that is no style: a name, or a pattern with the letters of
  /// other programs put right, `dd/MM/yyyy` for `DD/MM/YYYY`.
  public static func suggestion(for text: String) -> String? {
    if let name = NearMiss.of(text, among: names) { return name }
    if let pattern = ForeignDatePattern.cldr(text) { return pattern }
    let letters: [Character: Character] = ["Y": "y", "u": "y", "D": "d"]
    let written = String(text.map { letters[$0] ?? $0 })
    guard written != text, let pattern = try? DatePattern(written) else { return nil }
    return pattern.withMonthsForMinutes ?? written
  }
}
