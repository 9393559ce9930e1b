import Foundation
import Selari
import Testing

/// Who may enter the tree before the last build.
@Suite struct SpareAccessTests {
  let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    try place.write("name: Tapak", to: "site.yaml")
  }

  private func build(
    _ files: [String: String], in system: any FileSystem = DiskFileSystem()
  ) throws {
    let tree = try OutputTree.begin(output: place("output"), site: place.path, files: system)
    for (path, text) in files { try tree.write(text, to: path) }
    _ = try tree.commit()
  }

  private func status(_ path: String) throws -> FileStatus {
    try #require(try DiskFileSystem().status(place(path), followingLinks: false))
  }

  private func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place(path))
  }

  private static let spare = ".selari-spare-output"

  @Test(arguments: [
    (0o755, 0o700), (0o750, 0o700), (0o700, 0o700), (0o775, 0o770), (0o2775, 0o2770),
    (0o2755, 0o2700), (0o777, 0o777),
  ])
  func theTreeBeforeTheLastBuildIsForThoseWhoBuildAlone(output: Int, spare: Int) throws {
    try build(["a.html": "1"])
    try setMode(output, of: "output")
    for number in 2...4 {
      try build(["a.html": "\(number)"])
      #expect(try Int(status("output").mode) == output)
      #expect(try Int(status(Self.spare).mode) == spare)
    }
  }

  @Test func aTreeThatWasLeftOpenIsClosedBeforeAnythingIsWrittenIntoIt() throws {
    for number in 1...2 { try build(["a.html": "\(number)"]) }
    try setMode(0o755, of: "output")
    try setMode(0o755, of: Self.spare)
    let tree = try OutputTree.begin(output: place("output"), site: place.path)
    #expect(try status(Self.spare).mode == 0o700)
    tree.abandon()
    #expect(try status(Self.spare).mode == 0o700)
    #expect(try status("output").mode == 0o755)
  }

  @Test func aNewTreeIsClosedAsWellUntilItIsTheOutput() throws {
    try FileManager.default.createDirectory(
      atPath: place("usual"), withIntermediateDirectories: false)
    let tree = try OutputTree.begin(output: place("output"), site: place.path)
    #expect(try status(Self.spare).mode & 0o005 == 0)
    try tree.write("1", to: "a.html")
    _ = try tree.commit()
    #expect(try status("output").mode == status("usual").mode)
    #expect(place.tree("output").keys.sorted() == [".selari-build", "a.html"])
  }

  @Test func anOutputThatSomebodyRemovedIsAsOpenAsANewOne() throws {
    for number in 1...2 { try build(["a.html": "\(number)"]) }
    let usual = try status("output").mode
    try FileManager.default.removeItem(atPath: place("output"))
    try build(["a.html": "3"])
    #expect(try status("output").mode == usual)
    #expect(place.names == ["output", "site.yaml"])
  }

  @Test(arguments: [16, 5] as [Int32])
  func aTreeThatCouldNotTakeTheOutputsPlaceIsClosedAgain(code: Int32) throws {
    for number in 1...2 { try build(["a.html": "\(number)"]) }
    try setMode(0o755, of: "output")
    try? build(["a.html": "3"], in: FaultyFileSystem(.exchange(code: code)))
    #expect(try status(Self.spare).mode == 0o700)
    #expect(try status("output").mode == 0o755)
  }

  @Test func whereATreeCannotBeOpenedAgainItsFilesAreBroughtOver() throws {
    for number in 1...2 { try build(["a.html": "\(number)"]) }
    try setMode(0o755, of: "output")
    try build(["a.html": "3"], in: FaultyFileSystem(.ownership(code: 1)))
    #expect(place.text("output/a.html") == "3")
    #expect(try status("output").mode == 0o755)
    #expect(try status(Self.spare).mode == 0o700)
  }
}
