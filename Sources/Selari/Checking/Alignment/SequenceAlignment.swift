/// Pairs the members of two sequences in order, so that the scores of the pairs are highest: the
/// global alignment of [Needleman and Wunsch](https://doi.org/10.1016/0022-2836(70)90057-4).
enum SequenceAlignment {
  /// Beyond this many comparisons members are paired by their places.
  private static let most = 4_000_000

  /// The pairs in order; nil on one side where a member has no counterpart. A pair needs a score
  /// above 0; of equally good alignments, the one that pairs earlier members wins.
  static func pairs(
    _ first: Int, _ second: Int, score: (Int, Int) -> Int
  ) -> [(first: Int?, second: Int?)] {
    guard first > 0, second > 0, first * second <= most else {
      return (0..<max(first, second)).map { ($0 < first ? $0 : nil, $0 < second ? $0 : nil) }
    }
    let width = second + 1
    // best[i, j] is the score of what is left from i and j on.
    var best = [Int](repeating: 0, count: (first + 1) * width)
    var scores = [Int](repeating: 0, count: first * second)
    for i in stride(from: first - 1, through: 0, by: -1) {
      for j in stride(from: second - 1, through: 0, by: -1) {
        let pair = score(i, j)
        scores[i * second + j] = pair
        let paired = pair > 0 ? best[(i + 1) * width + j + 1] + pair : Int.min
        best[i * width + j] = max(paired, best[(i + 1) * width + j], best[i * width + j + 1])
      }
    }
    var result: [(first: Int?, second: Int?)] = []
    var (i, j) = (0, 0)
    while i < first, j < second {
      let pair = scores[i * second + j]
      if pair > 0, best[i * width + j] == best[(i + 1) * width + j + 1] + pair {
        result.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if best[i * width + j] == best[(i + 1) * width + j] {
        result.append((i, nil))
        i += 1
      } else {
        result.append((nil, j))
        j += 1
      }
    }
    return result + (i..<first).map { ($0, nil) } + (j..<second).map { (nil, $0) }
  }
}
