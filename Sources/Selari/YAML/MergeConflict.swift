/// A place in a file of YAML where Git could not merge two versions, and left both between lines of marks.
struct MergeConflict {
  /// The seven marks of its first line, as byte offsets: `<<<<<<<`, or another where that one is gone.
  let mark: Range<Int>
  /// Whether nothing but what `selari stamp` writes stands between the marks.
  let isOfStamps: Bool

  /// The conflicts in a text, in their order.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [MergeConflict] {
    var conflicts: [MergeConflict] = []
    var open: Open?
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[start..<end]
      let mark = start..<min(start + length, end)
      switch kind(of: line) {
      case .begins?:
        if let open { conflicts.append(MergeConflict(mark: open.mark, isOfStamps: false)) }
        open = Open(mark: mark)
      case .goesOn? where open != nil: break
      case .ends? where open != nil:
        if let open {
          conflicts.append(MergeConflict(mark: open.mark, isOfStamps: open.isOfStamps))
        }
        open = nil
      case .goesOn?, .ends?: conflicts.append(MergeConflict(mark: mark, isOfStamps: false))
      case nil: open?.take(line)
      }
      start = end + 1
    }
    // One that does not end here goes on over text that no stamp writes.
    if let open { conflicts.append(MergeConflict(mark: open.mark, isOfStamps: false)) }
    return conflicts
  }

  /// Whether the first line of a conflict is what a value is taken to begin with, as in a list that goes
  /// on over several lines, where it breaks nothing.
  static func begins(at offset: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "<") else { return false }
    let isLineStart = offset == 0 || bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D
    return isLineStart && bytes[offset...].starts(with: beginning)
  }

  /// What is wrong with a file of which there are two versions from its first line on.
  static func fault(atBeginningOf text: ArraySlice<UInt8>) -> YAMLFault? {
    guard text.starts(with: beginning) else { return nil }
    return YAMLFault(.conflict(ofStamps: false), at: text.startIndex..<text.startIndex + length)
  }

  private init(mark: Range<Int>, isOfStamps: Bool) {
    (self.mark, self.isOfStamps) = (mark, isOfStamps)
  }

  // MARK: - Lines

  /// What a line of marks does.
  private enum Kind { case begins, goesOn, ends }

  private static let beginning = "<<<<<<< ".utf8

  /// How many marks stand on a line.
  private static let length = 7

  private static func kind(of line: Slice<UnsafeBufferPointer<UInt8>>) -> Kind? {
    guard let first = line.first, line.prefix(length).allSatisfy({ $0 == first }) else {
      return nil
    }
    let rest = line.dropFirst(length)
    switch first {
    case UInt8(ascii: "<") where rest.first == 0x20: return .begins
    case UInt8(ascii: "|") where rest.first == 0x20: return .goesOn
    case UInt8(ascii: "=") where line.count == length: return .goesOn
    case UInt8(ascii: ">") where rest.first == 0x20: return .ends
    default: return nil
    }
  }

  /// A conflict as it is read, line by line.
  private struct Open {
    let mark: Range<Int>
    private var hasFingerprint = false
    private var hasOther = false
    /// The lines that name the source: which one that is, no two versions may leave open.
    private var sources: Set<[UInt8]> = []

    init(mark: Range<Int>) { self.mark = mark }

    var isOfStamps: Bool { hasFingerprint && !hasOther && sources.count < 2 }

    /// Takes a line of either version: one that `selari stamp` writes is a key with a fingerprint, or leads
    /// to those.
    mutating func take(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
      let text = line.drop { $0 == 0x20 }
      guard let colon = text.lastIndex(of: UInt8(ascii: ":")) else {
        if !text.isEmpty { hasOther = true }
        return
      }
      let value = text[(colon + 1)...].drop { $0 == 0x20 }
      if text.starts(with: "of:".utf8) {
        sources.insert(Array(value))
      } else if value.count == Digest.shortLength, value.allSatisfy(MergeConflict.isHexadecimal) {
        hasFingerprint = true
      } else if !["translation:", "checked:"].contains(where: { text.elementsEqual($0.utf8) }) {
        hasOther = true
      }
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte &- 0x61 < 6
  }
}
