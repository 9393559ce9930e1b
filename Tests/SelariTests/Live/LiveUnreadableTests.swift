import Diagnostics
import Glibc
import Synchronization
import Testing

@testable import Selari

/// A file that may not be read, and may be again: nothing else about it tells one from the other.
@Suite struct LiveUnreadableTests {
  /// A tree with a file that may not be read for a while.
  private final class LockedTree: InputTree {
    private let tree: MemoryTree
    private let locked: String
    let isLocked = Atomic<Bool>(false)

    init(_ files: [String: [UInt8]], locking path: String) {
      (tree, locked) = (MemoryTree(files), path)
    }

    func scan() -> TreeScan { tree.scan() }

    func read(_ path: String) throws(ReadFailure) -> [UInt8]? {
      if path == locked, isLocked.load(ordering: .relaxed) {
        throw ReadFailure(path: path, code: EACCES)
      }
      return try tree.read(path)
    }
  }

  @Test(arguments: ["content/index.ms.md", "templates/page.html", "site.yaml"])
  func `a file that changed by name is read again where everything is looked at`(path: String) {
    let tree = LockedTree(SiteText(TestSite.smallest).files, locking: path)
    let site = LiveSite(tree: tree, options: Builder.Options(at: Instant(seconds: 1_664_596_800)))
    #expect(site.update(nil).findings.isEmpty)
    for isLocked in [true, false] {
      tree.isLocked.store(isLocked, ordering: .relaxed)
      let rules = site.update(["", path]).findings.map(\.rule.name)
      #expect(rules.contains("site/unreadable") == isLocked)
      #expect(rules.isEmpty != isLocked)
    }
  }
}
