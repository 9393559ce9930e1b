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
  ///
  /// A note whose marks are all hidden is hidden with them, and one whose marks are nowhere is left out. The
  /// numbers of the others stay those of their marks.
  mutating func renderFootnotes<Host: MarkdownHost>(host: inout Host) {
    var notes = tree.footnotes.filter { $0.number > 0 && $0.definition >= 0 }
      .sorted { $0.number < $1.number }
    guard !notes.isEmpty else { return }
    footnoteMarks = footnoteMarks(of: notes, host: host)
    if footnoteMarks != nil {
      for note in notes where state(of: note) != .shown {
        host.hide(footnote: nodes[Int(note.definition)].range)
      }
      notes.removeAll { state(of: $0) == .leftOut }
      if notes.isEmpty { return }
    }
    startLine("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    output.appendEscaped(host.footnoteLabels.title)
    output.append("\"")
    if notes.allSatisfy({ state(of: $0) == .hidden }) { output.append(" hidden") }
    output.append(">\n<ol>\n")
    for note in notes { render(note, host: &host) }
    footnote = -1
    output.append("</ol>\n</section>\n")
  }

  private mutating func render<Host: MarkdownHost>(_ note: FootnoteRecord, host: inout Host) {
    footnote = Int(note.definition)
    // The note stands before what has been written already, and knows nothing of its languages.
    languageKnownUntil = 0
    directionKnownUntil = 0
    startLine("<li id=\"fn-")
    output.append(decimal: Int(note.number))
    if footnoteMarks?.isAnyUnseen ?? false {
      output.append("\" value=\"")
      output.append(decimal: Int(note.number))
    }
    output.append("\"")
    if state(of: note) == .hidden { output.append(" hidden") }
    output.append(">\n")
    render(footnote, host: &host)
    if !endsWithParagraph(footnote), hasBackLinks {
      startLine("<p>")
      backLinks(host: &host)
      output.append("</p>\n")
    }
    output.append("</li>\n")
  }

  private func state(of note: FootnoteRecord) -> FootnoteMarks.State {
    footnoteMarks?.states[Int(nodes[Int(note.definition)].side)] ?? .shown
  }

  /// Whether the links back stand in the note's last paragraph.
  private func endsWithParagraph(_ index: Int) -> Bool {
    let end = Int(nodes[index].end)
    var last = index + 1
    guard last < end else { return false }
    while Int(nodes[last].end) < end { last = Int(nodes[last].end) }
    return nodes[last].code == .paragraph
  }

  /// Whether the note that is being written leads back to any mark.
  var hasBackLinks: Bool {
    footnoteMarks?.marks[Int(nodes[footnote].side)].contains(where: \.isAnchor) ?? true
  }

  /// Writes a link back for every mark of the note that is being written; one that is hidden now has a
  /// hidden link.
  mutating func backLinks<Host: MarkdownHost>(host: inout Host) {
    let index = Int(nodes[footnote].side)
    let note = tree.footnotes[index]
    let labels = host.footnoteLabels
    let label = labels.back
    let marks = footnoteMarks?.marks[index]
    var isFirst = true
    for use in 1...max(1, marks?.count ?? Int(note.uses)) {
      let mark = marks?[use - 1]
      if mark?.isAnchor == false { continue }
      let suffix = use > 1 ? "-\(use)" : ""
      if !isFirst { output.append(0x20) }
      isFirst = false
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
      output.append("\"")
      if let language = labels.backLanguage {
        output.append(" lang=\"")
        output.appendEscaped(language)
        output.append("\"")
      }
      output.append(mark?.state == .hidden ? " hidden>" : ">")
      // An arrow in text style, never a picture of one.
      output.append("\u{21A9}\u{FE0E}</a>")
    }
  }
}
