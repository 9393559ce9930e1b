import Selari

extension Publisher {
  /// Holds what the target's `url` serves against what was published; nil where it names none.
  public func verifyServed(
    _ site: BuiltSite, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) throws(VerifyError) -> Verification? {
    guard let url = target.url else { return nil }
    var options = Verifier.Options()
    options.checksHeaders = target.verifiesHeaders
    options.progress = progress
    return try Verifier(url: url, against: site.folder, options: options).run()
  }

  /// That the release is in its place and the public gets something else, or no answer, and what to do.
  public func servedDiffers(_ verification: Verification) -> PublishError {
    let url = target.url?.permalink("/") ?? ""
    guard verification.isReachable else {
      return PublishError(.servedSilent(url: url), connection)
    }
    let inBytes = verification.findings.contains { finding in
      (finding.problem as? ServedProblem)?.isOfTheBytes ?? true
    }
    return PublishError(.servedDiffers(url: url, inBytes: inBytes), connection)
  }
}
