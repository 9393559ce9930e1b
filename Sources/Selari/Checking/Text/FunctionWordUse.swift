// What looks like a function word and is none, where it stands: the letter of `Blok A` and `P.U.(A)`, the
// number of `No. 12`.
extension ArraySlice<TextToken> {
  /// The language that a word is a function word of.
  @inline(__always)
  func tongue(at index: Int, in bytes: [UInt8]) -> FunctionWords.Tongue? {
    let token = self[index]
    guard !token.flags.isDisjoint(with: [.malay, .english]) else { return nil }
    if token.range.count <= 2, !isWord(at: index, in: bytes) { return nil }
    return token.flags.contains(.malay) ? .malay : .english
  }

  /// Whether one or two letters are a word.
  private func isWord(at index: Int, in bytes: [UInt8]) -> Bool {
    let token = self[index]
    if token.range.count == 1 { return isArticle(at: index, in: bytes) }
    return token.hash != FunctionWords.no || !isNumberSign(at: index, in: bytes)
  }

  /// Whether the letter `a` is the article: on its own before a word; as a capital where it begins and no
  /// name follows.
  private func isArticle(at index: Int, in bytes: [UInt8]) -> Bool {
    let token = self[index]
    guard index + 1 < endIndex, self[index + 1].kind == .word,
      bytes[Int(token.end)..<Int(self[index + 1].start)].allSatisfy({ $0 == 0x20 || $0 == 0x0A })
    else { return false }
    let before = token.start > 0 ? bytes[Int(token.start) - 1] : 0x20
    guard token.flags.contains(.capitalised) else { return before == 0x20 || before == 0x0A }
    return index == startIndex && !self[index + 1].flags.contains(.capitalised)
  }

  /// Whether `no` stands for a number: `No. 12`, `No 12`, `No. Telefon`.
  private func isNumberSign(at index: Int, in bytes: [UInt8]) -> Bool {
    guard index + 1 < endIndex else { return false }
    let next = self[index + 1]
    return next.kind == .number
      || bytes[Int(self[index].end)..<Int(next.start)].first == UInt8(ascii: ".")
  }
}

extension TextToken {
  /// Whether a word is written in capitals.
  @inline(__always)
  func isShouted(in bytes: [UInt8]) -> Bool {
    flags.contains(.capitalised) && range.count > 1 && bytes[Int(start) + 1] &- 0x41 < 26
  }
}
