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

  /// The path that was probably meant: one with a slash before it, and without the scheme and the host of a
  /// whole address.
  static func suggestion(for text: String) -> String? {
    var path = text.replacing("\\", with: "/")[...]
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
    }
    let meant = "/" + path.drop { $0 == "/" }
    return meant != text && self.path(meant) != nil ? meant : nil
  }

  /// What is wrong with a text that is no path.
  static func fault(of text: String) -> YAMLPhrase {
    let isLong = text.split(separator: "/").contains {
      Percent.resolved(String($0)).utf8.count > Slug.longest
    }
    return isLong ? lengthPhrase : phrase
  }

  private static let lengthPhrase = YAMLPhrase(
    ms:
      "Satu bahagian laluan, antara dua `/`, tidak lebih daripada \(Slug.longest) aksara, dan setiap huruf selain a hingga z dikira dua atau lebih",
    en:
      "A part of a path, between two `/`, has no more than \(Slug.longest) characters, and each letter but a to z counts for two or more"
  )

  private static let phrase = YAMLPhrase(
    ms:
      "Laluan bermula dengan `/`, kekal di dalam tapak, terdiri daripada huruf apa-apa tulisan, angka, `-`, `.`, `_` dan `~`, dan tiada bahagiannya bermula dengan `.` selain `.well-known`",
    en:
      "A path begins with `/`, stays inside the site, is made of letters of any script, digits, `-`, `.`, `_` and `~`, and no part of it begins with `.` but `.well-known`"
  )
}
