import Diagnostics
import Glibc
import Publishing
import Selari

/// What the commands that work on a publish target are given: the target that was named, and what
/// `site.yaml` says.
struct TargetArguments: Sendable {
  let target: PublishTarget
  let configuration: SiteConfiguration
  let publisher: Publisher

  static let operand = CommandSpecification.Operand(name: "TARGET", count: .one)

  /// Why there is no target to work on.
  struct Refusal: Error {
    let findings: [Finding]
    /// A `site.yaml` that is wrong is the site's fault; a name that it does not have, the command's.
    let status: ExitStatus
  }

  /// Finds the target that was named.
  init(
    _ arguments: ParsedArguments, _ options: SiteOptions, in session: Session
  ) throws(Refusal) {
    var findings: [Finding] = []
    let reader = SiteReader(
      tree: DiskTree(root: options.site), workers: 1, address: options.building.address)
    guard let configuration = reader.configuration(findings: &findings), findings.isEmpty else {
      throw Refusal(findings: findings, status: .wrong)
    }
    let name = arguments.operands.first ?? ""
    guard let target = configuration.publish.first(where: { $0.name == name }) else {
      let problem = TargetNameProblem(name: name, known: configuration.publish.map(\.name))
      throw Refusal(
        findings: [Finding(problem, at: Place(file: "site.yaml"))], status: .failed)
    }
    self.target = target
    self.configuration = configuration
    publisher = Publisher(
      site: options.site, target: target, environment: session.terminal.environment)
  }

  /// Works on the target that was named; whatever stands in the way is told.
  static func use(
    _ arguments: ParsedArguments, _ options: SiteOptions, in session: Session,
    _ work: (TargetArguments) throws(PublishError) -> ExitStatus
  ) -> ExitStatus {
    let target: TargetArguments
    do throws(Refusal) {
      target = try TargetArguments(arguments, options, in: session)
    } catch {
      options.reporting.show(error.findings)
      return error.status
    }
    do throws(PublishError) {
      return try work(target)
    } catch {
      options.reporting.show([error.finding])
      return .failed
    }
  }

  /// Who publishes, as another publisher is told of it.
  static func who(in session: Session, options: SiteOptions) -> String {
    let host = Machine.name ?? ""
    let environment = session.terminal.environment
    let named = ["USER", "LOGNAME"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let user = named ?? "uid \(getuid())"
    let now = options.zoneText(of: SystemClock.now())
    return "\(user)@\(host), \(getpid()), \(now)"
  }
}
