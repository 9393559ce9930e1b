import Selari

/// The translation table: every page in every language, and how it stands there.
struct TranslationsPage: Sendable {
  let shell: PageShell

  private var wording: TranslationsWording { TranslationsWording(shell.language) }

  var html: Markup {
    let title = shell.wording.tool(.translations)
    guard let site = shell.site.live.site else {
      return shell.page(title: title, current: .translations, main: "<h1>\(title)</h1>")
    }
    let table = TranslationTable(of: site, workers: 2)
    let chosen = shell.target.query["state"].flatMap(TranslationTable.State.init)
    let rows = table.rows.filter { row in
      chosen == nil || row.cells.contains { $0.state == chosen }
    }
    return shell.page(
      title: title, current: .translations, isWide: true,
      main: """
        <h1>\(title)</h1>
        <p class="lead">\(wording.lead)</p>
        \(filter(table, chosen))
        <div class="scroll" role="region" aria-label="\(title)" tabindex="0">
        <table class="translations">
        <caption class="hidden">\(title)</caption>
        <thead><tr><th scope="col">\(wording.page)</th>\(table.languages.map(head))\
        <th scope="col">\(shell.wording.tool(.compare))</th></tr></thead>
        <tbody>
        \(rows.map { self.row($0, table) })
        </tbody>
        <tfoot><tr><th scope="row">\(wording.words)</th>\
        \(table.totals.map { "<td>\(wording.words($0.words))</td>" })<td></td></tr></tfoot>
        </table>
        </div>
        """)
  }

  /// How many pages are in each state in some language, each a link that shows only these.
  private func filter(_ table: TranslationTable, _ chosen: TranslationTable.State?) -> Markup {
    let links = TranslationTable.State.allCases.map { state -> Markup in
      let count = table.rows.count { $0.cells.contains { $0.state == state } }
      guard count > 0, state != .source else { return .none }
      return item(
        "?state=\(state.rawValue)", wording.state(state), count, isCurrent: state == chosen)
    }
    return """
      <nav class="filter" aria-label="\(wording.filter)"><ul>
      \(item("", wording.all, table.rows.count, isCurrent: chosen == nil))\(links)
      </ul></nav>
      """
  }

  private func item(_ query: String, _ name: String, _ count: Int, isCurrent: Bool) -> Markup {
    """
    <li><a href="\(Tool.translations.path + query)"\(if: isCurrent, " aria-current=\"true\"")>\
    \(name) <span class="number">\(count)</span></a></li>

    """
  }

  private func head(_ language: Language) -> Markup {
    "<th scope=\"col\" lang=\"\(language.code)\">\(language.label)</th>"
  }

  private func row(_ row: TranslationTable.Row, _ table: TranslationTable) -> Markup {
    let depth = row.page == .home ? 0 : row.page.text.split(separator: "/").count
    let language = table.languages[row.source].code
    let cells = row.cells.map(cell)
    let compare =
      Tool.compare.path + "?page=" + Percent.encoded(row.page.text, keeping: "/")
    return """
      <tr><th scope="row" class="depth-\(min(depth, 4))"><span lang="\(language)">\(row.title)</span> \
      <code>\(row.page.text)</code></th>\(cells)\
      <td><a href="\(compare)" aria-label="\(wording.compare(row.title))">\
      \(shell.wording.tool(.compare))</a></td></tr>

      """
  }

  private func cell(_ cell: TranslationTable.Cell) -> Markup {
    let state = "<span class=\"state\">\(wording.state(cell.state))</span>" as Markup
    guard cell.state != .missing else {
      return "<td class=\"missing\">\(state) <code class=\"quiet\">\(cell.path)</code></td>"
    }
    let source = SourceLink.path(file: cell.path)
    let page: Markup =
      cell.address.map {
        "<a href=\"\(shell.site.files.address($0))\" aria-label=\"\(wording.see($0))\">\(wording.see)</a>"
      } ?? "<span class=\"quiet\">\(wording.notShown)</span>"
    return """
      <td class="\(cell.state.rawValue)">\(state) <span class="quiet">\(wording.words(cell.words))</span>
      <span class="links">\(page) \
      <a href="\(source)" aria-label="\(wording.source(cell.path))">\(wording.file)</a></span>
      \(changes(cell))</td>
      """
  }

  /// The sections of the source that changed since a translation was checked.
  private func changes(_ cell: TranslationTable.Cell) -> Markup {
    guard !cell.changes.isEmpty else { return .none }
    let items = cell.changes.map {
      "<li>\($0.name(in: shell.language)): \($0.kind.word(in: shell.language))</li>" as Markup
    }
    return "<ul class=\"changes\">\(items)</ul>"
  }
}
