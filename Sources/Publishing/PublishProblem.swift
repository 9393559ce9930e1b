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

  var rule: RuleID {
    switch fault {
    case .hostKeyUnknown, .hostKeyChanged: PublishRule.hostKey.id
    case .notStarted, .refused, .unreachable, .noShell, .talkativeShell, .cut:
      PublishRule.connection.id
    case .lacksProgram, .foreign: PublishRule.target.id
    case .locked, .busy: PublishRule.locked.id
    case .full, .denied, .system: PublishRule.write.id
    case .damaged, .damagedRecord, .arrivedDamaged: PublishRule.verify.id
    case .servedDiffers, .servedSilent, .servedUntrusted, .rolledBackDiffers, .servedUnknown:
      PublishRule.served.id
    case .tooManyDeletions: PublishRule.deleteLimit.id
    case .absent, .noRelease, .nothingBefore: PublishRule.release.id
    }
  }
}
