import Diagnostics

/// What may be wrong with a fact beyond its form as YAML.
enum FactsProblem: Problem {
  /// A name that no expression can hold: `contact-email`.
  case name(String)
  /// A day is wanted, and a time is written too.
  case timeForADay(String)
  /// An instant is wanted, and only a day is written.
  case dayForAnInstant(CivilDate)
  /// Times that make no window.
  case window(WindowFault)

  var rule: RuleID {
    switch self {
    case .name: "facts/name"
    case .timeForADay, .dayForAnInstant: "facts/value"
    case .window: "facts/window"
    }
  }
}

/// A text that is no day or instant; the rule's group is that of the file.
struct MomentProblem: Problem {
  let group: String
  let written: String
  let fault: MomentFault

  var rule: RuleID { RuleID("\(group)/value") }
}
