/// Where foreign phrases may begin in a page's text: found in one pass over all of it, so that nothing
/// has to be looked for in each of its runs.
struct ForeignCandidates {
  /// The phrases; nil where none is in the text.
  private(set) var terms: ForeignTerms?
  /// Where they may begin, in the order of the text.
  private var places: [Int32] = []
  /// Whether they may begin anywhere.
  private var areAnywhere = false

  /// None.
  init() {}

  init(_ terms: ForeignTerms, at places: WordBeginnings.Places) {
    self.terms = terms
    switch places {
    case .anywhere: areAnywhere = true
    case .at(let places): self.places = places
    }
  }

  /// Whether no phrase is in the text.
  var areNone: Bool { terms == nil }

  /// Whether a phrase may begin in a stretch of the text; where this says no, none does.
  @inline(__always)
  func mayBegin(in range: Range<Int>) -> Bool {
    areAnywhere || (!places.isEmpty && hasOne(in: range))
  }

  private func hasOne(in range: Range<Int>) -> Bool {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) >> 1
      if Int(places[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < places.count && Int(places[low]) < range.upperBound
  }
}
