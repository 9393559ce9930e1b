import Diagnostics

/// What was found wrong, with what has one reason gathered.
struct GatheredProblems {
  private let start: String
  private var single: [Finding] = []
  /// What of them was told of each address, which is asked for several times.
  private var told: [String: Set<ServedProblem>] = [:]
  private var shared: [ServedProblem: Set<String>] = [:]
  /// The addresses of files that were asked for.
  private var asked: Set<String> = []
  /// Those at which there is nothing.
  private var missing: Set<String> = []
  /// Whether any file is served as it was built.
  private var hasRightFile = false

  /// Nothing yet.
  /// - Parameter start: The site's own address.
  init(start: String) { self.start = start }

  /// How far the server could be asked.
  ///
  /// One that has no time for some requests is told of by what else was found: whoever changed a page could
  /// else make the alarm wait with a status.
  var reach: Verification.Reach {
    let has = { (isOne: (ServedProblem) -> Bool) in shared.keys.contains(where: isOne) }
    if has({ if case .withoutAuthorities = $0 { true } else { false } }) {
      return .withoutAuthorities
    }
    if has({ if case .untrusted = $0 { true } else { false } }) { return .untrusted }
    if has({ if case .unreachable = $0 { true } else { false } }) { return .silent }
    let isBusy = { (problem: ServedProblem) in if case .busy = problem { true } else { false } }
    return single.isEmpty && !shared.isEmpty && shared.keys.allSatisfy(isBusy) ? .busy : .whole
  }

  /// Whether the whole site is answered with another address.
  var isMoved: Bool {
    single.contains { if case .moved = $0.problem as? ServedProblem { true } else { false } }
  }

  /// Whether the site is not there: no file is served as it was built, and most are not served at all.
  private var isAbsent: Bool {
    !hasRightFile && reach == .whole && missing.count > asked.count / 2
  }

  /// Everything, sorted. Of a site that is not there no more is told than that: each of its files is
  /// missing for the one reason, and every other answer is another site's.
  var findings: [Finding] {
    if isAbsent {
      let problem = ServedProblem.absent(missing: missing.count, of: asked.count)
      return [Finding(problem, at: Place(file: start))]
    }
    let gathered = shared.map { problem, urls in
      Finding(problem, at: Place(file: urls.min() ?? start), count: urls.count)
    }
    return (single + gathered).sortedOnce()
  }

  /// Adds problems of an answer.
  /// - Parameters:
  ///   - problems: What is wrong.
  ///   - question: What was asked. A file is asked for several times, once for each coding.
  ///   - file: The file that was built, where there is one.
  mutating func add(_ problems: [ServedProblem], to question: Question, file: String?) {
    if case .file = question.kind {
      asked.insert(question.url)
      if !problems.contains(where: \.isOfTheFile) { hasRightFile = true }
    }
    for problem in problems {
      if case .missing = problem { missing.insert(question.url) }
      if problem.isOfTheServer {
        shared[problem, default: []].insert(question.url)
      } else if told[question.url, default: []].insert(problem).inserted {
        single.append(Self.finding(problem, at: question.url, file: file))
      }
    }
  }

  /// A change is shown by the line that is served and the line that was built.
  private static func finding(_ problem: ServedProblem, at url: String, file: String?) -> Finding {
    guard case .changed(let change) = problem, let lines = change.lines, let file else {
      return Finding(problem, at: Place(file: url))
    }
    return Finding(
      problem, at: lines.served.place(in: url, line: lines.number),
      related: [
        Related(
          lines.built.place(in: file, line: lines.number), ms: "yang dibina", en: "what was built")
      ])
  }
}
