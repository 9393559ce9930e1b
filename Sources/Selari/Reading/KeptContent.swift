import Diagnostics
import Synchronization

/// What a page's file gave when it was read: the file, where it can be used, and what is wrong.
struct ContentReading: Sendable {
  var file: ContentFile?
  var findings: [Finding] = []
}

/// Pages' files that were read before, so that of a site in memory only those are read again that
/// changed.
///
/// What a file gives depends on its bytes and on the site's languages, topics and zone; where one of
/// those is another, everything is forgotten. Where a fact states another time, those are forgotten that
/// take one from a fact, or may have failed to.
final class KeptContent: Sendable {
  private struct State {
    var current: [String: ContentReading] = [:]
    /// What was known of files that may have changed.
    var old: [String: ContentReading] = [:]
    var basis: Basis?
    var facts = FactMoments.unknown

    mutating func forget(where depends: (ContentReading) -> Bool) {
      current = current.filter { !depends($0.value) }
      old = old.filter { !depends($0.value) }
    }
  }

  /// What reading depends on beside the bytes.
  private struct Basis: Equatable {
    let languages: [LanguageIdentity]
    let topics: [String]
    let zone: SiteZone
  }

  private let state = Mutex(State())

  /// Prepares for reading with a configuration.
  func begin(with configuration: SiteConfiguration, facts: FactMoments) {
    let basis = Basis(
      languages: configuration.languages.map(LanguageIdentity.init),
      topics: configuration.topics.map(\.id), zone: configuration.zone)
    state.withLock { state in
      if state.basis != basis { state = State(basis: basis, facts: facts) }
      guard state.facts != facts else { return }
      state.facts = facts
      state.forget { reading in
        guard reading.findings.isEmpty, let head = reading.file?.frontMatter else { return true }
        // What a fact that cannot be read would have been is told at the fact alone.
        return !head.facts.isEmpty || !head.unreadTimes.isEmpty
      }
    }
  }

  /// Notes that files may have changed.
  func doubt(_ paths: some Sequence<String>) {
    state.withLock { state in
      for path in paths {
        if let reading = state.current.removeValue(forKey: path) { state.old[path] = reading }
      }
    }
  }

  /// Forgets what was known of files that are no more.
  func settle() { state.withLock { $0.old = [:] } }

  /// What is known for certain, by path.
  var current: [String: ContentReading] { state.withLock { $0.current } }

  /// What was last known of a file.
  func last(_ path: String) -> ContentReading? {
    state.withLock { $0.current[path] ?? $0.old[path] }
  }

  /// Keeps what a file gave.
  func keep(_ reading: ContentReading, of path: String) {
    state.withLock { state in
      state.current[path] = reading
      state.old[path] = nil
    }
  }
}

/// All that a language of `site.yaml` is made of: two with the same are the same in every respect.
struct LanguageIdentity: Hashable, Sendable {
  let code: String
  let label: String
  let locale: String
  let openGraph: String
  let time: DatePattern

  init(_ language: Language) {
    code = language.code
    label = language.label
    locale = language.locale
    openGraph = language.openGraph
    time = language.formats.dates.time
  }
}
