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

  /// Finds the target; nil, after findings, where `site.yaml` has none of that name or is wrong.
  init?(_ arguments: ParsedArguments, _ options: SiteOptions, in session: Session) {
    var findings: [Finding] = []
    let reader = SiteReader(
      tree: DiskTree(root: options.site), workers: 1, address: options.building.address)
    guard let configuration = reader.configuration(findings: &findings) else {
      options.reporting.show(findings)
      return nil
    }
    let name = arguments.operands.first ?? ""
    guard let target = configuration.publish.first(where: { $0.name == name }) else {
      let problem = TargetNameProblem(name: name, known: configuration.publish.map(\.name))
      options.reporting.show(findings + [Finding(problem, at: Place(file: "site.yaml"))])
      return nil
    }
    guard findings.isEmpty else {
      options.reporting.show(findings)
      return nil
    }
    self.target = target
    self.configuration = configuration
    publisher = Publisher(
      site: options.site, target: target, environment: session.terminal.environment)
  }

  /// Who publishes, as another publisher is told of it.
  static func who(in session: Session, options: SiteOptions) -> String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let environment = session.terminal.environment
    let user = environment["USER"] ?? environment["LOGNAME"] ?? "uid \(getuid())"
    let now = options.zoneText(of: Instant(seconds: Int64(time(nil))))
    return "\(user)@\(host), \(getpid()), \(now)"
  }
}

/// A target that `site.yaml` does not have.
struct TargetNameProblem: Problem {
  let name: String
  let known: [String]

  var rule: RuleID { "publish/target" }

  func wording(in language: MessageLanguage) -> Wording {
    let names = known.map { "`\($0)`" }.joined(separator: ", ")
    let remedy =
      NearMiss.of(name, among: known).map {
        language(ms: "Adakah anda maksudkan `\($0)`?", en: "Did you mean `\($0)`?")
      }
      ?? (known.isEmpty
        ? language(
          ms: "Tulis: `publish: {\(name): {kind: folder, path: /srv/www/tapak}}`.",
          en: "Write: `publish: {\(name): {kind: folder, path: /srv/www/site}}`.")
        : language(ms: "Yang ada: \(names).", en: "There are: \(names)."))
    return Wording(
      summary: language(
        ms: "sasaran yang dinamakan ada di bawah `publish` dalam site.yaml",
        en: "a target that is named stands under `publish` in site.yaml"),
      explanation: language(ms: "Tiada sasaran `\(name)`.", en: "There is no target `\(name)`."),
      solutions: [Solution(remedy)])
  }
}
