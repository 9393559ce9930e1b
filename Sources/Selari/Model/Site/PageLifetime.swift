import Diagnostics

/// From when to when a page exists, where the two times come from the files of two languages: what one
/// file says by itself is held together when it is read.
extension SiteAssembler {
  /// Reports translations that would be over before they are there, by a time of their own and one that
  /// they inherit.
  ///
  /// - Parameter own: The page's front matter in each language, inheritance applied.
  mutating func checkLifetimes(
    _ candidate: PageResolver.Candidate, _ own: [InheritedFrontMatter?]
  ) {
    guard let sourceFile = candidate.files[candidate.source].map({ files[$0] }) else { return }
    for language in own.indices where language != candidate.source {
      guard let file = candidate.files[language].map({ files[$0] }),
        let publish = own[language]?.publish, let expire = own[language]?.expire,
        publish.value >= expire.value
      else { continue }
      let written = file.frontMatter
      switch (written.publish != nil, written.expire != nil) {
      case (false, true):
        report(.publish, at: publish, in: sourceFile, against: expire, in: file)
      case (true, false):
        report(.expire, at: expire, in: sourceFile, against: publish, in: file)
      // Both are of one file, which has been told.
      default: break
      }
    }
  }

  private mutating func report(
    _ inherited: FrontMatterConflict.LifetimeKey, at time: Located<Instant>, in source: ContentFile,
    against written: Located<Instant>, in file: ContentFile
  ) {
    findings.append(
      Finding(
        FrontMatterConflict.lifetime(inherited: inherited, source: source.source.path),
        at: file.source.place(written.range),
        related: [
          Related(
            source.source.place(time.range), ms: "`\(inherited)` ditulis di sini.",
            en: "`\(inherited)` is written here.")
        ]))
  }
}
