/// What is wrong, as data. Each module declares its problems as enums, and words them in a file of
/// its own: the same data is shown in either language, in any format.
public protocol Problem: Sendable {
  /// The rule that is broken.
  var rule: RuleID { get }
  /// What to say of it in a language.
  func wording(in language: MessageLanguage) -> Wording
}
