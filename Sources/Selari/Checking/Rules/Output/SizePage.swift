import Diagnostics

/// A page's HTML is at most 14 KB, compressed.
///
/// The first round trip of a connection carries ten packets, about 14 KB
/// ([RFC 6928](https://www.rfc-editor.org/rfc/rfc6928)): a page within that shows at once, even on a
/// slow phone far from the server; every further one waits for an answer. Split the page, or give its
/// list `paginate`; a page that must be long (a text of law) is allowed in its front matter:
///
/// ```yaml
/// allow: {size/page: The act stands on one page, so that it can be searched}
/// ```
struct SizePage: OutputRule {
  static let id: RuleID = "size/page"
  /// The most that a page may have, compressed, in bytes.
  static let limit = 14 << 10

  func check(_ output: CheckedOutput, faults: inout [OutputFault]) {
    // Compression never makes a page longer than a few bytes; the quick level is an upper bound.
    guard output.bytes.count > Self.limit,
      (DeflatedSize.of(output.bytes, level: 1) ?? 0) > Self.limit,
      let size = DeflatedSize.of(output.bytes, level: 9), size > Self.limit
    else { return }
    faults.append(
      OutputFault(problem: SizePageProblem(size: size, whole: output.bytes.count), range: nil))
  }
}

struct SizePageProblem: Problem {
  let size: Int
  let whole: Int

  var rule: RuleID { SizePage.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "HTML sesuatu halaman tidak melebihi 14 KB selepas dimampatkan",
        en: "a page’s HTML is at most 14 KB, compressed"),
      explanation: language(
        ms: "Halaman ini \(size) bait selepas dimampatkan (\(whole) sebelumnya).",
        en: "The page has \(size) bytes compressed (\(whole) before)."),
      solutions: [
        Solution(
          language(
            ms: "Bahagikan halaman ini, atau beri `paginate` kepada senarainya.",
            en: "Split the page, or give its list `paginate`."))
      ])
  }
}
