import Diagnostics
import Publishing
import Selari

/// `selari releases`: what is on a target, and which of it is served.
enum ReleasesCommand: Command {
  static let specification = CommandSpecification(
    "releases", operands: [TargetArguments.operand], options: CommandSpecification.Option.targeting,
    ms: "senaraikan keluaran pada sasaran", en: "list the releases on a target")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    guard let target = TargetArguments(arguments, options, in: session) else { return .failed }
    do throws(PublishError) {
      let releases = try target.publisher.releases()
      let text = PublishText(language: session.language, options: options)
      session.terminal.print(
        options.format == .json
          ? text.document(releases).indented() + "\n" : text.list(releases, target: target.target))
      return .done
    } catch {
      options.reporting.show([error.finding])
      return .failed
    }
  }
}
