import Testing

@testable import Selari

@Suite("Text as it stands in HTML")
struct HTMLTextTests {
  @Test("single blanks stand for white space of every kind, and none at the ends")
  func singleSpaced() {
    let blanks = (0...0x3100 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
      .filter(\.properties.isWhitespace)
    #expect(blanks.count == 25)
    for blank in blanks {
      #expect(HTMLText.singleSpaced("\(blank)satu\(blank) \(blank)dua\(blank)") == "satu dua")
      #expect(HTMLText.singleSpaced("\(blank)") == "")
    }
    #expect(HTMLText.singleSpaced("") == "")
  }

  @Test("what is no white space stays, whatever its bytes share with white space")
  func others() {
    for value in 0x21...0x3100 as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isWhitespace else { continue }
      let text = "a\(scalar) b\(scalar)"
      #expect(HTMLText.singleSpaced(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test("a character that is not ordinary is found at every place of a text")
  func ordinary() {
    let plain = Array(String(repeating: "Siaran media, 2022! ", count: 3).utf8)
    func isOrdinary(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
      bytes.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { PlainText.isOrdinary($0, range) } ?? true
      }
    }
    for place in plain.indices {
      for (text, expected) in [
        ("\u{1}", false), ("\u{7F}", false), ("\u{B}", false), ("&tiada;", false), ("&amp;", true),
        ("é", true), ("\u{85}", false), ("\n", true), ("–", true), ("\u{FFFE}", false),
      ] {
        var bytes = plain
        bytes.insert(contentsOf: text.utf8, at: place)
        #expect(isOrdinary(bytes, 0..<bytes.count) == expected, "\(text) at \(place)")
        // What stands outside the range is not looked at.
        #expect(isOrdinary(bytes, 0..<place))
        #expect(isOrdinary(bytes, place + text.utf8.count..<bytes.count))
      }
    }
  }

  @Test("a word of an attribute is found, however it is written")
  func words() throws {
    let tree = HTMLTree.read(
      PlainReaderTests.page(
        """
        <p><a href="#a" rel="  NoOpener icon">a</a> <a href="#b" rel="icons">b</a></p>
        <p><a href="#c" rel="&#105;con">c</a> <a href="#d" title="A &amp; B">d</a></p>
        """))
    let links = tree.elements(.a)
    #expect(links.map { $0.holds("rel", "icon") } == [true, false, true, false])
    #expect(links.map { $0.says("title", "A & B") } == [false, false, false, true])
    #expect(links.map { $0.says("href", "#b") } == [false, true, false, false])
  }
}
