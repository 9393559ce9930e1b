import Diagnostics
import Selari

/// `selari new`: a page or a section, in every language at once.
enum NewCommand: Command {
  static let specification = CommandSpecification(
    "new",
    operands: [
      .init(name: "page|section", count: .one, choices: NewPage.Kind.allCases.map(\.rawValue)),
      .init(name: "ID", count: .one),
    ],
    options: CommandSpecification.Option.reading,
    ms: "buat halaman atau bahagian baharu dalam setiap bahasa",
    en: "make a new page or section in every language")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    let model = SiteModel(of: DiskTree(root: options.site), options: options.building)
    guard let site = model.site, let kind = NewPage.Kind(rawValue: arguments.operands[0]) else {
      options.reporting.show(model.findings)
      return .wrong
    }
    let page: NewPage
    do throws(NewPageProblem) {
      page = try NewPage(kind, named: arguments.operands[1], in: site)
    } catch {
      session.complain(error.message(in: session.language))
      return .failed
    }
    do throws(FileError) {
      try page.write(at: options.site)
    } catch {
      session.complain(error.message(in: session.language))
      return .failed
    }
    let files = page.paths.map { options.root.path(of: $0) }
    guard options.format == .text else {
      options.reporting.show([], as: [("files", .array(files.map(JSONValue.string)))])
      return .done
    }
    for file in files { session.terminal.print(file + "\n") }
    session.terminal.print(
      session.language(
        ms: """
          Isi tajuk, perihal dan teksnya; kemudian buang baris `draft`.
          Sehingga itu halaman ini hanya dipaparkan oleh `selari serve --drafts`.

          """,
        en: """
          Fill in title, description and text; then remove the line `draft`.
          Until then only `selari serve --drafts` shows the page.

          """))
    return .done
  }
}
