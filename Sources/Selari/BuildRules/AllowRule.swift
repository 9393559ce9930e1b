import Diagnostics

/// The rules of allowances. The comment of each is its page in the manual; `allow/syntax` and
/// `allow/reason` are described in ``MarkdownRule``.
enum AllowRule: String, CaseIterable {
  case syntax = "allow/syntax"
  case reason = "allow/reason"

  /// An allowance names a rule that exists.
  ///
  /// One that names no rule allows nothing, and the finding that it was written for comes back.
  ///
  /// ```yaml
  /// allow: {parity/fact: angka bagi pembaca Malaysia}       ← did you mean `parity/facts`?
  /// ```
  ///
  /// The names are those of this manual; `parity/*` allows a whole group.
  case rule = "allow/rule"

  /// An allowance allows something.
  ///
  /// When the text that needed it has gone, the allowance stays and hides the next fault of its kind.
  /// Told of are allowances in pages, of rules whose findings depend on the text alone; one that may be
  /// needed at another instant, or with another option of `selari check`, is left alone. One of
  /// `translation/stale` is needed until the translation is recorded as checked, and has to go then.
  ///
  /// Remove the allowance.
  case unused = "allow/unused"

  var id: RuleID { RuleID(rawValue) }
}
