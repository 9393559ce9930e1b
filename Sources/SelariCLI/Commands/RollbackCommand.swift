import Diagnostics
import Publishing
import Selari

/// `selari rollback`: serves another release, once every byte of it is verified.
enum RollbackCommand: Command {
  static let specification = CommandSpecification(
    "rollback", operands: [TargetArguments.operand, .init(name: "RELEASE", count: .optional)],
    options: CommandSpecification.Option.targeting,
    ms: "siarkan keluaran sebelum ini, atau yang dinamakan",
    en: "serve the release before this one, or the one named")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    guard let target = TargetArguments(arguments, options, in: session) else { return .failed }
    let wanted = arguments.operands.dropFirst().first
    do throws(PublishError) {
      let report = try target.publisher.rollback(
        to: wanted, who: TargetArguments.who(in: session, options: options))
      let line = PublishText(language: session.language, options: options)
        .line(report, target: target.target)
      if options.format == .text { session.terminal.print(line) }
      return .done
    } catch {
      options.reporting.show([error.finding])
      return .failed
    }
  }
}
