import Diagnostics
import Testing

@Suite struct PrintableTests {
  /// Unicode's own list of what turns the direction of writing.
  @Test func nothingThatTurnsTheTextReachesTheTerminal() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isBidiControl else { continue }
      #expect(Printable.line("a\(scalar)b") == "a\u{FFFD}b", "\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["Kementerian", "اردو", "שלום", "é\u{301}", "👩‍🔧", "“a” — b"])
  func textStaysAsItIs(text: String) {
    #expect(Printable.line(text) == text)
  }
}
