import Diagnostics
import Glibc
import Publishing
import Selari

/// What the commands that work on a publish target are given: the target that was named.
struct TargetArguments: Sendable {
  let target: PublishTarget
  let publisher: Publisher

  static let operand = CommandSpecification.Operand(name: "TARGET", count: .one)

  /// Why there is no target to work on.
  struct Refusal: Error {
    let findings: [Finding]
    /// A `site.yaml` that is wrong is the site's fault; a name that it does not have, the command's.
    let status: ExitStatus
  }

  /// Finds the target that was named, with what `site.yaml` says, all of which has to be right: a site is to be
  /// built.
  static func withSite(
    _ arguments: ParsedArguments, _ options: SiteOptions, in session: Session
  ) throws(Refusal) -> (target: TargetArguments, configuration: SiteConfiguration) {
    var findings: [Finding] = []
    guard let configuration = reader(options).configuration(findings: &findings), findings.isEmpty
    else {
      throw Refusal(findings: findings, status: .wrong)
    }
    let name = arguments.operands.first ?? ""
    let found = try TargetArguments(
      name, configuration.publish.first { $0.name == name },
      among: configuration.publish.map(\.name), options, in: session)
    return (found, configuration)
  }

  /// Finds the target that was named, which alone has to be right: in an incident a slip elsewhere in
  /// `site.yaml` keeps nobody from rolling back.
  init(
    _ arguments: ParsedArguments, _ options: SiteOptions, in session: Session
  ) throws(Refusal) {
    var findings: [Finding] = []
    let name = arguments.operands.first ?? ""
    let (target, names) = Self.reader(options).target(name, findings: &findings)
    guard findings.isEmpty else { throw Refusal(findings: findings, status: .wrong) }
    try self.init(name, target, among: names, options, in: session)
  }

  private init(
    _ name: String, _ target: PublishTarget?, among names: [String], _ options: SiteOptions,
    in session: Session
  ) throws(Refusal) {
    guard let target else {
      let problem = TargetNameProblem(name: name, known: names)
      throw Refusal(
        findings: [Finding(problem, at: Place(file: "site.yaml"))], status: .failed)
    }
    self.target = target
    publisher = Publisher(
      site: options.site, target: target, environment: session.terminal.environment)
  }

  private static func reader(_ options: SiteOptions) -> SiteReader {
    SiteReader(tree: DiskTree(root: options.site), workers: 1, address: options.building.address)
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
