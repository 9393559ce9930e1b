import Diagnostics

/// Decides what each page is: which language is its source, what its translations inherit, and
/// whether it exists at the build's instant.
struct PageResolver {
  let configuration: SiteConfiguration
  let files: [ContentFile]
  let at: Instant
  let showsDrafts: Bool

  /// The languages of a page and the files they come from.
  struct Candidate {
    let id: PageID
    let files: [Int?]
    let source: Int
  }

  /// Groups the files by page, sorted by id.
  func candidates(findings: inout [Finding]) -> [Candidate] {
    var byID: [PageID: [Int?]] = [:]
    byID.reserveCapacity(files.count / max(1, configuration.languages.count))
    for (index, file) in files.enumerated() {
      var slots = byID[file.id] ?? Array(repeating: nil, count: configuration.languages.count)
      if let other = slots[file.language] {
        findings.append(
          Finding(
            PageProblem.twoFiles(id: file.id, other: files[other].source.path),
            at: Place(file: file.source.path)))
      } else {
        slots[file.language] = index
      }
      byID[file.id] = slots
    }
    let candidates = byID.sorted { $0.key < $1.key }.map { id, slots in
      Candidate(id: id, files: slots, source: sourceLanguage(of: slots))
    }
    for candidate in candidates { checkSources(candidate, findings: &findings) }
    return candidates
  }

  /// A page's front matter in a language, with what is not language taken from its source.
  func inherited(_ candidate: Candidate, language: Int) -> FrontMatter? {
    guard let index = candidate.files[language] else { return nil }
    var own = files[index].frontMatter
    guard language != candidate.source, let sourceIndex = candidate.files[candidate.source] else {
      return own
    }
    let source = files[sourceIndex].frontMatter
    own.layout = own.layout ?? source.layout
    own.date = own.date ?? source.date
    own.updated = own.updated ?? source.updated
    own.publish = own.publish ?? source.publish
    own.expire = own.expire ?? source.expire
    own.draft = own.draft ?? source.draft
    own.order = own.order ?? source.order
    own.toc = own.toc ?? source.toc
    own.topics = own.topics ?? source.topics
    own.paginate = own.paginate ?? source.paginate
    own.missing = own.missing ?? source.missing
    own.html = own.html ?? source.html
    own.verbatim = own.verbatim ?? source.verbatim
    own.staleNotice = own.staleNotice ?? source.staleNotice
    own.extra = own.extra ?? source.extra
    return own
  }

  /// Whether a page exists now: no draft (unless drafts are shown), and `publish` not to come.
  func exists(_ frontMatter: FrontMatter) -> Bool {
    if showsDrafts { return true }
    if frontMatter.draft == true { return false }
    return frontMatter.publish.map { $0.value <= at } ?? true
  }
}
