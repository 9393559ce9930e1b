extension SitePath {
  /// `/lama/faq.html`, `/بوابة/`: begins with a slash, stays inside the site. What it gives is ``path(_:)``.
  static let kind = YAMLKind<String>(
    expected: YAMLPhrase(ms: "laluan dari akar tapak", en: "a path from the site's root")
  ) { node, reading in
    guard let text = YAMLKind.text.read(node, &reading) else { return nil }
    if let path = path(text) { return path }
    reading.report(.value(fault(of: text), suggestion: suggestion(for: text)), at: node.range)
    return nil
  }

  /// The path that was probably meant: one with a slash before it, without the scheme and the host of a
  /// whole address, and with escapes where there have to be some.
  static func suggestion(for text: String) -> String? {
    var path = text.replacing("\\", with: "/")[...]
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
    }
    let meant = "/" + path.drop { $0 == "/" }
    let escaped = Percent.encoded(meant, keeping: SitePathPart.reserved + "/%?#*")
    return [meant, escaped].first { $0 != text && self.path($0) != nil }
  }

  /// What is wrong with a text that is no path.
  static func fault(of text: String) -> YAMLPhrase {
    guard text.hasPrefix("/"), text.count > 1 else { return phrase }
    return parts(of: text).lazy.compactMap { SitePathPart.fault(in: $0)?.phrase }.first ?? phrase
  }

  private static let phrase = YAMLPhrase(
    ms: "Laluan bermula dengan `/`, dan mempunyai sesuatu selepasnya",
    en: "A path begins with `/`, and goes on behind it")
}
