import Foundation
import Selari
import Testing

@Suite struct OutputTreeTests {
  let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    try place.write("name: Tapak", to: "site.yaml")
  }

  /// Builds files into `output`.
  @discardableResult
  private func build(
    _ files: [String: String], to output: String = "output",
    in system: any FileSystem = DiskFileSystem()
  ) throws -> OutputSummary {
    let tree = try OutputTree.begin(output: place(output), site: place.path, files: system)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try tree.write(text, to: path) }
    return try tree.commit()
  }

  /// The files of an output, without the marker, and its folders.
  private func built(_ output: String = "output") -> [String: String] {
    var tree = place.tree(output)
    let marker = tree.removeValue(forKey: ".selari-build")
    #expect(marker?.contains("selari: ") == true)
    return tree
  }

  @Test func theFirstBuildMakesTheFolderAndLeavesNothingBesideIt() throws {
    let summary = try build(["index.html": "a", "ms/faq/index.html": "b"])
    #expect(built() == ["index.html": "a", "ms/": "", "ms/faq/": "", "ms/faq/index.html": "b"])
    #expect(place.names == ["output", "site.yaml"])
    #expect(summary.files == 3)
    #expect(summary.notAtomic == nil)
  }

  @Test func eachBuildIsAllThatTheOutputHolds() throws {
    try build(["a.html": "1", "ms/old/deep/x.html": "1", "ms/b.html": "1"])
    try build(["a.html": "2", "ms/b.html": "2"])
    #expect(built() == ["a.html": "2", "ms/": "", "ms/b.html": "2"])
    // The third build is written over the first.
    let summary = try build(["a.html": "3", "c/d.html": "3"])
    #expect(built() == ["a.html": "3", "c/": "", "c/d.html": "3"])
    #expect(summary.removed == 2)
    #expect(place.names == [".selari-spare-output", "output", "site.yaml"])
  }

  @Test func foldersAboveTheOutputAreMade() throws {
    try build(["a.html": "1"], to: "public/site/output/")
    #expect(built("public/site/output") == ["a.html": "1"])
  }

  @Test func aFileThatANotherBuildHadAsAFolderTakesItsPlace() throws {
    for round in 1...2 {
      try build(["x": "file \(round)", "y/z/1.html": "1", "y/2.html": "2"])
      try build(["x/a/b.html": "folder \(round)", "y": "file"])
      #expect(built() == ["x/": "", "x/a/": "", "x/a/b.html": "folder \(round)", "y": "file"])
    }
  }

  @Test func manyThreadsWriteAtOnce() async throws {
    for round in 1...3 {
      let tree = try OutputTree.begin(output: place("output"), site: place.path)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for worker in 0..<4 {
          group.addTask {
            for page in 0..<100 {
              try tree.write(
                "\(round) \(worker) \(page)", to: "s\(page % 7)/p\(worker)-\(page)/index.html")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try tree.commit().files == 401)
      #expect(place.text("output/s3/p2-10/index.html") == "\(round) 2 10")
    }
  }

  // MARK: - Times

  @Test func onlyAFileThatChangedGetsANewTime() throws {
    try build(["same.html": "a", "other.html": "bb", "size.html": "3 hari"])
    for name in ["same.html", "other.html", "size.html"] {
      try place.setSeconds(1_000, of: "output/" + name)
    }
    for round in 1...3 {
      try build(["same.html": "a", "other.html": "b \(round)", "size.html": "\(3 - round) hari"])
      #expect(place.seconds("output/same.html") == 1_000)
      #expect(place.seconds("output/other.html") != 1_000)
      #expect(place.seconds("output/size.html") != 1_000)
    }
  }

  @Test func aFileThatReturnsToWhatItWasTwoBuildsAgoHasChanged() throws {
    try build(["a.html": "A"])
    try place.setSeconds(1_000, of: "output/a.html")
    try build(["a.html": "B"])
    try place.setSeconds(2_000, of: "output/a.html")
    try build(["a.html": "A"])
    #expect(place.text("output/a.html") == "A")
    let seconds = try #require(place.seconds("output/a.html"))
    #expect(seconds > 1_000_000)
  }

  @Test func anEmptyFileHasItsTimeToo() throws {
    try build(["a.txt": ""])
    try place.setSeconds(1_000, of: "output/a.txt")
    try build(["a.txt": ""])
    #expect(place.seconds("output/a.txt") == 1_000)
    try build(["a.txt": "b"])
    try build(["a.txt": ""])
    #expect(place.text("output/a.txt") == "")
    #expect(place.seconds("output/a.txt") != 1_000)
  }

  // MARK: - What is carried over, and what is not touched

  @Test func placeholdersAreCarriedOverAsTheyWere() throws {
    try place.write("", to: "output/.gitkeep")
    try place.write("*\n", to: "output/.gitignore")
    try place.setSeconds(1_000, of: "output/.gitkeep")
    for _ in 1...3 { try build(["a.html": "1"]) }
    #expect(built() == ["a.html": "1", ".gitkeep": "", ".gitignore": "*\n"])
    #expect(place.seconds("output/.gitkeep") == 1_000)
  }

  @Test func theFolderKeepsItsPermissions() throws {
    try build(["a.html": "1"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o2775], ofItemAtPath: place("output"))
    for round in 2...3 {
      try build(["a.html": "\(round)"])
      let status = try DiskFileSystem().status(place("output"), followingLinks: false)
      #expect(status?.mode == 0o2775)
    }
  }

  @Test func aLinkThatIsTheOutputStaysALink() throws {
    try place.write("", to: "elsewhere/real/.gitkeep")
    try FileManager.default.createSymbolicLink(
      atPath: place("output"), withDestinationPath: "elsewhere/real")
    for round in 1...2 { try build(["a.html": "\(round)"]) }
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: place("output"))
    #expect(target == "elsewhere/real")
    #expect(built("elsewhere/real") == ["a.html": "2", ".gitkeep": ""])
  }

  @Test func nothingIsWrittenThroughALinkInTheSpareTree() throws {
    try place.write("milik orang lain", to: "precious/a.html")
    for round in 1...2 { try build(["a.html": "\(round)", "ms/a.html": "\(round)"]) }
    let spare = ".selari-spare-output/"
    try FileManager.default.removeItem(atPath: place(spare + "a.html"))
    try FileManager.default.removeItem(atPath: place(spare + "ms"))
    try FileManager.default.createSymbolicLink(
      atPath: place(spare + "a.html"), withDestinationPath: place("precious/a.html"))
    try FileManager.default.createSymbolicLink(
      atPath: place(spare + "ms"), withDestinationPath: place("precious"))
    try build(["a.html": "3", "ms/a.html": "3"])
    #expect(place.tree("precious") == ["a.html": "milik orang lain"])
    #expect(built() == ["a.html": "3", "ms/": "", "ms/a.html": "3"])
  }

  @Test func aCopyByHardLinksKeepsItsBytes() throws {
    try build(["a.html": "satu"])
    try FileManager.default.linkItem(atPath: place("output/a.html"), toPath: place("copy.html"))
    try build(["a.html": "dua"])
    try build(["a.html": "tiga"])
    #expect(place.text("copy.html") == "satu")
    #expect(built() == ["a.html": "tiga"])
  }

  @Test func theMarkerNamesWhatIsInTheOutput() throws {
    try build(["b.html": "1", "a/c.html": "1"])
    let marker = try #require(place.text("output/.selari-build"))
    #expect(marker.hasSuffix("\nselari: \(Selari.version)\nfiles:\na/c.html\nb.html\n"))
    try build(["b.html": "2", "a/c.html": "2"])
    #expect(place.text("output/.selari-build") == marker)
  }

  @Test func foldersThatNobodyChangedAreNotListedAgain() throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<50).map { ("s/p\($0)/index.html", "x") })
    for _ in 1...2 { try build(files) }
    try place.age(".selari-spare-output")
    let system = FaultyFileSystem()
    try build(files, in: system)
    let spare = place(".selari-spare-output")
    #expect(system.calls.filter { $0.name == "entries" && $0.path.hasPrefix(spare) }.count == 1)
  }

  @Test func whatStrangersPutIntoAnOutputIsGoneTwoBuildsLater() throws {
    let files = ["ms/faq/index.html": "x", "en/index.html": "x"]
    for _ in 1...2 { try build(files) }
    try place.age("output")
    try place.age(".selari-spare-output")
    try place.write("asing", to: "output/ms/faq/stray.html")
    try place.write("asing", to: "output/ms/more/deep/stray.html")
    try FileManager.default.removeItem(atPath: place("output/en/index.html"))
    try place.write("asing", to: "output/en/index.html/was-a-file.html")
    let clean = [
      "ms/": "", "ms/faq/": "", "ms/faq/index.html": "x", "en/": "", "en/index.html": "x",
    ]
    for _ in 1...3 {
      try build(files)
      #expect(built() == clean)
    }
  }

  @Test func anAbandonedBuildChangesNothing() throws {
    try build(["a.html": "1"])
    let before = place.tree("output")
    let tree = try OutputTree.begin(output: place("output"), site: place.path)
    try tree.write("2", to: "a.html")
    tree.abandon()
    #expect(place.tree("output") == before)
    #expect(place.names == ["output", "site.yaml"])
    try build(["a.html": "3"])
    #expect(built() == ["a.html": "3"])
  }

  @Test func theStateOfAnOutputChangesWithEveryBuildAndEveryMeddling() throws {
    #expect(OutputMarker.state(of: place("output")) == nil)
    try place.write("", to: "output/.gitkeep")
    #expect(OutputMarker.state(of: place("output")) == nil)
    try build(["a.html": "1"])
    let first = OutputMarker.state(of: place("output"))
    #expect(first != nil)
    #expect(first == OutputMarker.state(of: place("output")))
    try build(["a.html": "1"])
    let second = OutputMarker.state(of: place("output"))
    #expect(second != first)
    try place.letTheClockMove(past: "output")
    try FileManager.default.removeItem(atPath: place("output/a.html"))
    #expect(OutputMarker.state(of: place("output")) != second)
    #expect(second?.description != OutputMarker.state(of: place("output"))?.description)
  }
}
