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

  /// That what is served differs, and how to go back.
  public var servedDiffers: PublishError {
    PublishError(.servedDiffers(url: target.url?.permalink("/") ?? ""), connection)
  }
}
