import Diagnostics

extension TextMarkProblem {
  /// How a table of so many columns is written.
  static func remedy(ofRows cells: Int, _ language: MessageLanguage) -> String {
    let row = { (cell: String) in
      "`|" + String(repeating: " \(cell) |", count: min(cells, 8)) + "`"
    }
    let rule = "`|" + String(repeating: "---|", count: min(cells, 8)) + "`"
    return language(
      ms: "Tulis setiap baris sebagai \(row("…")), dan \(rule) di bawah baris yang pertama.",
      en: "Write each line as \(row("…")), and \(rule) below the first.")
  }
}
