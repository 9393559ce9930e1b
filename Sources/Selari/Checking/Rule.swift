import Diagnostics
import Markdown

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
  init()
}

extension Rule {
  static var profile: CheckProfile? { nil }

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

/// A page in one language, with its Markdown read.
struct CheckedPage: Sendable {
  /// The page's index in the site.
  let index: Int
  let page: Page
  let file: ContentFile
  let document: Document
  let language: Language
  /// What reads pages of the language.
  let reader: PageReader
  /// What the page says: its text, the terms in it, and what it states.
  let reading: PageReading

  var source: Source { file.source }
  /// The term base as pages of the language are searched for it.
  var terms: TermTable { reader.terms }

  /// The page's title in its front matter, where findings about the whole page point.
  var titlePlace: Place {
    file.frontMatter.title.map { source.place($0.range) } ?? Place(file: source.path)
  }
}

/// A translation beside the source it was made from.
struct CheckedPair: Sendable {
  let source: CheckedPage
  let translation: CheckedPage
  /// The page's other translations.
  let others: [CheckedPage]
  /// Which block of the one goes with which of the other.
  let alignment: BlockAlignment

  init(source: CheckedPage, translation: CheckedPage, others: [CheckedPage] = []) {
    self.source = source
    self.translation = translation
    self.others = others
    alignment = BlockAlignment(
      source: source.reading.text, translation: translation.reading.text)
  }
}

/// A site that was built, and what was used of it: what rules look at.
struct CheckedSite: Sendable {
  let inputs: SiteInputs
  let site: Site
  let scope: SiteScope
  /// What was used of it, once it has been rendered; rules that look at a page or a pair run before.
  var used = RenderedUse()
  /// The profiles that are checked.
  var profiles: [CheckProfile] = []

  var configuration: SiteConfiguration { site.configuration }

  /// Whether the times of a page are known: those of its own file, and those that it may take from its
  /// source's. Of a time that is written and could not be read, it is told where it is written.
  func knowsTimes(of page: Page) -> Bool {
    guard let group = site.groupIndex[page.id].map({ site.groups[$0] }) else { return true }
    return [group.files[page.language], group.files[group.source]].allSatisfy { file in
      file.map { site.files[$0].hasTitle && site.files[$0].frontMatter.unreadTimes.isEmpty } ?? true
    }
  }

  /// The files of pages that exist in every language: all rules that compare languages saw them.
  var filesInEveryLanguage: Set<String> {
    var result: Set<String> = []
    for group in site.groups {
      let pages = group.pages.compactMap { $0 }.map { site.pages[$0] }
      guard pages.count == configuration.languages.count, pages.allSatisfy({ $0.kind != .notice })
      else { continue }
      for page in pages { result.insert(site.files[page.file].source.path) }
    }
    return result
  }
}
