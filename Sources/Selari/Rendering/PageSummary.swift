/// What stands for a page in a list or for a search engine, where it has no `description`: the beginning of
/// its first paragraph.
enum PageSummary {
  /// How many characters it has, at most. A paragraph of usual length is shown whole.
  static let length = 300
  /// How many a sentence, or a few, must have to stand alone.
  private static let enough = 100

  /// What a sentence, or a part of one, ends with: in Latin, Chinese and Japanese, Arabic, Urdu, Indic,
  /// Khmer, Burmese and Ethiopic writing.
  static let endMarks: Set<Character> = [
    ".", "?", "!", ":", ";", "…", "。", "．", "！", "？", "：", "；", "؟", "؛", "۔", "।", "॥", "។", "៕",
    "။", "።",
  ]
  /// Those that end a whole sentence, with or without a blank behind them.
  private static let stops: Set<Character> = [
    ".", "?", "!", "。", "！", "？", "؟", "۔", "।", "॥", "។", "៕", "။", "።",
  ]

  /// The beginning of a paragraph: all of it where it is short, else its first sentences, else its first
  /// words and a sign that there are more.
  static func beginning(of paragraph: String) -> String {
    // Nearly every one is short, and counting characters takes its time.
    guard paragraph.utf8.count > length, paragraph.count > length else { return paragraph }
    let head = Array(paragraph.prefix(length + 1))
    if let end = (enough..<length).last(where: { endsSentence(head, at: $0) }) {
      return String(head[...end])
    }
    // Words without blanks between them are cut anywhere.
    let room = head[..<length]
    let blank = room.lastIndex { $0.isWhitespace }.flatMap { $0 >= enough ? $0 : nil }
    let cut = room[..<(blank ?? length - 1)]
    let end = cut.lastIndex { !$0.isWhitespace && !",;:".contains($0) } ?? cut.startIndex
    return String(cut[...end]) + "…"
  }

  /// Whether a sentence ends with the character at an index. A point behind a word of up to three letters is
  /// mostly an abbreviation's.
  private static func endsSentence(_ text: [Character], at index: Int) -> Bool {
    guard stops.contains(text[index]) else { return false }
    guard text[index].isASCII else { return true }
    guard text[index + 1].isWhitespace else { return false }
    return text[index] != "." || text[..<index].suffix(4).allSatisfy { !$0.isWhitespace }
  }
}
