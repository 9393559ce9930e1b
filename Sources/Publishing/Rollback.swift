import Selari

extension Publisher {
  /// The releases on the target, oldest first.
  public func releases() throws(PublishError) -> [Release] {
    try speaking { () throws(TargetFault) in
      let session = try TargetSession(connection)
      defer { session.quit() }
      return try TargetState(session.ask("open", connection.path, "read", "-")).releases
    }
  }

  /// Serves another release: the one that was served before the present one, or the one named, older or
  /// newer. Every byte of it is verified first.
  public func rollback(to wanted: String?, who: String) throws(PublishError) -> Report {
    try speaking { () throws(TargetFault) in
      let session = try TargetSession(connection)
      defer { session.quit() }
      let state = try TargetState(session.ask("open", connection.path, "change", who))
      let id = try choose(wanted, state)
      try verify(id, session)
      if id == state.current {
        return Report(id: id, previous: id, isUnchanged: true, sentFiles: 0, sentBytes: 0)
      }
      // Step by step back, as long as there are steps.
      _ = try session.ask(wanted == nil ? "back" : "switch", id.description)
      return Report(
        id: id, previous: state.current, isUnchanged: false, sentFiles: 0, sentBytes: 0)
    }
  }

  /// The release that is meant: its name or the beginning of it, which must be that of one alone.
  private func choose(_ wanted: String?, _ state: TargetState) throws(TargetFault) -> ReleaseID {
    let known = state.releases.map(\.id)
    guard let wanted else {
      guard let before = state.before else { throw .nothingBefore }
      return before
    }
    let matches = known.filter { $0.description.hasPrefix(wanted) }
    guard let match = matches.first, matches.count == 1 else {
      throw .noRelease(wanted, known: known.map(\.description))
    }
    return match
  }

  /// Every byte by the record, and the record by the digest in the release's name.
  func verify(_ id: ReleaseID, _ session: TargetSession) throws(TargetFault) {
    let record = try self.record(of: id, session)
    guard let record, record.digest == id.digest else { throw .damagedRecord(id.description) }
    _ = try session.ask("verify", id.description)
  }
}
