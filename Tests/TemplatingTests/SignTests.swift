import Testing

@testable import Templating

/// Signs are told apart by their bytes, without a text being made of them.
@Suite struct SignTests {
  @Test(arguments: Token.Sign.allCases)
  func aSignIsKnownByItsBytes(sign: Token.Sign) throws {
    let bytes = Array(sign.rawValue.utf8)
    for next in [UInt8(ascii: " "), UInt8(ascii: "a"), 0] {
      #expect(Token.Sign(bytes[0], bytes.count > 1 ? bytes[1] : next) == sign)
    }
  }

  @Test func twoBytesAreTheSignThatTheirTextBeginsWith() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let written = [[first, second], [first]].lazy.compactMap { bytes in
          Token.Sign.allCases.first { bytes.elementsEqual($0.rawValue.utf8) }
        }.first
        #expect(Token.Sign(first, second) == written)
      }
    }
  }
}
