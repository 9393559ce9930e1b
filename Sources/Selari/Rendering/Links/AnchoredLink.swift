import Diagnostics

/// A link to a heading, and where it stands. Its place is worked out only where it leads nowhere.
struct AnchoredLink: Sendable {
  let anchor: LinkResolver.Anchor
  let origin: Origin
  /// Whether readers see the link.
  var isShown = true

  /// Where a link stands, as byte offsets.
  enum Origin: Sendable {
    /// In a file, as an index into the site's files.
    case source(file: Int, Range<Int>)
    /// In what a page became, and in which of its files, where its list is split.
    case output(page: Int, part: Int, Range<Int>)
    /// In what the chooser or 404 became.
    case neutral(NeutralPage, Range<Int>)
    /// In `redirects.yaml`, or in a menu in `site.yaml`.
    case file(Place)

    /// Whether it is known by what a page became.
    var isOutput: Bool {
      switch self {
      case .output, .neutral: true
      case .source, .file: false
      }
    }
  }
}
