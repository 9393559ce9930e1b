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
