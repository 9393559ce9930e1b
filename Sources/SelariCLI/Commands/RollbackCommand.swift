import Diagnostics
import Publishing
import Selari

/// `selari rollback`: serves another release, once every byte of it is verified.
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
      let report = try target.publisher.rollback(
        to: wanted, who: TargetArguments.who(in: session, options: options))
      let text = PublishText(language: session.language, options: options)
      if options.format == .text {
        session.terminal.print(text.line(report, target: target.target))
      } else {
        options.reporting.show([], as: text.json(report, target: target.target))
      }
    }
  }
}
