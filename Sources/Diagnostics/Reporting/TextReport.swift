/// Findings for people, as a good compiler shows them.
///
/// ```
/// error[link/page]: a link goes to a page that exists
///    ┌─ content/faq.ms.md:12:16
///    │
/// 12 │ Lihat [soalan](page:faqs) untuk keterangan.
///    │                ^^^^^^^^^ No page is called `faqs`.
///    │
///    = help: Did you mean `page:faq`?
/// ```
struct TextReport {
  private let language: MessageLanguage
  private let width: Int?
  private let prefix: String
  private let style: TextStyle

  init(_ reporter: Reporter) {
    language = reporter.language
    width = reporter.width
    prefix = reporter.pathPrefix
    style = TextStyle(isColoured: reporter.isColoured)
  }

  /// All findings and the line that counts them; nothing where there are none.
  func report(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    let worst: Severity =
      if findings.contains(where: { $0.severity == .error }) {
        .error
      } else if findings.contains(where: { $0.severity == .warning }) { .warning } else { .note }
    let tally = style(findings.tally(in: language), .severity(worst))
    return findings.map(block).joined(separator: "\n") + "\n" + tally + "\n"
  }

  // MARK: - One finding

  private func block(_ finding: Finding) -> String {
    let wording = finding.wording(in: language)
    let places = [finding.place] + finding.related.map(\.place)
    let margin = places.compactMap { $0.span.map { String($0.start.line).count } }.max() ?? 1
    var lines = Lines(margin: margin, style: style)
    lines.add(header(finding, wording))
    let counted = finding.count > 1 ? " · " + ReportWording.pages(finding.count, in: language) : ""
    place(
      finding.place, corner: "┌─", suffix: counted, mark: "^", says: wording.explanation,
      ink: .severity(finding.severity), to: &lines)
    for related in finding.related {
      lines.addFrame("│")
      place(
        related.place, corner: "├─", suffix: "", mark: "-", says: related.note(in: language),
        ink: .related, to: &lines)
    }
    remarks(wording, to: &lines)
    return lines.text
  }

  private func header(_ finding: Finding, _ wording: Wording) -> String {
    let name = ReportWording.severity(finding.severity, in: language)
    return style("\(name)[\(finding.rule)]", .severity(finding.severity))
      + style(": " + Printable.line(wording.summary), .emphasis)
  }

  /// A place, its line with the span marked, and what is said of it.
  private func place(
    _ place: Place, corner: String, suffix: String, mark: String, says: String,
    ink: TextStyle.Ink, to lines: inout Lines
  ) {
    let position = place.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    lines.addFrame(corner, " " + Printable.line(place.path(below: prefix)) + position + suffix)
    let says = Printable.line(says)
    let room = (width ?? 100) - lines.margin - 3
    guard let span = place.span, let excerpt = TextExcerpt(of: place, width: room) else {
      for line in wrapped(says, room) { lines.addFrame("│", " " + style(line, ink)) }
      return
    }
    lines.addFrame("│")
    lines.addFrame("│", " " + excerpt.line, number: span.start.line)
    let marks =
      String(repeating: " ", count: excerpt.column)
      + style(String(repeating: mark, count: excerpt.length), ink)
    if excerpt.column + excerpt.length + 1 + DisplayWidth.of(says) <= room {
      lines.addFrame("│", " " + marks + " " + style(says, ink))
    } else {
      lines.addFrame("│", " " + marks)
      for line in wrapped(says, room) { lines.addFrame("│", " " + style(line, ink)) }
    }
  }

  private func remarks(_ wording: Wording, to lines: inout Lines) {
    guard !wording.notes.isEmpty || !wording.solutions.isEmpty else { return }
    lines.addFrame("│")
    for note in wording.notes {
      remark(ReportWording.note(in: language), .emphasis, note, to: &lines)
    }
    for solution in wording.solutions {
      remark(ReportWording.help(in: language), .help, solution.textWithReplacement, to: &lines)
    }
  }

  private func remark(_ name: String, _ ink: TextStyle.Ink, _ text: String, to lines: inout Lines) {
    let indent = DisplayWidth.of(name) + 2
    let room = (width ?? .max) - lines.margin - 3 - indent
    for (index, line) in wrapped(Printable.line(text), room).enumerated() {
      if index == 0 {
        lines.addFrame("=", " " + style(name, ink) + ": " + line)
      } else {
        lines.addFrame(" ", String(repeating: " ", count: indent + 1) + line)
      }
    }
  }

  /// The text in lines of at most so many columns; whole where the output is no terminal.
  private func wrapped(_ text: String, _ room: Int) -> [String] {
    width == nil ? [text] : DisplayWidth.lines(of: text, in: room)
  }
}

/// The lines of one finding, with the frame at their left.
private struct Lines {
  /// How many columns line numbers take.
  let margin: Int
  let style: TextStyle
  private(set) var text = ""

  init(margin: Int, style: TextStyle) {
    self.margin = margin
    self.style = style
  }

  mutating func add(_ line: String) { text += line + "\n" }

  /// A line behind the frame, with its line number if it has one.
  mutating func addFrame(_ frame: String, _ rest: String = "", number: Int? = nil) {
    let number = number.map(String.init) ?? ""
    let left = String(repeating: " ", count: margin - number.count) + number
    add(style(left + " " + frame, .frame) + rest)
  }
}

extension Solution {
  /// What to do, with what to write where the text does not say it already.
  var textWithReplacement: String {
    guard let replacement, !replacement.isEmpty, !text.contains(replacement) else { return text }
    // After a whole sentence what to write stands by itself.
    return text.hasSuffix(".") || text.hasSuffix("?")
      ? "\(text) `\(replacement)`" : "\(text): `\(replacement)`"
  }
}
