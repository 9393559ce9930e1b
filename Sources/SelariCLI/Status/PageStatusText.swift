import Diagnostics
import Selari

/// A page's status for a terminal.
struct PageStatusText {
  let status: PageStatus
  let language: MessageLanguage
  let style: TextStyle
  /// How many columns there are; nil where lines are as long as they are.
  let width: Int?
  /// What leads from where the reader stands to the site.
  let prefix: String

  func text() -> String {
    var lines = [
      style(Printable.line(status.row.title), .emphasis) + "  "
        + style(status.row.page.text, .faint),
      "\(status.source.language.label): " + path(status.source.cell),
    ]
    for version in status.translations { lines += [""] + self.lines(of: version) }
    if let fault = status.fault {
      lines += ["", style(fault.explanation(in: language), .severity(.warning))]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func path(_ cell: TranslationTable.Cell) -> String {
    Printable.line(prefix + cell.path)
      + (cell.state == .draft ? " (\(cell.state.word(in: language)))" : "")
  }

  private func lines(of version: PageStatus.Version) -> [String] {
    let cell = version.cell
    let state = "\(cell.state.sign) \(cell.state.word(in: language))"
    let head =
      "\(version.language.label): \(Printable.line(prefix + cell.path))  "
      + style(state, cell.state.ink)
    guard !version.sections.isEmpty else {
      return [head, "  " + style(cell.state.meaning(in: language), .faint)]
    }
    let names = version.sections.map { Printable.line($0.change.name(in: language)) }
    let nameWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
    let wordWidth =
      SectionChange.Kind.allCases.map { DisplayWidth.of($0.word(in: language)) }.max() ?? 0
    let sections = zip(version.sections, names).flatMap { section, name in
      let place = section.line.map { "  " + prefix + status.source.cell.path + ":\($0)" } ?? ""
      let kind = section.change.kind
      let title = section.title.isEmpty ? "" : "  " + Printable.line(section.title)
      let line =
        "  " + style(kind.word(in: language).fitted(to: wordWidth), kind.ink) + "  "
        + name.fitted(to: nameWidth) + title + style(place, .faint)
      return [line] + difference(section)
    }
    return [head] + sections
  }

  // MARK: The difference

  private func difference(_ section: PageStatus.Section) -> [String] {
    guard let diff = section.diff else { return [] }
    var lines: [String] = []
    if let former = section.former {
      let words = language(
        ms: "seperti pada \(former.date), komit \(former.commit.prefix(10))",
        en: "as of \(former.date), commit \(former.commit.prefix(10))")
      lines.append("      " + style(words, .faint))
    }
    for (index, line) in diff.lines.enumerated() {
      if line.kind != .same {
        lines += wrapped(line)
      } else if isBesideAChange(index, in: diff) {
        lines.append("      " + style(short(line.text), .faint))
      }
    }
    return lines + [""]
  }

  private func isBesideAChange(_ index: Int, in diff: SectionDiff) -> Bool {
    [index - 1, index + 1].contains {
      diff.lines.indices.contains($0) && diff.lines[$0].kind != .same
    }
  }

  private var room: Int { max(20, (width ?? .max) - 6) }

  private func short(_ text: String) -> String {
    let text = Printable.line(text)
    guard DisplayWidth.of(text) > room else { return text }
    return String(text.prefix(max(0, room - 1))) + "…"
  }

  /// A block that went or came, broken between words, the words of its own marked.
  private func wrapped(_ line: SectionDiff.Line) -> [String] {
    let isAdded = line.kind == .added
    let (plain, marked): (TextStyle.Ink, TextStyle.Ink) =
      isAdded ? (.added, .addedWord) : (.removed, .removedWord)
    var lines: [String] = []
    var (text, used) = ("", 0)
    for piece in line.pieces {
      for word in words(of: Printable.line(piece.text)) {
        let own = DisplayWidth.of(word.last == " " ? word.dropLast() : word[...])
        if used > 0, used + own > room {
          lines.append(text)
          (text, used) = ("", 0)
        }
        // The space after a word is not part of what is marked.
        let space = word.last == " " ? " " : ""
        text += style(String(word.dropLast(space.count)), piece.isChanged ? marked : plain) + space
        used += DisplayWidth.of(word)
      }
    }
    lines.append(text)
    return lines.enumerated().map { index, text in
      "    " + style(index > 0 ? " " : isAdded ? "+" : "-", plain) + " " + text
    }
  }

  /// The words of a text, each with the space after it; the whole where nothing is wrapped.
  private func words(of text: String) -> [String] {
    guard width != nil else { return [text] }
    var words: [String] = []
    var word = ""
    for character in text {
      word.append(character)
      if character == " " {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension SectionChange.Kind {
  /// Its colour on a terminal.
  fileprivate var ink: TextStyle.Ink {
    switch self {
    case .changed: .severity(.warning)
    case .appeared: .added
    case .went: .removed
    }
  }
}
