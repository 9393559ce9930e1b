import Diagnostics

/// What `site.yaml` says, with every default filled in.
public struct SiteConfiguration: Sendable {
  /// The site's name.
  public let name: Localized<String>
  /// Where it is served.
  public let address: SiteAddress
  /// Whether it claims to be an official site of the government.
  public let claimsOfficial: Bool
  /// The zone that dates without one are read and shown in.
  public let zone: SiteZone
  /// Whether the zone is none that the file names: it names one that cannot be read.
  let isZoneUnread: Bool
  /// The languages; the first is the one pages are written in unless they say otherwise.
  public let languages: [Language]
  /// What happens where a translation is missing, unless a section says otherwise.
  let missing: MissingPolicy
  /// The menus, by name in the order in which they are written.
  let menus: [Menu]
  /// Where `site.yaml` says which there are; nil where it says nothing of menus.
  let menusRange: Range<Int>?
  /// The topics pages may name.
  let topics: [Topic]
  /// How Markdown is read.
  let markdown: MarkdownSettings
  /// Which checks run, and how grave each rule is.
  let checks: CheckSettings
  /// Whom to tell of a hole, for `security.txt`; nil where none is configured.
  let security: SecurityContact?
  /// Where the site is published.
  public let publish: [PublishTarget]
  /// Whatever else templates of this site read.
  let extra: YAMLNode?
  /// The file itself, for findings about what it says.
  public let source: Source

  /// Whether it is an official site: only where it claims to be and its address can be no one else's.
  public var isOfficial: Bool { claimsOfficial && address.isGovernment }

  /// The index of a language's code.
  public func language(code: String) -> Int? { languages.firstIndex { $0.code == code } }
}

/// How Markdown is read.
struct MarkdownSettings: Hashable, Sendable {
  /// Typographic quotes and dashes.
  var smart = true
  /// Raw HTML allowed on every page.
  var html = false
}

/// Which checks run, and how grave each rule is.
struct CheckSettings: Sendable {
  /// The profiles asked for.
  var profiles: [CheckProfile] = []
  /// What `site.yaml` says of single rules, or of groups as `group/*`.
  var severities: [String: Severity] = [:]
}

/// A menu: its name and its entries.
struct Menu: Sendable {
  /// The name templates ask for: `site.menus.main`.
  let name: String
  /// Its entries in order.
  let entries: [MenuEntry]
}

extension SiteConfiguration {
  /// The entries of all menus, each before those below it.
  var menuEntries: [MenuEntry] { menus.flatMap(\.entries).flatMap(\.all) }
}

/// A menu's entry: a page, or an address with a title.
struct MenuEntry: Sendable {
  /// Where an entry leads.
  enum Target: Sendable {
    /// A page of the site, or a heading of it.
    case page(NamedPage)
    /// Any other address.
    case url(Located<Localized<String>>)
  }
  /// Where it leads.
  let target: Target
  /// What it is called; a page's own title where nothing is written.
  let title: Localized<String>?
  /// What stands below it.
  let children: [MenuEntry]

  /// The entry, and all that stand below it.
  fileprivate var all: [MenuEntry] { [self] + children.flatMap(\.all) }
}

/// A topic of the site's taxonomy.
struct Topic: Hashable, Sendable {
  /// The id pages name.
  let id: String
  /// What readers see.
  let label: Localized<String>
}

/// What `security.txt` says, by [RFC 9116](https://www.rfc-editor.org/rfc/rfc9116).
struct SecurityContact: Sendable {
  /// Where to report: `mailto:`, `https:` or `tel:` addresses, the preferred first.
  let contacts: [Located<String>]
  /// The policy page, where there is one.
  let policy: Located<String>?
}
