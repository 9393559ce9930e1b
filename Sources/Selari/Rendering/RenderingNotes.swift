import Diagnostics

/// What is noted while a page is rendered.
struct RenderingNotes: Sendable {
  /// What is wrong.
  var findings: [Finding] = []
  /// When what was read changes next.
  var nextChange: Instant?
  /// Links to headings, to be looked for once every page is read.
  var anchors: [AnchoredLink] = []
  /// Addresses of QR codes, to be looked for once everything is rendered.
  var drawings: [DrawingLink] = []
  /// What the page allows in place.
  var allowances: [PlacedAllowance] = []

  /// Notes that something that was read changes at an instant.
  mutating func changes(at instant: Instant?) {
    guard let instant else { return }
    nextChange = nextChange.map { min($0, instant) } ?? instant
  }
}

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
