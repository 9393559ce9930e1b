import Diagnostics
import Dispatch
import Synchronization

/// Reads every page's file, on every core.
struct ContentReader: Sendable {
  let tree: any InputTree
  let frontMatter: FrontMatterReader
  let languages: [Language]

  /// What was read, in the order of the paths.
  struct Result: Sendable {
    var files: [ContentFile] = []
    var findings: [Finding] = []
  }

  /// Reads the pages among a tree's files; what cannot be read is a finding and left out.
  func read(_ inputs: [InputFile], workers: Int) -> Result {
    let jobs = inputs.filter { $0.path.hasPrefix("content/") && $0.path.hasSuffix(".md") }
    let results = Parallel.map(count: jobs.count, workers: workers) { read(jobs[$0].path) }
    var all = Result()
    all.files.reserveCapacity(jobs.count)
    for result in results {
      if let file = result.file { all.files.append(file) }
      all.findings += result.findings
    }
    return all
  }

  private func read(_ path: String) -> (file: ContentFile?, findings: [Finding]) {
    switch ContentPath(path) {
    case .page(let id, let code, let isIndex):
      guard let language = languages.firstIndex(where: { $0.code == code }) else {
        let problem = PageProblem.unknownLanguage(code: code, codes: languages.map(\.code))
        return (nil, [Finding(problem, at: Place(file: path))])
      }
      return file(path, id: id, language: language, isIndex: isIndex)
    case .unnamedLanguage(let id):
      let problem = PageProblem.unnamedLanguage(
        name: String(id.name), codes: languages.map(\.code))
      return (nil, [Finding(problem, at: Place(file: path))])
    case .data, .resource:
      return (nil, [])
    }
  }

  private func file(
    _ path: String, id: PageID, language: Int, isIndex: Bool
  ) -> (file: ContentFile?, findings: [Finding]) {
    var findings: [Finding] = []
    guard let source = TextReader(tree: tree).read(path, findings: &findings) else {
      return (nil, findings)
    }
    let head = frontMatter.read(source, findings: &findings)
    let file = ContentFile(
      source: source, id: id, language: language, isIndex: isIndex, bodyStart: head.bodyStart,
      frontMatter: head.frontMatter)
    return (file, findings)
  }
}
