import Diagnostics
import Testing

@testable import Selari

/// A tree in which the same thing is wrong with every file, such as another generator's: each takes no longer
/// than one of a few does.
@Suite struct ManyFaultsTests {
  private static let count = 12_000

  /// How often something is told of a site with so many files.
  private func told(_ path: (Int) -> String, _ isIt: (PageProblem) -> Bool) throws -> Int {
    var files = SiteText(TestSite.smallest).files
    for number in 0..<Self.count { files[path(number)] = Array("---\ntitle: A\n---\n".utf8) }
    let start = ContinuousClock.now
    let tree = MemoryTree(files)
    let (inputs, ofReading) = SiteReader(tree: tree, workers: 1).read(tree.scan())
    let (_, ofPages) = SiteAssembler(
      try #require(inputs), at: Instant(seconds: 1_665_000_000), showsDrafts: false
    ).assemble()
    // Far above what it takes, far below what it took to look at all files for each of them.
    #expect(ContinuousClock.now - start < .seconds(10))
    return (ofReading + ofPages).count { ($0.problem as? PageProblem).map(isIt) ?? false }
  }

  @Test func filesWithoutALanguage() throws {
    let told = try told({ "content/\($0).md" }) {
      if case .unnamedLanguage = $0 { true } else { false }
    }
    #expect(told == Self.count)
  }

  @Test func pagesOfASectionWithoutAnIndex() throws {
    let told = try told({ "content/lama/\($0).ms.md" }) {
      if case .sectionWithoutIndex = $0 { true } else { false }
    }
    #expect(told == Self.count)
  }

  @Test func pagesWithNamesThatAreNoneOfAnAddress() throws {
    let told = try told({ "content/a \($0).ms.md" }) {
      if case .unfitName = $0 { true } else { false }
    }
    #expect(told == Self.count)
  }
}
