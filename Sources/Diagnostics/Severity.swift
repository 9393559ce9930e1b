/// How grave a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// The build stops.
  case error
  /// The build goes on; `check --strict` fails.
  case warning
  /// Worth knowing, never failing.
  case note
  /// Not shown.
  case off

  /// The graver one comes first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    case .off: 3
    }
  }
}
