import Diagnostics
import Testing

@testable import Selari

/// After every edit, what is shown is what a clean build of the tree gives.
@Suite("A site in memory equals a clean build") struct LiveEqualityTests {
  /// What is compared after one edit.
  private struct Clean {
    let outcome: Builder.Outcome
    let files: [String: [UInt8]]

    /// One worker, so that of two pages that want one file it is always the same that gets it.
    init(_ tree: EditedTree, _ options: Builder.Options) throws {
      var options = options
      options.workers = 1
      let sink = MemoryOutput()
      outcome = try Builder(tree: tree.snapshot, options: options).build(into: sink)
      files = sink.files
    }

    /// Whether something may not have been made, so that what is shown of it is older.
    var hasFailures: Bool {
      outcome.findings.contains { $0.isFatal || $0.rule.group == "template" || standsForOthers($0) }
    }

    /// Whether a finding may stand for all that asks in vain for what a file gives.
    private func standsForOthers(_ finding: Finding) -> Bool {
      finding.severity == .error
        && [ContentPath.facts, SiteLayout.stringsPath].contains(finding.place.file)
    }
  }

  private static func report(_ findings: [Finding]) -> String {
    Reporter(format: .json, language: .en).report(findings)
      + Reporter(format: .text, language: .ms).report(findings)
  }

  /// Makes edits on a rich site and compares after each.
  private func run(seed: UInt64, edits count: Int) throws {
    let files = SiteText(RichSite.text).files
    let tree = EditedTree(files)
    var edits = RandomEdits(files, seed: seed)
    var options = Builder.Options(at: Instant(seconds: 1_664_596_800), workers: 2)
    let site = LiveSite(tree: tree, options: options)
    var shown: [String: [UInt8]] = [:]
    for step in 0..<count {
      let done = step == 0 ? "nothing" : edits.edit(tree)
      var update: LiveSite.Update
      if step % 7 == 3 {
        options.at = Instant(seconds: 1_664_596_800 + Int64(edits.number(below: 40)) * 86_400)
        options.showsDrafts = edits.number(below: 4) == 0
        update = site.show(at: options.at, drafts: options.showsDrafts)
        update = site.update(tree.takeChanged())
      } else {
        let changed = tree.takeChanged()
        update = site.update(
          edits.number(below: 4) == 0 ? nil : changed,
          first: ["ms/index.html", "en/media/index.html"])
      }
      let clean = try Clean(tree, options)
      let context = "seed \(seed), step \(step): \(done)"
      #expect(Self.report(update.findings) == Self.report(clean.outcome.findings), "\(context)")
      #expect(update.nextChange == clean.outcome.nextChange, "\(context)")
      #expect(update.pages == clean.outcome.pages, "\(context)")
      guard !clean.files.isEmpty else { continue }
      compare(site, clean, before: shown, context)
      let now = Dictionary(uniqueKeysWithValues: site.paths.map { ($0, site.file($0) ?? []) })
      if step % 7 != 3 {
        let differing = Set(now.keys).union(shown.keys).filter { now[$0] != shown[$0] }
        #expect(update.changed == differing, "\(context)")
      }
      shown = now
    }
  }

  private func compare(
    _ site: LiveSite, _ clean: Clean, before: [String: [UInt8]], _ context: String
  ) {
    #expect(site.paths == clean.files.keys.sorted(), "\(context)")
    // A page whose front matter cannot be read is not made either.
    let hasUntitled = site.site?.files.contains { !$0.hasTitle } ?? false
    for (path, bytes) in clean.files {
      let now = site.file(path)
      if now == bytes { continue }
      // Who had an address first keeps it; a clean build knows of nothing before.
      let address = "/" + path.dropLast("index.html".count)
      if let page = site.page(at: address), site.sharesAddress(page) { continue }
      let isOlder = (clean.hasFailures || hasUntitled) && now == before[path]
      #expect(isOlder, "\(context): \(path) differs: \(Self.difference(now, bytes))")
    }
  }

  /// Where two files begin to differ.
  private static func difference(_ now: [UInt8]?, _ clean: [UInt8]) -> String {
    guard let now else { return "it is not there" }
    let start = max(0, zip(now, clean).prefix { $0 == $1 }.count - 20)
    let part = { (bytes: [UInt8]) in
      String(decoding: bytes.dropFirst(start).prefix(80), as: UTF8.self)
    }
    return "`\(part(now))` in place of `\(part(clean))`"
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `after every edit`(seed: UInt64) throws {
    try run(seed: seed, edits: 120)
  }
}
