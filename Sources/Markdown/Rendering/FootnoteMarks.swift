import CBytes

/// What of a page's footnotes and of their marks readers see: a directive may hide what stands in it, or
/// leave it out, and a note that nothing else refers to goes with its marks.
struct FootnoteMarks {
  /// Whether something is seen.
  enum State: Int, Comparable {
    /// It stands nowhere on the page.
    case leftOut
    /// It stands in what is hidden now, and may be shown later.
    case hidden
    case shown

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  /// A mark of a note.
  struct Mark {
    /// The mark as a node.
    let node: Int
    /// The note that it stands in, as an index into the tree's; nil in the page's own text.
    let note: Int?
    /// What readers see of it.
    var state = State.shown
    /// Whether it can be led back to: a directive may show its number alone.
    var isAnchor = true
  }

  /// The marks of each note, in the order of their numbers.
  fileprivate(set) var marks: [[Mark]]
  /// What readers see of each note.
  fileprivate(set) var states: [State]

  /// Whether a note is missing in the count of those that are seen.
  var isAnyUnseen: Bool { states.contains { $0 != .shown } }

  /// A note is seen where one of its marks is, which may stand in another note.
  fileprivate mutating func settle() {
    for note in marks.indices {
      states[note] = marks[note].filter { $0.note == nil }.map(\.state).max() ?? .leftOut
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (note, own) in marks.enumerated() {
        let state = own.compactMap { $0.note.map { states[$0] } }.max() ?? .leftOut
        guard state > states[note] else { continue }
        states[note] = state
        isSettled = false
      }
    }
    for note in marks.indices {
      // What stands in a note that is left out is never written, and has no number among the others.
      marks[note].removeAll { mark in mark.note.map { states[$0] == .leftOut } ?? false }
      for mark in marks[note].indices {
        if let other = marks[note][mark].note { marks[note][mark].state = states[other] }
      }
    }
  }
}

extension Renderer {
  /// What is seen of the notes and their marks, once the page's own text is written; nil where all are, as
  /// on nearly every page.
  /// - Parameter notes: The notes that have numbers, by their numbers.
  func footnoteMarks(of notes: [FootnoteRecord], host: some MarkdownHost) -> FootnoteMarks? {
    guard !tree.directives.isEmpty else { return nil }
    var found = FootnoteMarks(
      marks: Array(repeating: [], count: tree.footnotes.count),
      states: Array(repeating: .shown, count: tree.footnotes.count))
    collect(0..<nodes.count, in: nil, &found)
    for note in notes {
      let definition = Int(note.definition)
      collect(
        definition + 1..<Int(nodes[definition].end), in: Int(nodes[definition].side), &found)
    }
    var isAllShown = true
    for note in notes {
      let index = Int(nodes[Int(note.definition)].side)
      for (use, mark) in found.marks[index].enumerated() where mark.note == nil {
        let range = nodes[mark.node].range
        guard isInDirective(range) else { continue }
        let isAnchor = holds("id=\"fnref-\(note.number)\(use > 0 ? "-\(use + 1)" : "")\"")
        let isShown = host.isShown(range)
        found.marks[index][use].isAnchor = isAnchor
        found.marks[index][use].state = isShown ? .shown : isAnchor ? .hidden : .leftOut
        isAllShown = isAllShown && isShown && isAnchor
      }
    }
    if isAllShown { return nil }
    found.settle()
    return found
  }

  private func collect(_ range: Range<Int>, in note: Int?, _ found: inout FootnoteMarks) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = nodes[index]
      if node.code == .footnoteReference {
        found.marks[Int(node.side)].append(FootnoteMarks.Mark(node: index, note: note))
      }
      // An image's description has no room for a mark.
      let isApart = node.code == .footnoteDefinition || node.code == .image
      index = isApart ? Int(node.end) : index + 1
    }
  }

  private func isInDirective(_ range: Range<Int>) -> Bool {
    tree.directives.contains {
      $0.wholeRange.lowerBound < range.lowerBound && range.upperBound <= $0.wholeRange.upperBound
    }
  }

  /// Whether something stands in what has been written.
  private func holds(_ wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    return output.withBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return selari_find(start + base, bytes.count - base, wanted, wanted.count)
    }
  }
}
