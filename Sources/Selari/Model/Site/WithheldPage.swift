import Diagnostics

/// A page that has an address, but is not shown at it.
public struct WithheldPage: Sendable {
  /// Its title.
  public let title: String
  /// Its file.
  public let file: String
  /// Whether it is a draft, or stands in one; else its time has not come.
  public let isDraft: Bool
}

extension Site {
  /// The draft, or the page whose time has not come, that would be at an address if such pages were
  /// shown; nil where none would. Addresses hang on the sections above, so the site is assembled
  /// again with everything in it.
  public func withheld(at path: String) -> WithheldPage? {
    guard pageAtPath[path] == nil,
      files.contains(where: { $0.frontMatter.draft == true || $0.frontMatter.publish != nil })
    else { return nil }
    let whole = SiteAssembler(
      configuration: configuration, files: files, redirects: [],
      layouts: Set(pages.map(\.layout)), windows: [], at: at, showsDrafts: true
    ).assemble().site
    guard let index = whole.pageAtPath[path], whole.pages[index].kind != .notice else { return nil }
    let page = whole.pages[index]
    return WithheldPage(
      title: page.title, file: files[page.file].source.path,
      isDraft: isInDraft(page.id, page.language))
  }
}
