import Diagnostics
import Synchronization
import Testing

@Suite struct NearNamesTests {
  /// The same on every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func word(_ letters: String, _ length: ClosedRange<Int>, _ dice: inout Dice) -> String {
    String(
      (0..<Int.random(in: length, using: &dice)).map { _ in letter(of: letters, &dice) })
  }

  private func letter(of letters: String, _ dice: inout Dice) -> Character {
    letters.randomElement(using: &dice) ?? "x"
  }

  private func misspelt(_ text: String, _ letters: String, _ dice: inout Dice) -> String {
    var result = Array(text)
    for _ in 0..<Int.random(in: 0...3, using: &dice) where !result.isEmpty {
      let at = Int.random(in: result.indices, using: &dice)
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: result.remove(at: at)
      case 1: result.insert(letter(of: letters, &dice), at: at)
      case 2: result[at] = letter(of: letters, &dice)
      default: result.swapAt(at, max(0, at - 1))
      }
    }
    return String(result)
  }

  /// Few letters make many names that are as close, and many that begin alike.
  @Test(arguments: ["ab", "abAB", "abc/-", "aé漢B", "ab/.", "abcdefghijklmnopqrstuvwxyz/-"])
  func whatIsFoundIsWhatLookingAtEveryNameFinds(letters: String) {
    var dice = Dice(state: UInt64(letters.utf8.count))
    for round in 0..<60 {
      let length = round % 3 == 0 ? 0...3 : 1...(4 + round / 3)
      var names = (0..<Int.random(in: 0...40, using: &dice)).map { _ in
        word(letters, length, &dice)
      }
      names += names.prefix(3) + names.prefix(9).map { $0 + word(letters, 1...3, &dice) }
      let near = NearNames { [names] in names }
      for _ in 0..<25 {
        let written =
          names.randomElement(using: &dice).map { misspelt($0, letters, &dice) }
          ?? word(letters, length, &dice)
        let wanted = NearMiss.of(written, among: names)
        #expect(near.nearest(to: written) == wanted, "\(written) among \(names)")
        #expect(near.nearest(to: written) == wanted, "asked again")
      }
    }
  }

  /// Texts of more than 64 scalars are looked for in another way than shorter ones.
  @Test(arguments: ["ab", "abcdefg/-", "abc/.", "ab漢"])
  func soItIsWithLongNames(letters: String) {
    var dice = Dice(state: 7)
    for count in [58, 63, 64, 65, 80] {
      let names = (0..<12).map { _ in word(letters, count...(count + 2), &dice) }
      let near = NearNames { names }
      for name in names {
        var written = name
        for _ in 0..<6 {
          written = misspelt(misspelt(written, letters, &dice), letters, &dice)
          #expect(near.nearest(to: written) == NearMiss.of(written, among: names), "\(written)")
        }
      }
    }
  }

  @Test func theNamesAreAskedForOnceAndNotBeforeTheyAreNeeded() {
    let asked = Mutex(0)
    let near = NearNames {
      asked.withLock { $0 += 1 }
      return ["berita/pelancaran", "berita/penutupan"]
    }
    #expect(asked.withLock { $0 } == 0)
    #expect(near.nearest(to: "berita/pelancarn") == "berita/pelancaran")
    #expect(near.nearest(to: "berita/penutup") == "berita/penutupan")
    #expect(near.nearest(to: "hubungi") == nil)
    #expect(asked.withLock { $0 } == 1)
  }
}
