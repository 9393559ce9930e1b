import Diagnostics
import Selari

/// The preview's own pages, below `/_selari/`.
struct ToolPages: Sendable {
  let site: PreviewSite
  let language: MessageLanguage

  static let prefix = "/_selari/"
  static let script = prefix + "live.js"
  static let events = prefix + "events"
  static let drafts = prefix + "drafts"
  static let language = prefix + "language"
  static let styles = prefix + "tools.css"
  static let toolScript = prefix + "tools.js"
  static let icon = prefix + "icon.svg"

  /// The script and the styles, which are a part of the program.
  static func asset(_ path: String) -> (type: String, bytes: [UInt8])? {
    switch path {
    case script: (MediaTypes.of(path), LiveScript.bytes)
    case toolScript: (MediaTypes.of(path), PackageResources.tools_js)
    case styles: (MediaTypes.of(path), PackageResources.tools_css)
    case prefix + "overlay.css": (MediaTypes.of(path), PackageResources.overlay_css)
    case icon: (MediaTypes.of(path), PackageResources.icon_svg)
    default: nil
    }
  }

  /// The page at a target below the prefix; nil where something else is there, or nothing.
  func page(at target: RequestTarget) -> PageServing.Page? {
    let shell = PageShell(site: site, language: language, target: target)
    let page: Markup
    var status: UInt32 = 200
    switch Tool.allCases.first(where: { $0.path == target.path }) {
    case .start: page = StartPage(shell: shell).html
    case .translations: page = TranslationsPage(shell: shell).html
    case .compare:
      page = ComparePage(shell: shell).html
      if shell.missingPage != nil { status = 404 }
    case .time:
      page = TimePage(shell: shell).html
      if shell.missingPage != nil { status = 404 }
    case .source:
      guard let found = SourcePage(shell: shell) else { return notFound(shell) }
      page = found.html
    case nil: return notFound(shell)
    }
    return PageServing.Page(status: status, bytes: Array(page.html.utf8), isTool: true)
  }

  /// What is shown while there is nothing of the site to show.
  var nothingBuilt: PageServing.Page? {
    guard let target = RequestTarget("/") else { return nil }
    let shell = PageShell(site: site, language: language, target: target)
    let wording = shell.wording
    let page = shell.page(
      title: wording.nothingBuiltTitle, current: nil,
      main: """
        <h1>\(wording.nothingBuiltTitle)</h1>
        <p class="lead">\(wording.nothingBuiltLead)</p>
        \(FindingsList(shell: shell, findings: site.shown.findings).html)
        """)
    return PageServing.Page(status: 503, bytes: Array(page.html.utf8), isTool: true)
  }

  /// What is shown where a draft would be, or a page whose time has not come; nil where neither would.
  func withheld(at target: RequestTarget) -> PageServing.Page? {
    let local = site.files.local(target.path) ?? target.path
    let path = local.hasSuffix("/") ? local : local + "/"
    guard let page = site.live.site?.withheld(at: path) else { return nil }
    let shell = PageShell(site: site, language: language, target: target)
    let wording = shell.wording
    let title = page.isDraft ? wording.isDraft : wording.isToCome
    let main: Markup = """
      <h1>\(title)</h1>
      <p class="lead">\(page.isDraft ? wording.isDraftLead(page.title) : wording.isToComeLead(page.title))</p>
      <p><a href="\(SourceLink.path(file: page.file))"><code>\(page.file)</code></a></p>
      \(shell.form(ToolPages.drafts, "<button class=\"button\" name=\"show\" value=\"yes\">\(wording.showDrafts)</button>"))
      """
    let html = shell.page(title: title, current: nil, main: main).html
    return PageServing.Page(status: 404, bytes: Array(html.utf8), isTool: true)
  }

  private func notFound(_ shell: PageShell) -> PageServing.Page {
    let title = shell.wording.noToolTitle
    let page = shell.page(title: title, current: nil, main: "<h1>\(title)</h1>")
    return PageServing.Page(status: 404, bytes: Array(page.html.utf8), isTool: true)
  }
}
