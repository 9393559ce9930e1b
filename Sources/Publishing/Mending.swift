import Selari

/// Releases that somebody changed on the target.
///
/// Files that did not change are one file in all releases, so an edit in place damages every one of them at once.
extension Publisher {
  /// Every byte by the record, and the record by the digest in the release's name.
  func verify(_ id: ReleaseID, _ session: TargetSession) throws(TargetFault) {
    _ = try trustedRecord(of: id, session)
    _ = try session.ask("verify", id.description)
  }

  private func trustedRecord(
    of id: ReleaseID, _ session: TargetSession
  ) throws(TargetFault) -> ReleaseRecord {
    let record = try self.record(of: id, session)
    guard let record, record.digest == id.digest else { throw .damagedRecord(id.description) }
    return record
  }

  /// Verifies a release; makes files that are changed or missing good again, of what other releases, or folders
  /// here, have of their bytes, and permissions too. Gives those.
  ///
  /// Nothing of it is touched unless all can be mended. Where that is not so, the fault says what can be served.
  func makeWhole(
    _ id: ReleaseID, _ state: TargetState, _ session: TargetSession
  ) throws(TargetFault) -> [String] {
    var mended: [String] = []
    do throws(TargetFault) {
      let record = try trustedRecord(of: id, session)
      let found: [TargetFault.Difference]
      do throws(TargetFault) {
        _ = try session.ask("verify", id.description)
        return []
      } catch {
        guard case .damaged(let differences, _, _, _) = error else { throw error }
        found = differences
      }
      let left = try gather(id, by: record, found, session)
      guard left.isEmpty else {
        _ = try session.ask("settle", "no")
        throw .damaged(left)
      }
      mended = try session.ask("settle", "yes").map { String($0.dropFirst("mended ".count)) }
      _ = try session.ask("verify", id.description)
      return mended
    } catch {
      switch error {
      case .damaged(let differences, _, _, _):
        throw .damaged(
          differences, of: id.description, instead: substitute(for: id, state, session),
          mended: mended)
      case .damagedRecord:
        throw .damagedRecord(id.description, instead: substitute(for: id, state, session))
      default: throw error
      }
    }
  }

  /// Gathers on the target what mends a release, and gives what it cannot be mended of.
  private func gather(
    _ id: ReleaseID, by record: ReleaseRecord, _ found: [TargetFault.Difference],
    _ session: TargetSession
  ) throws(TargetFault) -> [TargetFault.Difference] {
    var left: [TargetFault.Difference] = []
    for line in try session.ask("mend", id.description) {
      let word = line.prefix { $0 != " " }
      let rest = String(line.dropFirst(word.count + 1))
      guard word == "want" else {
        left += [TargetFault.Difference(rest)].compactMap { $0 }
        continue
      }
      if let digest = record.files[rest], let bytes = bytes(of: rest, digest: digest) {
        _ = try session.ask("give", rest, String(bytes.count), body: bytes)
      } else {
        let known = found.first { $0.path == rest && $0.kind != .permissions }
        left += [known ?? TargetFault.Difference("changed " + rest)].compactMap { $0 }
      }
    }
    return left
  }

  /// What a folder here has of a file that has a digest: what was published last, fetched last, or built.
  private func bytes(of path: String, digest: String) -> [UInt8]? {
    let root = SiteRoot(site)
    let folders = [
      ".selari/publish/" + target.name, ".selari/rollback/" + target.name, SiteLayout.output,
    ]
    for folder in folders {
      if let bytes = try? DiskFileSystem().read(root.path(of: folder) + "/" + path),
        Digest.sha256(bytes).hexadecimal == digest
      {
        return bytes
      }
    }
    return nil
  }

  /// What can be served in the place of a release that cannot: the newest that is whole, else the newest that can
  /// be mended.
  private func substitute(
    for id: ReleaseID, _ state: TargetState, _ session: TargetSession
  ) -> TargetFault.Substitute {
    let others = state.releases.map(\.id).reversed().filter { $0 != id && $0 != state.current }
    if let whole = others.first(where: { isWhole($0, session) }) {
      return .whole(whole.description)
    }
    if let other = others.first(where: { canBeMended($0, session) }) {
      return .mendable(other.description)
    }
    guard let current = state.current, current != id, isWhole(current, session) else {
      return .nothing
    }
    return .served(current.description)
  }

  private func isWhole(_ id: ReleaseID, _ session: TargetSession) -> Bool {
    (try? verify(id, session)) != nil
  }

  /// Whether all bytes of a release are somewhere; nothing of it is touched.
  private func canBeMended(_ id: ReleaseID, _ session: TargetSession) -> Bool {
    guard let record = try? trustedRecord(of: id, session),
      let left = try? gather(id, by: record, [], session)
    else { return false }
    return (try? session.ask("settle", "no")) != nil && left.isEmpty
  }
}
