import Diagnostics
import Markdown

/// An image has a description in words.
///
/// Those who cannot see an image hear its description instead; without one they hear the name of the
/// file, or nothing. Write what the image tells, not that it is an image: a screen reader says that by
/// itself. A description that is a file's name, or begins with "gambar" or "image of", is found too.
///
/// ```markdown
/// ![](bengkel.jpg)                                   ← no description
/// ![IMG_0412.jpg](bengkel.jpg)                       ← the name of a file
/// ![Gambar peserta bengkel](bengkel.jpg)             ← says that it is an image
/// ![Peserta bengkel di Putrajaya](bengkel.jpg)       ← right
/// ```
///
/// An image that only decorates, and tells nothing, keeps its description empty; say so in place:
/// `<!-- selari: allow image/alt: hiasan -->` before its paragraph. See
/// [WCAG 2.2, 1.1.1](https://www.w3.org/TR/WCAG22/#non-text-content).
struct ImageAlt: PageRule {
  static let id: RuleID = "image/alt"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    for image in page.document.images {
      let description = image.node.plainText
      guard let fault = Self.fault(of: description, file: image.destination) else { continue }
      findings.append(
        Finding(
          ImageAltProblem(fault: fault, description: description),
          at: page.source.place(image.range)))
    }
  }

  /// What is wrong with a description; nil where nothing is.
  static func fault(of description: String, file destination: String) -> ImageAltProblem.Fault? {
    let words = description.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return .missing }
    if isFileName(words, destination) { return .fileName }
    let opening = words.prefix(2).joined(separator: " ")
    // "Gambar rajah" is a diagram.
    guard opening != "gambar rajah" else { return nil }
    if malayOpenings.contains(first.filter(\.isLetter)) { return .opening(first) }
    if words.count == 1, englishNouns.contains(first.filter(\.isLetter)) { return .opening(first) }
    let isOpening =
      words.count > 1 && englishNouns.contains(first) && englishLinks.contains(words[1])
    return isOpening ? .opening(opening) : nil
  }

  private static let malayOpenings: Set<String> = ["gambar", "imej", "foto"]
  private static let englishNouns: Set<String> = [
    "image", "picture", "photo", "photograph", "graphic", "icon", "screenshot", "img", "pic",
  ]
  private static let englishLinks: Set<String> = ["of", "showing", "shows"]

  private static func isFileName(_ words: [String], _ destination: String) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    let file = destination.lowercased().split(separator: "/").last.map(String.init) ?? ""
    let endings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"]
    if endings.contains(where: word.hasSuffix) { return true }
    // A name such as `img_0412`, or the file's own name where it is no plain word.
    let name = file.prefix { $0 != "." }
    let isPlain = word.allSatisfy(\.isLetter)
    return !isPlain && (word == name || isCameraName(word))
  }

  private static func isCameraName(_ word: String) -> Bool {
    let letters = word.prefix { $0.isLetter }
    let rest = word.dropFirst(letters.count)
    return ["img", "dsc", "dscn", "pic", "imej", "foto", "photo", "image"].contains(String(letters))
      && rest.contains(where: \.isNumber) && rest.allSatisfy { $0.isNumber || "-_".contains($0) }
  }
}

struct ImageAltProblem: Problem {
  enum Fault: Sendable, Equatable {
    case missing
    case fileName
    /// It begins by saying that there is an image.
    case opening(String)
  }

  let fault: Fault
  let description: String

  var rule: RuleID { ImageAlt.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "setiap imej mempunyai penerangan dalam perkataan",
        en: "an image has a description in words"),
      explanation: explanation(in: language), solutions: solutions(in: language))
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch fault {
    case .missing:
      language(
        ms: "Imej ini tiada penerangan.", en: "This image has no description.")
    case .fileName:
      language(
        ms: "“\(description)” ialah nama fail; ia tidak menerangkan apa-apa.",
        en: "“\(description)” is the name of a file; it describes nothing.")
    case .opening(let words):
      language(
        ms: "Pembaca skrin sudah menyebut bahawa ini imej; “\(words)” mengulanginya.",
        en: "A screen reader says by itself that this is an image; “\(words)” says it again.")
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    let describe = Solution(
      language(
        ms: "Tulis apa yang disampaikan oleh imej itu: `![Peserta bengkel](…)`.",
        en: "Write what the image tells: `![Workshop participants](…)`."))
    guard fault == .missing else { return [describe] }
    return [
      describe,
      Solution(
        language(
          ms: "Jika imej itu hanya hiasan, nyatakan: `<!-- selari: allow image/alt: hiasan -->`.",
          en: "If it only decorates, say so: `<!-- selari: allow image/alt: decoration -->`.")),
    ]
  }
}
