import Markdown

/// What a page's Markdown became.
struct PageBody {
  /// The HTML.
  var content = ""
  /// The Markdown, read; nil for a notice.
  var document: Document?
  /// What stands here in place of a missing translation, where it is the built-in one.
  var notice: BuiltInNotice?
  var headings: [PageOutline.Entry] = []
  var ids: [String] = []
  /// The ids that stand in what is not shown now.
  var hiddenIDs: [String] = []
  var titledDirectives: [(id: String, text: String)] = []
  var summary = ""
  var beginning = ""
  var isStale = false
  var notes = RenderingNotes()

  /// The content as templates see it.
  func ownContent(url: String, paginator: Paginator?) -> PageObject.OwnContent {
    PageObject.OwnContent(
      content: content,
      outline: HeadingObject.outline(headings.map { ($0.id, $0.text, $0.level) }),
      summary: summary, document: document, notice: notice, url: url, paginator: paginator,
      isStale: isStale)
  }
}
