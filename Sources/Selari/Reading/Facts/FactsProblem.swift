import Diagnostics

/// What may be wrong with a fact beyond its form as YAML.
enum FactsProblem: Problem {
  /// A name that no expression can hold: `contact-email`.
  case name(String)
  /// A mapping in which facts stand, and the keys that they have there.
  case nested(String, keys: [String])
  /// A day is wanted, and a time is written too.
  case timeForADay(String)
  /// An instant is wanted, and only a day is written.
  case dayForAnInstant(CivilDate)
  /// A date in digits whose day comes first, and the same by ISO 8601.
  case dayFirst(String, iso: String?)
  /// Times that make no window.
  case window(WindowFault)

  var rule: RuleID {
    switch self {
    case .name: ContentRule.factsName.id
    case .nested, .timeForADay, .dayForAnInstant, .dayFirst: YAMLRule.value.id(in: "facts")
    case .window: ContentRule.factsWindow.id
    }
  }
}

/// A text that is no day or instant; the rule's group is that of the file.
struct MomentProblem: Problem {
  let group: String
  let written: String
  let fault: MomentFault

  var rule: RuleID { YAMLRule.value.id(in: group) }
}
