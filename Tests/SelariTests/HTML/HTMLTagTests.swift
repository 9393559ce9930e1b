import Testing

@testable import Selari

@Suite struct HTMLTagTests {
  private func tag(_ name: String) -> HTMLTag {
    Array(name.utf8).withUnsafeBufferPointer { HTMLTag.named($0) }
  }

  @Test func anElementIsKnownByItsNameInLettersOfEitherCase() {
    for known in HTMLTag.allCases {
      #expect(tag(known.rawValue) == known)
      #expect(tag(known.rawValue.uppercased()) == known)
    }
  }

  /// Whatever two names have in common.
  @Test func anotherNameIsNone() {
    for known in HTMLTag.allCases {
      let name = known.rawValue
      for other in ["x-" + name, "x-" + name.dropFirst(2), "xyz" + name.dropFirst(3), name + "-x"] {
        guard HTMLTag(rawValue: other) == nil else { continue }
        #expect(tag(other) == .other, "\(other)")
      }
    }
    #expect(tag(String(repeating: "a", count: 256) + "figcaption") == .other)
  }

  @Test func anEndTagOfAnotherNameIsToldWhateverItEndsIn() throws {
    let page = PlainReaderTests.page("<figure><figcaption>x</my-caption></figure>")
    #expect(PlainReader.read(page) == nil)
    #expect(!GumboReader.read(page).faults.isEmpty)
  }
}
