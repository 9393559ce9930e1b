/// What the settings of a site may call by name: the rules. They are listed where they are checked, and
/// who reads settings is handed in what there is to know of their names.
struct RuleNames: Sendable {
  /// Whether a name is a rule's or a group's.
  let knows: @Sendable (String) -> Bool
  /// The name that was probably meant by one that no rule has.
  let meant: @Sendable (String) -> String?
}
