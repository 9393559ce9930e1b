import Selari

/// An older address, which is answered with another.
struct HostedRedirect: Hashable, Sendable {
  /// The file that stands at the older address.
  let file: String
  /// Where it leads: a path from the host's root, or a full address.
  let target: String

  /// Where it leads, up to the heading.
  var path: String { String(target.prefix { $0 != "#" }) }

  /// The heading it leads to, with its `#`; empty where it leads to a whole page.
  var fragment: String { String(target.drop { $0 != "#" }) }

  /// Every path that it may be asked for by, from the site's root, escaped.
  var addresses: [String] {
    let file = "/" + Percent.encoded(self.file, keeping: "/")
    guard file.hasSuffix("/index.html") else { return [file] }
    let folder = String(file.dropLast("/index.html".count))
    return folder.isEmpty ? [] : [folder + "/", folder, file]
  }
}
