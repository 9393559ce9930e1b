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
  /// newer. Every byte of it is verified first, and what was changed made good again where its bytes are known.
  public func rollback(
    to wanted: String?, who: String, tell: (Step) -> Void = { _ in }
  ) throws(PublishError) -> Report {
    try speaking { () throws(TargetFault) in
      let session = try TargetSession(connection)
      defer { session.quit() }
      let state = try TargetState(session.ask("open", connection.path, "change", who))
      self.tell(of: state, tell)
      let id = try choose(wanted, state)
      let mended = try makeWhole(id, state, session)
      if id == state.current {
        return Report(
          id: id, previous: id, isUnchanged: true, sentFiles: 0, sentBytes: 0, mended: mended)
      }
      // Step by step back, as long as there are steps.
      _ = try session.ask(wanted == nil ? "back" : "switch", id.description)
      return Report(
        id: id, previous: state.current, isUnchanged: false, sentFiles: 0, sentBytes: 0,
        mended: mended)
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
}
