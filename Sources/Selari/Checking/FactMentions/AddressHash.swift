/// What an address on the web is known by, however much of it is written: `mohr.gov.my`,
/// `www.mohr.gov.my` and `https://www.mohr.gov.my/` are one.
enum AddressHash {
  static func of(_ address: ArraySlice<UInt8>) -> UInt64 {
    var rest = address
    if rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    let isPlain = !rest.starts(with: scheme) && rest.contains(UInt8(ascii: ":"))
    if isPlain { return WordHash(rest).value }
    if rest.starts(with: scheme) { rest = rest.dropFirst(scheme.count) }
    if rest.starts(with: Array("www.".utf8)) { rest = rest.dropFirst(4) }
    return WordHash(rest).value
  }

  private static let scheme = Array("https://".utf8)
}
