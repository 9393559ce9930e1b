import Testing

@testable import Selari

@Suite struct ASCIITests {
  @Test func everyByteIsWhatItsCharacterIs() {
    for byte in UInt8.min...UInt8.max {
      let character = Character(Unicode.Scalar(byte))
      #expect(ASCII.isLetter(byte) == (character.isASCII && character.isLetter), "\(byte)")
      #expect(ASCII.isDigit(byte) == ("0"..."9").contains(character), "\(byte)")
      #expect(ASCII.isAlphanumeric(byte) == (ASCII.isLetter(byte) || ASCII.isDigit(byte)))
    }
  }

  @Test func aNameIsWhatAnExpressionCanHold() {
    for name in ["a", "_", "a1", "_1", "tarikh_tutup", "A"] { #expect(ASCII.isName(name)) }
    for other in ["", "1a", "a-b", "a b", "a.b", "é", "a@", "a["] { #expect(!ASCII.isName(other)) }
  }
}
