import Diagnostics

/// From when to when a page exists, where the two times come from the files of two languages: what one
/// file says by itself is held together when it is read.
extension SiteAssembler {
  /// Reports translations that would be over before they are there, by a time of their own and one that
  /// they inherit.
  ///
  /// - Parameter own: The page's front matter in each language, inheritance applied.
  mutating func checkLifetimes(
    _ candidate: PageResolver.Candidate, _ own: [FrontMatter?]
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
    _ inherited: LifetimeProblem.Key, at time: Located<Instant>, in source: ContentFile,
    against written: Located<Instant>, in file: ContentFile
  ) {
    findings.append(
      Finding(
        LifetimeProblem(inherited: inherited, source: source.source.path),
        at: file.source.place(written.range),
        related: [
          Related(
            source.source.place(time.range), ms: "`\(inherited)` ditulis di sini.",
            en: "`\(inherited)` is written here.")
        ]))
  }
}

/// A page that would be over before it is there, by a time of its own and one that it inherits.
struct LifetimeProblem: Problem {
  /// The keys that say from when to when a page exists.
  enum Key { case publish, expire }

  /// The one of the two times that is not written where the finding is.
  let inherited: Key
  /// The file where it is.
  let source: String

  var rule: RuleID { problem.rule }

  func wording(in language: MessageLanguage) -> Wording {
    var wording = problem.wording(in: language)
    wording.solutions = [
      Solution(
        inherited == .publish
          ? language(
            ms: "Tulis `expire` yang lebih lewat di sini, atau `publish` fail ini sendiri.",
            en: "Write a later `expire` here, or a `publish` of this file's own.")
          : language(
            ms: "Tulis `publish` yang lebih awal di sini, atau `expire` fail ini sendiri.",
            en: "Write an earlier `publish` here, or an `expire` of this file's own."))
    ]
    return wording
  }

  /// It is told as what one file says wrongly is, but for what is to be done.
  private var problem: YAMLProblem {
    let phrase =
      inherited == .publish
      ? YAMLPhrase(
        ms:
          "Halaman ini tamat tempoh sebelum diterbitkan: `expire` tidak selepas `publish`, yang diwarisi daripada \(source)",
        en:
          "This page would expire before it is published: `expire` is not after `publish`, which it inherits from \(source)"
      )
      : YAMLPhrase(
        ms:
          "Halaman ini tamat tempoh sebelum diterbitkan: `publish` tidak sebelum `expire`, yang diwarisi daripada \(source)",
        en:
          "This page would expire before it is published: `publish` is not before `expire`, which it inherits from \(source)"
      )
    return YAMLProblem(group: "front-matter", kind: .value(phrase, suggestion: nil))
  }
}
