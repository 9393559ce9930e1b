import Testing

@testable import Selari

@Suite struct SectionDiffTests {
  private func described(_ old: [String], _ new: [String]) -> [String] {
    SectionDiff(from: old, to: new).lines.map { line in
      let sign =
        switch line.kind {
        case .same: " "
        case .removed: "-"
        case .added: "+"
        }
      return sign + line.pieces.map { $0.isChanged ? "[\($0.text)]" : $0.text }.joined()
    }
  }

  @Test func blocksThatWentStandBeforeThoseInTheirPlace() {
    #expect(described(["a", "b", "c"], ["a", "x", "c", "d"]) == [" a", "-b", "+x", " c", "+d"])
    #expect(described([], ["a"]) == ["+a"])
    #expect(described(["a"], []) == ["-a"])
    #expect(described(["a"], ["a"]) == [" a"])
  }

  @Test func theWordsThatChangedAreMarked() {
    #expect(
      described(
        ["Tutup pada 20 Oktober 2022 di sini."], ["Tutup pada 31 Oktober 2022 di sini."])
        == ["-Tutup pada [20 ]Oktober 2022 di sini.", "+Tutup pada [31 ]Oktober 2022 di sini."])
  }

  @Test func blocksWithLittleInCommonAreLeftWhole() {
    #expect(
      described(["satu dua tiga"], ["empat lima enam"]) == ["-satu dua tiga", "+empat lima enam"])
  }

  @Test func nothingIsLost() {
    let old = ["a b c d", "e", "f g  h"]
    let new = ["a b x d", "f g h", "i"]
    let lines = SectionDiff(from: old, to: new).lines
    #expect(lines.filter { $0.kind != .added }.map(\.text) == old)
    #expect(lines.filter { $0.kind != .removed }.map(\.text) == new)
  }
}
