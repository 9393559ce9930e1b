/// Which file of the output a path of a request means.
enum SiteFiles {
  /// `/ms/faq/` is `ms/faq/index.html`.
  static func outputPath(of path: String) -> String {
    String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")
  }
}
