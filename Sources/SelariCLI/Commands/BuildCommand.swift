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
        "report", "FILE", ms: "tulis laporan JSON: detik, perubahan seterusnya, halaman, penemuan",
        en: "write a JSON report: instant, next change, pages, findings"),
    ] + CommandSpecification.Option.reading,
    ms: "bina tapak", en: "build the site")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    let output = arguments.value("output") ?? options.root.path(of: SiteLayout.output)
    let file = ReportFile(arguments, in: session)
    guard file.isWritable() else { return .failed }
    let progress = ProgressLine(session: session)
    var building = options.building
    building.progress = progress.report
    let report: SiteBuild.Report
    do throws(OutputError) {
      report = try SiteBuild(
        site: options.site, output: output, options: building,
        addition: arguments.has("compress") ? Compression(site: options.site) : nil
      ).run()
    } catch {
      progress.clear()
      options.reporting.show([error.finding])
      var failed = SiteReport()
      failed.findings = [error.finding]
      _ = file.write(failed.document(options, in: session.language))
      return .failed
    }
    progress.clear()
    options.reporting.show(report.outcome.findings)
    let document = SiteReport(report.outcome).document(options, in: session.language)
    guard file.write(document) else { return .failed }
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
    let plural = pages == 1 ? "" : "s"
    var line =
      report.isUnchanged
      ? language(
        ms: "\(output): tiada apa-apa yang berubah (\(pages) halaman)",
        en: "\(output): nothing has changed (\(pages) page\(plural))")
      : language(ms: "\(output): \(pages) halaman", en: "\(output): \(pages) page\(plural)")
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
}
