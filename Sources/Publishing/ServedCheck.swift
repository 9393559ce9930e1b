import Selari

extension Publisher {
  /// Why it is not known whether a release is served.
  public enum ServedCheckError: Error, Sendable {
    /// The release could not be fetched from the target.
    case target(PublishError)
    /// Nothing could be asked.
    case verify(VerifyError)
  }

  /// Holds what the target's `url` serves against what was published; nil where it names none.
  public func verifyServed(
    _ site: BuiltSite, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) throws(VerifyError) -> Verification? {
    try verifyServed(site.folder, progress)
  }

  /// Holds what the target's `url` serves against a release that lies on the target, whose sources nobody has
  /// here; nil where it names none.
  ///
  /// All can be told of a release by its files: its bytes, where its older addresses lead, and the headers that
  /// it needs.
  public func verifyServed(
    release id: ReleaseID, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) throws(ServedCheckError) -> Verification? {
    guard let url = target.url else { return nil }
    let folder: String
    do throws(TargetFault) { folder = try fetch(id) } catch {
      let fault = TargetFault.servedUnknown(
        url: url.permalink("/"), id: id.description, said: error.said)
      throw .target(PublishError(fault, connection))
    }
    do throws(VerifyError) { return try verifyServed(folder, progress) } catch {
      throw .verify(error)
    }
  }

  private func verifyServed(
    _ folder: String, _ progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  ) throws(VerifyError) -> Verification? {
    guard let url = target.url else { return nil }
    var options = Verifier.Options()
    options.checksHeaders = target.verifiesHeaders
    options.progress = progress
    return try Verifier(url: url, against: folder, options: options).run()
  }

  /// The folder of a release on this machine: a target's own, or a copy of what lies on a server.
  private func fetch(_ id: ReleaseID) throws(TargetFault) -> String {
    if case .here = target.machine { return "\(connection.path)/releases/\(id)" }
    let session = try TargetSession(connection)
    defer { session.quit() }
    let state = try TargetState(session.ask("open", connection.path, "read", "-"))
    let download = Download(connection: connection)
    return try download.fetch("\(state.root)/releases/\(id)")
  }

  /// The error that a release is in its place and the public gets something else, or no answer.
  /// - Parameters:
  ///   - verification: What came out when what is served was looked at.
  ///   - release: The release that a rollback went to; nil after a publish.
  public func error(
    of verification: Verification, after release: ReleaseID? = nil
  ) -> PublishError {
    let url = target.url?.permalink("/") ?? ""
    let id = release?.description
    switch verification.reach {
    case .whole: break
    case .busy: return PublishError(.servedBusy(url: url, after: id), connection)
    case .silent: return PublishError(.servedSilent(url: url, after: id), connection)
    case .untrusted: return PublishError(.servedUntrusted(url: url, after: id), connection)
    case .withoutAuthorities:
      return PublishError(.servedUntold(url: url, after: id), connection)
    }
    if let release {
      return PublishError(.rolledBackDiffers(url: url, id: release.description), connection)
    }
    let inBytes = verification.findings.contains { finding in
      (finding.problem as? ServedProblem)?.isOfTheBytes ?? true
    }
    return PublishError(.servedDiffers(url: url, inBytes: inBytes), connection)
  }
}
