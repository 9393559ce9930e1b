import Bytes
import Diagnostics

/// What is wrong with how a page asks for its list to be split.
enum ListPartsProblem: Problem {
  /// A part has no link to the next; the address of that.
  case unreached(next: String)
  /// The page lists no pages.
  case noList

  var rule: RuleID { ContentRule.pagePaginate.id }

  func wording(in language: MessageLanguage) -> Wording {
    let summary = language(
      ms: "setiap bahagian senarai boleh dicapai", en: "each part of a list can be reached")
    switch self {
    case .unreached(let next):
      return Wording(
        summary: summary,
        explanation: language(
          ms:
            "Senarai ini dibahagikan, tetapi tiada pautan menuju ke bahagian seterusnya, `\(next)`.",
          en: "This list is split, and nothing leads to its next part, `\(next)`."),
        solutions: [
          Solution(
            language(
              ms:
                "Tulis pautan ke `page.paginator.next` dan `page.paginator.previous` dalam templat "
                + "bahagian ini.",
              en: "Write links to `page.paginator.next` and `page.paginator.previous` in the "
                + "section's template."))
        ])
    case .noList:
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Halaman ini bukan bahagian, maka tiada senarai untuk dibahagikan.",
          en: "This page is no section, so there is no list to split."),
        solutions: [Solution(language(ms: "Buang baris ini.", en: "Remove the line."))])
    }
  }
}

extension PageWorker {
  /// Whether a part of a page's list leads on, or the page asks in vain for its list to be split.
  /// - Parameters:
  ///   - bytes: What the part became.
  ///   - paginator: Which part it is; nil where the list is not split.
  func partFinding(_ index: Int, _ bytes: borrowing ByteBuffer, _ paginator: Paginator?) -> Finding?
  {
    let page = scope.site.pages[index]
    guard page.paginate != nil else { return nil }
    let file = scope.site.files[page.file]
    let written = file.frontMatter.paginate?.range
    let place = written.map { file.source.place($0) } ?? Place(file: file.source.path)
    guard page.kind == .section || page.kind == .home else {
      // Told where it is written, and not of translations that inherit it.
      return written == nil || page.kind == .notice
        ? nil : Finding(ListPartsProblem.noList, at: place)
    }
    guard let paginator, paginator.number < paginator.total else { return nil }
    let number = paginator.number + 1
    let next = scope.site.configuration.address.path(paginator.path(number))
    // By its whole address, or from where the part stands.
    let beside = (paginator.number == 1 ? "" : "../") + "\(number)/"
    let ways = [next, "\"\(beside)\"", "'\(beside)'", "=\(beside)"]
    // A page whose template failed has been told of.
    let isReached = bytes.withBytes { bytes in
      bytes.isEmpty || ways.contains { bytes.firstOffset(of: Array($0.utf8)) != nil }
    }
    return isReached ? nil : Finding(ListPartsProblem.unreached(next: next), at: place)
  }
}
