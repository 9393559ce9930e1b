/// What a name of a day, or a date, is only a part of: `Good Friday`, `Jalan 31 Ogos`.
enum LongerNames {
  /// The words for places that dates are given to.
  static let ofPlaces = Set(
    WordHash.values(of: "jalan jln lorong persiaran lebuh taman dataran kampung kg bandar"))
  private static let ofDays = Set(
    WordHash.values(of: "good black easter ash maundy cyber whit palm"))

  /// Whether a word begins such a name.
  static func beginWith(_ hash: UInt64) -> Bool {
    ofDays.contains(hash) || ofPlaces.contains(hash)
  }
}
