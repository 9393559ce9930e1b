import Diagnostics
import Selari

/// Publishes a site: build → check → compare → upload → verify → switch.
///
/// What is served changes in one step at the very end, or not at all; killed at any moment, a publish
/// leaves the old release being served, and what it uploaded for the next one to go on with.
///
/// ```swift
/// let site = try BuiltSite.make(for: publisher, by: configuration, …)
/// let report = try publisher.publish(site, allowsDelete: false, who: "…") { step in … }
/// ```
public struct Publisher: Sendable {
  let site: String
  let target: PublishTarget
  let connection: TargetConnection

  /// A publisher of a site's folder to a target, with the environment that ssh and rsync run in.
  public init(site: String, target: PublishTarget, environment: [String: String]) {
    self.site = site
    self.target = target
    connection = TargetConnection(target: target, site: site, environment: environment)
  }

  /// What a publish is doing, for those who watch.
  public enum Step: Sendable {
    /// A publisher that died before is told of: who it was.
    case interruptedBefore(String)
    /// A release that holds this site was changed on the target, and is published anew.
    case foundDamaged(ReleaseID)
    case uploading
    case verifying
    case switching
    /// Old releases were removed.
    case removed([ReleaseID])
    /// Old releases could not be removed; the folders. The release is served all the same.
    case notRemoved([String])
    /// What its administrator is to know of the target; it stops nothing.
    case found(Finding)
    /// The same of a folder that is closed to all but its owner. A web server that runs as that owner serves it all
    /// the same, so this is no news where the pages were fetched from it.
    case foundClosed(folder: String, Finding)
  }

  /// How a publish ended.
  public struct Report: Sendable {
    /// The release that is served now.
    public let id: ReleaseID
    /// The one that was served before.
    public let previous: ReleaseID?
    /// Whether it was served already, whole, so that nothing was done.
    public let isUnchanged: Bool
    /// How many files were sent.
    public let sentFiles: Int
    /// How many bytes went over the line.
    public let sentBytes: Int
    /// The pages whose addresses go, and lead nowhere from now on.
    public var gone: [ListedPage] = []
    /// Those among them that are at another address from now on.
    public var moves: [ReleaseChanges.Move] = []
    /// The older addresses and documents that lead nowhere from now on.
    public var goneFiles: [String] = []
    /// Where the whole site is from now on, where that is elsewhere than before.
    public var relocation: ReleaseChanges.Relocation?
    /// The folders of old releases that could not be removed.
    public var notRemoved: [String] = []
    /// The files of a release that was rolled back to that had been changed, and are as they were again.
    public var mended: [String] = []
  }

  // MARK: - The two halves

  /// What a publish would change. Reads, and touches nothing.
  public func compare(
    _ site: BuiltSite, tell: (Step) -> Void = { _ in }
  ) throws(PublishError) -> ReleaseChanges {
    try speaking { () throws(TargetFault) in
      try checkPrograms()
      let session = try TargetSession(connection)
      defer { session.quit() }
      let state = try TargetState(session.ask("open", connection.path, "try", "-"))
      self.tell(of: state, tell)
      return try changes(site, state, session)
    }
  }

  /// Publishes a site that is built. Nothing is sent where it would remove more pages than it may.
  public func publish(
    _ site: BuiltSite, allowsDelete: Bool, who: String, tell: (Step) -> Void
  ) throws(PublishError) -> Report {
    try speaking { () throws(TargetFault) in
      try checkPrograms()
      let session = try TargetSession(connection)
      defer { session.quit() }
      let state = try TargetState(session.ask("open", connection.path, "write", who))
      if let before = state.interrupted { tell(.interruptedBefore(before)) }
      self.tell(of: state, tell)
      return try publish(site, allowsDelete, session, state, tell)
    }
  }

  /// What is served is looked at in the end, and by curl: asked before anything is sent.
  private func checkPrograms() throws(TargetFault) {
    if target.url != nil, !Curl.isInstalled { throw .notStarted(program: "curl") }
  }

  func tell(of state: TargetState, _ tell: (Step) -> Void) {
    for warning in state.warnings {
      let finding = Finding(warning, at: target.place, severity: .warning)
      if case .shut(let folder) = warning {
        tell(.foundClosed(folder: folder, finding))
      } else {
        tell(.found(finding))
      }
    }
  }

  private func publish(
    _ site: BuiltSite, _ allowsDelete: Bool, _ session: TargetSession, _ state: TargetState,
    _ tell: (Step) -> Void
  ) throws(TargetFault) -> Report {
    let changes = try changes(site, state, session)
    if !allowsDelete { try checkDeletions(changes) }
    var sent = Upload.Sent()
    let id: ReleaseID
    if let known = try whole(site, session, state, tell) {
      id = known
    } else {
      id = site.freeID(besides: state.releases.map(\.id))
      // Before anything is sent, too: where fewer are to be kept, a full disk has room only then.
      let state = try state.without(prune(session, tell).removed)
      sent = try leavingRoom(session) { () throws(TargetFault) in
        try upload(site, as: id, session, state, tell)
      }
    }
    let isUnchanged = id == state.current
    if !isUnchanged {
      tell(.switching)
      _ = try session.ask("switch", id.description)
    }
    let stuck = try prune(session, tell).stuck
    if !stuck.isEmpty { tell(.notRemoved(stuck)) }
    return Report(
      id: id, previous: state.current, isUnchanged: isUnchanged, sentFiles: sent.files,
      sentBytes: sent.bytes, gone: changes.pages(.removed), moves: changes.moves,
      goneFiles: changes.goneFiles, relocation: changes.relocation, notRemoved: stuck)
  }

  /// A release that holds just this site already, every byte of it: the one that is served, or one
  /// that was before a rollback. One that was damaged since is told of, and published anew.
  private func whole(
    _ site: BuiltSite, _ session: TargetSession, _ state: TargetState, _ tell: (Step) -> Void
  ) throws(TargetFault) -> ReleaseID? {
    let same = state.releases.map(\.id).filter { $0.digest == site.id.digest }
    guard let known = same.first(where: { $0 == state.current }) ?? same.last else { return nil }
    tell(.verifying)
    do throws(TargetFault) {
      try verify(known, session)
      return known
    } catch {
      guard error.isDamage else { throw error }
      tell(.foundDamaged(known))
      return nil
    }
  }

  private func upload(
    _ site: BuiltSite, as id: ReleaseID, _ session: TargetSession, _ state: TargetState,
    _ tell: (Step) -> Void
  ) throws(TargetFault) -> Upload.Sent {
    tell(.uploading)
    _ = try session.ask("prepare")
    let upload = Upload(connection: connection)
    let record = Array(site.record.text(of: id).utf8)
    let recordBytes = try send(record, session, state, upload)
    // The target makes of its releases what it can, and names the rest.
    let answer = try session.ask("want")
    let wanted =
      answer == ["all"]
      ? site.record.files.keys.sorted() : answer.map { String($0.dropFirst("want ".count)) }
    // A link-destination for what the target cannot link by itself, and as what to begin from.
    let others = state.releases.map(\.id).reversed().filter { $0 != state.current }
    let beside = [state.current].compactMap { $0 } + others.prefix(2)
    var sent = Upload.Sent()
    if !wanted.isEmpty {
      let largest = wanted.lazy.map { fileSize(site.folder + "/" + $0) }.max() ?? 0
      sent = try asking(session, forRoomOf: largest) { () throws(TargetFault) in
        try upload.send(
          wanted, of: site.folder, root: state.root, beside: beside.map(\.description))
      }
    }
    sent.bytes += recordBytes
    tell(.verifying)
    do throws(TargetFault) {
      _ = try session.ask("seal", id.description)
    } catch {
      // The same fault means another thing of a release that was published once.
      if case .damaged(let differences, _, _, _) = error { throw .arrivedDamaged(differences) }
      throw error
    }
    return sent
  }

  /// Sends the record: a small one as it is; of a large one, what differs from the served release's.
  private func send(
    _ record: [UInt8], _ session: TargetSession, _ state: TargetState, _ upload: Upload
  ) throws(TargetFault) -> Int {
    let isKept = kept.keep(record)
    guard record.count > Upload.largeRecord, case .server = target.machine, isKept else {
      _ = try session.ask("put", String(record.count), body: record)
      return record.count
    }
    return try asking(session, forRoomOf: record.count) { () throws(TargetFault) in
      try upload.send(record: kept.path, root: state.root).bytes
    }
  }

  /// Runs rsync; where it does not say itself what was wrong, asks whether a file of so many bytes has
  /// room: an rsync that dies of a full disk may be gone before its words have arrived.
  private func asking<Value>(
    _ session: TargetSession, forRoomOf bytes: Int, _ rsync: () throws(TargetFault) -> Value
  ) throws(TargetFault) -> Value {
    do throws(TargetFault) {
      return try rsync()
    } catch {
      if case .system = error {
        // At least a block of any file system.
        _ = try session.ask("room", String(max(bytes, 64 << 10)))
      }
      throw error
    }
  }

  /// Runs an upload; of one that filled the disk nothing stays, so that it is full no longer.
  private func leavingRoom<Value>(
    _ session: TargetSession, _ upload: () throws(TargetFault) -> Value
  ) throws(TargetFault) -> Value {
    do throws(TargetFault) {
      return try upload()
    } catch {
      if case .full = error { _ = try? session.ask("discard") }
      throw error
    }
  }

  /// Makes room for other releases, and gives those that went, and the folders of those that cannot be removed,
  /// which make no publish fail.
  private func prune(
    _ session: TargetSession, _ tell: (Step) -> Void
  ) throws(TargetFault) -> (removed: [ReleaseID], stuck: [String]) {
    let lines = try session.ask("prune", String(target.keep))
    let rest = { (word: String) in
      lines.filter { $0.hasPrefix(word) }.map { String($0.dropFirst(word.count)) }
    }
    let removed = rest("removed ").compactMap { ReleaseID($0) }
    if !removed.isEmpty { tell(.removed(removed)) }
    return (removed, rest("stuck "))
  }

  // MARK: - Changes

  private func changes(
    _ site: BuiltSite, _ state: TargetState, _ session: TargetSession
  ) throws(TargetFault) -> ReleaseChanges {
    ReleaseChanges(from: try recordBefore(state, session), to: site.record)
  }

  /// Why some changes would be refused without `--allow-delete`; nil where they would not.
  public func refusal(of changes: ReleaseChanges) -> PublishError? {
    DeletionExcess(changes, limit: target.deleteLimit).map {
      PublishError(.tooManyDeletions($0), connection)
    }
  }

  private func checkDeletions(_ changes: ReleaseChanges) throws(TargetFault) {
    if let excess = DeletionExcess(changes, limit: target.deleteLimit) {
      throw .tooManyDeletions(excess)
    }
  }

  /// Runs what speaks with the target; its faults are then about the target's entry in `site.yaml`.
  func speaking<Value>(
    _ body: () throws(TargetFault) -> Value
  ) throws(PublishError) -> Value {
    do throws(TargetFault) { return try body() } catch {
      guard case .hostKeyUnknown = error else { throw PublishError(error, connection) }
      throw PublishError(error, connection, keyCommands: connection.keyCommands())
    }
  }
}
