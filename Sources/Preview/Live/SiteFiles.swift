import Selari

/// Which file of the output a path of a request means: the site stands at the path that its address
/// names, as it will where it is published, and the links of its pages lead there.
struct SiteFiles: Sendable {
  /// What stands before every path, as addresses write it: empty, or `/alliance`.
  let prefix: String
  /// The same as requests are compared, decoded.
  private let decoded: String
  /// Where the site stood before, while it was shown here.
  private let former: [SiteFiles]

  init(prefix: String, former: Set<String> = []) {
    self.prefix = prefix
    decoded = Percent.decoded(prefix[...]) ?? prefix
    // The longest first: one may begin with another.
    self.former = former.subtracting(["", prefix]).sorted { $0.utf8.count > $1.utf8.count }
      .map { SiteFiles(prefix: $0) }
  }

  /// The path within the site: `/alliance/ms/faq/` is `/ms/faq/`, and `/alliance` is empty; nil for one
  /// that is not the site's.
  func local(_ path: String) -> String? {
    guard path.hasPrefix(decoded) else { return nil }
    let rest = path.dropFirst(decoded.count)
    return rest.isEmpty || rest.hasPrefix("/") ? String(rest) : nil
  }

  /// The file of the output: `/alliance/ms/faq/` is `ms/faq/index.html`. A path without the site's own
  /// is taken as if it had it; a browser that asks for it is led there.
  func output(of path: String) -> String {
    let local = local(path) ?? path
    return String(local.dropFirst()) + (local.hasSuffix("/") ? "index.html" : "")
  }

  /// The path within the site of one that led there before the site was moved; nil for any other.
  func localBefore(_ path: String) -> String? {
    former.lazy.compactMap { $0.local(path) }.first
  }

  /// Where a path within the site is, as a link writes it.
  func address(_ local: String) -> String { prefix + local }

  /// Where a file of the output is, decoded, as the script compares it with what a page has loaded.
  func path(ofOutput file: String) -> String { decoded + "/" + file }
}
