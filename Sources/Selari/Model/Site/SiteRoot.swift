/// The folder of a site, and the paths below it as a person writes them: from where the command was
/// given. `.`, `./` and `./.` are all the folder itself, and lead to `content/faq.ms.md`.
public struct SiteRoot: Hashable, Sendable {
  /// The folder, without needless `.` and `/`.
  public let path: String

  /// The folder that was named.
  public init(_ written: String) {
    let parts = written.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    path = written.hasPrefix("/") ? "/" + parts : parts.isEmpty ? "." : parts
  }

  /// What stands before the path of a file of the site: nothing, where that is the folder itself.
  public var prefix: String {
    switch path {
    case ".": ""
    case "/": "/"
    default: path + "/"
    }
  }

  /// The path of a file of the site; one that starts at the root of the machine stays as it is.
  public func path(of file: String) -> String { file.hasPrefix("/") ? file : prefix + file }

  /// The paths from the site's root that a person may mean by one: itself, without needless `.` and `/`, and
  /// that of the file or folder of the site that it leads to from where the command was given, by links too.
  public func meanings(of written: String) -> [String] {
    let parts = written.split(separator: "/").filter { $0 != "." }
    let own = Self.leadsAway(written) ? [] : [parts.joined(separator: "/")]
    return (own + [below(written)].compactMap { $0 }).filter { !$0.isEmpty }
  }

  /// The path from the root of what a path leads to; nil where that is nothing, or lies elsewhere.
  private func below(_ written: String) -> String? {
    guard let root = SystemPath.resolved(path), let real = SystemPath.resolved(written) else {
      return nil
    }
    // What is in the site by a link is named by its way through the site.
    for slash in written.indices.reversed() where written[slash] == "/" {
      let rest = written[slash...].split(separator: "/").filter { $0 != "." }
      guard !rest.contains("..") else { break }
      if SystemPath.resolved(String(written[...slash])) == root {
        return rest.joined(separator: "/")
      }
    }
    let before = root == "/" ? root : root + "/"
    return real.hasPrefix(before) ? String(real.dropFirst(before.count)) : nil
  }

  /// Whether a path leads out of the folder that it is read from.
  static func leadsAway(_ written: String) -> Bool {
    written.hasPrefix("/") || written.split(separator: "/").contains("..")
  }

  /// Whether a path, which need not exist, is that of a source of the site: of `site.yaml` or
  /// `redirects.yaml`, or below `content/` or `templates/`.
  public func holdsSource(_ file: String) -> Bool {
    let slash = file.lastIndex(of: "/")
    let folder = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
    guard let root = SystemPath.resolved(path), let real = SystemPath.resolved(folder) else {
      return false
    }
    if real == root {
      let name = slash.map { file[file.index(after: $0)...] } ?? file[...]
      return SiteLayout.rootFiles.contains(String(name))
    }
    return SiteLayout.folders.contains { (real + "/").hasPrefix("\(root)/\($0)/") }
  }
}
