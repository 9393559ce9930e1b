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
}
