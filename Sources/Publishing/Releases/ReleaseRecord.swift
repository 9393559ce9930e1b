import Selari

/// What a release is, byte for byte: the digest of every file, and the pages by name.
///
/// Kept beside the release as a text that `sha256sum -c` reads too: comments at its head say what it
/// is, then which pages it has, each with its id in a line of its own, then comes a line for each file.
/// Records without ids are older.
struct ReleaseRecord: Hashable, Sendable {
  /// Where and when it was made, as people read it: its address, and the instant it was built for.
  let origin: Origin
  /// Its pages, sorted by file.
  let pages: [ListedPage]
  /// The SHA-256 of each file in hexadecimal, by path.
  let files: [String: String]

  /// What a build was made for.
  struct Origin: Hashable, Sendable {
    /// The instant, by ISO 8601 in the site's zone.
    let at: String
    /// The site's address.
    let address: String
  }

  init(origin: Origin, pages: [ListedPage], files: [String: String]) {
    self.origin = origin
    self.pages = pages
    self.files = files
  }

  /// The digest of what the release holds; the same site has the same, whenever it was built.
  var digest: String { String(Digest.sha256(Array(body.utf8)).hexadecimal.prefix(16)) }

  private var body: String {
    files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      "\($0.value)  \($0.key)\n"
    }.joined()
  }

  /// The text, for a release of a name.
  func text(of id: ReleaseID) -> String {
    var text = """
      # Selari release \(id)
      # at \(origin.at)
      # address \(origin.address)
      # count \(pages.count) \(files.count)

      """
    for page in pages {
      text += "# page\t\(page.language)\t\(page.file)\t\(Self.oneLine(page.title))\n"
      // Who knows no ids passes a comment over.
      if let id = page.id { text += Self.idMark + Self.oneLine(id) + "\n" }
    }
    return text + body
  }

  /// Reads the text line by line; nil where it is none.
  init?(_ lines: [String]) {
    var pages: [ListedPage] = []
    var files: [String: String] = [:]
    for line in lines {
      if line.hasPrefix("# page\t") {
        let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        pages.append(
          ListedPage(language: String(parts[1]), file: String(parts[2]), title: String(parts[3])))
      } else if line.hasPrefix(Self.idMark), let page = pages.popLast() {
        pages.append(
          ListedPage(
            language: page.language, file: page.file, title: page.title,
            id: String(line.dropFirst(Self.idMark.count))))
      } else if !line.hasPrefix("#") {
        guard line.utf8.count > 66 else { return nil }
        files[String(line.dropFirst(66))] = String(line.prefix(64))
      }
    }
    guard !files.isEmpty else { return nil }
    let head = ReleaseHead(lines.prefix(8).map { String($0.dropFirst(2)) })
    self.init(
      origin: Origin(at: head.at, address: head.address), pages: pages, files: files)
  }

  private static let idMark = "# id\t"

  private static func oneLine(_ title: String) -> String {
    String(String.UnicodeScalarView(title.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}

/// The head of a record: what a list of releases shows.
struct ReleaseHead: Hashable, Sendable {
  /// The instant it was built for.
  var at = ""
  /// The site's address.
  var address = ""
  /// How many pages it has.
  var pages = 0
  /// How many files it has.
  var files = 0

  /// Reads `at …`, `address …`, `count …`.
  init(_ lines: [String]) {
    for line in lines {
      let words = line.split(separator: " ")
      switch words.first {
      case "at" where words.count == 2: at = String(words[1])
      case "address" where words.count == 2: address = String(words[1])
      case "count" where words.count == 3:
        pages = Int(words[1]) ?? 0
        files = Int(words[2]) ?? 0
      default: continue
      }
    }
  }
}
