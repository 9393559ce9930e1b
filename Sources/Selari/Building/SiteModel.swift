import Diagnostics

/// A site read and put together, but not rendered: what commands look at that ask about pages.
public struct SiteModel: Sendable {
  /// The site; nil where `site.yaml` is unusable.
  public let site: Site?
  /// What is wrong with its files: what could not be read, and is therefore not in the site.
  public let findings: [Finding]

  /// Whether something could not be read.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Reads a site.
  public init(of tree: any InputTree, options: Builder.Options) {
    let reading = SiteReader(tree: tree, workers: options.workers, address: options.address)
      .read(tree.scan())
    guard let inputs = reading.inputs else {
      site = nil
      findings = Severities(CheckSettings()).judge(reading.findings).sortedOnce()
      return
    }
    let assembled = SiteAssembler(inputs, at: options.at, showsDrafts: options.showsDrafts)
      .assemble()
    // Which translations are missing is what is asked, not what is wrong with the asking.
    let found = reading.findings + assembled.findings.filter { $0.rule.group == "page" }
    site = assembled.site
    findings = Severities(inputs.configuration.checks).judge(found).sortedOnce()
  }
}
