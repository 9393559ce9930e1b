/// Something wrong at a place. A value: wording, order and format come later.
public struct Finding: Sendable {
  /// What is wrong.
  public var problem: any Problem
  /// How grave it is in this site.
  public var severity: Severity
  /// Where it is.
  public var place: Place
  /// Other places that belong to it: the include that led here, the other language's passage.
  public var related: [Related]
  /// Whether what should have been made was not: an error whatever the site says of the rule.
  public var isFatal: Bool
  /// Whether the place is what a remedy would replace, and no more than that: not where a whole call
  /// stands for the argument that is wrong.
  public var isExact: Bool
  /// How many pages it was met on; a fault in a shared template is one finding with a count. What was
  /// found before there were any pages was met on none.
  public var count: Int

  /// A problem at a place.
  public init(
    _ problem: any Problem, at place: Place, severity: Severity = .error, related: [Related] = [],
    isFatal: Bool = false, isExact: Bool = true, count: Int = 1
  ) {
    self.problem = problem
    self.place = place
    self.severity = severity
    self.related = related
    self.isFatal = isFatal
    self.isExact = isExact
    self.count = count
  }

  /// The rule that is broken.
  public var rule: RuleID { problem.rule }

  /// What is said of it in a language; no replacement where it would not stand for the place.
  public func wording(in language: MessageLanguage) -> Wording {
    var wording = problem.wording(in: language)
    if !isExact {
      for index in wording.solutions.indices { wording.solutions[index].replacement = nil }
    }
    return wording
  }

  /// Counts an equal finding; together they are as grave as the graver of the two.
  fileprivate mutating func add(_ other: Finding) {
    count += other.count
    isFatal = isFatal || other.isFatal
    isExact = isExact && other.isExact
    severity = min(severity, other.severity)
  }
}

/// A further place of a finding, and what it has to do with it.
public struct Related: Sendable {
  /// Where.
  public var place: Place
  /// What is there, in either language.
  public var ms: String
  /// The same in English.
  public var en: String

  /// A further place with its note in both languages.
  public init(_ place: Place, ms: String, en: String) {
    self.place = place
    self.ms = ms
    self.en = en
  }

  /// The note in a language.
  public func note(in language: MessageLanguage) -> String { language(ms: ms, en: en) }
}

extension Collection where Element == Finding {
  /// The findings by file and place, each once; equal ones are merged and counted.
  public func sortedOnce() -> [Finding] {
    if count < 2 { return Array(self) }
    // Equal ones keep their order. In steps: as one chain, this takes the compiler longer than all the
    // rest of the module.
    let findings = Array(self)
    let identities = findings.map(FindingIdentity.init)
    let order = findings.indices.sorted { one, other in
      identities[one] == identities[other] ? one < other : identities[one] < identities[other]
    }
    var result: [(identity: FindingIdentity, finding: Finding)] = []
    for index in order {
      if let last = result.last, last.identity == identities[index] {
        result[result.count - 1].finding.add(findings[index])
      } else {
        result.append((identities[index], findings[index]))
      }
    }
    return result.map(\.finding)
  }
}
