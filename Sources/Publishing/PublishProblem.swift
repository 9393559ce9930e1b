import Diagnostics
import Selari

/// What went wrong with a target.
struct PublishProblem: Problem {
  let fault: TargetFault
  let connection: TargetConnection
  /// How the key of a server becomes known, where none is.
  let keyCommands: KeyCommands?

  init(fault: TargetFault, connection: TargetConnection, keyCommands: KeyCommands? = nil) {
    self.fault = fault
    self.connection = connection
    self.keyCommands = keyCommands
  }

  var target: PublishTarget { connection.target }

  var rule: RuleID { publishRule.id }

  /// The rule that it breaks.
  var publishRule: PublishRule {
    switch fault {
    case .hostKeyUnknown, .hostKeyChanged: .hostKey
    case .notStarted, .refused, .unreachable, .noShell, .talkativeShell, .cut, .closed,
      .noAgreement, .badConfiguration:
      .connection
    case .lacksProgram, .foreign, .currentIsNoLink, .noHome: .target
    case .locked, .busy: .locked
    case .full, .denied, .system: .write
    case .damaged, .damagedRecord, .arrivedDamaged: .verify
    case .servedDiffers, .servedSilent, .servedBusy, .servedUntrusted, .servedUntold,
      .rolledBackDiffers, .servedUnknown:
      .served
    case .tooManyDeletions: .deleteLimit
    case .absent, .noRelease, .nothingBefore: .release
    }
  }
}
