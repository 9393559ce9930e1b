import Foundation
import Selari
import Testing

/// Builds in a process of their own that is killed for good, again and again.
@Suite struct OutputKilledTests {
  /// The files of a build: each names the build, and their set depends on it.
  static func files(of build: Int) -> [String: String] {
    var files: [String: String] = [:]
    for page in 0..<60 where (page + build) % 5 != 0 {
      files["s\(page % 4)/p\(page)/index.html"] =
        "build \(build)\n" + String(repeating: "x", count: (page * 397 + build * 131) % 20_000)
    }
    files[build.isMultiple(of: 2) ? "turn" : "turn/a.html"] = "build \(build)\n"
    return files
  }

  static func build(_ number: Int, in root: String) throws {
    let tree = try OutputTree.begin(output: root + "/output", site: root)
    for (path, text) in files(of: number) { try tree.write(text, to: path) }
    _ = try tree.commit()
  }

  @Test func aBuildKilledAtRandomMomentsLeavesOneWholeBuild() async throws {
    let place = try TemporaryFolder(onDisk: true)
    let root = place.path
    try Self.build(1, in: root)
    var random = Seeded(state: 20_221_020)
    var last = 1
    for _ in 0..<25 {
      let delay = UInt32(random.next() % 40_000)
      let from = last + 1
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [
          root = root as String, delay = delay as UInt32, from = from as Int
        ] in
        let killer = Thread {
          usleep(delay)
          kill(getpid(), SIGKILL)
        }
        killer.start()
        var number = from
        while true {
          try OutputKilledTests.build(number, in: root)
          number += 1
        }
      }
      last = try #require(wholeBuild(place))
      #expect(last >= from - 1)
    }
    try Self.build(last + 1, in: root)
    #expect(wholeBuild(place) == last + 1)
    #expect(place.names == [".selari-spare-output", "output"])
  }

  /// Which build the output is, if it is one, file by file; else nil.
  private func wholeBuild(_ place: TemporaryFolder) -> Int? {
    let tree = place.tree("output").filter { !$0.key.hasSuffix("/") && $0.key != ".selari-build" }
    guard let text = tree.first?.value, let line = text.split(separator: "\n").first,
      let number = Int(line.dropFirst("build ".count))
    else { return nil }
    return tree == Self.files(of: number) ? number : nil
  }
}

/// Random numbers that are the same in every run: SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
