import Foundation
import Selari
import Testing

/// What is left when calls fail, at each single call that a build makes.
@Suite struct OutputFaultTests {
  private static let noSpace: Int32 = 28
  private static let readOnly: Int32 = 30
  private static let denied: Int32 = 13
  private static let busy: Int32 = 16

  /// The files of a build: most change with each, one stays, one comes and goes, one is a folder in
  /// every other build.
  private static func files(of build: Int) -> [String: String] {
    var files = [
      "index.html": "build \(build) " + String(repeating: "x", count: build * 10),
      "ms/faq/index.html": "build \(build)", "same.css": "same",
      "ms/\(build)/only.html": "build \(build)",
    ]
    files[build.isMultiple(of: 2) ? "turn" : "turn/a.html"] = "build \(build)"
    return files
  }

  /// What the output holds after a build: its files, their folders and the marker.
  private static func tree(of build: Int) -> [String: String] {
    var tree = files(of: build)
    for path in tree.keys {
      var folder = path
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        tree[folder + "/"] = ""
      }
    }
    return tree
  }

  /// A site with builds 1 and 2 done.
  private func start() throws -> TemporaryFolder {
    let place = try TemporaryFolder()
    try place.write("name: Tapak", to: "site.yaml")
    for number in 1...2 { try build(number, at: place, in: DiskFileSystem()) }
    // As if the builds had been long ago, so that the inventory of the spare tree is trusted.
    try place.age("output")
    try place.age(".selari-spare-output")
    return place
  }

  private func build(
    _ number: Int, at place: TemporaryFolder, in system: any FileSystem
  ) throws {
    let tree = try OutputTree.begin(output: place("output"), site: place.path, files: system)
    for (path, text) in Self.files(of: number).sorted(by: { $0.key < $1.key }) {
      try tree.write(text, to: path)
    }
    _ = try tree.commit()
  }

  /// The output, our own files left out.
  private func output(_ place: TemporaryFolder) -> [String: String] {
    place.tree("output").filter { !$0.key.hasPrefix(".selari-") }
  }

  /// How many calls the third build makes.
  private func calls(_ faults: FaultyFileSystem.Fault) throws -> Int {
    let place = try start()
    let system = FaultyFileSystem(faults)
    try build(3, at: place, in: system)
    return system.calls.count
  }

  @Test(arguments: [noSpace, readOnly, denied])
  func aCallThatFailsLeavesTheOutputAsItWas(code: Int32) throws {
    let count = try calls(.none)
    #expect(count > 20)
    for number in 1...count {
      let place = try start()
      let before = output(place)
      let time = place.seconds("output/same.css")
      do {
        try build(3, at: place, in: FaultyFileSystem(.at(number, code: code)))
        #expect(output(place) == Self.tree(of: 3), "call \(number)")
      } catch {
        #expect(error is OutputError)
        #expect(output(place) == before, "call \(number): \(error)")
        #expect(place.seconds("output/same.css") == time)
      }
      #expect(!place.names.contains(".selari-lock-output"))
      try build(4, at: place, in: DiskFileSystem())
      #expect(output(place) == Self.tree(of: 4), "after call \(number)")
    }
  }

  @Test func aBuildThatDiesAtAnyCallLeavesOneWholeBuildAndTheNextPutsAllRight() throws {
    let count = try calls(.none)
    for number in 1...count {
      let place = try start()
      try? build(3, at: place, in: FaultyFileSystem(.dead(from: number)))
      let after = output(place)
      #expect(after == Self.tree(of: 2) || after == Self.tree(of: 3), "call \(number)")
      try build(4, at: place, in: DiskFileSystem())
      #expect(output(place) == Self.tree(of: 4), "after call \(number)")
    }
  }

  @Test func theVeryFirstBuildIsThereWholeOrNotAtAll() throws {
    let site = try TemporaryFolder()
    let system = FaultyFileSystem()
    try build(1, at: site, in: system)
    for number in 1...system.calls.count {
      let place = try TemporaryFolder()
      try? build(1, at: place, in: FaultyFileSystem(.dead(from: number)))
      #expect([[:], Self.tree(of: 1)].contains(output(place)), "call \(number)")
      try build(2, at: place, in: DiskFileSystem())
      #expect(output(place) == Self.tree(of: 2), "after call \(number)")
    }
  }

  // MARK: - One by one

  @Test(arguments: [16, 18, 22, 13, 1, 38, 95] as [Int32])
  func whereTheFolderCannotBeExchangedFilesAreReplacedOneByOne(code: Int32) throws {
    let place = try start()
    try place.setSeconds(1_000, of: "output/same.css")
    try place.write("", to: "output/.gitkeep")
    for number in 3...5 {
      let system = FaultyFileSystem(.exchange(code: code))
      let tree = try OutputTree.begin(output: place("output"), site: place.path, files: system)
      for (path, text) in Self.files(of: number) { try tree.write(text, to: path) }
      let summary = try tree.commit()
      guard case .notAtomic(code) = summary.notAtomic?.problem else {
        Issue.record("the build did not say that it was not atomic")
        return
      }
      var expected = Self.tree(of: number)
      expected[".gitkeep"] = ""
      #expect(output(place) == expected)
      #expect(place.seconds("output/same.css") == 1_000)
      #expect(!place.tree("output").keys.contains { $0.hasPrefix(".selari-new") })
    }
  }

  @Test func assetsChangeFirstThenPagesAndDeletionsComeLast() throws {
    let place = try start()
    let system = FaultyFileSystem(.exchange(code: Self.busy))
    let tree = try OutputTree.begin(output: place("output"), site: place.path, files: system)
    for path in ["index.html", "a/b.html", "site.css", "z.js", "ms/feed.xml"] {
      try tree.write("baharu", to: path)
    }
    _ = try tree.commit()
    let live = place("output") + "/"
    let changes = system.calls.filter { $0.path.hasPrefix(live) && !$0.path.contains(".selari-") }
    #expect(
      changes.filter { $0.name == "rename" }.map { $0.path.dropFirst(live.count) }
        == ["ms/feed.xml", "site.css", "z.js", "a/b.html", "index.html"])
    let lastRename = try #require(changes.lastIndex { $0.name == "rename" })
    let firstRemoval = try #require(changes.firstIndex { $0.name == "removeFile" })
    #expect(lastRename < firstRemoval)
    #expect(
      output(place).keys.sorted()
        == ["a/", "a/b.html", "index.html", "ms/", "ms/feed.xml", "site.css", "z.js"])
  }

  @Test func runningOutOfRoomWhileBringingFilesInLeavesTheOutputAsItWas() throws {
    let place = try start()
    let before = output(place)
    let incoming = place("output/.selari-new")
    let system = FaultyFileSystem(
      .exchange(code: Self.busy), .changes(below: incoming + "/1", code: Self.noSpace))
    do {
      try build(3, at: place, in: system)
      Issue.record("the build did not fail")
    } catch let error as OutputError {
      guard case .full = error.problem else { throw error }
    }
    #expect(output(place) == before)
    #expect(!place.isFolder("output/.selari-new"))
  }

  @Test(arguments: [true, false])
  func replacingOneByOneThatStopsAnywhereIsCompletedByTheNextBuild(dies: Bool) throws {
    let count = try calls(.exchange(code: Self.busy))
    for number in 1...count {
      let place = try start()
      let before = output(place)
      let system = FaultyFileSystem(
        .exchange(code: Self.busy),
        dies ? .dead(from: number) : .at(number, code: Self.noSpace))
      do {
        try build(3, at: place, in: system)
        #expect(output(place) == Self.tree(of: 3))
      } catch let error as OutputError {
        if case .halfReplaced = error.problem {
          // Part is new, part is old, and the error says so.
        } else if !dies {
          #expect(visible(output(place)) == visible(before), "call \(number): \(error)")
        }
      }
      try build(4, at: place, in: FaultyFileSystem(.exchange(code: Self.busy)))
      #expect(output(place) == Self.tree(of: 4), "after call \(number)")
    }
  }

  /// The files, without folders: an empty one shows nothing.
  private func visible(_ tree: [String: String]) -> [String: String] {
    tree.filter { !$0.key.hasSuffix("/") }
  }

  @Test func whereNothingCanBeMadeBesideTheOutputTheSpareIsInIt() throws {
    let place = try TemporaryFolder()
    try place.write("", to: "output/.gitkeep")
    let beside = place.path + "/.selari-lock-output"
    for number in 1...3 {
      let system = FaultyFileSystem(.changes(below: beside, code: Self.readOnly))
      try build(number, at: place, in: system)
      var expected = Self.tree(of: number)
      expected[".gitkeep"] = ""
      #expect(output(place) == expected)
    }
    #expect(place.names == ["output"])
    // Once something can be made there again, the spare moves out.
    for number in 4...5 { try build(number, at: place, in: DiskFileSystem()) }
    #expect(place.tree("output").keys.filter { $0.hasPrefix(".selari-") } == [".selari-build"])
  }
}
