extension RenderingNotes {
  /// Says of the links to headings that readers do not see them.
  mutating func hideAnchors(where isHidden: (Range<Int>) -> Bool) {
    for index in anchors.indices {
      guard case .source(_, let range) = anchors[index].origin else { continue }
      anchors[index].isShown = !isHidden(range)
    }
  }

  /// Adds what another rendering noted.
  mutating func add(_ other: RenderingNotes) {
    if !other.findings.isEmpty { findings += other.findings }
    if anchors.isEmpty {
      anchors = other.anchors
    } else if !other.anchors.isEmpty {
      anchors += other.anchors
    }
    if !other.drawings.isEmpty { drawings += other.drawings }
    if !other.allowances.isEmpty { allowances += other.allowances }
    changes(at: other.nextChange)
  }
}
