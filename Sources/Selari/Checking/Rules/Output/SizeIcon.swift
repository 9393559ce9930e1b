import Diagnostics

/// An icon has at most 1 KB.
///
/// The circular asks for uniform icons of at most 1 KB each (clause 3.2.1 f), and a page that draws a
/// dozen of them is felt on a slow phone. What counts as an icon: the site's own in
/// `<link rel="icon">` where it is SVG, an `<svg>` in the page of at most 32 pixels or with the class
/// `icon`, and an SVG image of at most 32 pixels.
///
/// Leave out what an editor wrote into the file (metadata, names, decimals without end); draw with
/// fewer points.
struct SizeIcon: TreeRule {
  static let id: RuleID = "size/icon"
  /// The most that an icon may have, in bytes.
  static let limit = 1_024
  /// How large an icon is drawn, at most, in pixels.
  private static let pixels = 32

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    for element in tree.elements {
      guard let size = size(of: element, in: output), size > Self.limit else { continue }
      faults.append(OutputFault(problem: SizeIconProblem(size: size), range: element.range))
    }
  }

  /// How many bytes an icon has; nil for what is none, or is not the site's.
  private func size(of element: HTMLElement, in output: CheckedOutput) -> Int? {
    switch element.tag {
    case .svg:
      let isIcon = element.words("class").contains("icon") || isSmall(element)
      return isIcon ? element.whole.count : nil
    case .img: return isSmall(element) ? element["src"].flatMap { file($0, in: output) } : nil
    case .link:
      guard element.holds("rel", "icon") else { return nil }
      return element["href"].flatMap { file($0, in: output) }
    default: return nil
    }
  }

  private func isSmall(_ element: HTMLElement) -> Bool {
    guard let width = element["width"].flatMap({ Int($0) }),
      let height = element["height"].flatMap({ Int($0) })
    else { return false }
    return width <= Self.pixels && height <= Self.pixels
  }

  /// The size of an SVG file of the site.
  private func file(_ address: String, in output: CheckedOutput) -> Int? {
    address.hasSuffix(".svg") ? output.size(of: address) : nil
  }
}

struct SizeIconProblem: Problem {
  let size: Int

  var rule: RuleID { SizeIcon.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "sesuatu ikon tidak melebihi 1 KB", en: "an icon has at most 1 KB"),
      explanation: language(
        ms: "Ikon ini \(size) bait.", en: "This icon has \(size) bytes."),
      notes: [
        language(
          ms: "Fasal 3.2.1 (f), Pekeliling Pendigitalan Perkhidmatan Awam Bil. 1/2025",
          en: "Clause 3.2.1 (f), Pekeliling Pendigitalan Perkhidmatan Awam Bil. 1/2025")
      ],
      solutions: [
        Solution(
          language(
            ms: "Buang metadata daripada failnya, dan lukis dengan titik yang lebih sedikit.",
            en: "Leave the metadata out of its file, and draw it with fewer points."))
      ])
  }
}
