import Testing

@testable import Selari

@Suite struct AddressCacheTests {
  private func with<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    Array(text.utf8).withUnsafeBufferPointer(body)
  }

  private func path(_ lead: AddressLead?) -> String? {
    guard case .file(let path) = lead else { return nil }
    return path
  }

  @Test func whatIsKeptIsFoundAndNothingElse() {
    var cache = AddressCache()
    let texts = (0..<3_000).map { "/ms/halaman-\($0)/" }
    for text in texts { with(text) { cache.keep($0, .file(text)) } }
    for text in texts {
      let found = path(with(text) { cache.find($0) })
      #expect(found == text)
    }
    for text in ["", "/", "/ms/halaman-3000/", "/ms/halaman-1", "/ms/halaman-1/ "] {
      let found = path(with(text) { cache.find($0) })
      #expect(found == nil)
    }
  }

  @Test func whatIsForgottenIsNeverMistaken() {
    var cache = AddressCache()
    let long = String(repeating: "x", count: 5_000)
    for number in 0..<1_000 {
      let text = "/\(number)\(long)"
      with(text) { cache.keep($0, .file("\(number)")) }
      let found = path(with(text) { cache.find($0) })
      #expect(found == "\(number)")
    }
    for number in 0..<1_000 {
      let found = path(with("/\(number)\(long)") { cache.find($0) })
      #expect(found == nil || found == "\(number)")
    }
    let first = path(with("/0\(long)") { cache.find($0) })
    #expect(first == nil)
  }
}
