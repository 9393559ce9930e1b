extension UnsafeBufferPointer<UInt8> {
  /// The end of the reference `{{ … }}` that begins at a position; braces in quotes do not end it.
  func referenceEnd(at start: Int, end: Int) -> Int? {
    guard start + 4 <= end, self[start] == 0x7B, self[start + 1] == 0x7B else { return nil }
    // What is longer is no reference; and nobody should wait for one.
    let limit = Swift.min(end, start + 400)
    var quote: UInt8 = 0
    var next = start + 2
    while next < limit {
      let byte = self[next]
      if quote != 0 {
        if byte == 0x5C { next += 1 } else if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x60 {
        return nil
      } else if byte == 0x7D, next + 1 < limit, self[next + 1] == 0x7D {
        return next + 2
      }
      next += 1
    }
    return nil
  }

  /// What stands in `{lang=…}` at a position, without its quotes, and where that ends.
  func spanAttribute(at start: Int) -> (language: Range<Int>, end: Int)? {
    let prefix: StaticString = "{lang="
    guard start + prefix.utf8CodeUnitCount < count else { return nil }
    for index in 0..<prefix.utf8CodeUnitCount where self[start + index] != prefix.utf8Start[index] {
      return nil
    }
    var lower = start + prefix.utf8CodeUnitCount
    // What is longer is meant as text.
    let limit = Swift.min(count, lower + 80)
    var upper = lower
    while upper < limit, self[upper] != 0x7D, self[upper] != 0x0A { upper += 1 }
    guard upper < limit, self[upper] == 0x7D else { return nil }
    let end = upper + 1
    if upper - lower >= 2, self[lower] == self[upper - 1], [0x22, 0x27].contains(self[lower]) {
      (lower, upper) = (lower + 1, upper - 1)
    }
    return (lower..<upper, end)
  }

  /// The end of the run of backticks at a position.
  func runEnd(at start: Int) -> Int {
    var next = start
    while next < count, self[next] == 0x60 { next += 1 }
    return next
  }

  /// For each length, where the last run of so many backticks begins.
  func backtickRuns() -> [Int: Int] {
    var runs: [Int: Int] = [:]
    var next = 0
    while next < count {
      guard self[next] == 0x60 else {
        next += 1
        continue
      }
      let end = runEnd(at: next)
      runs[end - next] = next
      next = end
    }
    return runs
  }
}
