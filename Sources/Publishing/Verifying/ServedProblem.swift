import Diagnostics
import Selari

/// What can be wrong with a site as it is served.
enum ServedProblem: Problem, Hashable {
  /// A file of the build is not there.
  case missing(status: Int)
  /// A file is not the one that was built.
  case changed(ServedChange)
  /// An address that the served sitemap or a feed names, and the build does not hold.
  case extra(String)
  /// A file of Selari's own that is not for the public is served.
  case hiddenIsServed
  /// A file is answered with another status.
  case status(Int)
  /// The whole site is answered with another address.
  case moved(to: String)
  /// A header is missing or has another value.
  case header(String, expected: String, given: String?)
  /// There is a compressed copy, and it is not served.
  case notCompressed
  /// An answer is coded in a way that was not asked for.
  case unaskedEncoding(String)
  /// A compressed answer cannot be read.
  case unreadable(coding: String)
  /// An older address is not answered with another.
  case notRedirected(status: Int, target: String)
  /// An older address leads elsewhere.
  case wrongTarget(String, expected: String)
  /// An address that does not exist is not answered with 404.
  case notNotFound(status: Int)
  /// The answer to an address that does not exist is not the site's own page.
  case otherNotFoundPage
  /// There was no answer.
  case unreachable(reason: String)

  /// The rule that is broken.
  var rule: RuleID {
    switch self {
    case .missing: ServedRule.missing.id
    case .changed, .unreadable: ServedRule.changed.id
    case .extra, .hiddenIsServed: ServedRule.extra.id
    case .status, .moved: ServedRule.status.id
    case .header: ServedRule.header.id
    case .notCompressed, .unaskedEncoding: ServedRule.compression.id
    case .notRedirected, .wrongTarget: ServedRule.redirect.id
    case .notNotFound, .otherNotFoundPage: ServedRule.notFound.id
    case .unreachable: ServedRule.unreachable.id
    }
  }

  /// Whether many addresses have the same fault for one reason, so that it is told once.
  var isOfTheServer: Bool {
    switch self {
    case .status, .header, .notCompressed, .unaskedEncoding, .unreachable: true
    default: false
    }
  }
}

/// What was found wrong, with what has one reason gathered.
struct GatheredProblems {
  private var single: [Finding] = []
  private var shared: [ServedProblem: (url: String, count: Int)] = [:]

  /// Whether any request went unanswered.
  var hasUnreachable: Bool {
    shared.keys.contains { if case .unreachable = $0 { true } else { false } }
  }

  /// Whether the whole site is answered with another address.
  var isMoved: Bool {
    single.contains { if case .moved = $0.problem as? ServedProblem { true } else { false } }
  }

  /// Everything, sorted.
  var findings: [Finding] {
    let gathered = shared.map { problem, place in
      Finding(problem, at: Place(file: place.url), count: place.count)
    }
    return (single + gathered).sortedOnce()
  }

  /// Adds problems of one address.
  /// - Parameters:
  ///   - problems: What is wrong.
  ///   - url: The address.
  ///   - file: The file that was built, where there is one.
  mutating func add(_ problems: [ServedProblem], at url: String, file: String?) {
    for problem in problems {
      if problem.isOfTheServer {
        let known = shared[problem]
        shared[problem] = (min(known?.url ?? url, url), (known?.count ?? 0) + 1)
      } else {
        single.append(Self.finding(problem, at: url, file: file))
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
