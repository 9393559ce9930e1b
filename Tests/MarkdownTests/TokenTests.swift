import Bytes
import Testing

@testable import Markdown

/// What stands for a stretch of text that libcmark must not read.
@Suite struct TokenTests {
  @Test(arguments: [
    0, 1, 63, 64, 4_095, 4_096, 0xEFFF, 0xF000, 0xF001, 0x1DFFF, 0x1E000, 1_000_000,
  ])
  func anIndexIsFoundAgain(index: Int) {
    var bytes = ByteBuffer()
    Token.append(index, to: &bytes)
    #expect(bytes.count == Token.length(of: index))
    #expect(String(validating: bytes.array(), as: UTF8.self) != nil)
    #expect(Token.index(at: 0, in: bytes.records) == index)
    #expect(Token.index(at: 0, in: bytes.records.part(0..<bytes.count - 1)) == nil)
    #expect(Token.index(at: 1, in: bytes.records) == nil)
  }

  /// The first token of a page is U+100000, the next U+100001.
  @Test(arguments: ["&#x100000;", "&#x100001;", "&#1048576;", "&#X100000;", "\u{100000}"])
  func aCharacterIsNotTakenForAToken(written: String) {
    let character = written.contains("1;") ? "\u{100001}" : "\u{100000}"
    let long = "kata demi kata dan seterusnya"
    let text = """
      \(long) *a* {{ b }} \(long) [\(written)](/\(written)x "\(written)t") \(written) \(long)

      ```\(written)
      ```
      """
    let html = PlainRendering().html(text)
    let escaped = character.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
    #expect(
      html == """
        <p>\(long) <em>a</em> {{ b }} \(long) <a href="/\(escaped)x" title="\(character)t">\(character)</a> \
        \(character) \(long)</p>
        <pre><code class="language-\(character)"></code></pre>

        """)
  }

  @Test func soManyCharactersAreReferredToThatTokensAreNamedAnew() {
    let references = (0..<300).map { "&#x10\(String(0x10000 + $0 * 2, radix: 16).dropFirst());" }
    let text =
      references.joined() + "\n\n" + (0..<200).map { "{{ a\($0) }}" }.joined(separator: " ")
    let characters = (0..<300).map { String(Unicode.Scalar(UInt32(0x100000 + $0 * 2)) ?? "?") }
    #expect(
      PlainRendering().html(text)
        == "<p>\(characters.joined())</p>\n<p>"
        + (0..<200).map { "{{ a\($0) }}" }.joined(separator: " ") + "</p>\n")
  }
}
