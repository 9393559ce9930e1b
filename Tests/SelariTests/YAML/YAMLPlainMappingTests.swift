import Testing

@testable import Selari

@Suite("Plain front matter, read without libyaml")
struct YAMLPlainMappingTests {
  @Test(
    "the front matter of most pages is read here",
    arguments: [
      "title: Soalan Lazim\nslug: soalan-lazim\ndate: 2026-08-31\ndraft: true\n",
      "title: \"Gaji: berapa?\"\ndescription: Jawapan kepada “soalan” – dan (lagi) 2.5%.\norder: 3",
      "topics: [pathfinder, taking-part]\nlayout: questions\n",
    ])
  func reads(_ text: String) {
    #expect(plain(text) != nil)
  }

  @Test(
    "what could mean anything else is left to libyaml",
    arguments: [
      "", "title:\n", "title: \n", "title: a: b\n", "title: a #b\n", "title: 'a'\n",
      "title: |\n  a\n",
      "title: a\n  b\n", "# a\ntitle: b\n", "title: a\n\ndate: b\n", "title: \"a\\n\"\n",
      "title: a \n",
      "title: \"a\" \n", "title: \"a\n", "title: a\ntitle: b\n", "title : a\n", "title:a\n",
      "title: -\n", "title: -a\n", "title: *a\n", "title: &a b\n", "title: !!str a\n",
      "title: [a\n",
      "title: [a, [b]]\n", "title: []\n", "title: [a,]\n", "title: {a: b}\n", "title: a\r\n",
      "title: a\tb\n", "title: a\u{85}b\n", "title: a\u{2028}b\n", "title: a\u{A0}b\n",
      "title: a\u{FEFF}b\n", "title: a\u{0}b\n", "--- a\n", "? a\n", "- a\n", "a\n", "1: a\n",
      " a: b\n",
    ])
  func leaves(_ text: String) {
    #expect(plain(text) == nil)
  }

  /// Random texts of pieces that plain front matter is made of, and of some that it is not.
  @Test("what is read here is what libyaml reads", arguments: 0..<40)
  func sameAsLibyaml(_ seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let keys = ["title", "date", "a_b", "order-2", "x", "tajuk", "y", "no", "null"]
    let values = [
      "Soalan Lazim", "2026-08-31", "true", "no", "~", "12", "1e3", "a b  c", "“petik” – ya", "资料",
      "தமிழ்", "😀 a", "a,b", "a[1]", "it's", "a - b", "\"dua: perkataan\"", "\"\"", "\"a #b\"",
      "[a, b]", "[a,b-c]", "[a]", "[1,  2 ]", "a: b", "a #b", "a:b", "a ", "'x'", "|", "-a", "0x1F",
      "a\u{2029}",
      "\"a\u{85}\"", "---", "a---", "...", "a <<", "<<<<<<< x", "=======", "null", "?a", "%a", "@a",
    ]
    var readHere = 0
    for _ in 0..<200 {
      let lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        let gap = ["", " ", "  "].randomElement(using: &random) ?? ""
        let key = keys.randomElement(using: &random) ?? ""
        return "\(key): \(gap)\(values.randomElement(using: &random) ?? "")"
      }
      let text = lines.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
      guard let here = plain(text) else { continue }
      readHere += 1
      let bytes = Array(text.utf8)
      let (there, faults) = bytes.withUnsafeBufferPointer {
        YAML.parseAnything($0, base: 7, holdsStamps: true)
      }
      #expect(faults.isEmpty, "\(text)")
      #expect(there.map { "\($0)" } == "\(here)", "\(text)")
    }
    #expect(readHere > 10)
  }

  private func plain(_ text: String) -> YAMLNode? {
    Array(text.utf8).withUnsafeBufferPointer { YAMLPlainMapping.read($0, base: 7) }
  }
}
