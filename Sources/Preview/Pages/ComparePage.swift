import Diagnostics
import Selari

/// A page in two languages, block against block, with what was found at the blocks.
struct ComparePage: Sendable {
  let shell: PageShell

  private var wording: CompareWording { CompareWording(shell.language) }
  private var title: String { shell.wording.tool(.compare) }

  var html: Markup {
    guard let site = shell.site.live.site, let first = site.groups.indices.first else {
      return shell.page(title: title, current: .compare, main: "<h1>\(title)</h1>")
    }
    if let missingPage = shell.missingPage {
      return shell.page(
        title: title, current: .compare, isWide: true,
        main: """
          <h1>\(title)</h1>
          \(choice(nil, nil, in: site))
          <p class="problem">\(Prose(shell.wording.noPage(missingPage)).html)</p>
          """)
    }
    let asked = PageID(shell.target.query["page"] ?? PageID.home.text)
    let group = site.groups[site.groupIndex[asked] ?? site.groupIndex[.home] ?? first]
    let language = translation(of: group, in: site)
    let found = shell.site.live.sideBySide(
      group.id, translation: language, findings: shell.site.shown.findings)
    return shell.page(
      title: found.map { "\($0.source.title) – \($0.translation.title)" } ?? title,
      current: .compare, isWide: true,
      main: """
        <h1>\(title)</h1>
        \(choice(group, language, in: site))
        \(found.map { table($0, group.id, state(of: group, language, in: site)) } ?? missing)
        """)
  }

  /// The language that the page is compared in: the one asked for, else the first translation there is.
  private func translation(of group: PageGroup, in site: Site) -> Int {
    let languages = site.configuration.languages
    let asked = shell.target.query["with"].flatMap { site.configuration.language(code: $0) }
    if let asked, asked != group.source { return asked }
    let others = languages.indices.filter { $0 != group.source }
    return others.first { group.pages[$0] != nil } ?? others.first ?? group.source
  }

  /// What is compared; nil where no page is.
  private func choice(_ group: PageGroup?, _ language: Int?, in site: Site) -> Markup {
    let pages = site.groups.map { other -> Markup in
      "<option\(if: other.id == group?.id, " selected")>\(other.id.text)</option>"
    }
    let languages = site.configuration.languages
    let others = languages.filter { $0.index != group?.source ?? 0 }.map { other -> Markup in
      """
      <option value="\(other.code)"\(if: other.index == language, " selected")>\(other.label)</option>
      """
    }
    let pair: Markup =
      languages.count > 2
      ? "<label>\(wording.translation) <select name=\"with\">\(others)</select></label> " : .none
    return """
      <form class="page-choice" action="\(Tool.compare.path)">
      <label>\(wording.page) <select name="page">\(pages)</select></label> \(pair)\
      <button class="button">\(wording.show)</button>\(group.map { neighbours($0, in: site) } ?? .none)</form>
      """
  }

  /// The pages before and after in the order of ids, so that a whole site can be gone through.
  private func neighbours(_ group: PageGroup, in site: Site) -> Markup {
    guard let index = site.groupIndex[group.id] else { return .none }
    let link = { (place: Int, text: String) -> Markup in
      guard site.groups.indices.contains(place) else { return .none }
      let id = Percent.encoded(site.groups[place].id.text, keeping: "/")
      return "<a href=\"\(Tool.compare.path)?page=\(id)\">\(text)</a>"
    }
    return """
      <span class="neighbours">\(link(index - 1, wording.previous)) \(link(index + 1, wording.next))</span>
      """
  }

  private var missing: Markup { "<p class=\"problem\">\(wording.missing)</p>" }

  // MARK: - The two languages

  /// How the translation stands; nil where that is not known.
  private func state(
    of group: PageGroup, _ language: Int, in site: Site
  ) -> TranslationTable.State? {
    TranslationTable.row(of: group, in: site).map { $0.cells[language].state }
  }

  private func table(
    _ pair: SideBySide, _ page: PageID, _ state: TranslationTable.State?
  ) -> Markup {
    let count = pair.rows.reduce(pair.others.count) { $0 + $1.findings.count }
    let isRight = count == 0 && state == .complete
    return """
      <p class="\(isRight ? "all-right" : "lead")">\(wording.found(count))</p>
      \(state.map { "<p>\(Prose(wording.standing($0, page)).html)</p>" as Markup } ?? .none)
      \(pair.others.isEmpty ? .none : FindingsList(shell: shell, findings: pair.others).html)
      <div class="pairs">
      <div class="pair pair-head">\(head(pair.source))\(head(pair.translation))</div>
      \(pair.rows.map { row($0, pair) })
      </div>
      """
  }

  private func head(_ side: SideBySide.Side) -> Markup {
    """
    <div class="side-head"><h2 lang="\(side.language.code)">\(side.language.label)</h2>
    <a href="\(shell.site.files.address(side.address))" aria-label="\(wording.see(side.title))">\(wording.see)</a>
    <a href="\(SourceLink.path(file: side.file))"><code>\(side.file)</code></a></div>

    """
  }

  private func row(_ row: SideBySide.Row, _ pair: SideBySide) -> Markup {
    let findings: Markup =
      row.findings.isEmpty
      ? .none
      : "<div class=\"pair-findings\">\(FindingsList(shell: shell, findings: row.findings).html)</div>"
    return """
      <div class="pair depth-\(min(row.depth, 4))\(if: !row.findings.isEmpty, " has-findings")">
      \(block(row.source, pair.source))\(block(row.translation, pair.translation))\(findings)</div>

      """
  }

  private func block(_ block: SideBySide.Block?, _ side: SideBySide.Side) -> Markup {
    guard let block else {
      return "<div class=\"block nothing\"><span>\(wording.nothing)</span></div>\n"
    }
    let source = SourceLink.path(file: side.file, line: block.line)
    return """
      <div class="block"><a class="line-link" href="\(source)" \
      aria-label="\(wording.line(block.line, side.language.label))">\(block.line)</a>
      \(content(block, side.language))</div>

      """
  }

  private func item(_ mark: String, _ text: Markup, _ lang: Markup) -> Markup {
    """
    <p class="block-item" \(lang)><span class="marker">\(mark)</span> <span>\(text)</span></p>
    """
  }

  private func content(_ block: SideBySide.Block, _ language: Language) -> Markup {
    let text = Markup(
      block.text.map { $0.isMarked ? "<mark>\($0.text)</mark>" : "\($0.text)" })
    let isFromRight = language.direction == .rightToLeft
    let lang = "lang=\"\(language.code)\"\(if: isFromRight, " dir=\"rtl\"")" as Markup
    switch block.kind {
    case .title: return "<h3 class=\"block-title\" \(lang)>\(text)</h3>"
    case .description: return "<p class=\"block-description\" \(lang)>\(text)</p>"
    case .heading(let level):
      // Below this page's own title and the name of the language.
      let rank = min(level + 2, 6)
      return "<h\(rank) class=\"block-heading level-\(level)\" \(lang)>\(text)</h\(rank)>"
    case .item(let number):
      let mark = number.map { "\($0)." } ?? "•"
      return item(mark, text, lang)
    case .footnote: return item("*", text, lang)
    case .code: return "<pre \(lang)>\(text)</pre>"
    case .argument(let name):
      return "<p class=\"block-argument\" \(lang)><code class=\"tag\">\(name)</code> \(text)</p>"
    case .directive: return "<p class=\"block-directive\"><code>\(text)</code></p>"
    case .term: return "<p class=\"block-term\" \(lang)>\(text)</p>"
    case .paragraph, .tableRow: return "<p \(lang)>\(text)</p>"
    }
  }
}
