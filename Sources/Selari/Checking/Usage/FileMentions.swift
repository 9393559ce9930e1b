/// Which files of some are named anywhere in the texts of a site, found in one pass over each.
///
/// A name counts wherever it stands: in a link, in a template, in a draft, in a comment. Whoever looks
/// for files that nothing names is in doubt told too little.
struct FileMentions {
  /// The names looked for, each with the files that it may stand for.
  private var wanted: [String: [Int]] = [:]
  /// The files that were named, by their numbers.
  private(set) var found: Set<Int> = []

  /// Looks for files by the names that links have for them: `borang.pdf` is `borang.ms.pdf`, too.
  init(_ files: [String], languages: [String]) {
    for (number, file) in files.enumerated() {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      for name in Set([name, Self.withoutLanguage(name, languages)]) {
        wanted[Self.end(of: name), default: []].append(number)
      }
    }
  }

  /// Looks into a text.
  mutating func read(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var next = 0
      while let dot = bytes[next...].firstIndex(of: UInt8(ascii: ".")) {
        var (lower, upper) = (dot, dot + 1)
        while lower > next, Self.isPart(bytes[lower - 1]) { lower -= 1 }
        while upper < bytes.count, Self.isPart(bytes[upper]) { upper += 1 }
        next = upper
        let word = Percent.resolved(String(decoding: bytes[lower..<upper], as: UTF8.self))
        // A sentence that names a file ends with a full stop of its own.
        for word in [word, String(word.reversed().drop { $0 == "." }.reversed())] {
          if let files = wanted[Self.end(of: word)] { found.formUnion(files) }
        }
      }
    }
  }

  /// What is looked for of a name: what follows the last byte that parts words in a text, such as the
  /// `)` of `Borang (1).docx`.
  private static func end(of name: String) -> String {
    String(decoding: name.utf8.split { !isPart($0) }.last ?? [], as: UTF8.self)
  }

  private static func withoutLanguage(_ name: String, _ languages: [String]) -> String {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 2, languages.contains(String(parts[parts.count - 2])) else { return name }
    parts.remove(at: parts.count - 2)
    return parts.joined(separator: ".")
  }

  /// Whether a byte can be part of a file's name in a text, blanks aside.
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: false
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "#"):
      false
    default: true
    }
  }
}
