import Diagnostics
import Publishing
import Selari

/// `selari rollback`: serves another release, once every byte of it is verified, and verifies what is served
/// then, where the target says at which address.
enum RollbackCommand: Command {
  static let specification = CommandSpecification(
    "rollback", operands: [TargetArguments.operand, .init(name: "RELEASE", count: .optional)],
    options: CommandSpecification.Option.reading,
    ms: "siarkan keluaran sebelum ini, atau yang disebut",
    en: "serve the release before this one, or the one named")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    let wanted = arguments.operands.dropFirst().first
    return TargetArguments.use(arguments, options, in: session) { target throws(PublishError) in
      let line = PublishStatusLine(session: session)
      let report = try target.publisher.rollback(
        to: wanted, who: TargetArguments.who(in: session, options: options), tell: line.tell)
      let text = PublishText(language: session.language, options: options)
      if let note = text.note(mended: report) { session.complain(note) }
      // Told first: to look at what is served takes a while.
      if options.format == .text {
        session.terminal.print(text.line(report, target: target.target))
      }
      let (status, findings) = verify(report.id, target, in: session)
      // A web server that gives every page may go where it has to, whoever it runs as.
      let isServed = status == .done && target.target.url != nil
      options.reporting.show(
        line.found + (isServed ? [] : line.closed) + findings,
        as: text.json(report, target: target.target))
      return status
    }
  }

  /// Whether the public gets the release.
  private static func verify(
    _ id: ReleaseID, _ target: TargetArguments, in session: Session
  ) -> (ExitStatus, [Finding]) {
    let progress = ProgressLine(session: session, ms: "Menyemak jawapan", en: "Checking answer")
    defer { progress.clear() }
    do throws(Publisher.ServedCheckError) {
      let served = try target.publisher.verifyServed(release: id, progress: progress.report)
      guard let served, !served.findings.isEmpty else { return (.done, []) }
      let error = target.publisher.error(of: served, after: id)
      return (served.isReachable ? .wrong : .failed, served.findings + [error.finding])
    } catch {
      switch error {
      case .target(let error): return (.failed, [error.finding])
      case .verify(let error):
        session.complain(error.message(in: session.language))
        return (.failed, [])
      }
    }
  }
}
