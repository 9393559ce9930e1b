/// How much a short phrase looks like Malay or English where it has too few small words to tell: by
/// beginnings, endings and letters that the other language does not have.
///
/// Cautious: a phrase that could be either counts as neither.
struct WordShape: Sendable {
  private(set) var malay = 0
  private(set) var english = 0

  init(_ tokens: ArraySlice<TextToken>, _ bytes: [UInt8]) {
    for index in tokens.indices where tokens[index].kind == .word {
      let token = tokens[index]
      switch tokens.tongue(at: index, in: bytes) {
      case .malay: malay += 2
      case .english: english += 2
      case nil:
        add(bytes[token.range].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
      }
    }
  }

  func count(of tongue: FunctionWords.Tongue) -> Int { tongue == .malay ? malay : english }

  private mutating func add(_ word: [UInt8]) {
    guard word.count >= 4 else { return }
    if Self.englishEndings.contains(where: { Self.ends(word, $0) })
      || Self.englishParts.contains(where: { Self.contains(word, $0) })
    {
      english += 2
    } else if Self.ends(word, Self.ing) {
      // Malay has it too, in short words and in such as are said twice: `penting`, `masing-masing`.
      english += word.count >= 8 && !word.contains(UInt8(ascii: "-")) ? 2 : 1
    }
    if word.count >= 6,
      Self.malayBeginnings.contains(where: { word.starts(with: $0) })
        || Self.malayEndings.contains(where: { Self.ends(word, $0) })
    {
      malay += 2
    }
  }

  private static let englishEndings = bytes(
    "tion tions sion ings ment ments ness ity ous ful less ship ships ance ence able ible "
      + "ork orks ward wards ght ck ss ds ts ns rs ly age ages")
  private static let englishParts = bytes("th wh ph ee oo ea ou x qu ck ght tt ll ff pp rr cc ew")
  private static let ing = Array("ing".utf8)
  private static let malayBeginnings = bytes("meng meny mem men peng peny pem ber ter keber per")
  private static let malayEndings = bytes("kan nya lah ian aan uan an ung ong")

  private static func bytes(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").map { Array($0.utf8) }
  }

  private static func ends(_ word: [UInt8], _ part: [UInt8]) -> Bool {
    word.count > part.count + 1 && word.suffix(part.count).elementsEqual(part)
  }

  private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
    guard word.count >= part.count else { return false }
    return (0...(word.count - part.count)).contains {
      word[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
