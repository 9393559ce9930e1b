import Diagnostics
import Publishing
import Selari

/// `selari build`: the site, written all or nothing.
enum BuildCommand: Command {
  static let specification = CommandSpecification(
    "build",
    options: [
      .init(
        "output", "DIR", ms: "folder hasil (lalai: output di dalam folder tapak)",
        en: "the output's folder (default: output in the site's folder)"),
      .init(
        "drafts", ms: "tunjukkan juga draf dan halaman yang belum tiba masanya",
        en: "show drafts and pages whose time has not come"),
      .init(
        "compress", ms: "tulis juga salinan termampat, .gz dan .br, di sebelah setiap fail teks",
        en: "also write compressed copies, .gz and .br, beside each file of text"),
      .init(
        "report", "FILE", ms: "tulis laporan JSON: saat, perubahan seterusnya, halaman, penemuan",
        en: "write a JSON report: instant, next change, pages, findings"),
    ] + CommandSpecification.Option.reading,
    ms: "bina tapak", en: "build the site")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let site = arguments.value("site") ?? "."
    let options = try SiteOptions(arguments, in: session)
    let output = arguments.value("output") ?? (site == "." ? "output" : site + "/output")
    let progress = ProgressLine(session: session)
    var building = options.building
    building.progress = progress.report
    let report: SiteBuild.Report
    do throws(OutputError) {
      report = try SiteBuild(
        site: site, output: output, options: building,
        addition: arguments.has("compress") ? Compression(site: site) : nil
      ).run()
    } catch {
      progress.clear()
      options.reporting.show([error.finding])
      return .failed
    }
    progress.clear()
    options.reporting.show(report.outcome.findings)
    if let path = arguments.value("report") {
      guard write(report.outcome, at: options, to: path, in: session) else { return .failed }
    }
    guard !report.outcome.hasErrors else { return .wrong }
    if options.format == .text { summarise(report, output: output, options: options, in: session) }
    return .done
  }

  /// One line that says what was done, and until when it holds.
  private static func summarise(
    _ report: SiteBuild.Report, output: String, options: SiteOptions, in session: Session
  ) {
    let language = session.language
    let pages = report.outcome.pages
    var line =
      report.isUnchanged
      ? language(
        ms: "\(output): tiada apa-apa yang berubah (\(pages) halaman)",
        en: "\(output): nothing has changed (\(pages) pages)")
      : language(ms: "\(output): \(pages) halaman", en: "\(output): \(pages) pages")
    if let next = report.outcome.nextChange {
      let instant = options.zoneText(of: next)
      line += language(
        ms: "; berubah sendiri pada \(instant)", en: "; changes by itself at \(instant)")
    }
    session.terminal.print(line + "\n")
    if var obstacle = report.summary?.notAtomic?.finding {
      obstacle.severity = .note
      options.reporting.show([obstacle])
    }
  }

  /// Writes `--report`; a file that cannot be written is told.
  private static func write(
    _ outcome: Builder.Outcome, at options: SiteOptions, to path: String, in session: Session
  ) -> Bool {
    let document = JSONValue.object([
      ("version", 1),
      ("at", .string(options.zoneText(of: options.building.at))),
      ("next_change", outcome.nextChange.map { .string(options.zoneText(of: $0)) } ?? .null),
      ("pages", .int(outcome.pages)),
      ("findings", JSONReport(language: session.language).array(outcome.findings)),
    ])
    return session.write(document.indented() + "\n", to: path)
  }
}
