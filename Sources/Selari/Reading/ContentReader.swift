import Diagnostics

/// Reads every page's file, on every core.
struct ContentReader: Sendable {
  let tree: any InputTree
  let frontMatter: FrontMatterReader
  let languages: [Language]
  /// What is known from before; nil where everything is to be read.
  var kept: KeptContent?

  /// What was read, in the order of the paths.
  struct Result: Sendable {
    var files: [ContentFile] = []
    var findings: [Finding] = []
  }

  /// Reads the pages among a tree's files; what cannot be read is a finding and left out.
  func read(_ inputs: [InputFile], workers: Int) -> Result {
    let jobs = inputs.filter { $0.path.hasPrefix("content/") && $0.path.hasSuffix(".md") }
    let known = kept?.current ?? [:]
    // The sources, and half as much again for what is made of them; a preview has most of it already.
    let bytes = kept == nil ? jobs.reduce(0) { $0 + $1.size } * 3 / 2 : 0
    let results = Parallel.map(count: jobs.count, workers: workers, bytes: bytes) { index in
      known[jobs[index].path] ?? reading(of: jobs[index])
    }
    var all = Result()
    all.files.reserveCapacity(jobs.count)
    // Next to no site has a file that asks for it.
    lazy var taken = Set(jobs.map(\.path))
    for result in results {
      if let file = result.file { all.files.append(file) }
      for finding in result.findings {
        all.findings.append(Self.withFreeNames(finding, besides: { taken.contains($0) }))
      }
    }
    return all
  }

  /// A finding that proposes names for a file, without those that another file has.
  private static func withFreeNames(
    _ finding: Finding, besides isTaken: (String) -> Bool
  ) -> Finding {
    guard case PageProblem.unnamedLanguage(let name, let codes, nil) = finding.problem else {
      return finding
    }
    let file = finding.place.file
    let folder = file.lastIndex(ofASCII: "/").map { file[...$0] }
    let free = codes.filter { !isTaken("\(folder ?? "")\(name).\($0).md") }
    return Finding(
      PageProblem.unnamedLanguage(name: name, codes: free, unfolded: nil), at: finding.place)
  }

  /// What one file gives; what is known of it is only believed where its bytes are the same.
  func reading(of input: InputFile) -> ContentReading {
    guard let kept else { return read(input) }
    let (path, new) = (input.path, read(input))
    if let old = kept.last(path), let was = old.file, let now = new.file,
      was.source.bytes == now.source.bytes
    {
      kept.keep(old, of: path)
      return old
    }
    kept.keep(new, of: path)
    return new
  }

  private func read(_ input: InputFile) -> ContentReading {
    let path = input.path
    switch ContentPath(path) {
    case .page(let id, let code, let isIndex):
      guard let language = languages.firstIndex(where: { $0.code == code }) else {
        let problem = PageProblem.unknownLanguage(code: code, codes: languages.map(\.code))
        return ContentReading(findings: [Finding(problem, at: Place(file: path))])
      }
      if let index = NearSource.index(meantBy: path) {
        let problem = TreeProblem.nearSource(path, meant: index, isThere: false)
        return ContentReading(findings: [Finding(problem, at: Place(file: path))])
      }
      return file(input, id: id, language: language, isIndex: isIndex)
    case .unnamedLanguage:
      let codes = languages.map(\.code)
      let meant = ContentPath.names(meantBy: path, languages: codes)
      let problem = PageProblem.unnamedLanguage(
        name: meant.name, codes: meant.codes,
        unfolded: ContentPath.unfolded(path, languages: codes))
      return ContentReading(findings: [Finding(problem, at: Place(file: path))])
    case .data, .resource:
      return ContentReading()
    }
  }

  private func file(
    _ input: InputFile, id: PageID, language: Int, isIndex: Bool
  ) -> ContentReading {
    var findings: [Finding] = []
    guard let source = TextReader(tree: tree).read(input, findings: &findings) else {
      return ContentReading(findings: findings)
    }
    let head = frontMatter.read(source, findings: &findings)
    let file = ContentFile(
      source: source, id: id, language: language, isIndex: isIndex, bodyStart: head.bodyStart,
      frontMatter: head.frontMatter)
    return ContentReading(file: file, findings: findings)
  }
}
