import Diagnostics
import Publishing
import Selari

/// `selari headers`: what a web server is told to serve the site well.
enum HeadersCommand: Command {
  static let specification = CommandSpecification(
    "headers",
    options: [
      .init(
        "for", "SERVER", choices: WebServer.allCases.map(\.rawValue),
        ms: "pelayan web: nginx atau apache (wajib)",
        en: "the web server: nginx or apache (required)"),
      .init(
        "brotli", ms: "siarkan juga dalam brotli (nginx: modul brotli_static; Apache: mod_brotli)",
        en: "serve brotli too (nginx: the module brotli_static; Apache: mod_brotli)"),
    ] + CommandSpecification.Option.reading,
    ms: "cetak konfigurasi pelayan web bagi tapak ini",
    en: "print a web server's configuration for this site")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    guard let server = arguments.value("for").flatMap(WebServer.init) else {
      throw .missingOption(
        option: "for", values: WebServer.allCases.map(\.rawValue), command: specification.name)
    }
    let options = try SiteOptions(arguments, in: session)
    let survey = SurveyingOutput()
    let outcome: Builder.Outcome
    let tree = DiskTree(root: options.site)
    do throws(OutputError) {
      outcome = try Builder(tree: tree, options: options.building).build(into: survey)
    } catch {
      options.reporting.show([error.finding])
      return .failed
    }
    let reader = SiteReader(tree: tree, workers: 1, address: options.building.address)
    guard !outcome.hasErrors, let inputs = reader.read(tree.scan()).inputs else {
      options.reporting.show(outcome.findings)
      return .wrong
    }
    let configuration = server.configuration(
      of: survey.site, at: inputs.configuration.address,
      servesBrotli: arguments.has("brotli"), language: session.language)
    if let refusal = configuration.refusal {
      session.complain(refusal.message(in: session.language))
      return .wrong
    }
    switch options.format {
    case .text, .github: session.terminal.print(configuration.text)
    case .json, .sarif:
      options.reporting.show(
        [],
        as: [("server", .string(server.rawValue)), ("configuration", .string(configuration.text))])
    }
    return .done
  }
}
