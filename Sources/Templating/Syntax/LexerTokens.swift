/// The tokens inside tags: names, numbers, strings, signs.
extension Lexer {
  /// Reads one token; false after a fault, which is then reported.
  mutating func readToken() -> Bool {
    let byte = scanner.byte(position)
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return readNumber()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return readString(quote: byte)
    default: break
    }
    if let (scalar, _) = scanner.scalar(at: position), Self.isNamePart(scalar) { return readName() }
    return readSign()
  }

  /// Whether a scalar can stand in a name: Python's `\w`.
  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: scalar.value >= 0x80 && scalar.properties.isXIDContinue
    }
  }

  private mutating func readName() -> Bool {
    let start = position
    while let (scalar, length) = scanner.scalar(at: position), Self.isNamePart(scalar) {
      position += length
    }
    let text = scanner.text(start..<position)
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart else {
      report(.misuse(.badIdentifier), start..<position)
      return false
    }
    result.tokens.append(Token(kind: .name, range: start..<position, text: text))
    return true
  }

  private mutating func readSign() -> Bool {
    let start = position
    let slip = OperatorSlip.length(at: start, in: scanner)
    guard slip == nil, let sign = Token.Sign(scanner.byte(start), scanner.byte(start + 1)) else {
      let length = slip ?? scanner.scalar(at: start)?.length ?? 1
      report(
        .unexpected(got: scanner.text(start..<start + length), expected: .anything),
        start..<start + length)
      position += length
      return false
    }
    position += sign.rawValue.utf8.count
    switch sign {
    case .leftParen: open.append((.rightParen, start))
    case .leftBracket: open.append((.rightBracket, start))
    case .leftBrace: open.append((.rightBrace, start))
    case .rightParen, .rightBracket, .rightBrace:
      let awaited = open.popLast()?.closing
      guard awaited == sign else {
        isEnded = awaited == nil && sign == .rightBrace && kind != .expression
        let expected = isEnded ? kind.end : awaited?.rawValue
        report(
          .unexpected(got: sign.rawValue, expected: expected.map { .text($0) } ?? .anything),
          start..<position)
        return false
      }
    default: break
    }
    emit(.sign(sign), start..<position)
    return true
  }

  // MARK: Numbers

  private mutating func readNumber() -> Bool {
    let start = position
    if let end = floatEnd(from: start), scanner.byte(start - 1) != UInt8(ascii: ".") {
      position = end
      let digits = scanner.text(start..<end).filter { $0 != "_" }
      result.tokens.append(
        Token(kind: .float, range: start..<end, float: Double(digits) ?? .infinity))
      return true
    }
    let (digits, radix) = readInteger()
    guard let value = Int(digits, radix: radix) else {
      report(.badValue(.overflow), start..<position)
      return false
    }
    result.tokens.append(Token(kind: .integer, range: start..<position, integer: value))
    return true
  }

  /// Where a run of digits with single underscores between them ends, nil where none begins.
  private func digitsEnd(from start: Int) -> Int? {
    var end = start
    while true {
      let digit = scanner.byte(end) == UInt8(ascii: "_") && end > start ? end + 1 : end
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(scanner.byte(digit)) else { break }
      end = digit + 1
    }
    return end > start ? end : nil
  }

  /// Where a floating-point number ends: digits with a fraction, an exponent, or both.
  private func floatEnd(from start: Int) -> Int? {
    guard let whole = digitsEnd(from: start) else { return nil }
    let fraction =
      scanner.byte(whole) == UInt8(ascii: ".") ? digitsEnd(from: whole + 1) : nil
    let mantissa = fraction ?? whole
    if scanner.byte(mantissa) | 0x20 == UInt8(ascii: "e") {
      let sign = scanner.byte(mantissa + 1)
      let signed = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      if let end = digitsEnd(from: mantissa + (signed ? 2 : 1)) { return end }
    }
    return fraction
  }

  /// Reads a whole number: `0b`, `0o`, `0x` or decimal; a decimal that begins with 0 is only zeros.
  private mutating func readInteger() -> (digits: String, radix: Int) {
    let start = position
    let prefix = scanner.byte(start) == UInt8(ascii: "0") ? scanner.byte(start + 1) | 0x20 : 0
    let radix =
      prefix == UInt8(ascii: "b")
      ? 2 : prefix == UInt8(ascii: "o") ? 8 : prefix == UInt8(ascii: "x") ? 16 : 10
    if radix != 10, let end = digitsEnd(from: start + 2, radix: radix) {
      position = end
      return (scanner.text(start + 2..<end).filter { $0 != "_" }, radix)
    }
    var end = digitsEnd(from: start) ?? start + 1
    if scanner.byte(start) == UInt8(ascii: "0") {
      end = start + 1
      while true {
        let zero = scanner.byte(end) == UInt8(ascii: "_") ? end + 1 : end
        guard scanner.byte(zero) == UInt8(ascii: "0") else { break }
        end = zero + 1
      }
    }
    position = end
    return (scanner.text(start..<end).filter { $0 != "_" }, 10)
  }

  private func digitsEnd(from start: Int, radix: Int) -> Int? {
    var end = start
    while true {
      let digit = scanner.byte(end) == UInt8(ascii: "_") ? end + 1 : end
      let character = Character(Unicode.Scalar(scanner.byte(digit)))
      guard let value = character.hexDigitValue, value < radix else { break }
      end = digit + 1
    }
    return end > start ? end : nil
  }

  // MARK: Strings

  private mutating func readString(quote: UInt8) -> Bool {
    let start = position
    var end = start + 1
    while end < scanner.bytes.count, scanner.byte(end) != quote {
      end += scanner.byte(end) == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < scanner.bytes.count, !openQuotes.contains(start) else {
      let sign = String(Unicode.Scalar(quote))
      report(.unclosed(sign, closing: sign), start..<start + 1)
      position = start + 1
      return false
    }
    position = end + 1
    switch StringEscapes.decode(scanner.text(start + 1..<end)) {
    case .success(let text):
      result.tokens.append(Token(kind: .string, range: start..<position, text: text))
      return true
    case .failure(let bad):
      report(.misuse(.badString(bad.escape)), start..<position)
      return false
    }
  }
}
