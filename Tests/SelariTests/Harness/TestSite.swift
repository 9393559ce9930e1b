import Diagnostics
import Testing

@testable import Selari

/// A site in a string that is built, edited and built again, step by step.
///
/// Every build is made twice, on one worker and on two, and the bytes compared, so that each test of
/// a site is a test of determinism too.
final class TestSite {
  private(set) var text: SiteText
  var at = "2022-10-01T12:00:00+08:00"
  var url: String?
  var drafts = false
  /// Profiles that are checked beside the site's own.
  var profiles: [CheckProfile] = []
  /// What the last build gave.
  private(set) var outcome = Builder.Outcome(findings: [], nextChange: nil, pages: 0)
  /// The files that the last build wrote.
  private(set) var files: [String: [UInt8]] = [:]

  init(_ text: String) { self.text = SiteText(text) }

  /// The smallest site there is, with further files after it.
  convenience init(with more: String) { self.init(Self.smallest + more) }

  static let smallest = """
    -- site.yaml --
    name: {ms: Tapak, en: Site}
    url: https://contoh.example/
    timezone: Asia/Kuala_Lumpur
    languages:
      - {code: ms, label: Bahasa Melayu, locale: ms_MY, time: "h.mm B"}
      - {code: en, label: English, locale: en_MY, time: "h:mm a"}
    -- content/index.ms.md --
    ---
    title: Utama
    description: Halaman utama tapak yang kecil ini, dengan perihal yang cukup panjang.
    ---
    -- content/index.en.md --
    ---
    title: Home
    description: The home page of this small site, with a description that is long enough.
    ---
    -- templates/page.html --
    {{ page.content }}

    """

  /// Replaces or adds a file, or removes it where the text is nil.
  @discardableResult
  func edit(_ path: String, _ newText: String?) -> TestSite {
    text.set(path, newText)
    return self
  }

  /// Replaces or adds a file of any bytes.
  func editBytes(_ path: String, _ bytes: [UInt8]) { text.setBytes(path, bytes) }

  /// Builds twice; the outputs and the findings must be the same.
  @discardableResult
  func build(sourceLocation: SourceLocation = #_sourceLocation) throws -> TestSite {
    let first = try once(workers: 1)
    let second = try once(workers: 2)
    #expect(first.files == second.files, "two builds differ", sourceLocation: sourceLocation)
    #expect(
      TestSite.described(first.outcome) == TestSite.described(second.outcome),
      sourceLocation: sourceLocation)
    outcome = first.outcome
    files = first.files
    for finding in outcome.findings { finding.expectGoodWording(sourceLocation) }
    return self
  }

  private func once(workers: Int) throws -> (outcome: Builder.Outcome, files: [String: [UInt8]]) {
    let sink = MemoryOutput()
    let outcome = try builder(workers: workers).build(into: sink)
    return (outcome, sink.files)
  }

  /// Runs every rule twice; the findings must be the same.
  /// - Parameter html: Whether those about the HTML of pages count: most sites of tests have no whole
  ///   pages, and are not about them.
  @discardableResult
  func check(
    html: Bool = false, drafts: CheckedDrafts = .none,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TestSite {
    outcome = try builder(workers: 1).check(drafts: drafts)
    let second = try builder(workers: 2).check(drafts: drafts)
    #expect(
      TestSite.described(outcome) == TestSite.described(second), sourceLocation: sourceLocation)
    if !html {
      outcome.findings.removeAll { ["html", "csp", "size"].contains($0.rule.group) }
    }
    return self
  }

  /// Runs every rule, addresses outside the site among them.
  @discardableResult
  func check(asking prober: some AddressProber) throws -> TestSite {
    outcome = try builder(workers: 1).check(askingBy: prober)
    return self
  }

  private func builder(workers: Int) throws -> Builder {
    let tree = MemoryTree(text.files)
    let zone = SiteReader.zone(of: tree)
    let moment = try Moment(iso8601: at, in: zone)
    var options = Builder.Options(
      at: moment.start(in: zone), address: url.flatMap(SiteAddress.init), showsDrafts: drafts,
      workers: workers)
    options.profiles = profiles
    return Builder(tree: tree, options: options)
  }

  /// All that the site is made of, read.
  func inputs() throws -> SiteInputs {
    let tree = MemoryTree(text.files)
    return try #require(SiteReader(tree: tree, workers: 1).read(tree.scan()).inputs)
  }

  /// The site's model, as assembled at the instant of the build.
  func assembled() throws -> Site {
    let inputs = try inputs()
    let moment = try Moment(iso8601: at, in: inputs.configuration.zone)
    return SiteAssembler(
      configuration: inputs.configuration, files: inputs.content, redirects: inputs.redirects.rules,
      layouts: ["page.html"], windows: inputs.facts.windowNames,
      at: moment.start(in: inputs.configuration.zone)
    ).assemble().site
  }

  // MARK: - What a build gave

  /// The text of a file that the build wrote.
  func file(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let bytes = try #require(
      files[path], "no file \(path) among \(files.keys.sorted())", sourceLocation: sourceLocation)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The findings as `rule file:line:column`.
  var findings: [String] { outcome.findings.map(TestSite.described) }

  static func described(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.place.reference)"
  }

  static func described(_ outcome: Builder.Outcome) -> [String] {
    let next = outcome.nextChange.map { ["next \($0)"] } ?? []
    let report = Reporter(format: .text, language: .en).report(outcome.findings)
    return ["\(outcome.pages) pages", report] + next
  }

  /// Expects these findings and no others: a rule, then the marker where it stands, or a file where
  /// the whole of it is meant.
  func expect(
    _ expected: [(rule: String, at: String)], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let wanted = expected.map { rule, place in
      guard let marker = text.markers[place] else { return "\(rule) \(place)" }
      return "\(rule) \(marker.file):\(marker.position.line):\(marker.position.column)"
    }
    #expect(findings.sorted() == wanted.sorted(), sourceLocation: sourceLocation)
  }

  /// Expects that nothing is wrong.
  func expectClean(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(findings == [], sourceLocation: sourceLocation)
  }

  /// The wording of the first finding of a rule.
  func wording(of rule: String, in language: MessageLanguage = .en) throws -> Wording {
    try #require(outcome.findings.first { $0.rule.name == rule }).wording(in: language)
  }
}
