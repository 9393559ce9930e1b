import Bytes

extension Renderer {
  /// Writes the mark of a footnote, with an id that the note links back to.
  mutating func footnoteReference(_ record: NodeRecord) {
    let index = Int(record.side)
    let number = Int(tree.footnotes[index].number)
    guard showsFootnotes, number > 0 else { return }
    footnoteUses[index] += 1
    output.append("<sup><a href=\"#fn-")
    output.append(decimal: number)
    output.append("\" id=\"fnref-")
    output.append(decimal: number)
    if footnoteUses[index] > 1 {
      output.append("-")
      output.append(decimal: footnoteUses[index])
    }
    output.append("\" class=\"footnote-ref\" role=\"doc-noteref\">")
    output.append(decimal: number)
    output.append("</a></sup>")
  }

  /// Writes the section of notes: those that are referred to, in the order of their numbers.
  mutating func renderFootnotes<Host: MarkdownHost>(host: inout Host) {
    let notes = tree.footnotes.filter { $0.number > 0 && $0.definition >= 0 }
      .sorted { $0.number < $1.number }
    guard !notes.isEmpty else { return }
    startLine("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    output.appendEscaped(host.footnoteLabels.title)
    output.append("\">\n<ol>\n")
    for note in notes {
      footnote = Int(note.definition)
      // The note stands before what has been written already, and knows nothing of its languages.
      languageKnownUntil = 0
      directionKnownUntil = 0
      startLine("<li id=\"fn-")
      output.append(decimal: Int(note.number))
      output.append("\">\n")
      render(footnote, host: &host)
      if !endsWithParagraph(footnote) {
        startLine("<p>")
        backLinks(host: &host)
        output.append("</p>\n")
      }
      output.append("</li>\n")
    }
    footnote = -1
    output.append("</ol>\n</section>\n")
  }

  /// Whether the links back stand in the note's last paragraph.
  private func endsWithParagraph(_ index: Int) -> Bool {
    let end = Int(nodes[index].end)
    var last = index + 1
    guard last < end else { return false }
    while Int(nodes[last].end) < end { last = Int(nodes[last].end) }
    return nodes[last].code == .paragraph
  }

  /// Writes a link back for every mark of the note that is being written.
  mutating func backLinks<Host: MarkdownHost>(host: inout Host) {
    let note = tree.footnotes[Int(nodes[footnote].side)]
    let label = host.footnoteLabels.back
    for use in 1...max(1, Int(note.uses)) {
      let suffix = use > 1 ? "-\(use)" : ""
      if use > 1 { output.append(0x20) }
      output.append("<a href=\"#fnref-")
      output.append(decimal: Int(note.number))
      output.append(suffix)
      output.append("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
      let parts = label.split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false)
      output.appendEscaped(String(parts[0]))
      if parts.count > 1 {
        output.append(decimal: Int(note.number))
        output.append(suffix)
        output.appendEscaped(String(parts[1]))
      }
      // An arrow in text style, never a picture of one.
      output.append("\">\u{21A9}\u{FE0E}</a>")
    }
  }
}
