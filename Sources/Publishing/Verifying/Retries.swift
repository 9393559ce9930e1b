/// How many times requests of a batch are repeated, and after how long: a bounded number of times.
///
/// A server that limits how many requests it takes answers some of them each time. A round that brings an eighth
/// of the answers is therefore no vain attempt, and is not counted as one.
struct Retries {
  private let most: Int
  private let pause: UInt32
  private var attempts = 0
  /// How many requests were open before the last round.
  private var before: Int?

  /// Nothing was repeated yet.
  init(_ options: Verifier.Options) {
    most = options.retries
    pause = options.pause
  }

  /// How many seconds are waited before open requests are repeated; nil where they are not.
  ///
  /// A server that says when it wants to be asked again is not asked before.
  mutating func wait(before open: [Answer]) -> UInt32? {
    guard !open.isEmpty, most > 0 else { return nil }
    let isHeadway =
      open.contains(where: \.isBusy) && (before.map { open.count * 8 <= $0 * 7 } ?? false)
    before = open.count
    if !isHeadway {
      guard attempts < most else { return nil }
      attempts += 1
    }
    return max(pause << (attempts - 1), open.compactMap(\.retryAfter).max() ?? 0)
  }
}
