import Diagnostics

/// Whether the ids that links go to are there, once every page has been made.
struct AnchorCheck {
  let scope: SiteScope
  /// What each page has, by its index.
  let ids: [Int: PageIDs]

  func findings(_ links: [AnchoredLink]) -> [Finding] {
    links.compactMap { link in
      Self.finding(link, in: scope, target: ids[link.anchor.page] ?? PageIDs())
    }
  }

  /// What is wrong with a link; nil where its id is there.
  static func finding(
    _ link: AnchoredLink, in scope: SiteScope, target ids: PageIDs
  ) -> Finding? {
    let (site, anchor) = (scope.site, link.anchor)
    // A page that another has the address of is not made, which is a finding of its own.
    guard site.pageAtPath[site.pages[anchor.page].path] == anchor.page, !ids.contains(anchor.id)
    else { return nil }
    let problem = LinkProblem.noAnchor(
      page: site.pages[anchor.page].id.text, id: anchor.id,
      suggestion: NearMiss.of(anchor.id, among: ids.written))
    switch link.origin {
    case .source(let file, let range):
      return Finding(problem, at: site.files[file].source.place(range))
    case .output(let page, let part, let range):
      // Of a page that could not be made, nobody knows what it would have had.
      if ids.all == nil { return nil }
      return PageWorker(scope: scope).blame(for: page, part: part)
        .findings([OutputFault(problem: problem, range: range)]).first
    }
  }
}

/// A link to a heading, and where it stands. Its place is worked out only where it leads nowhere.
struct AnchoredLink: Sendable {
  let anchor: LinkResolver.Anchor
  let origin: Origin

  /// Where a link stands, as byte offsets.
  enum Origin: Sendable {
    /// In a file, as an index into the site's files.
    case source(file: Int, Range<Int>)
    /// In what a page became, and in which of its files, where its list is split.
    case output(page: Int, part: Int, Range<Int>)
  }
}
