// What MarkScanner has found, put onto the sheet.

extension MarkScanner {
  /// Writes the content with the edits made.
  func emit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ map: ByteMap, to sheet: inout Sheet, firstToken: Int
  ) {
    var next = 0
    var startsLine = true
    for edit in edits.records where edit.lower >= next {
      emit(bytes, map, next..<edit.lower, to: &sheet, startsLine: &startsLine)
      if edit.token >= 0 {
        sheet.addToken(firstToken + edit.token, startsLine: startsLine)
      } else {
        sheet.addReplacement(at: source(edit.lower), startsLine: startsLine)
      }
      startsLine = false
      next = edit.upper
    }
    emit(bytes, map, next..<bytes.count, to: &sheet, startsLine: &startsLine)
  }

  /// Writes a stretch of the content, line by line and place by place.
  private func emit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ map: ByteMap, _ range: Range<Int>,
    to sheet: inout Sheet, startsLine: inout Bool
  ) {
    var next = range.lowerBound
    var place = placeIndex(next)
    while next < range.upperBound {
      while place + 1 < places.count, places[place + 1].content <= next { place += 1 }
      let limit = min(
        range.upperBound, place + 1 < places.count ? places[place + 1].content : bytes.count)
      let end = map.nextBreak(from: next, to: limit)
      if end > next || startsLine {
        sheet.add(bytes.part(next..<end), at: source(next), startsLine: startsLine)
        startsLine = false
      }
      next = end
      guard end < limit else { continue }
      sheet.breakLine(lazy: lazyStarts.contains(end + 1))
      startsLine = true
      next = end + 1
    }
  }
}
