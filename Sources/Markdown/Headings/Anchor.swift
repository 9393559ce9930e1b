extension Collection<UInt8> {
  /// Whether it can be an anchor: a letter, then letters, digits, `-`, `_` and `.`, all of ASCII, so that
  /// it stands in an address as it is.
  var isAnchor: Bool {
    guard let first, isLetter(first) else { return false }
    return allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
  }
}
