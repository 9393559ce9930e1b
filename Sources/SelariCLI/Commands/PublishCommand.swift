import Diagnostics
import Publishing
import Selari

/// `selari publish`: build, check, upload, verify, switch.
enum PublishCommand: Command {
  static let specification = CommandSpecification(
    "publish", operands: [TargetArguments.operand],
    options: [
      .init(
        "dry-run", ms: "senaraikan halaman yang akan berubah; tiada apa-apa disentuh",
        en: "list the pages that would change; nothing is touched"),
      .init(
        "allow-delete", ms: "benarkan lebih banyak halaman dibuang daripada had sasaran",
        en: "let more pages go than the target's limit"),
      .init(
        "report", "FILE", ms: "tulis laporan JSON: seperti build, dengan keluaran yang diterbitkan",
        en: "write a JSON report: like build's, with the release that was published"),
    ] + CommandSpecification.Option.reading,
    ms: "terbitkan tapak ke sasaran dalam site.yaml",
    en: "publish the site to a target in site.yaml"
  )

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    let file = ReportFile(arguments, in: session)
    guard file.isWritable() else { return .failed }
    var record = Record()
    let status = publish(arguments, options, &record, in: session)
    let transient: [(String, JSONValue)] = record.isTransient ? [("transient", .bool(true))] : []
    let document = record.report.document(
      options, in: session.language, adding: record.release + transient)
    return file.write(document) ? status : .failed
  }

  /// What `--report` holds, however the publish ends.
  private struct Record {
    var report = SiteReport()
    var release: [(String, JSONValue)] = []
    /// Whether the same may go well a little later, which `deploy/publish` goes by.
    var isTransient = false
  }

  private static func publish(
    _ arguments: ParsedArguments, _ options: SiteOptions, _ record: inout Record,
    in session: Session
  ) -> ExitStatus {
    let target: TargetArguments
    let configuration: SiteConfiguration
    do throws(TargetArguments.Refusal) {
      (target, configuration) = try TargetArguments.withSite(arguments, options, in: session)
    } catch {
      record.report.findings = error.findings
      options.reporting.show(error.findings)
      return error.status
    }
    record.release = [("target", .string(target.target.name)), ("release", .null)]
    let status = PublishStatusLine(session: session)
    do throws(PublishError) {
      let site = try build(target, configuration, options, in: session)
      record.report = SiteReport(site.outcome)
      if !site.outcome.hasErrors, arguments.has("dry-run") {
        return try compare(site, target, options, &record, status, in: session)
      }
      guard !site.outcome.hasErrors else {
        options.reporting.show(site.outcome.findings)
        return .wrong
      }
      let report = try target.publisher.publish(
        site, allowsDelete: arguments.has("allow-delete"),
        who: TargetArguments.who(in: session, options: options), tell: status.tell)
      status.clear()
      return finish(report, of: site, status, target, options, &record, in: session)
    } catch {
      status.clear()
      record.report.findings += status.warnings + [error.finding]
      record.isTransient = error.isTransient
      options.reporting.show(record.report.findings)
      return error.isOfSite ? .wrong : .failed
    }
  }

  /// Verifies what is served, where the target says at which address, and tells how it all went.
  private static func finish(
    _ report: Publisher.Report, of site: BuiltSite, _ line: PublishStatusLine,
    _ target: TargetArguments, _ options: SiteOptions, _ record: inout Record, in session: Session
  ) -> ExitStatus {
    record.report.findings += line.found
    let text = PublishText(language: session.language, options: options)
    // Where nothing has changed, too: what was wrong at the last publish may still be.
    let status = verify(site, target, &record, in: session)
    // Told once of what is sent: a trial that is published every ten minutes is no news each time.
    if !report.isUnchanged { record.report.findings += [site.hostWarning].compactMap { $0 } }
    record.release = text.json(report, target: target.target) + text.sent(report)
    // Nor are the site's own warnings, where nothing of it changed: cron would mail them each time.
    let own = site.outcome.findings
    let isKnown =
      report.isUnchanged && options.format == .text
      && target.publisher.hasTold(own, with: report.id)
    let known = isKnown ? own.count : 0
    var shown = Array(record.report.findings.dropFirst(known))
    // A web server that gives every page may go where it has to, whoever it runs as.
    let isServed = status == .done && target.target.url != nil
    let isRoutine = status == .done && report.isUnchanged && options.format == .text
    if !isServed { record.report.findings += line.closed }
    if !isServed, !isRoutine { shown += line.closed }
    options.reporting.show(shown, as: record.release)
    if !isKnown { target.publisher.noteTold(own, with: report.id) }
    for note in text.notes(GoneAddresses(report)) { session.complain(note) }
    if options.format == .text {
      let closed = isRoutine && !isServed ? line.closedFolders : []
      session.terminal.print(
        text.line(report, of: site, target: target.target, known: known, closed: closed))
    }
    return status
  }

  private static func verify(
    _ site: BuiltSite, _ target: TargetArguments, _ record: inout Record, in session: Session
  ) -> ExitStatus {
    let progress = ProgressLine(session: session, ms: "Menyemak jawapan", en: "Checking answer")
    defer { progress.clear() }
    do throws(VerifyError) {
      let served = try target.publisher.verifyServed(site, progress: progress.report)
      guard let served, !served.findings.isEmpty else { return .done }
      let error = target.publisher.error(of: served)
      record.report.findings += served.findings + [error.finding]
      record.isTransient = error.isTransient
      return served.isReachable ? .wrong : .failed
    } catch {
      session.complain(error.message(in: session.language))
      return .failed
    }
  }

  private static func build(
    _ target: TargetArguments, _ configuration: SiteConfiguration, _ options: SiteOptions,
    in session: Session
  ) throws(PublishError) -> BuiltSite {
    let progress = ProgressLine(session: session)
    defer { progress.clear() }
    var building = options.building
    building.progress = progress.report
    return try BuiltSite.make(
      for: target.publisher, by: configuration, options: building,
      addition: Compression(site: options.site))
  }

  /// Lists what would change; where it would be refused, that too.
  private static func compare(
    _ site: BuiltSite, _ target: TargetArguments, _ options: SiteOptions, _ record: inout Record,
    _ status: PublishStatusLine, in session: Session
  ) throws(PublishError) -> ExitStatus {
    let changes = try target.publisher.compare(site, tell: status.tell)
    let refusal = target.publisher.refusal(of: changes)
    record.report.findings +=
      status.warnings + [site.hostWarning, refusal?.finding].compactMap { $0 }
    let text = PublishText(language: session.language, options: options)
    let result = text.json(changes, of: site)
    record.release = [
      ("target", .string(target.target.name)), ("release", .null), ("would", .object(result)),
    ]
    options.reporting.show(record.report.findings, as: result)
    for note in text.notes(GoneAddresses(changes)) { session.complain(note) }
    if options.format == .text {
      session.terminal.print(text.list(changes, target: target.target))
    }
    return refusal == nil ? .done : .wrong
  }
}
