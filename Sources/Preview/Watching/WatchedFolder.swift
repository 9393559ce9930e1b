/// A folder that is watched, and what for.
struct WatchedFolder: Equatable {
  /// The paths by which the site knows it; the root is empty.
  var paths: Set<String> = []
  /// Links of the site whose way leads by names in it, by these names.
  var links: [String: Set<String>] = [:]
  /// Names in it by which the way to the root itself leads.
  var steps: Set<String> = []

  /// Whether nothing is left to watch it for.
  var isIdle: Bool { paths.isEmpty && links.isEmpty && steps.isEmpty }

  /// The same without a path of the site and all below it.
  func without(_ path: String) -> WatchedFolder {
    let isLeft = { (other: String) in other != path && !other.hasPrefix(path + "/") }
    return WatchedFolder(
      paths: paths.filter(isLeft),
      links: links.compactMapValues { links in
        let left = links.filter(isLeft)
        return left.isEmpty ? nil : left
      },
      steps: steps)
  }
}
