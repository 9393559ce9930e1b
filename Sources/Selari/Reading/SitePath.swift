/// A path from the site's root, as `redirects.yaml` and `aliases` give it.
enum SitePath {
  /// `/lama/faq.html`: begins with a slash, stays inside the site, needs no escaping.
  static let kind = YAMLKind<String>(
    expected: YAMLPhrase(ms: "laluan dari akar tapak", en: "a path from the site's root")
  ) { node, reading in
    guard let text = YAMLKind.text.read(node, &reading) else { return nil }
    if isValid(text) { return text }
    reading.report(.value(fault(of: text), suggestion: suggestion(for: text)), at: node.range)
    return nil
  }

  /// The path that was probably meant: one with a slash before it, and without the scheme and the host of a
  /// whole address.
  static func suggestion(for text: String) -> String? {
    var path = text.replacing("\\", with: "/")[...]
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
    }
    let meant = "/" + path.drop { $0 == "/" }
    return meant != text && isValid(meant) ? meant : nil
  }

  /// What is wrong with a text that is no path.
  static func fault(of text: String) -> YAMLPhrase {
    let isLong = text.split(separator: "/").contains { $0.utf8.count > Slug.longest }
    return isLong ? lengthPhrase : phrase
  }

  private static let lengthPhrase = YAMLPhrase(
    ms: "Satu bahagian laluan, antara dua `/`, tidak lebih daripada \(Slug.longest) aksara",
    en: "A part of a path, between two `/`, has no more than \(Slug.longest) characters")

  private static let phrase = YAMLPhrase(
    ms:
      "Laluan bermula dengan `/`, kekal di dalam tapak, terdiri daripada huruf, angka, `-`, `.`, `_` dan `~`, dan tiada bahagiannya bermula dengan `.` selain `.well-known`",
    en:
      "A path begins with `/`, stays inside the site, is made of letters, digits, `-`, `.`, `_` and `~`, and no part of it begins with `.` but `.well-known`"
  )

  static func isValid(_ text: String) -> Bool {
    guard text.hasPrefix("/"), text.count > 1 else { return false }
    let inner = text.hasSuffix("/") ? text.dropFirst().dropLast() : text.dropFirst()
    // A hidden folder is somebody else's: `.git` would make the output a repository, which no build
    // writes into.
    return inner.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      Slug.isValid(String($0)) && (!$0.hasPrefix(".") || $0 == ".well-known")
    }
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
