import Diagnostics

/// Why a template could not be rendered: a problem, where it is, and how rendering got there.
public struct TemplateError: Error, Sendable {
  private final class Storage: Sendable {
    let problem: any Problem
    let place: Place?
    let chain: [Related]

    init(problem: any Problem, place: Place?, chain: [Related]) {
      self.problem = problem
      self.place = place
      self.chain = chain
    }
  }

  private let storage: Storage

  /// A problem whose place is filled in where it is met: what host functions and objects throw.
  public init(_ problem: any Problem) {
    storage = Storage(problem: problem, place: nil, chain: [])
  }

  /// A problem at a place.
  public init(_ problem: any Problem, at place: Place) {
    storage = Storage(problem: problem, place: place, chain: [])
  }

  private init(_ storage: Storage) { self.storage = storage }

  /// What is wrong.
  public var problem: any Problem { storage.problem }
  /// Where, nil until the error has passed through the template that caused it.
  public var place: Place? { storage.place }
  /// How rendering got there, innermost first: included from, extended by, called by …
  public var chain: [Related] { storage.chain }

  /// The error as a finding; `file` is blamed where there is no place.
  public func finding(in file: String, severity: Severity = .error) -> Finding {
    Finding(problem, at: place ?? Place(file: file), severity: severity, related: chain)
  }

  /// The error with a place, if it has none yet.
  public func located(_ place: @autoclosure () -> Place) -> TemplateError {
    guard storage.place == nil else { return self }
    return TemplateError(Storage(problem: problem, place: place(), chain: chain))
  }

  /// The error with more of the way that led to it.
  public func reached(through steps: [Related]) -> TemplateError {
    TemplateError(Storage(problem: problem, place: place, chain: chain + steps))
  }
}
