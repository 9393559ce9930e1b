/// What a page is called in every language: its path without language and extension.
///
/// `content/faq.ms.md` is `faq`, `content/media/index.en.md` is `media`, the home page is `index`.
public struct PageID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as written in links: `page:media/press-release`.
  public let text: String

  /// The page of an id.
  public init(_ text: String) { self.text = text }

  /// What a link to a page begins with, in letters of either case, as all schemes may be written
  /// (https://www.rfc-editor.org/rfc/rfc3986#section-3.1).
  static let scheme = "page:"

  /// What stands behind the scheme of a link to a page; nil where it is no such link.
  static func afterScheme(_ link: some StringProtocol) -> String? {
    let bytes = link.utf8
    // A character may go on behind the colon, so bytes are looked at.
    let isPage = bytes.prefix(scheme.utf8.count).elementsEqual(scheme.utf8) { byte, wanted in
      byte == wanted || (byte &- 0x41 < 26 && byte | 0x20 == wanted)
    }
    return isPage ? String(decoding: bytes.dropFirst(scheme.utf8.count), as: UTF8.self) : nil
  }

  /// The id that a text names, as ids or as links have it: `page:faq`.
  static func withoutScheme(_ text: String) -> String { afterScheme(text) ?? text }

  /// The home page.
  public static let home = PageID("index")

  public var description: String { text }

  public static func < (left: PageID, right: PageID) -> Bool { left.text < right.text }

  /// The section a page stands in: nil for the home page, home for what stands at the root.
  public var parent: PageID? {
    if self == .home { return nil }
    guard let slash = text.lastIndex(ofASCII: "/") else { return .home }
    return PageID(String(text[..<slash]))
  }

  /// Whether a page stands in the folder of another, and in none below it.
  func stands(in folder: PageID) -> Bool {
    text.lastIndex(ofASCII: "/")
      == text.utf8.index(
        text.startIndex, offsetBy: folder.text.utf8.count, limitedBy: text.endIndex)
      && text.hasPrefix(folder.text)
  }

  /// The last part: `press-release` of `media/press-release`.
  public var name: Substring {
    text.lastIndex(ofASCII: "/").map { text[text.utf8.index(after: $0)...] } ?? text[...]
  }
}

/// What a page is, which decides its layout and what stands in lists.
enum PageKind: String, Sendable {
  /// `content/index.*.md`.
  case home
  /// A folder's `index.*.md`.
  case section
  /// Any other page.
  case page
  /// Stands in for a translation that is missing, where `missing: notice` asks for it.
  case notice
  /// The small page at `/` that offers the languages.
  case chooser
  /// `404.html`.
  case notFound = "404"
}

/// What happens where a page has no translation.
enum MissingPolicy: String, Sendable, CaseIterable {
  /// The build stops.
  case error
  /// The page does not exist in that language, and nothing claims that it does.
  case omit
  /// A page in that language says so, and leads to the source.
  case notice
}
