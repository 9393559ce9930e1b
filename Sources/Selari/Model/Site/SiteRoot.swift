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
