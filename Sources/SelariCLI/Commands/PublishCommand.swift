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
    guard let target = TargetArguments(arguments, options, in: session) else { return .failed }
    let status = PublishStatusLine(session: session)
    var findings: [Finding] = []
    do throws(PublishError) {
      let site = try build(target, options, in: session)
      findings = site.outcome.findings
      if !site.outcome.hasErrors, arguments.has("dry-run") {
        return try compare(site, target, options, in: session)
      }
      guard !site.outcome.hasErrors else {
        options.reporting.show(findings)
        return .wrong
      }
      let report = try target.publisher.publish(
        site, allowsDelete: arguments.has("allow-delete"),
        who: TargetArguments.who(in: session, options: options), tell: status.tell)
      status.clear()
      return finish(report, of: site, target, arguments, options, in: session)
    } catch {
      status.clear()
      options.reporting.show(findings + [error.finding])
      return error.isOfSite ? .wrong : .failed
    }
  }

  /// Verifies what is served, where the target says at which address, and tells how it all went.
  private static func finish(
    _ report: Publisher.Report, of site: BuiltSite, _ target: TargetArguments,
    _ arguments: ParsedArguments, _ options: SiteOptions, in session: Session
  ) -> ExitStatus {
    let text = PublishText(language: session.language, options: options)
    var status = ExitStatus.done
    var findings = site.outcome.findings
    if !report.isUnchanged {
      status = verify(site, target, findings: &findings, in: session)
    }
    options.reporting.show(findings)
    if options.format == .text {
      session.terminal.print(text.line(report, of: site, target: target.target))
    }
    if let path = arguments.value("report") {
      let document = text.report(report, of: site, target: target.target, findings: findings)
      guard session.write(document.indented() + "\n", to: path) else { return .failed }
    }
    return status
  }

  private static func verify(
    _ site: BuiltSite, _ target: TargetArguments, findings: inout [Finding], in session: Session
  ) -> ExitStatus {
    let progress = ProgressLine(session: session, ms: "Menyemak jawapan", en: "Checking answer")
    defer { progress.clear() }
    do throws(VerifyError) {
      let served = try target.publisher.verifyServed(site, progress: progress.report)
      guard let served, !served.findings.isEmpty else { return .done }
      findings += served.findings + [target.publisher.servedDiffers.finding]
      return served.isReachable ? .wrong : .failed
    } catch {
      session.complain(error.message(in: session.language))
      return .failed
    }
  }

  private static func build(
    _ target: TargetArguments, _ options: SiteOptions, in session: Session
  ) throws(PublishError) -> BuiltSite {
    let progress = ProgressLine(session: session)
    defer { progress.clear() }
    var building = options.building
    building.progress = progress.report
    return try BuiltSite.make(
      site: options.site, for: target.target, by: target.configuration, options: building,
      addition: Compression(site: options.site))
  }

  /// Lists what would change; where it would be refused, that too.
  private static func compare(
    _ site: BuiltSite, _ target: TargetArguments, _ options: SiteOptions, in session: Session
  ) throws(PublishError) -> ExitStatus {
    let changes = try target.publisher.compare(site)
    let refusal = target.publisher.refusal(of: changes)
    let findings = site.outcome.findings + [refusal?.finding].compactMap { $0 }
    let text = PublishText(language: session.language, options: options)
    if options.format == .json {
      let document = text.document(changes, of: site, findings: findings)
      session.terminal.print(document.indented() + "\n")
    } else {
      options.reporting.show(findings)
      if options.format == .text {
        session.terminal.print(text.list(changes, target: target.target))
      }
    }
    return refusal == nil ? .done : .wrong
  }
}
