extension Node {
  /// The reference that this node is.
  public var reference: Reference? {
    record.code == .reference ? Reference(expression: literal, range: range) : nil
  }
}

extension Reference {
  /// What stands between the braces in the file, blanks included.
  public var expressionRange: Range<Int> {
    range.count >= 4 ? range.lowerBound + 2..<range.upperBound - 2 : range
  }
}
