import Diagnostics

/// A check of `selari check`: an id, and what it finds.
///
/// Each rule is a type in a file of its own below `Rules/`, named after it. Its doc comment is its
/// page in the manual: the first line says the rule in a sentence, the rest says why it matters, what
/// breaks it and what to do, with an example. The rule's problem and its wording stand below it.
protocol Rule: Sendable {
  /// The rule's name: `parity/headings`.
  static var id: RuleID { get }
  /// The profile that it runs in, where not every site is held to it.
  static var profile: CheckProfile? { get }
  /// Whether what it finds hangs on the instant of the build, and not on the files alone.
  static var hangsOnTime: Bool { get }
  init()
}

extension Rule {
  static var profile: CheckProfile? { nil }
  static var hangsOnTime: Bool { false }

  /// Whether it runs where these profiles are asked for.
  static func isPart(of profiles: [CheckProfile]) -> Bool {
    profile.map { profiles.contains($0) } ?? true
  }
}

/// A rule that looks at one page in one language.
protocol PageRule: Rule {
  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding])
}

/// A rule that compares a translation with its source.
protocol PairRule: Rule {
  func check(_ pair: CheckedPair, in site: CheckedSite, findings: inout [Finding])
}

/// A rule for pages that also looks at the texts beside them that stand in YAML, in every language.
protocol SharedTextRule: Rule {
  func check(_ texts: SharedTexts, of site: CheckedSite, findings: inout [Finding])
}

/// A rule that looks at the site as a whole.
protocol SiteRule: Rule {
  func check(_ site: CheckedSite, findings: inout [Finding])
}

/// A rule that looks for what a site has and does not use.
protocol UsageRule: Rule {
  func check(_ usage: SiteUsage, of site: CheckedSite, findings: inout [Finding])
}

/// A rule that looks at the HTML of a page, while it is rendered. What it finds is in the bytes of the
/// page; ``OutputBlame`` tells which file and line of the site made them.
protocol OutputRule: Rule {
  /// Whether it looks at the tree of a page's HTML. Asked of the rule itself, for Swift's runtime takes a
  /// tenth of a millisecond to find out that a type conforms to a protocol, or does not.
  static var looksAtTrees: Bool { get }
  func check(_ output: CheckedOutput, faults: inout [OutputFault])
}

/// A rule that looks at the tree of a page's HTML. A page that cannot be read has none.
protocol TreeRule: OutputRule {
  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault])
}

extension OutputRule {
  static var looksAtTrees: Bool { false }
}

extension TreeRule {
  static var looksAtTrees: Bool { true }

  func check(_ output: CheckedOutput, faults: inout [OutputFault]) {
    if let tree = output.tree { check(tree, of: output, faults: &faults) }
  }
}
