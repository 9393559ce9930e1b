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
  /// here, have of their bytes. Gives those.
  ///
  /// Where that cannot be, the fault names another release that is whole.
  func makeWhole(
    _ id: ReleaseID, _ state: TargetState, _ session: TargetSession
  ) throws(TargetFault) -> [String] {
    do throws(TargetFault) {
      let record = try trustedRecord(of: id, session)
      do throws(TargetFault) {
        _ = try session.ask("verify", id.description)
        return []
      } catch {
        guard case .damaged = error else { throw error }
      }
      let mended = try mend(id, by: record, session)
      _ = try session.ask("verify", id.description)
      return mended
    } catch {
      switch error {
      case .damaged(let differences, _, _):
        throw .damaged(
          differences, of: id.description, whole: whole(besides: id, state, session))
      case .damagedRecord:
        throw .damagedRecord(id.description, whole: whole(besides: id, state, session))
      default: throw error
      }
    }
  }

  private func mend(
    _ id: ReleaseID, by record: ReleaseRecord, _ session: TargetSession
  ) throws(TargetFault) -> [String] {
    var mended: [String] = []
    for line in try session.ask("mend", id.description) {
      let word = line.prefix { $0 != " " }
      let path = String(line.dropFirst(word.count + 1))
      if word == "mended" { mended.append(path) }
      guard word == "want", let digest = record.files[path],
        let bytes = bytes(of: path, digest: digest)
      else { continue }
      let answer = try session.ask(
        "give", id.description, path, digest, String(bytes.count), body: bytes)
      if !answer.isEmpty { mended.append(path) }
    }
    return mended
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

  /// The newest release that can be served in the place of another that cannot; nil where there is none.
  private func whole(
    besides id: ReleaseID, _ state: TargetState, _ session: TargetSession
  ) -> String? {
    let others = state.releases.map(\.id).reversed().filter { $0 != id && $0 != state.current }
    return others.first { other in (try? verify(other, session)) != nil }?.description
  }
}
