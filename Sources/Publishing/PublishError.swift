import Diagnostics
import Selari

/// Why a site was not published, or a release not served. What was served before still is.
public struct PublishError: Error, Sendable {
  /// What to tell of it.
  public let finding: Finding
  /// Whether it is the site that is wrong, and not the machines.
  public let isOfSite: Bool
  /// Whether the same may go well a little later, with nothing done about it: a network that is away, a
  /// target at which somebody else is at work.
  public let isTransient: Bool

  /// The error that a fault is of a target; `keyCommands` make the key of its server known, where none is.
  init(_ fault: TargetFault, _ connection: TargetConnection, keyCommands: KeyCommands? = nil) {
    finding = Finding(
      PublishProblem(fault: fault, connection: connection, keyCommands: keyCommands),
      at: connection.target.place)
    switch fault {
    case .tooManyDeletions, .servedDiffers, .servedSilent, .servedUntrusted, .rolledBackDiffers:
      isOfSite = true
    default: isOfSite = false
    }
    isTransient = fault.isTransient
  }

  init(_ problem: any Problem, _ target: PublishTarget) {
    finding = Finding(problem, at: target.place)
    isOfSite = true
    isTransient = false
  }

  /// The error that a site cannot be built in a folder of its own.
  init(_ error: OutputError, in folder: String) {
    if case .locked = error.problem {
      finding = Finding(SiteBusyProblem(), at: Place(file: folder))
      isTransient = true
    } else {
      finding =
        BuiltTreeProblem(error.problem).map { Finding($0, at: Place(file: error.path)) }
        ?? error.finding
      isTransient = false
    }
    isOfSite = false
  }
}
