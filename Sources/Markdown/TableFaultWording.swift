import Diagnostics

extension MarkdownProblem.TableFault {
  func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .surplus(let cells, let columns):
      language(
        ms: "Baris ini mempunyai \(cells) sel tetapi jadualnya \(columns) lajur; apa yang ditulis "
          + "di sini tidak dipaparkan.",
        en: "This row has \(cells) cells and its table "
          + "\(columns == 1 ? "one column" : "\(columns) columns"); what stands here is not shown.")
    case .delimiters(let count, let wanted):
      language(
        ms: "Baris pemisah ini mempunyai \(count) sel tetapi baris di atasnya \(wanted), maka "
          + "tiada jadual dibuat dan pembaca melihat tandanya.",
        en: "This delimiter row has \(count) \(count == 1 ? "cell" : "cells") and the line above "
          + "it \(wanted), so no table is made and readers see the marks.")
    case .pipeInCode:
      language(
        ms: "Tanda `|` memisahkan sel walaupun dalam kod, maka baris ini terpotong di sini.",
        en: "A `|` ends a cell even in code, so the row is cut here.")
    }
  }

  func solution(in language: MessageLanguage) -> Solution {
    switch self {
    case .surplus:
      Solution(
        language(
          ms: "Tambahkan lajur pada pengepala dan baris pemisah, atau satukan sel; `|` yang "
            + "sebahagian daripada teks ditulis `\\|`.",
          en: "Add a column to the header and the delimiter row, or join the cells; a `|` that "
            + "belongs to the text is written `\\|`."))
    case .delimiters(_, let wanted):
      Solution(
        language(
          ms: "Samakan bilangan sel baris pemisah dengan pengepala: `\(Self.row(wanted))`.",
          en: "Give the delimiter row as many cells as the header: `\(Self.row(wanted))`."))
    case .pipeInCode:
      Solution(language(ms: "Tulis `\\|`.", en: "Write `\\|`."), replacement: "\\|")
    }
  }

  /// A delimiter row of so many cells; none is written out that nobody would read.
  private static func row(_ count: Int) -> String {
    "|" + String(repeating: "---|", count: min(max(count, 1), 12))
  }
}
