import Diagnostics
import Selari

/// Why a site was not published, or a release not served. What was served before still is.
public struct PublishError: Error, Sendable {
  /// What to tell of it.
  public let finding: Finding
  /// Whether it is the site that is wrong, and not the machines.
  public let isOfSite: Bool

  init(_ fault: TargetFault, _ target: PublishTarget) {
    finding = Finding(PublishProblem(fault: fault, target: target), at: target.place)
    switch fault {
    case .tooManyDeletions, .servedDiffers: isOfSite = true
    default: isOfSite = false
    }
  }

  init(_ error: OutputError) {
    finding = error.finding
    isOfSite = false
  }
}

/// What went wrong with a target.
struct PublishProblem: Problem {
  let fault: TargetFault
  let target: PublishTarget

  var rule: RuleID {
    switch fault {
    case .hostKey: "publish/host-key"
    case .notStarted, .refused, .unreachable, .cut: "publish/connection"
    case .lacksProgram, .foreign: "publish/target"
    case .locked, .busy: "publish/locked"
    case .full, .denied, .system: "publish/write"
    case .damaged, .damagedRecord, .arrivedDamaged: "publish/verify"
    case .servedDiffers: "publish/served"
    case .tooManyDeletions: "publish/delete-limit"
    case .absent, .noRelease, .nothingBefore: "publish/release"
    }
  }
}
