import Markdown
import Templating

/// What a page's Markdown became: one object, that is handed on as it is.
///
/// Belongs to one worker and is used by one thread at a time.
final class PageBody: @unchecked Sendable {
  /// The rendering that made it, which goes on with the page's template.
  let rendering: PageRendering
  /// The HTML.
  let content: HTMLSheet
  /// The Markdown, read; nil for a notice.
  var document: Document?
  /// What stands here in place of a missing translation, where it is the built-in one.
  var notice: BuiltInNotice?
  var headings: [PageOutline.Entry] = []
  /// The contents list, for templates.
  var outline: [Value] = []
  /// The ids that are shown.
  var ids: [String] = []
  /// The ids that stand in what is not shown now.
  var hiddenIDs: [String] = []
  var titledDirectives: [(id: String, text: String)] = []
  var summary = ""
  var beginning = ""
  var isStale = false

  init(_ rendering: PageRendering, _ content: HTMLSheet) {
    self.rendering = rendering
    self.content = content
  }
}
