/// When pages come and go by themselves.
extension SiteAssembler {
  /// The first instant at which the set of pages, or of those listed, is another by itself. What is said of
  /// a page that is not shown at that instant, a draft or one of a section yet to come, changes nothing.
  func nextChange() -> Instant? {
    var next: Instant?
    for group in groups {
      for file in group.files.lazy.compactMap({ $0 }) {
        let own = files[file].frontMatter
        // Among drafts that are shown, nothing is yet to be published.
        let moments = [resolver.showsDrafts ? nil : own.publish?.value, own.expire?.value]
          .compactMap { $0 }.filter { $0 > at }
        guard !moments.isEmpty, let shown = beginning(of: group, in: files[file].language)
        else { continue }
        for moment in moments where moment >= shown {
          next = next.map { min($0, moment) } ?? moment
        }
      }
    }
    return next
  }

  /// From when on a page is shown in a language, with all that it stands in; nil where it is a draft or
  /// stands in one.
  private func beginning(of group: PageGroup, in language: Int) -> Instant? {
    if resolver.showsDrafts { return at }
    guard let own = ownBeginning(of: group, in: language) else { return nil }
    guard let section = group.section else { return own }
    return sectionBeginning(groups[section]).map { max($0, own) }
  }

  /// From when on a section is there in some language, and may be there as a notice in the others.
  private func sectionBeginning(_ section: PageGroup) -> Instant? {
    let own = section.files.indices.compactMap { ownBeginning(of: section, in: $0) }.min()
    guard let own, let parent = section.section else { return own }
    return sectionBeginning(groups[parent]).map { max($0, own) }
  }

  private func ownBeginning(of group: PageGroup, in language: Int) -> Instant? {
    let candidate = PageResolver.Candidate(
      id: group.id, files: group.files, source: group.source)
    guard let matter = resolver.inherited(candidate, language: language), matter.draft != true
    else { return nil }
    return matter.publish.map { max($0.value, at) } ?? at
  }
}
