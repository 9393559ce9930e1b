/// A path from the site's root, as `redirects.yaml` and `aliases` give it.
enum SitePath {
  /// The path that a text states, each escape such as `%C3%A9` resolved, as web servers look it up; nil
  /// where it states none. Sites of other scripts have had addresses in their own letters.
  static func path(_ text: String) -> String? {
    guard text.hasPrefix("/"), text.count > 1 else { return nil }
    var path = ""
    for part in parts(of: text) {
      guard SitePathPart.fault(in: part) == nil, let name = Percent.decoded(part) else {
        return nil
      }
      path += "/" + name
    }
    return text.hasSuffix("/") ? path + "/" : path
  }

  /// What stands between the slashes.
  static func parts(of text: String) -> [Substring] {
    let inner = text.hasSuffix("/") ? text.dropFirst().dropLast() : text.dropFirst()
    return inner.split(separator: "/", omittingEmptySubsequences: false)
  }

  /// The file a path is served from: `/a/` is `a/index.html`, `/a` is `a/index.html` too, `/a.html` is itself.
  static func file(_ path: String) -> String {
    let inner = path.utf8.dropFirst()
    let slash = UInt8(ascii: "/")
    guard let last = inner.last, last != slash else { return text(inner, index) }
    let name = inner.lastIndex(of: slash).map { inner[inner.index(after: $0)...] } ?? inner
    let isFile = name.contains(UInt8(ascii: "."))
    return text(inner, isFile ? "" : "/" + index)
  }

  /// The path of a folder in another, `/ms/media/` of `media` in `/ms/`, in one piece of memory.
  static func folder(_ name: String, in above: String) -> String {
    let length = above.utf8.count + name.utf8.count + 1
    var path = ""
    path.reserveCapacity(length)
    path += above
    path += name
    path += "/"
    return path
  }

  /// A path and what follows it, in one piece of memory.
  private static func text(_ path: Substring.UTF8View, _ end: String) -> String {
    String(unsafeUninitializedCapacity: path.count + end.utf8.count) { room in
      let count = room.update(fromContentsOf: path)
      return room[count...].update(fromContentsOf: end.utf8)
    }
  }

  /// The address of the page that is served from a file: `/a/` of `a/index.html`; nil for a file of
  /// another name.
  static func address(ofIndex file: String) -> String? {
    guard file == index || file.hasSuffix("/" + index) else { return nil }
    return "/" + file.dropLast(index.count)
  }

  private static let index = "index.html"
}
