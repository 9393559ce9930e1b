/// What is said of a problem, in one language.
public struct Wording: Hashable, Sendable {
  /// The rule in a sentence: "a link goes to a page that exists".
  public var summary: String
  /// What is wrong here; never a repetition of the summary.
  public var explanation: String
  /// What else helps to understand.
  public var notes: [String]
  /// What to do, the best first.
  public var solutions: [Solution]

  /// Words for a problem.
  public init(
    summary: String, explanation: String, notes: [String] = [], solutions: [Solution] = []
  ) {
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.solutions = solutions
  }
}
