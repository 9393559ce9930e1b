import Diagnostics

/// A page that does not exist in a language.
struct MissingPage {
  let candidate: PageResolver.Candidate
  let language: Int
  /// What its front matter in that language says, inheritance applied; nil where there is no file.
  let own: InheritedFrontMatter?
  /// Whether a page may be missing, by its policy.
  let isAllowed: Bool

  init(
    of candidate: PageResolver.Candidate, in language: Int, own: InheritedFrontMatter?,
    isAllowed: Bool = false
  ) {
    (self.candidate, self.language, self.own) = (candidate, language, own)
    self.isAllowed = isAllowed
  }
}

/// What is said of pages that do not exist in a language: once all of them are known, since one may be
/// there by another name.
extension SiteAssembler {
  /// Reports the pages that are missing, and of those that may be the ones that are there by a name that
  /// differs in its capitals.
  mutating func reportMissing(among candidates: [PageResolver.Candidate]) {
    if missing.isEmpty { return }
    let names = OtherNames(of: missing.map(\.candidate), among: candidates)
    for page in missing {
      guard let sourceFile = page.candidate.files[page.candidate.source] else { continue }
      switch names.name(of: page) {
      case .told: continue
      case .perhaps where page.isAllowed, nil where page.isAllowed: continue
      case .capitals(let file):
        let path = files[file].source.path
        // What is to be done about the name is told here.
        findings.removeAll { $0.rule == ContentRule.pageName.id && $0.place.file == path }
        report(page, .capitals(of: path), at: Place(file: path))
      case .perhaps(let file):
        report(page, .noFile(perhaps: files[file].source.path), at: titlePlace(files[sourceFile]))
      case nil:
        let cause = cause(of: page)
        report(page, cause, at: place(of: page, cause, in: files[sourceFile]))
      }
    }
  }

  /// Reports the languages without a home page: nothing makes up for one. Where it is a draft, or its time
  /// has not come, there is nothing to lead to it as long as nothing else exists in the language.
  mutating func checkHomes(among candidates: [PageResolver.Candidate]) {
    guard let home = candidates.first(where: { $0.id == .home }),
      let group = groupIndex[.home].map({ groups[$0] }), let source = home.files[home.source]
    else { return }
    for language in configuration.languages.indices where group.pages[language] == nil {
      let own = resolver.inherited(home, language: language)
      let isTold = missing.contains {
        $0.candidate.id == .home && $0.language == language && !$0.isAllowed
      }
      if isTold || (own != nil && !pages.contains { $0.language == language }) { continue }
      let page = MissingPage(of: home, in: language, own: own)
      let cause = cause(of: page)
      report(page, cause, at: place(of: page, cause, in: files[source]))
    }
  }

  /// Reports the translations that say what is to happen where one is missing, and are not asked.
  mutating func checkPolicies(_ candidate: PageResolver.Candidate) {
    guard let source = candidate.files[candidate.source].map({ files[$0] }) else { return }
    for slot in candidate.files {
      guard let file = slot.map({ files[$0] }), file !== source,
        let missing = file.frontMatter.missing,
        missing.value != source.frontMatter.missing?.value
      else { continue }
      findings.append(
        Finding(
          FrontMatterConflict.policy(source: source.source.path),
          at: file.source.place(missing.range)
        ))
    }
  }

  private func cause(of page: MissingPage) -> MissingTranslation.Cause {
    guard let own = page.own else { return .noFile(perhaps: nil) }
    let written = page.candidate.files[page.language].map { files[$0] }
    let source = page.candidate.files[page.candidate.source].map { files[$0] }
    if own.draft == true {
      let isOfSource = written?.frontMatter.draft != true && source?.frontMatter.draft == true
      return .draft(in: (isOfSource ? source : written)?.source.path ?? "")
    }
    let isOwn = written?.frontMatter.publish != nil
    guard let source, !isOwn || written === source else {
      return .publish(in: written?.source.path ?? "", ahead: [])
    }
    return .publish(in: source.source.path, ahead: filesAhead(of: source, page.candidate))
  }

  /// The translations that exist before their source does, by a `publish` of their own.
  private func filesAhead(
    of source: ContentFile, _ candidate: PageResolver.Candidate
  ) -> [String] {
    candidate.files.indices.compactMap { language in
      guard let file = candidate.files[language].map({ files[$0] }), file !== source,
        file.frontMatter.publish != nil,
        resolver.inherited(candidate, language: language).map(resolver.exists) == true
      else { return nil }
      return file.source.path
    }
  }

  /// Where it is told: at the line that keeps the page back, else at the title of the file there is.
  private func place(
    of page: MissingPage, _ cause: MissingTranslation.Cause, in source: ContentFile
  ) -> Place {
    var file = page.candidate.files[page.language].map { files[$0] } ?? source
    switch cause {
    case .draft(source.source.path), .publish(source.source.path, _): file = source
    default: break
    }
    if case .publish = cause, let publish = file.frontMatter.publish {
      return file.source.place(publish.range)
    }
    return titlePlace(file)
  }

  private mutating func report(
    _ page: MissingPage, _ cause: MissingTranslation.Cause, at place: Place
  ) {
    guard let sourceFile = page.candidate.files[page.candidate.source].map({ files[$0] })
    else { return }
    let source = sourceFile.source.path
    let isNamed = sourceFile.language == 0 || sourceFile.frontMatter.translation?.language != nil
    let language = configuration.languages[page.language]
    let stem = ContentPath.translation(of: source, language: language.code)
    let path = page.candidate.files[page.language].map { files[$0].source.path } ?? stem
    findings.append(
      Finding(
        MissingTranslation(
          id: page.candidate.id, language: language, path: path, source: source,
          unnamedSource: isNamed ? nil : configuration.languages[sourceFile.language],
          cause: cause),
        at: place))
  }

  /// Where what is said of a page as a whole points.
  func titlePlace(_ file: ContentFile) -> Place {
    file.frontMatter.title.map { file.source.place($0.range) } ?? Place(file: file.source.path)
  }
}

/// The files that may be what is missing, by another name: one that differs in its capitals, or the one
/// page of the folder that has just the languages that this one lacks.
private struct OtherNames {
  enum Name {
    /// The file of the page in that language, whose name differs in its capitals.
    case capitals(Int)
    /// A file that may be the page in that language.
    case perhaps(Int)
    /// It is told of the other page.
    case told
  }

  /// The pages whose ids are the same but for capitals, where there are several.
  private let alike: [String: [PageResolver.Candidate]]
  /// The pages that lack a language, by folder and by the languages that they have.
  private let lacking: [Languages: [PageResolver.Candidate]]

  /// The languages that a page of a folder has.
  private struct Languages: Hashable {
    let folder: PageID?
    let has: [Bool]

    init(of page: PageResolver.Candidate) {
      folder = page.id.parent
      has = page.files.map { $0 != nil }
    }

    private init(folder: PageID?, has: [Bool]) { (self.folder, self.has) = (folder, has) }

    /// Those that it lacks.
    var others: Languages { Languages(folder: folder, has: has.map { !$0 }) }
  }

  init(
    of missing: [PageResolver.Candidate], among candidates: [PageResolver.Candidate]
  ) {
    let ids = Set(missing.map { $0.id.text.lowercased() })
    alike = Dictionary(
      grouping: candidates.filter { ids.contains($0.id.text.lowercased()) },
      by: { $0.id.text.lowercased() }
    ).filter { $0.value.count > 1 }
    lacking = Dictionary(
      grouping: candidates.filter { $0.id != .home && $0.files.contains { $0 == nil } },
      by: Languages.init)
  }

  func name(of page: MissingPage) -> Name? {
    guard page.own == nil else { return nil }
    let (candidate, language) = (page.candidate, page.language)
    if let alike = alike[candidate.id.text.lowercased()] {
      // The one in small letters, as ids are, is the name that both are to have.
      let kept = alike.first { $0.id.text == $0.id.text.lowercased() } ?? alike[0]
      let others = alike.filter { $0.id != kept.id }
      if kept.id != candidate.id {
        // It is told of what that one lacks and this one has; nobody speaks of it where that lacks nothing.
        let isMeant = kept.files.indices.contains { missing in
          kept.files[missing] == nil
            && others.first { $0.files[missing] != nil }?.id == candidate.id
        }
        return isMeant ? .told : nil
      }
      if let file = others.lazy.compactMap({ $0.files[language] }).first { return .capitals(file) }
    }
    let languages = Languages(of: candidate)
    // Of several, nobody knows which is which.
    guard let others = lacking[languages.others], others.count == 1,
      lacking[languages]?.count == 1, let file = others[0].files[language]
    else { return nil }
    return .perhaps(file)
  }
}
