import Templating

/// Reads JSON into template values, as Python's `json.loads` does: keys in order, `1` and `1.0` apart.
struct JSONValue {
  /// JSON that cannot be read.
  struct Malformed: Error {
    let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  /// The value of a JSON text.
  static func parse(_ text: String) throws -> Value {
    var reader = JSONValue(bytes: Array(text.utf8))
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == reader.bytes.count else { throw reader.malformed }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var malformed: Malformed { Malformed(offset: position) }
  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while [0x20, 0x0A, 0x0D, 0x09].contains(next) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(word: String) throws {
    guard bytes[position...].starts(with: word.utf8) else { throw malformed }
    position += word.utf8.count
  }

  private mutating func value() throws -> Value {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try take(word: "true")
      return true
    case UInt8(ascii: "f"):
      try take(word: "false")
      return false
    case UInt8(ascii: "n"):
      try take(word: "null")
      return .none
    default: return try number()
    }
  }

  private mutating func object() throws -> Value {
    var pairs: [(key: Value, value: Value)] = []
    position += 1
    if take(UInt8(ascii: "}")) { return .dict(Mapping(pairs)) }
    repeat {
      skipSpace()
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw malformed }
      pairs.append((.string(key), try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw malformed }
    return .dict(Mapping(pairs))
  }

  private mutating func array() throws -> Value {
    var elements: [Value] = []
    position += 1
    if take(UInt8(ascii: "]")) { return .list(elements) }
    repeat { elements.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw malformed }
    return .list(elements)
  }

  private mutating func number() throws -> Value {
    let start = position
    while "+-.0123456789eE".utf8.contains(next) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let integer = Int(text) { return .int(integer) }
    guard let double = Double(text) else { throw malformed }
    return .double(double)
  }

  private mutating func string() throws -> String {
    guard next == UInt8(ascii: "\"") else { throw malformed }
    position += 1
    var units: [UInt16] = []
    var plain: [UInt8] = []
    func flush() {
      units += Array(String(decoding: plain, as: UTF8.self).utf16)
      plain = []
    }
    while next != UInt8(ascii: "\"") {
      guard position < bytes.count else { throw malformed }
      guard next == UInt8(ascii: "\\") else {
        plain.append(next)
        position += 1
        continue
      }
      flush()
      position += 1
      units += try escape()
    }
    flush()
    position += 1
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape() throws -> [UInt16] {
    let letter = next
    position += 1
    switch letter {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count,
        let unit = UInt16(
          String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
      else { throw malformed }
      position += 4
      return [unit]
    default: return [UInt16(letter)]
    }
  }
}
