import Diagnostics
import Publishing
import Selari

/// `selari releases`: what is on a target, and which of it is served.
enum ReleasesCommand: Command {
  static let specification = CommandSpecification(
    "releases", operands: [TargetArguments.operand], options: CommandSpecification.Option.reading,
    ms: "senaraikan keluaran pada sasaran", en: "list the releases on a target")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    return TargetArguments.use(arguments, options, in: session) { target throws(PublishError) in
      let releases = try target.publisher.releases()
      let text = PublishText(language: session.language, options: options)
      switch options.format {
      case .text, .github: session.terminal.print(text.list(releases, target: target.target))
      case .json, .sarif: options.reporting.show([], as: [("releases", text.json(releases))])
      }
      return .done
    }
  }
}
