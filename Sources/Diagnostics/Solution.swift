/// One way to put a problem right.
public struct Solution: Hashable, Sendable {
  /// What to do, as a short imperative.
  public var text: String
  /// What to write in place of the finding's span, where that is known.
  public var replacement: String?

  /// A remedy, with the text that would replace the finding's span where that is known.
  public init(_ text: String, replacement: String? = nil) {
    self.text = text
    self.replacement = replacement
  }
}
