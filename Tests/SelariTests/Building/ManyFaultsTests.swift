import Diagnostics
import Glibc
import Testing

@testable import Selari

/// A tree in which the same thing is wrong with every file, such as another generator's: each takes no longer
/// than one of a few does.
@Suite struct ManyFaultsTests {
  private static let count = 12_000

  /// How often something is told of a site with so many files: of four times as many, it takes about four times
  /// the work, and sixteen times where all files are looked at for each.
  private func told(_ path: (Int) -> String, _ isIt: (PageProblem) -> Bool) throws -> Int {
    let few = try told(among: Self.count / 4, path, isIt)
    let many = try told(among: Self.count, path, isIt)
    #expect(few.count == Self.count / 4)
    #expect(many.seconds < few.seconds * 9, "\(many.seconds) s, and \(few.seconds) s of a quarter")
    return many.count
  }

  /// How often it is, and what this thread has used of a processor to tell it.
  private func told(
    among count: Int, _ path: (Int) -> String, _ isIt: (PageProblem) -> Bool
  ) throws -> (count: Int, seconds: Double) {
    var files = SiteText(TestSite.smallest).files
    for number in 0..<count { files[path(number)] = Array("---\ntitle: A\n---\n".utf8) }
    let tree = MemoryTree(files)
    let start = Self.processorTime()
    let (inputs, ofReading) = SiteReader(tree: tree, workers: 1).read(tree.scan())
    let (_, ofPages) = SiteAssembler(
      try #require(inputs), at: Instant(seconds: 1_665_000_000), showsDrafts: false
    ).assemble()
    let seconds = Self.processorTime() - start
    return (
      (ofReading + ofPages).count { ($0.problem as? PageProblem).map(isIt) ?? false }, seconds
    )
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
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
