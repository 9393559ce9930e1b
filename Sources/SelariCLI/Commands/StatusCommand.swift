import Diagnostics
import Selari

/// `selari status`: the translation table, or how one page stands.
enum StatusCommand: Command {
  static let specification = CommandSpecification(
    "status",
    operands: [.init(name: "PAGE", count: .optional, kind: .page)],
    options: [
      .init(
        "diff", ms: "tunjukkan apa yang berubah dalam bahagian halaman itu, daripada git",
        en: "show what changed in the page's sections, from git")
    ] + CommandSpecification.Option.site + [
      .init(
        "format", "FORMAT", choices: Form.allCases.map(\.rawValue),
        ms: "bentuk jadual: text, json atau html; github dan sarif bagi penemuan",
        en: "how the table is shown: text, json or html; github and sarif for findings")
    ],
    ms: "jadual terjemahan: halaman × bahasa", en: "the translation table: pages × languages")

  /// How the table is shown, and what is found beside it.
  private enum Form: String, CaseIterable {
    case text, json, html, github, sarif

    /// JSON and HTML are the table's; what is found beside it is told as text.
    var ofFindings: ReportFormat {
      switch self {
      case .text, .json, .html: .text
      case .github: .github
      case .sarif: .sarif
      }
    }
  }

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    let page = arguments.operands.first
    let form = arguments.value("format").flatMap(Form.init) ?? .text
    if arguments.has("diff") {
      if page == nil { throw .onlyWith(option: "diff", needs: "PAGE") }
      // SARIF holds findings alone, and HTML the whole table.
      if form == .html || form == .sarif {
        throw .onlyWith(option: "diff", needs: "--format text|json|github")
      }
    }
    let model = SiteModel(of: DiskTree(root: options.site), options: options.building)
    let reporting = Reporting(format: form.ofFindings, root: options.root, session: session)
    reporting.show(model.findings)
    guard let site = model.site else { return .wrong }
    let status = model.hasErrors ? ExitStatus.wrong : .done
    if form == .sarif { return status }
    var table = TranslationTable(of: site, workers: options.building.workers)
    if let page {
      let id = try find(page, in: site, at: options.root)
      // A page whose front matter cannot be read has been told of, and is not in the table.
      guard let one = table.only(id), let row = one.rows.first else { return status }
      if form != .html {
        show(row, of: site, as: form, withDiff: arguments.has("diff"), options, session)
        return status
      }
      table = one
    }
    show(table, of: site, as: form, session)
    return status
  }

  private static func find(
    _ name: String, in site: Site, at root: SiteRoot
  ) throws(UsageError) -> PageID {
    do throws(UnknownPage) {
      return try PageReference(name, in: site, at: root).page
    } catch {
      throw .unknownPage(error)
    }
  }

  private static func show(
    _ table: TranslationTable, of site: Site, as form: Form, _ session: Session
  ) {
    let terminal = session.terminal
    switch form {
    case .json: terminal.print(table.json().indented() + "\n")
    case .html:
      let page = TranslationTablePage(table: table, site: site, language: session.language)
      terminal.print(page.html())
    case .text, .github, .sarif:
      let text = StatusTable(
        table: table, language: session.language,
        style: TextStyle(isColoured: terminal.mayColourOutput), width: terminal.outputWidth)
      terminal.print(text.text())
    }
  }

  private static func show(
    _ row: TranslationTable.Row, of site: Site, as form: Form, withDiff: Bool,
    _ options: SiteOptions, _ session: Session
  ) {
    let terminal = session.terminal
    let history = { () throws(HistoryFault) -> SectionHistory in
      try SectionHistory(of: site, at: options.site, environment: terminal.environment)
    }
    guard let status = PageStatus(row, in: site, history: withDiff ? history : nil) else { return }
    if form == .json {
      terminal.print(status.json(in: session.language).indented() + "\n")
      return
    }
    let text = PageStatusText(
      status: status, language: session.language,
      style: TextStyle(isColoured: terminal.mayColourOutput), width: terminal.outputWidth,
      prefix: options.root.prefix)
    terminal.print(text.text())
  }
}
