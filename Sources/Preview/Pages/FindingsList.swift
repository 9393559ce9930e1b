import Diagnostics

/// Findings on a page of the preview's own, each with its excerpt, leading to its source.
struct FindingsList: Sendable {
  let shell: PageShell
  let findings: [Finding]

  var html: Markup {
    let shown = FindingData.inOrder(findings)
    guard !shown.isEmpty else {
      return """
        <p class="all-right">\(shell.wording.nothingFound)</p>
        <p>\(Prose(shell.wording.warningsElsewhere).html) \
        <a href="\(Tool.compare.path)">\(shell.wording.tool(.compare))</a></p>
        """
    }
    let rest = shown.count - FindingData.most
    return """
      <ol class="findings">
      \(shown.prefix(FindingData.most).map(item))
      </ol>
      \(rest > 0 ? "<p>\(shell.wording.more(rest))</p>" : .none)
      """
  }

  private func item(_ finding: Finding) -> Markup {
    let words = finding.wording(in: shell.language)
    return """
      <li class="finding \(finding.severity.rawValue)">
      <p class="finding-head"><span class="severity">\(finding.severity.word(in: shell.language))</span> \
      <code>\(finding.rule.name)</code> \
      <a href="\(SourceLink.path(of: finding.place))">\(finding.place.reference)</a></p>
      \(Excerpt(finding.place).html)
      <p class="verdict">\(Prose(words.explanation).html)</p>
      <p class="rule">\(Prose(sentence(words.summary)).html)</p>
      \(words.notes.map { said($0, as: shell.wording.note, "note") })
      \(words.solutions.map { said($0.text, as: shell.wording.help, "remedy") })
      \(finding.related.map(related))
      </li>

      """
  }

  private func related(_ related: Related) -> Markup {
    """
    <p class="related"><a href="\(SourceLink.path(of: related.place))">\(related.place.reference)</a> \
    \(Prose(related.note(in: shell.language)).html)</p>
    """
  }

  private func said(_ text: String, as label: String, _ name: Markup) -> Markup {
    "<p class=\"\(name)\"><strong>\(label):</strong> \(Prose(text).html)</p>\n"
  }

  /// A rule begins with a small letter, as it follows its name in reports.
  private func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}

/// The line of a place with the stretch marked; nothing where no line is to blame.
struct Excerpt {
  let place: Place

  init(_ place: Place) { self.place = place }

  /// How much of a long line is shown around the stretch, in code points.
  private static let around = 60

  var html: Markup {
    guard let span = place.span, let text = place.excerpt else { return .none }
    let scalars = Array(text.unicodeScalars)
    let columns = span.columns(ofFirstLine: scalars.count)
    let (start, end) = (columns.lowerBound, columns.upperBound)
    let from = start > Self.around * 2 ? start - Self.around : 0
    let to = max(end, min(scalars.count, max(end + Self.around, from + Self.around * 3)))
    let piece = { (range: Range<Int>) -> String in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      return String(text)
    }
    return """
      <pre class="excerpt"><span class="line-number">\(span.start.line)</span> \
      \(from > 0 ? "…" : "")\(piece(from..<start))<mark>\(piece(columns))</mark>\
      \(piece(end..<to))\(to < scalars.count ? "…" : "")</pre>
      """
  }
}
