import Diagnostics
import Foundation
import Testing

@testable import Selari

/// The site of this repository, by the whole rule set.
@Suite struct OwnSiteTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  @Test(arguments: [
    // Before the release, while the call is open, on its last day, the second after, in between the
    // closing and the workshop, and long after.
    "2022-10-01T00:00:00+08:00", "2022-10-15T09:00:00+08:00", "2022-10-20T12:00:00+08:00",
    "2022-10-21T00:00:00+08:00", "2022-11-15T00:00:00+08:00", "2023-01-01T00:00:00+08:00",
    "2026-11-26T12:00:00+08:00",
  ])
  func nothingIsFoundAtAnyInstant(_ at: String) throws {
    let tree = DiskTree(root: Self.root)
    let zone = SiteReader.zone(of: tree)
    let options = Builder.Options(
      at: try Moment(iso8601: at, in: zone).start(in: zone), workers: 2)
    let outcome = try Builder(tree: tree, options: options).check()
    #expect(outcome.findings.map(TestSite.described) == [])
  }
}
