extension TreeAssembler {
  /// Notes what was meant as a comment and is left in a text, unless it is escaped: readers would see it.
  mutating func noteShownComment(_ range: Range<Int>) {
    var next = range.lowerBound
    while let found = text.commentMark(in: next..<max(next, range.upperBound)) {
      next = found + 2
      if found > 0, text[found - 1] == 0x5C { continue }
      if !text.isComment(at: found) {
        problems.append((.commentMalformed, found..<next))
      } else if let end = text.commentEnd(from: found + 2, to: inlineEnd) {
        problems.append((.commentHyphens, found..<end))
        next = max(next, end)
      } else {
        problems.append((.commentUnclosed(isShown: true), found..<found + 4))
        return
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a comment first begins in a stretch, or what was meant as one: `<!--`, `<!-`, `<! --`, and `<!–`
  /// as word processors make it.
  func commentMark(in range: Range<Int>) -> Int? {
    var next = range.lowerBound
    while let found = position(of: 0x3C, from: next), found + 2 < range.upperBound {
      next = found + 1
      guard self[next] == 0x21 else { continue }
      var dash = next + 1
      while dash < range.upperBound, isSpaceOrTab(self[dash]) { dash += 1 }
      if isDash(at: dash, before: range.upperBound) { return found }
    }
    return nil
  }

  private func isDash(at position: Int, before end: Int) -> Bool {
    guard position < end else { return false }
    if self[position] == 0x2D { return true }
    return position + 3 <= end && self[position] == 0xE2 && self[position + 1] == 0x80
      && (self[position + 2] == 0x93 || self[position + 2] == 0x94)
  }

  /// Whether `<!--` stands at a position.
  fileprivate func isComment(at position: Int) -> Bool {
    position + 4 <= count && self[position + 2] == 0x2D && self[position + 3] == 0x2D
  }

  /// Just after the `-->` that is next in a stretch; nil where another comment begins before it.
  fileprivate func commentEnd(from start: Int, to end: Int) -> Int? {
    var next = start
    while next + 3 <= end {
      if self[next] == 0x3C, next + 4 <= end, self[next + 1] == 0x21, isComment(at: next) {
        return nil
      }
      if self[next] == 0x2D, self[next + 1] == 0x2D, self[next + 2] == 0x3E { return next + 3 }
      next += 1
    }
    return nil
  }
}
