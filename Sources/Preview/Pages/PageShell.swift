import Diagnostics
import Selari

/// What every page of the preview's own has: head, navigation, the choice of language, and the time
/// that is shown where that is not now.
struct PageShell: Sendable {
  let site: PreviewSite
  let language: MessageLanguage
  let target: RequestTarget

  var wording: PreviewWording { PreviewWording(language) }
  var instants: InstantText { InstantText(site: site, language: language) }

  /// Where a form leads back to: this page, as it was asked for.
  var here: String { target.encoded }

  /// The id of the page that is asked for and that the site does not have; nil where it has it.
  var missingPage: String? {
    guard let asked = target.query["page"], let site = site.live.site,
      site.groupIndex[PageID(asked)] == nil
    else { return nil }
    return asked
  }

  /// A whole page.
  /// - Parameters:
  ///   - title: What it is called.
  ///   - current: Which tool it is; nil for a page that is none.
  ///   - isWide: Whether it takes the window's whole width.
  ///   - hasParts: Whether `main` names the parts of it that are replaced when they change; the whole
  ///     of it is one, otherwise.
  ///   - main: What it says.
  func page(
    title: String, current: Tool?, isWide: Bool = false, hasParts: Bool = false, main: Markup
  ) -> Markup {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) · Selari</title>
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" type="image/svg+xml" href="\(ToolPages.icon)">
    <link rel="stylesheet" href="\(ToolPages.styles)">
    <script src="\(ToolPages.toolScript)" defer></script>
    </head>
    <body>
    <a class="skip" href="#main">\(wording.skip)</a>
    <header class="top">
    <a class="brand" href="\(Tool.start.path)"><img src="\(ToolPages.icon)" alt="" width="24" height="24">Selari</a>
    <nav aria-label="\(wording.tools)"><ul>
    \(Tool.allCases.filter(\.isInNavigation).map { link($0, isCurrent: $0 == current) })
    </ul></nav>
    <div class="top-end">
    <a class="quiet-link" href="\(site.files.address("/"))">\(wording.seeSite)</a>
    \(languageSwitch)
    </div>
    </header>
    <div data-part="banner">\(timeBanner)</div>
    <main id="main" tabindex="-1"\(if: isWide, " class=\"wide\"")\(if: !hasParts, " data-part=\"main\"")>
    \(main)
    </main>
    </body>
    </html>

    """
  }

  private func link(_ tool: Tool, isCurrent: Bool) -> Markup {
    let page = target.query["page"].flatMap { tool == .compare || tool == .time ? $0 : nil }
    let query = page.map { "?page=" + Percent.encoded($0, keeping: "/") } ?? ""
    return """
      <li><a href="\(tool.path + query)"\(if: isCurrent, " aria-current=\"page\"")>\(wording.tool(tool))</a></li>

      """
  }

  private var languageSwitch: Markup {
    let buttons = MessageLanguage.allCases.map { choice -> Markup in
      let (code, names) = (choice.rawValue, choice.ownNames)
      return """
        <button name="lang" value="\(code)" lang="\(code)" \
        aria-pressed="\(choice == language ? "true" : "false")" aria-label="\(names.full)">\(names.short)</button>
        """
    }
    return """
      <form method="post" action="\(ToolPages.language)">
      <input type="hidden" name="back" value="\(here)">
      <div class="languages" role="group" aria-label="\(wording.languageChoice)">\(buttons)</div>
      </form>
      """
  }

  /// Says what time is shown, where that is not now, and leads back.
  private var timeBanner: Markup {
    let shown = site.shown
    guard site.showsOtherTime(shown) else { return .none }
    return """
      <div class="time-banner" role="region" aria-label="\(wording.timeNotice)">
      <p>\(wording.time(of: shown, instants))</p>
      \(shown.chosen == nil ? .none : backToNow)
      </div>
      """
  }

  /// A button that leads back to now, or to what `--at` named.
  var backToNow: Markup {
    form(
      Tool.time.path,
      """
      <button class="button">\(wording.back(isToGiven: site.settings.fixedAt != nil))</button>
      """)
  }

  /// A form that changes what the preview shows, and leads back here.
  func form(_ action: String, _ fields: Markup) -> Markup {
    """
    <form method="post" action="\(action)"><input type="hidden" name="back" value="\(here)">\
    \(fields)</form>
    """
  }
}

extension MessageLanguage {
  /// What it is called in itself: in full, and on a button.
  fileprivate var ownNames: (full: String, short: String) {
    switch self {
    case .ms: ("Bahasa Melayu", "BM")
    case .en: ("English", "EN")
    }
  }
}
