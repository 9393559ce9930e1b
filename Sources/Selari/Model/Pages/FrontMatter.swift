import Diagnostics

/// A value and the stretch of its file where it is written, as byte offsets.
struct Located<Value: Sendable>: Sendable {
  /// The value.
  let value: Value
  /// Where it is written.
  let range: Range<Int>

  /// A value at a stretch of its file.
  init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}

/// What a page's own front matter says: nothing inherited, nothing defaulted.
struct FrontMatter: Sendable {
  /// The page's title.
  var title: Located<String>?
  /// What lists, search engines and shared links say of it.
  var description: Located<String>?
  /// Its own part of its address.
  var slug: Located<String>?
  /// The template it is rendered with, without `.html`.
  var layout: Located<String>?
  /// When it was issued. Never hides a page.
  var date: Located<Moment>?
  /// When it last changed in substance.
  var updated: Located<Moment>?
  /// From when it exists.
  var publish: Located<Instant>?
  /// From when it is out of lists, and shown with a notice.
  var expire: Located<Instant>?
  /// The facts that these times are taken from, by name.
  var facts: [String] = []
  /// The keys among them that are written, and whose times could not be had.
  var unreadTimes: [String] = []
  /// Whether it is still being written.
  var draft: Bool?
  /// Older addresses that lead to it, from the site's root.
  var aliases: [Located<String>] = []
  /// Its place among its siblings: lower first.
  var order: Int?
  /// Whether it has a contents list.
  var toc: Bool?
  /// What it is about, by the ids in `site.yaml`.
  var topics: [Located<String>]?
  /// How many of its pages a section lists at a time.
  var paginate: Located<Int>?
  /// What happens where it, or a page below it, has no translation.
  var missing: Located<MissingPolicy>?
  /// Whether it may hold raw HTML.
  var html: Bool?
  /// Whether it repeats another's words: rules of wording pass it over.
  var verbatim: Bool?
  /// Whether a stale translation says so to its readers.
  var staleNotice: Bool?
  /// Rules that are allowed to be broken on this page, with the reasons.
  var allowances: [AllowedRule] = []
  /// What the translation was checked against.
  var translation: TranslationRecord?
  /// Whatever else templates of this site read.
  var extra: YAMLNode?

  /// Front matter that says nothing.
  init() {}
}

/// A rule that may be broken here, and why.
struct AllowedRule: Hashable, Sendable {
  /// The rule's id, or a group followed by `/*`.
  let rule: RuleID
  /// Why; never empty.
  let reason: String
  /// Where the rule is named in the file.
  let range: Range<Int>

  /// An allowance with its reason.
  init(rule: RuleID, reason: String, at range: Range<Int> = 0..<0) {
    self.rule = rule
    self.reason = reason
    self.range = range
  }

  /// Whether this allows findings of a rule.
  func covers(_ other: RuleID) -> Bool {
    rule == other || (rule.name.hasSuffix("/*") && rule.group == other.group)
  }
}

/// What a translation says of its source: `translation: {of: ms, checked: {start: 3f2a91c0}}`.
struct TranslationRecord: Hashable, Sendable {
  /// The source's language.
  let language: Located<String>?
  /// The fingerprints of the source's sections that it was checked against, by section id.
  let checked: [String: String]?

  /// A record of what a translation was checked against.
  init(of language: Located<String>?, checked: [String: String]?) {
    self.language = language
    self.checked = checked
  }

  static func == (left: TranslationRecord, right: TranslationRecord) -> Bool {
    left.language == right.language && left.checked == right.checked
  }

  func hash(into hasher: inout Hasher) { hasher.combine(checked) }
}
