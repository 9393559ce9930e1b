import Diagnostics

/// A page is made of landmarks, and they can be told apart.
///
/// By its landmarks who listens to a page moves through it: to the main content, past the menus. A page
/// has one `<main>`, one header and one footer of its own; where there are several `<nav>`, `<aside>`
/// or search forms, each has a name (`aria-label`, `aria-labelledby`), and two of one name hold the same
/// links. What a page says stands inside a landmark, or who moves by them never hears it; a skip link
/// and messages (`role="status"`, `role="alert"`) may stand outside. See
/// [WCAG 2.2, 1.3.1](https://www.w3.org/TR/WCAG22/#info-and-relationships) and
/// [2.4.1](https://www.w3.org/TR/WCAG22/#bypass-blocks).
struct HTMLLandmark: TreeRule {
  static let id: RuleID = "html/landmark"

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    guard let body = tree.body else { return }
    var landmarks: [HTMLRegion: [HTMLElement]] = [:]
    for element in tree.elements where element.isWritten {
      guard let landmark = element.landmark, !element.isHidden else { continue }
      landmarks[landmark, default: []].append(element)
    }
    func report(_ kind: HTMLLandmarkProblem.Kind, _ range: Range<Int>?) {
      faults.append(OutputFault(problem: HTMLLandmarkProblem(kind: kind), range: range))
    }
    if landmarks[.main] == nil { report(.noMain, body.isWritten ? body.range : nil) }
    for landmark in [HTMLRegion.main, .banner, .contentInfo] {
      for element in landmarks[landmark, default: []].dropFirst() {
        report(.several(landmark), element.range)
      }
    }
    for element in tree.elements(.main) where element.isInside(Self.outsideMain) {
      report(.mainInside, element.range)
    }
    for landmark in [HTMLRegion.navigation, .complementary, .search] {
      for (kind, element) in Self.unnamed(landmarks[landmark, default: []], landmark) {
        report(kind, element.range)
      }
    }
    for range in Self.outside(body) { report(.outside, range) }
  }

  private static let outsideMain: Set<HTMLTag> = [.article, .aside, .footer, .header, .nav]

  // MARK: Names

  /// Of several landmarks of a kind those that cannot be told from the others.
  private static func unnamed(
    _ elements: [HTMLElement], _ landmark: HTMLRegion
  ) -> [(HTMLLandmarkProblem.Kind, HTMLElement)] {
    guard elements.count > 1 else { return [] }
    var named: [String: HTMLElement] = [:]
    var result: [(HTMLLandmarkProblem.Kind, HTMLElement)] = []
    for element in elements {
      let label = element.labelledName
      let name = label.isEmpty ? element["title"] ?? "" : label
      if name.isEmpty {
        result.append((.unnamed(landmark), element))
      } else if let other = named[name.lowercased()] {
        if targets(element) != targets(other) { result.append((.sameName(landmark), element)) }
      } else {
        named[name.lowercased()] = element
      }
    }
    return result
  }

  /// Where a landmark leads: two that lead to the same are the same menu in two places.
  private static func targets(_ element: HTMLElement) -> [String] {
    element.descendants.compactMap { $0.tag == .form ? $0["action"] : $0["href"] }
  }

  // MARK: What stands outside

  /// The texts and pictures of a page that stand in no landmark; one place for each part of the body.
  private static func outside(_ body: HTMLElement) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var skips = true
    for index in body.children {
      let node = body.tree.nodes[index]
      if node.kind == .text, !body.tree.text(node.range).allSatisfy(\.isWhitespace) {
        result.append(node.range)
      }
      guard node.kind == .element else { continue }
      let element = HTMLElement(tree: body.tree, index: index)
      // Links into the page at its very beginning are there to get past the menus.
      if skips, element.tag == .a, element["href"]?.hasPrefix("#") == true { continue }
      if ![.script, .link, .style, .template].contains(element.tag) { skips = false }
      if let range = lost(element) { result.append(range) }
    }
    return result
  }

  /// The first content inside an element that is in no landmark.
  private static func lost(_ element: HTMLElement) -> Range<Int>? {
    var next = element.index
    while next < Int(element.node.end) {
      let node = element.tree.nodes[next]
      if node.kind == .text, !element.tree.text(node.range).allSatisfy(\.isWhitespace) {
        let parent = HTMLElement(tree: element.tree, index: Int(node.parent))
        return parent.isWritten ? parent.range : node.range
      }
      let inner = HTMLElement(tree: element.tree, index: next)
      if node.kind == .element, isSet(apart: inner) {
        next = Int(node.end)
        continue
      }
      if node.kind == .element, [.img, .iframe, .video, .audio, .input].contains(node.tag) {
        return node.range
      }
      next += 1
    }
    return nil
  }

  /// Whether an element is a landmark, or nothing that people read in its place in the page.
  private static func isSet(apart element: HTMLElement) -> Bool {
    if element.landmark != nil || element["aria-hidden"] == "true" { return true }
    if ["status", "alert", "log", "dialog", "alertdialog"].contains(element["role"] ?? "") {
      return true
    }
    return [.script, .style, .template, .noscript, .dialog].contains(element.tag)
  }
}

struct HTMLLandmarkProblem: Problem {
  enum Kind: Hashable, Sendable {
    case noMain, mainInside, outside
    case several(HTMLRegion)
    case unnamed(HTMLRegion)
    case sameName(HTMLRegion)
  }

  let kind: Kind

  var rule: RuleID { HTMLLandmark.id }

  func wording(in language: MessageLanguage) -> Wording {
    let (explanation, remedy) = texts(language)
    return Wording(
      summary: language(
        ms: "halaman terdiri daripada mercu tanda yang dapat dibezakan",
        en: "a page is made of landmarks that can be told apart"),
      explanation: explanation, solutions: [Solution(remedy)])
  }

  private func texts(_ language: MessageLanguage) -> (explanation: String, remedy: String) {
    switch kind {
    case .noMain:
      (
        language(ms: "Halaman ini tiada `<main>`.", en: "The page has no `<main>`."),
        language(
          ms: "Letakkan kandungan halaman di dalam `<main>`.",
          en: "Put what the page is about into a `<main>`.")
      )
    case .mainInside:
      (
        language(
          ms: "`<main>` ini berada di dalam bahagian lain halaman.",
          en: "This `<main>` stands inside another part of the page."),
        language(ms: "Letakkannya terus di dalam `<body>`.", en: "Put it directly into `<body>`.")
      )
    case .outside:
      (
        language(
          ms: "Kandungan ini berada di luar semua mercu tanda.",
          en: "What begins here stands outside all landmarks."),
        language(
          ms: "Letakkannya di dalam `<main>`, `<header>`, `<footer>`, `<nav>` atau `<aside>`.",
          en: "Put it into `<main>`, `<header>`, `<footer>`, `<nav>` or `<aside>`.")
      )
    case .several(let landmark):
      (
        language(
          ms: "Halaman ini sudah mempunyai mercu tanda `\(landmark.rawValue)`.",
          en: "The page has a `\(landmark.rawValue)` landmark already."),
        language(ms: "Kekalkan satu sahaja.", en: "Keep one of them.")
      )
    case .unnamed(let landmark):
      (
        language(
          ms: "Ada beberapa mercu tanda `\(landmark.rawValue)`, dan yang ini tiada nama.",
          en: "There are several `\(landmark.rawValue)` landmarks, and this one has no name."),
        language(ms: "Beri `aria-label`.", en: "Give it an `aria-label`.")
      )
    case .sameName(let landmark):
      (
        language(
          ms: "Mercu tanda `\(landmark.rawValue)` yang lain mempunyai nama ini juga.",
          en: "Another `\(landmark.rawValue)` landmark with other links has this name too."),
        language(ms: "Beri nama yang lain.", en: "Give it another name.")
      )
    }
  }
}
