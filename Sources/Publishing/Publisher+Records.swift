import Selari

/// Which record of a release is believed.
extension Publisher {
  var kept: KeptRecord { KeptRecord(site: site, target: target) }

  /// The record of a release as it is on the target: what is kept of it here, if that is the same, byte for byte.
  func record(of id: ReleaseID, _ session: TargetSession) throws(TargetFault) -> ReleaseRecord? {
    if let kept = kept.read(), try session.ask("digest", id.description) == [kept.digest] {
      return kept.parsed
    }
    return ReleaseRecord(try session.ask("record", id.description))
  }

  /// What a site that is published is compared with: the release that is served, or that was served last, or the
  /// newest where that is not known either. Where somebody changed its record, the one that is kept here, or
  /// another release's, the newest first: a list of pages that is not believed limits nothing.
  func recordBefore(
    _ state: TargetState, _ session: TargetSession
  ) throws(TargetFault) -> ReleaseRecord? {
    guard let last = state.current ?? state.lost?.last ?? state.releases.last?.id else {
      return nil
    }
    let known = state.releases.map(\.id)
    for id in [last].filter(known.contains) + known.reversed().filter({ $0 != last }) {
      if let record = kept.read()?.parsed, record.digest == id.digest { return record }
      if let record = try record(of: id, session), record.digest == id.digest { return record }
    }
    return nil
  }
}
