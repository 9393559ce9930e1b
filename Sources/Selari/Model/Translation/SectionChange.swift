/// A section of a source that is not as it was when its translation was checked.
public struct SectionChange: Hashable, Sendable {
  /// What happened to it.
  public enum Kind: String, Sendable, CaseIterable {
    /// It says something else.
    case changed
    /// It was not there.
    case appeared
    /// It is not there any more.
    case went
  }

  /// What happened to it.
  public let kind: Kind
  /// `page` for title and description, `start` before the first heading, else the heading's id.
  public let id: String
  /// The heading's text; empty where there is none, or it is not known any more.
  public let title: String
  /// Where it stands in the source, as byte offsets; nil where it went.
  public let range: Range<Int>?
  /// The fingerprint that it was checked with; nil where it appeared.
  public let recorded: String?

  /// What differs between the fingerprints that a translation was checked against and the present
  /// ones: in the order of the source, then what went, by id.
  public static func between(
    _ recorded: [String: String], and present: Fingerprints
  ) -> [SectionChange] {
    var (left, gone) = PlacelessSections.renamed(recorded, as: present)
    let there = present.sections.compactMap { section -> SectionChange? in
      let before = left.removeValue(forKey: section.id)
      guard before != section.fingerprint else { return nil }
      return SectionChange(
        kind: before == nil ? .appeared : .changed, id: section.id, title: section.title,
        range: section.range, recorded: before)
    }
    gone.merge(left) { moved, _ in moved }
    return there
      + gone.sorted { $0.key < $1.key }.map {
        SectionChange(kind: .went, id: $0.key, title: "", range: nil, recorded: $0.value)
      }
  }
}
