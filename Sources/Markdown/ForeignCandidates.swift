/// Where foreign phrases may begin in a page's text: found in one pass over all of it, so that nothing
/// has to be looked for in each of its runs.
struct ForeignCandidates {
  let terms: ForeignTerms
  /// In the order of the text.
  let places: WordBeginnings.Places

  /// Whether a phrase may begin in a stretch of the text; where this says no, none does.
  @inline(__always)
  func mayBegin(in range: Range<Int>) -> Bool {
    switch places {
    case .anywhere: true
    case .at(let places): Self.hasOne(of: places, in: range)
    }
  }

  private static func hasOne(of places: [Int32], in range: Range<Int>) -> Bool {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) >> 1
      if Int(places[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < places.count && Int(places[low]) < range.upperBound
  }
}
