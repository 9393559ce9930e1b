import Diagnostics

/// An instant at which a site changes by itself, and what changes then.
public struct SiteMoment: Hashable, Sendable {
  /// The instant: from it on the site is another.
  public let at: Instant
  /// What changes, pages first.
  public let events: [Event]

  /// One thing that changes.
  public struct Event: Hashable, Sendable {
    /// What becomes of it.
    public enum Kind: Hashable, Sendable {
      /// A page comes into being, or goes out of lists and gets a notice.
      case pageAppears, pageExpires
      /// A window opens, has its last day, or is closed.
      case windowOpens, windowLastDay, windowCloses
    }
    /// What becomes of it.
    public let kind: Kind
    /// The page's id, or the fact's name.
    public let subject: String
    /// A page's title, or a fact's name, by language; nil in those that it does not concern.
    public let names: [String?]
  }

  /// The moments of some pages and windows, ascending. A draft never appears, and never expires.
  static func all(
    files: [ContentFile], windows: [(fact: Fact, window: Window)],
    configuration: SiteConfiguration
  ) -> [SiteMoment] {
    var events: [Instant: [Event]] = [:]
    for (at, event) in pageEvents(files, configuration) + windowEvents(windows, configuration) {
      events[at, default: []].append(event)
    }
    return events.map { SiteMoment(at: $0.key, events: $0.value) }.sorted { $0.at < $1.at }
  }

  private static func pageEvents(
    _ files: [ContentFile], _ configuration: SiteConfiguration
  ) -> [(Instant, Event)] {
    // Few pages of a large site come or go by themselves.
    let ids = Set(
      files.filter { $0.frontMatter.publish != nil || $0.frontMatter.expire != nil }.map(\.id))
    let resolver = PageResolver(
      configuration: configuration, files: files.filter { ids.contains($0.id) }, at: .latest,
      showsDrafts: false)
    let moments: [(Event.Kind, KeyPath<InheritedFrontMatter, Located<Instant>?>)] = [
      (.pageAppears, \.publish), (.pageExpires, \.expire),
    ]
    var findings: [Finding] = []
    var result: [(Instant, Event)] = []
    for candidate in resolver.candidates(findings: &findings) {
      let languages = configuration.languages.indices.map {
        resolver.inherited(candidate, language: $0)
      }
      for (kind, moment) in moments {
        for at in Set(languages.compactMap { $0?[keyPath: moment]?.value }) {
          let names = languages.map { frontMatter -> String? in
            guard let frontMatter, frontMatter.draft != true,
              frontMatter[keyPath: moment]?.value == at
            else { return nil }
            return frontMatter.title?.value ?? candidate.id.text
          }
          if names.contains(where: { $0 != nil }) {
            result.append((at, Event(kind: kind, subject: candidate.id.text, names: names)))
          }
        }
      }
    }
    return result
  }

  private static func windowEvents(
    _ windows: [(fact: Fact, window: Window)], _ configuration: SiteConfiguration
  ) -> [(Instant, Event)] {
    windows.flatMap { fact, window in
      // Not by its title, which is what calendars call its last day.
      let names = configuration.languages.map { _ in fact.name }
      var kinds: [(Instant, Event.Kind)] = []
      if let opensAt = window.opensAt { kinds.append((opensAt, .windowOpens)) }
      kinds += [(window.closingAt, .windowLastDay), (window.closedAt, .windowCloses)]
      return kinds.map { ($0, Event(kind: $1, subject: fact.name, names: names)) }
    }
  }
}
