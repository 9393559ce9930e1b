import Diagnostics

/// A value and the stretch of its file where it is written, as byte offsets.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// Where it is written.
  public let range: Range<Int>

  /// A value at a stretch of its file.
  public init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}

/// What a page's own front matter says: nothing inherited, nothing defaulted.
public struct FrontMatter: Sendable {
  /// The page's title.
  public var title: Located<String>?
  /// What lists, search engines and shared links say of it.
  public var description: Located<String>?
  /// Its own part of its address.
  public var slug: Located<String>?
  /// The template it is rendered with, without `.html`.
  public var layout: Located<String>?
  /// When it was issued. Never hides a page.
  public var date: Located<Moment>?
  /// When it last changed in substance.
  public var updated: Located<Moment>?
  /// From when it exists.
  public var publish: Located<Instant>?
  /// From when it is out of lists, and shown with a notice.
  public var expire: Located<Instant>?
  /// The facts that these times are taken from, by name.
  public var facts: [String] = []
  /// Whether it is still being written.
  public var draft: Bool?
  /// Older addresses that lead to it, from the site's root.
  public var aliases: [Located<String>] = []
  /// Its place among its siblings: lower first.
  public var order: Int?
  /// Whether it has a contents list.
  public var toc: Bool?
  /// What it is about, by the ids in `site.yaml`.
  public var topics: [Located<String>]?
  /// How many of its pages a section lists at a time.
  public var paginate: Located<Int>?
  /// What happens where it, or a page below it, has no translation.
  public var missing: MissingPolicy?
  /// Whether it may hold raw HTML.
  public var html: Bool?
  /// Whether it repeats another's words: rules of wording pass it over.
  public var verbatim: Bool?
  /// Whether a stale translation says so to its readers.
  public var staleNotice: Bool?
  /// Rules that are allowed to be broken on this page, with the reasons.
  public var allowances: [AllowedRule] = []
  /// What the translation was checked against.
  public var translation: TranslationRecord?
  /// Whatever else templates of this site read.
  public var extra: YAMLNode?

  /// Front matter that says nothing.
  public init() {}
}

/// A rule that may be broken here, and why.
public struct AllowedRule: Hashable, Sendable {
  /// The rule's id, or a group followed by `/*`.
  public let rule: RuleID
  /// Why; never empty.
  public let reason: String
  /// Where the rule is named in the file.
  public let range: Range<Int>

  /// An allowance with its reason.
  public init(rule: RuleID, reason: String, at range: Range<Int> = 0..<0) {
    self.rule = rule
    self.reason = reason
    self.range = range
  }

  /// Whether this allows findings of a rule.
  public func covers(_ other: RuleID) -> Bool {
    rule == other || (rule.name.hasSuffix("/*") && rule.group == other.group)
  }
}

/// What a translation says of its source: `translation: {of: ms, checked: {start: 3f2a91c0}}`.
public struct TranslationRecord: Hashable, Sendable {
  /// The source's language.
  public let language: Located<String>?
  /// The fingerprints of the source's sections that it was checked against, by section id.
  public let checked: [String: String]?

  /// A record of what a translation was checked against.
  public init(of language: Located<String>?, checked: [String: String]?) {
    self.language = language
    self.checked = checked
  }

  public static func == (left: TranslationRecord, right: TranslationRecord) -> Bool {
    left.language == right.language && left.checked == right.checked
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(checked) }
}
