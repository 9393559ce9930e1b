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
    let ids = files.map(\.id)
    // Files come sorted by path, and so nearly by page.
    let order = files.indices.sorted { (ids[$0], $0) < (ids[$1], $1) }
    var candidates: [Candidate] = []
    candidates.reserveCapacity(files.count / max(1, configuration.languages.count))
    var next = 0
    while next < order.count {
      let id = ids[order[next]]
      var slots: [Int?] = Array(repeating: nil, count: configuration.languages.count)
      while next < order.count, ids[order[next]] == id {
        let (index, file) = (order[next], files[order[next]])
        next += 1
        guard let other = slots[file.language] else {
          slots[file.language] = index
          continue
        }
        findings.append(
          Finding(
            PageProblem.twoFiles(id: id, other: files[other].source.path),
            at: Place(file: file.source.path)))
      }
      candidates.append(Candidate(id: id, files: slots, source: sourceLanguage(of: slots)))
    }
    for candidate in candidates { checkSources(candidate, findings: &findings) }
    return candidates
  }

  /// A page's front matter in a language, with what is not language taken from its source; nil where it
  /// has no file in it.
  func inherited(_ candidate: Candidate, language: Int) -> InheritedFrontMatter? {
    guard let index = candidate.files[language] else { return nil }
    let source = language == candidate.source ? nil : candidate.files[candidate.source]
    return InheritedFrontMatter(files[index], from: source.map { files[$0] })
  }

  /// Whether a page exists now: no draft (unless drafts are shown), and `publish` not to come.
  func exists(_ frontMatter: InheritedFrontMatter) -> Bool {
    if showsDrafts { return true }
    if frontMatter.draft == true { return false }
    return frontMatter.publish.map { $0.value <= at } ?? true
  }
}
