extension RandomAccessCollection {
  /// Where the second part of a collection begins, of which every member of the first part comes before
  /// every member of the second: a binary search.
  /// - Parameter isSecond: Whether a member is of the second part.
  @inline(__always)
  func partitioningIndex(where isSecond: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if isSecond(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
