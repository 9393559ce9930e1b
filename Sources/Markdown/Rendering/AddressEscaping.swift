extension [UInt8] {
  /// Appends an address for an attribute: what cannot stand in one is percent-encoded, `&` and `'`
  /// are escaped, and what is already encoded stays as it is.
  mutating func appendAddress(_ address: some Collection<UInt8>) {
    let done: Void? = address.withContiguousStorageIfAvailable { appendAddress($0) }
    if done == nil { Array(address).withUnsafeBufferPointer { appendAddress($0) } }
  }

  private mutating func appendAddress(_ address: UnsafeBufferPointer<UInt8>) {
    let safe = safeInAddress
    var start = 0
    for index in 0..<address.count {
      let byte = address[index]
      if byte < 0x80, safe[Int(byte)] { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: address[start..<index]))
      start = index + 1
      if byte == 0x26 {
        append("&amp;")
      } else if byte == 0x27 {
        append("&#x27;")
      } else {
        append(0x25)
        append(hexadecimal[Int(byte >> 4)])
        append(hexadecimal[Int(byte & 15)])
      }
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: address[start...]))
  }
}

private let hexadecimal = Array("0123456789ABCDEF".utf8)

/// The ASCII characters that stand unchanged in an address.
private let safeInAddress: [Bool] = {
  var table = [Bool](repeating: false, count: 128)
  for byte in UInt8(0x30)...0x39 { table[Int(byte)] = true }
  for byte in UInt8(0x41)...0x5A { table[Int(byte)] = true }
  for byte in UInt8(0x61)...0x7A { table[Int(byte)] = true }
  for byte in "!#$%()*+,-./:;=?@_~".utf8 { table[Int(byte)] = true }
  return table
}()
