import Diagnostics

/// The translation table as a page that stands alone: for people who would rather look. Its own
/// stylesheet is in it, no script is, and nothing comes from elsewhere.
public struct TranslationTablePage: Sendable {
  let table: TranslationTable
  let site: Site
  let language: MessageLanguage

  /// The page of a table, in the language of messages.
  public init(table: TranslationTable, site: Site, language: MessageLanguage) {
    self.table = table
    self.site = site
    self.language = language
  }

  /// The whole page.
  public func html() -> String {
    let title = language(ms: "Jadual terjemahan", en: "Translation table")
    return """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(title): \(Markup.escaped(siteName))</title>
      <style>
      \(Self.stylesheet)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(nameElement)</p>
      \(summary())
      \(section())
      \(legend())
      </main>
      </body>
      </html>

      """
  }

  /// The table alone, for a page that has a frame of its own.
  public func section() -> String {
    let caption = language(
      ms: "Keadaan setiap halaman dalam setiap bahasa, dengan bilangan perkataannya",
      en: "How each page stands in each language, and how many words it has")
    let heads = table.languages.map {
      "<th scope=\"col\" lang=\"\(Markup.escaped($0.code))\">\(Markup.escaped($0.label))</th>"
    }
    return """
      <div class="table" role="region" aria-labelledby="caption" tabindex="0">
      <table>
      <caption id="caption">\(caption)</caption>
      <thead>
      <tr><th scope="col">\(language(ms: "Halaman", en: "Page"))</th>\(heads.joined())</tr>
      </thead>
      <tbody>
      \(table.rows.map(row).joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  /// The site's name in the language of the messages, else in its first.
  private var siteName: String { site.configuration.name[nameLanguage ?? 0] }

  private var nameLanguage: Int? { site.configuration.language(code: language.rawValue) }

  private var nameElement: String {
    let code = table.languages[nameLanguage ?? 0].code
    return "<span lang=\"\(Markup.escaped(code))\">\(Markup.escaped(siteName))</span>"
  }

  private func row(_ row: TranslationTable.Row) -> String {
    let code = Markup.escaped(table.languages[row.source].code)
    let cells = row.cells.map(cell)
    return """
      <tr><th scope="row"><span lang="\(code)">\(Markup.escaped(row.title))</span> \
      <code>\(Markup.escaped(row.page.text))</code></th>\(cells.joined())</tr>
      """
  }

  private func cell(_ cell: TranslationTable.Cell) -> String {
    let state = cell.state
    var html = "<td class=\"\(state.rawValue)\"><strong>"
    html += "<span aria-hidden=\"true\">\(state.sign)</span> \(state.word(in: language))</strong>"
    if state != .missing {
      html += " <span class=\"words\">\(words(cell.words))</span>"
    }
    html += " <code>\(Markup.escaped(cell.path))</code>"
    if !cell.changes.isEmpty {
      let items = cell.changes.map {
        "<li>\(markup($0.name(in: language))) \($0.kind.word(in: language))</li>"
      }
      html += "<ul>\(items.joined())</ul>"
    }
    return html + "</td>"
  }

  private func words(_ count: Int) -> String {
    language(ms: "\(count) perkataan", en: "\(count) \(count == 1 ? "word" : "words")")
  }

  /// What each language comes to.
  private func summary() -> String {
    let items = zip(table.languages, table.totals).map { column, total in
      let states = TranslationTable.State.allCases.compactMap { state in
        total.pages[state].map { "\($0) \(state.word(in: language))" }
      }
      return "<dt lang=\"\(Markup.escaped(column.code))\">\(Markup.escaped(column.label))</dt>"
        + "<dd>\(states.joined(separator: ", ")); \(words(total.words))</dd>"
    }
    return "<dl>\n\(items.joined(separator: "\n"))\n</dl>"
  }

  private func legend() -> String {
    let items = TranslationTable.State.allCases.map { state in
      "<dt class=\"\(state.rawValue)\"><span aria-hidden=\"true\">\(state.sign)</span> "
        + "\(state.word(in: language))</dt><dd>\(state.meaning(in: language))</dd>"
    }
    return """
      <h2>\(language(ms: "Maksud keadaan", en: "What the states mean"))</h2>
      <dl>
      \(items.joined(separator: "\n"))
      </dl>
      """
  }

  /// A phrase with its backticks as code.
  private func markup(_ phrase: String) -> String {
    guard phrase.hasPrefix("`"), phrase.hasSuffix("`"), phrase.count > 1 else {
      return Markup.escaped(phrase)
    }
    return "<code>\(Markup.escaped(String(phrase.dropFirst().dropLast())))</code>"
  }
}
