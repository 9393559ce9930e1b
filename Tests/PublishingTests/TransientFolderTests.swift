import Testing

@testable import Publishing

@Suite struct TransientFolderTests {
  /// An empty variable names no folder, least of all the root.
  @Test(arguments: [(nil, "/tmp"), ("", "/tmp"), ("/var/tmp", "/var/tmp")] as [(String?, String)])
  func theFolderIsWhereTheVariableSays(named: String?, base: String) {
    #expect(TransientFolder.base(named: named) == base)
  }
}
