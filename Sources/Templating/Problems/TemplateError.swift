import Diagnostics

/// Why a template could not be rendered: a problem, where it is, and how rendering got there.
public struct TemplateError: Error, Sendable {
  private final class Storage: Sendable {
    let problem: any Problem
    let text: String?
    let place: Place?
    let isExact: Bool
    let chain: [Related]

    init(
      problem: any Problem, text: String? = nil, place: Place? = nil, isExact: Bool = false,
      chain: [Related] = []
    ) {
      self.problem = problem
      self.text = text
      self.place = place
      self.isExact = isExact
      self.chain = chain
    }
  }

  private let storage: Storage

  /// A problem whose place is filled in where it is met: what host functions and objects throw.
  /// - Parameter text: The argument that the problem is one of, where it is a text: that is the place
  ///   then, and not the whole call, where the argument is written out.
  public init(_ problem: any Problem, of text: String? = nil) {
    storage = Storage(problem: problem, text: text)
  }

  /// A problem at a place.
  public init(_ problem: any Problem, at place: Place) {
    storage = Storage(problem: problem, place: place, isExact: true)
  }

  private init(_ storage: Storage) { self.storage = storage }

  /// What is wrong.
  public var problem: any Problem { storage.problem }
  /// The argument that the problem is one of, where a text is.
  var text: String? { storage.text }
  /// Where, nil until the error has passed through the template that caused it.
  public var place: Place? { storage.place }
  /// How rendering got there, innermost first: included from, extended by, called by …
  public var chain: [Related] { storage.chain }

  /// The error as a finding; `file` is blamed where there is no place.
  public func finding(in file: String, severity: Severity = .error) -> Finding {
    Finding(
      problem, at: place ?? Place(file: file), severity: severity, related: chain,
      isExact: storage.isExact)
  }

  /// The error with a place, if it has none yet.
  /// - Parameter isExact: Whether the place is what a remedy would replace.
  public func located(
    _ place: @autoclosure () -> Place, isExact: Bool = false
  ) -> TemplateError {
    guard storage.place == nil else { return self }
    return TemplateError(
      Storage(problem: problem, place: place(), isExact: isExact, chain: chain))
  }

  /// The error with more of the way that led to it.
  public func reached(through steps: [Related]) -> TemplateError {
    TemplateError(
      Storage(
        problem: problem, text: text, place: place, isExact: storage.isExact, chain: chain + steps))
  }
}
