import Selari

/// What a target said of itself when it was opened.
struct TargetState {
  /// The absolute path of its folder; empty where there is none yet.
  private(set) var root = ""
  /// The release that is served.
  private(set) var current: ReleaseID?
  /// The one that was served before it, where it is still there.
  private(set) var before: ReleaseID?
  /// The releases, oldest first.
  private(set) var releases: [Release] = []
  /// Where none is served although some was, or the link leads elsewhere.
  private(set) var lost: LostLink?
  /// Folders of the target that no web server may go through.
  private(set) var shut: [String] = []
  /// The publisher that held the lock last and did not end well.
  private(set) var interrupted: String?

  /// A link to the served release that is gone, or leads to what is none.
  struct LostLink: Hashable {
    /// The release that was served last.
    let last: ReleaseID?
    /// Where the link leads; empty where there is none.
    let leadsTo: String
  }

  /// What somebody has to look at, whatever is published.
  var warnings: [TargetWarning] {
    shut.map { .shut($0) } + [lost.map { .lost($0) }].compactMap { $0 }
  }

  /// The same, once releases were removed.
  func without(_ removed: [ReleaseID]) -> TargetState {
    var state = self
    state.releases.removeAll { removed.contains($0.id) }
    return state
  }

  init(_ lines: [String]) {
    var heads: [(id: ReleaseID, published: Instant, lines: [String])] = []
    for line in lines {
      let word = line.prefix { $0 != " " }
      let rest = line.dropFirst(word.count + 1)
      switch word {
      case "root": root = String(rest)
      case "current": current = ReleaseID(String(rest))
      case "before": before = ReleaseID(String(rest))
      case "lost":
        let last = rest.prefix { $0 != " " }
        lost = LostLink(
          last: ReleaseID(String(last)), leadsTo: String(rest.dropFirst(last.count + 1)))
      case "shut": shut.append(String(rest))
      case "interrupted": interrupted = String(rest)
      case "release":
        let parts = rest.split(separator: " ")
        guard parts.count == 2, let id = ReleaseID(String(parts[0])),
          let seconds = Int64(parts[1])
        else { continue }
        heads.append((id, Instant(seconds: seconds), []))
      case "head" where !heads.isEmpty: heads[heads.count - 1].lines.append(String(rest))
      default: continue
      }
    }
    releases = heads.map { entry in
      let head = ReleaseHead(entry.lines)
      return Release(
        id: entry.id, published: entry.published, at: entry.id.at(head.at), pages: head.pages,
        files: head.files, isCurrent: entry.id == current)
    }
  }
}
