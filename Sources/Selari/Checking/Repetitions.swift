import Diagnostics
import Markdown
import Templating

/// One mistake is told once: what only follows from it is not told beside it.
///
/// - Where the build has said that something is wrong, the languages are not compared.
/// - In a passage that was left in another language no phrase of that language is unmarked, and no date is
///   to be written in the page's own.
/// - What nobody has written yet is in no language.
/// - A page that cannot be read is not compared with its translation.
/// - How pages hang together is judged on a site of which every page could be made.
/// - What nothing uses is told of a site of which every page and template could be read.
/// - Words are judged by a term base that could be read.
/// - What the text has that no page may hold is told at its place in the text.
/// - A translation is not called stale against a source that cannot be told into its sections.
/// - A heading whose level is wrong on its own page is not compared by its level.
struct Repetitions: Sendable {
  private let ofBuild: [String: [Span]]
  private let untranslated: [String: [Span]]
  /// Where a placeholder of a new page is left.
  private let placeholders: [String: [Span]]
  /// Where a character stands that no page may hold.
  private let controls: [String: [Span]]
  /// The headings whose levels are wrong where they stand.
  private let headings: [String: [Span]]
  /// The files whose parts cannot be told apart.
  private let shapeless: Set<String>
  /// The files that hold two versions of something.
  private let conflicted: Set<String>
  /// Whether every page could be made.
  private let isWhole: Bool
  /// Whether every page and template could be read.
  private let isRead: Bool
  /// Whether the term base could be read.
  private let hasTerms: Bool

  /// - Parameters:
  ///   - build: What the build found.
  ///   - rules: What the rules found.
  init(of build: [Finding], and rules: [Finding]) {
    let errors = build.filter { $0.severity == .error }
    ofBuild = Self.spans(of: errors)
    untranslated = Self.spans(of: rules.filter { $0.rule == ParityUntranslated.id })
    placeholders = Self.spans(of: rules.filter { $0.rule == TextPlaceholder.id })
    controls = Self.spans(of: rules.filter(Self.isControl))
    headings = Self.spans(of: rules.filter { $0.rule == HeadingOrder.id })
    shapeless = Set(
      errors.filter {
        $0.rule == MarkdownRule.directiveUnclosed.id || Self.unreadable.contains($0.rule)
      }.map(\.place.file))
    conflicted = Set(errors.filter(Self.isConflict).map(\.place.file))
    isWhole = !errors.contains { $0.isFatal || Self.unmakes($0.rule) }
    isRead = !errors.contains {
      ($0.place.file.hasSuffix(".md") || SiteLayout.isTemplate($0.place.file))
        && Self.unreadable.contains($0.rule)
    }
    hasTerms = !build.contains {
      $0.place.file == ContentPath.terms
        && ($0.severity == .error || $0.rule == YAMLRule.type.id(in: "terms"))
    }
  }

  private static func spans(of findings: [Finding]) -> [String: [Span]] {
    Dictionary(grouping: findings, by: \.place.file).mapValues { $0.compactMap(\.place.span) }
  }

  /// Whether pages are missing where a rule is broken.
  static func unmakes(_ rule: RuleID) -> Bool {
    ["page", "front-matter", "facts", "site", "yaml"].contains(rule.group)
      || rule == ContentRule.missingTranslation.id || rule == TemplateRule.missing.id
  }

  /// The rules that a file breaks of which nothing, or not the right thing, can be known.
  static let unreadable: Set<RuleID> = [
    ContentRule.frontMatterAbsent.id, ContentRule.frontMatterUnclosed.id,
    ContentRule.frontMatterSecond.id, ContentRule.frontMatterSyntax.id, ContentRule.pageLanguage.id,
    FileRule.encoding.id,
    FileRule.unreadable.id, MarkdownRule.conflict.id, TemplateRule.encoding.id,
    TemplateRule.syntax.id,
  ]

  private static func isControl(_ finding: Finding) -> Bool {
    guard let mark = finding.problem as? TextMarkProblem, case .control = mark.kind else {
      return false
    }
    return true
  }

  /// Whether two versions of something stand where a finding is: in the text, or in front matter, whose
  /// second version then begins in the text.
  private static func isConflict(_ finding: Finding) -> Bool {
    finding.rule == MarkdownRule.conflict.id
      || (finding.problem as? YAMLSyntaxProblem)?.isConflict == true
  }

  /// Whether a finding only follows from another.
  func contain(_ finding: Finding) -> Bool {
    if RuleBook.wholeSiteRules.contains(finding.rule) { return !isWhole }
    if finding.rule.group == "unused" { return !isRead }
    if let fault = finding.problem as? HTMLSyntaxProblem, fault.kind == .character {
      return Self.overlaps(finding.place, controls)
    }
    if finding.rule == HeadingOrder.id || finding.rule == TextMark.id {
      return conflicted.contains(finding.place.file)
    }
    if [TermsLanguage.id, TermsPair.id, TermsAvoid.id].contains(finding.rule), !hasTerms {
      return true
    }
    if let stale = finding.problem as? TranslationStaleProblem {
      return shapeless.contains(stale.source)
    }
    if case .level? = finding.problem as? ParityHeadingsProblem,
      places(of: finding).contains(where: { Self.overlaps($0, headings) })
    {
      return true
    }
    if finding.rule == ParityUntranslated.id, Self.overlaps(finding.place, placeholders) {
      return true
    }
    if finding.rule == TermsLanguage.id || finding.rule == TimeLanguage.id {
      return Self.overlaps(finding.place, untranslated)
    }
    guard finding.rule.group == "parity" || finding.rule == TermsPair.id else { return false }
    return places(of: finding).contains {
      shapeless.contains($0.file) || Self.overlaps($0, ofBuild)
    }
  }

  private func places(of finding: Finding) -> [Place] {
    [finding.place] + finding.related.map(\.place)
  }

  private static func overlaps(_ place: Place, _ spans: [String: [Span]]) -> Bool {
    guard let span = place.span, let others = spans[place.file] else { return false }
    // A text in YAML is told at its key, what is wrong with it where it stands beside that.
    let isYAML = place.file.hasSuffix(".yaml")
    return others.contains {
      ($0.start < span.end && span.start < $0.end)
        || (isYAML && $0.start.line == span.start.line)
    }
  }
}
