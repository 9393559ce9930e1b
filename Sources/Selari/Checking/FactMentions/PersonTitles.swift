/// Words before the name of a person, in Malay and English.
enum PersonTitles {
  /// Whether a word is one.
  static func contains(_ hash: UInt64) -> Bool { words.contains(hash) }

  private static let words = Set(
    WordHash.values(
      of: """
        mr mrs ms miss dr prof encik en puan pn cik tuan haji hj hajah hjh datuk dato datin tan sri seri \
        tun bin binti
        """))
}
