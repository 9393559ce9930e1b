import Diagnostics
import Foundation
import Selari
import Testing

@Suite struct OutputRefusalTests {
  let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    try place.write("name: Tapak", to: "site/site.yaml")
    try place.write("# Tajuk", to: "site/content/index.ms.md")
  }

  /// Why an output is refused; nil if it is not.
  private func refusal(_ output: String, site: String = "site") -> OutputProblem? {
    let before = place.tree("")
    defer { #expect(place.tree("") == before) }
    do {
      let tree = try OutputTree.begin(output: place(output), site: place(site))
      tree.abandon()
      return nil
    } catch {
      return error.problem
    }
  }

  @Test(arguments: ["site", "", "site/.", "site/../site/"])
  func anOutputThatHoldsTheSiteIsRefused(output: String) throws {
    guard case .holdsSite = refusal(output) else {
      Issue.record("\(output) was not refused")
      return
    }
  }

  @Test func aLinkToTheSiteIsRefused() throws {
    try FileManager.default.createSymbolicLink(atPath: place("out"), withDestinationPath: "site")
    guard case .holdsSite = refusal("out") else {
      Issue.record("the link was not refused")
      return
    }
  }

  @Test(arguments: ["site/content", "site/content/out", "site/templates/a/b"])
  func anOutputAmongTheSourcesIsRefused(output: String) {
    guard case .insideSources = refusal(output) else {
      Issue.record("\(output) was not refused")
      return
    }
  }

  @Test func aStrangersFilesAreNotTouched() throws {
    try place.write("penting", to: "papers/tesis.txt")
    try place.write("", to: "papers/.gitkeep")
    guard case .notOurs(let examples) = refusal("papers") else {
      Issue.record("the folder was not refused")
      return
    }
    #expect(examples == ["tesis.txt"])
  }

  @Test func aGitRepositoryIsNotTouchedEvenWithOurMarkerInIt() throws {
    try place.write("ref: refs/heads/main", to: "pages/.git/HEAD")
    try place.write("", to: "pages/.selari-build")
    guard case .holdsRepository = refusal("pages") else {
      Issue.record("the repository was not refused")
      return
    }
  }

  @Test func aFileIsNoOutput() throws {
    try place.write("", to: "file")
    for output in ["file", "file/out"] {
      guard case .notAFolder = refusal(output) else {
        Issue.record("\(output) was not refused")
        return
      }
    }
  }

  @Test func aLinkToNowhereIsRefused() throws {
    try FileManager.default.createSymbolicLink(atPath: place("out"), withDestinationPath: "gone")
    guard case .linkBroken = refusal("out") else {
      Issue.record("the link was not refused")
      return
    }
  }

  @Test func anEmptyFolderAndOneWithAPlaceholderAreTaken() throws {
    try place.write("", to: "out/.gitkeep")
    #expect(refusal("out") == nil)
    #expect(refusal("site/output") == nil)
    #expect(refusal("site/contents") == nil)
  }

  @Test func aSecondBuildWaitsForNobodyAndNamesTheFirst() throws {
    let first = try OutputTree.begin(output: place("out"), site: place("site"))
    do {
      _ = try OutputTree.begin(output: place("out"), site: place("site"))
      Issue.record("two builds met")
    } catch {
      guard case .locked(let process) = error.problem else { throw error }
      #expect(process == Int(getpid()))
    }
    try first.write("1", to: "a.html")
    _ = try first.commit()
    #expect(refusal("out") == nil)
  }

  @Test func theLockOfAProcessThatDiedHoldsNobodyUp() throws {
    try place.write("99999", to: ".selari-lock-out")
    let tree = try OutputTree.begin(output: place("out"), site: place("site"))
    tree.abandon()
    #expect(!place.names.contains(".selari-lock-out"))
  }

  @Test(arguments: [
    "", "/etc/passwd", "../a", "a/../../b", "a//b", "a/", "./a", "a/.", "a/..", "..", "a\u{0}b",
    "a\nb",
    String(repeating: "x", count: 256), String(repeating: "abc/", count: 1_000) + "x",
    ".selari-build", ".selari-spare/x",
  ])
  func pathsThatNoFileCanHaveAreRefused(path: String) throws {
    let tree = try OutputTree.begin(output: place("out"), site: place("site"))
    for sink in [tree, MemoryOutput()] as [any OutputSink] {
      do {
        try sink.write("x", to: path)
        Issue.record("\(path) was written")
      } catch {
        guard case .path = error.problem else { throw error }
      }
    }
  }

  @Test(arguments: ["a", "...", "..a/b", "a..", ".gitkeep", ".well-known/security.txt", "é/—.html"])
  func unusualPathsAreWritten(path: String) throws {
    let tree = try OutputTree.begin(output: place("out"), site: place("site"))
    try tree.write("x", to: path)
    _ = try tree.commit()
    #expect(place.text("out/" + path) == "x")
  }

  @Test func twoFilesAtOnePathAreAnError() throws {
    let tree = try OutputTree.begin(output: place("out"), site: place("site"))
    for sink in [tree, MemoryOutput()] as [any OutputSink] {
      try sink.write("1", to: "a.html")
      do {
        try sink.write("1", to: "a.html")
        Issue.record("written twice")
      } catch {
        guard case .writtenTwice = error.problem else { throw error }
        #expect(error.path == "a.html")
      }
    }
  }

  @Test(arguments: [["a", "a/b"], ["a/b", "a"], ["a/b/c", "a"]])
  func aFileThatIsAlsoAFolderIsAnErrorInAnyOrder(paths: [String]) throws {
    for _ in 1...3 {
      let tree = try OutputTree.begin(output: place("out"), site: place("site"))
      try tree.write("1", to: paths[0])
      do {
        try tree.write("1", to: paths[1])
        Issue.record("both were written")
      } catch {
        guard case .fileAndFolder = error.problem else { throw error }
      }
      // The next round finds the first file in its spare tree.
      tree.abandon()
      let next = try OutputTree.begin(output: place("out"), site: place("site"))
      try next.write("1", to: paths[0])
      _ = try next.commit()
    }
  }

  @Test(arguments: [(13, "folder that holds it"), (16, "mount point")])
  func whatKeepsTheOutputFromBeingExchangedIsNamed(code: Int32, remedy: String) {
    let solutions = OutputProblem.notAtomic(code: code).wording(in: .en).solutions
    #expect(solutions.count == 1 && solutions[0].text.contains(remedy))
  }

  @Test func aCharacterThatNobodySeesIsNamedByItsNumber() {
    let wording = OutputProblem.path(.controlCharacter(9)).wording(in: .en)
    #expect(wording.explanation == "The path holds a control character, U+0009.")
    #expect(wording.solutions.map(\.text) == ["Rename the file."])
  }

  @Test func everyProblemIsWordedInBothLanguages() {
    let problems: [OutputProblem] = [
      .holdsSite, .insideSources, .notOurs(examples: ["a"]), .holdsRepository, .notAFolder,
      .linkBroken, .locked(process: nil), .locked(process: 7), .path(.absolute), .path(.emptyPart),
      .path(.leavesOutput), .path(.controlCharacter(0x0A)), .path(.tooLong), .path(.reserved),
      .writtenTwice, .generated("robots.txt"),
      .fileAndFolder, .full, .readOnly, .denied, .system(code: 5), .halfReplaced(code: 28),
      .notAtomic(code: 16),
    ]
    for problem in problems {
      let (ms, en) = (problem.wording(in: .ms), problem.wording(in: .en))
      #expect(ms.summary != en.summary)
      #expect(ms.explanation != en.explanation)
      #expect(ms.solutions.count == en.solutions.count)
    }
  }
}
