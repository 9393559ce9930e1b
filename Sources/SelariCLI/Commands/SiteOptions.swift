import Diagnostics
import Selari

/// What every command that reads a site takes: `--site`, `--at`, `--url`, `--lang`, `--format`.
struct SiteOptions: Sendable {
  let root: SiteRoot
  let building: Builder.Options
  let format: ReportFormat
  let reporting: Reporting
  /// The site's zone, in which instants are printed.
  let zone: SiteZone
  /// Whether nobody named the instant: it is now.
  let isNow: Bool

  init(_ arguments: ParsedArguments, in session: Session) throws(UsageError) {
    root = SiteRoot(arguments.value("site") ?? ".")
    zone = SiteReader.zone(of: DiskTree(root: root.path))
    format = arguments.value("format").flatMap(ReportFormat.init) ?? .text
    reporting = Reporting(format: format, root: root, session: session)
    var address: SiteAddress?
    if let text = arguments.value("url") { address = try UsageError.address(text) }
    let instant = try Self.instant(arguments, zone: zone, in: session)
    isNow = instant.origin == .clock
    building = Builder.Options(
      at: instant.instant, address: address,
      showsDrafts: arguments.has("drafts"), workers: try Self.workers(in: session))
  }

  /// The folder of the site.
  var site: String { root.path }

  /// An instant as ISO 8601 in the site's zone.
  func zoneText(of instant: Instant) -> String { zone.iso8601(instant) }

  /// `--at`, else `SOURCE_DATE_EPOCH`, else the clock.
  private static func instant(
    _ arguments: ParsedArguments, zone: SiteZone, in session: Session
  ) throws(UsageError) -> BuildInstant {
    do throws(BuildInstantFault) {
      return try BuildInstant.decide(
        at: arguments.value("at"), environment: session.terminal.environment, zone: zone,
        clock: SystemClock.now)
    } catch {
      throw .badInstant(error)
    }
  }

  /// As many workers as there are cores that the process may use, or as `SELARI_WORKERS` says.
  private static func workers(in session: Session) throws(UsageError) -> Int {
    let variable = "SELARI_WORKERS"
    guard let text = session.terminal.environment[variable] else { return Worker.usableCores }
    guard let count = WholeNumber.value(of: text), count > 0 else {
      throw .badCount(variable: variable, value: text)
    }
    return min(count, 256)
  }
}

/// Where findings are shown, and how.
struct Reporting: Sendable {
  let format: ReportFormat
  let root: SiteRoot
  let session: Session

  /// Shows findings beside what a command gives to programs: JSON holds both, the other forms have
  /// room for findings only.
  func show(_ findings: [Finding], as result: [(String, JSONValue)]) {
    guard format == .json else { return show(findings) }
    let list = JSONReport(language: session.language).array(findings)
    let document = JSONValue.object([("version", 1)] + result + [("findings", list)])
    session.terminal.print(document.indented() + "\n")
  }

  /// Shows findings: text among the messages, everything that programs read on standard output.
  func show(_ findings: [Finding]) {
    let isText = format == .text
    let reporter = Reporter(
      format: format, language: session.language,
      isColoured: isText && session.terminal.mayColour,
      width: isText ? session.terminal.width : nil, pathPrefix: root.prefix,
      version: Selari.version)
    let report = reporter.report(findings)
    if isText { session.terminal.printError(report) } else { session.terminal.print(report) }
  }
}
