import Foundation
import Testing

@testable import Selari

@Suite struct SystemPathTests {
  @Test func `a path is made absolute by names, where it leads through links, too`() {
    let here = FileManager.default.currentDirectoryPath
    #expect(SystemPath.absolute(".") == here)
    #expect(SystemPath.absolute("a/../b") == here + "/a/../b")
    #expect(SystemPath.absolute("/proc/self/cwd") == "/proc/self/cwd")
  }
}
