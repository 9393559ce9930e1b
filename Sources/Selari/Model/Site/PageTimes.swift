/// When pages come and go by themselves.
extension SiteAssembler {
  /// The first instant at which the set of pages, or of those listed, is another by itself. What is said of
  /// a page that is not shown at that instant, a draft or one of a section yet to come, changes nothing.
  func nextChange() -> Instant? {
    var next: Instant?
    for group in groups where holdsTimesToCome(group) {
      for language in group.files.indices {
        // A translation has the times of its source where it states none, whatever else that says.
        guard let matter = matter(of: group, in: language),
          let shown = beginning(of: group, in: language)
        else { continue }
        // Among drafts that are shown, nothing is yet to be published.
        let moments = [resolver.showsDrafts ? nil : matter.publish?.value, matter.expire?.value]
        for moment in moments.compactMap({ $0 }) where moment > at && moment >= shown {
          next = next.map { min($0, moment) } ?? moment
        }
      }
    }
    return next
  }

  /// Whether some file of a page states a time that is to come: those of most pages do not.
  private func holdsTimesToCome(_ group: PageGroup) -> Bool {
    group.files.contains { file in
      guard let own = file.map({ files[$0].frontMatter }) else { return false }
      return own.publish.map { $0.value > at } == true || own.expire.map { $0.value > at } == true
    }
  }

  private func matter(of group: PageGroup, in language: Int) -> InheritedFrontMatter? {
    resolver.inherited(
      PageResolver.Candidate(id: group.id, files: group.files, source: group.source),
      language: language)
  }

  /// From when on a page is shown in a language, with all that it stands in; nil where it is a draft or
  /// stands in one.
  private func beginning(of group: PageGroup, in language: Int) -> Instant? {
    if resolver.showsDrafts { return at }
    guard let own = ownBeginning(of: group, in: language) else { return nil }
    guard let section = group.section else { return own }
    // A notice of it stands in the section as that is in the notice's language.
    let languages = group.missing == .notice ? Array(group.files.indices) : [language]
    return languages.compactMap { sectionBeginning(groups[section], in: $0) }.min()
      .map { max($0, own) }
  }

  /// From when on a section is there in a language: with its own page, or with a notice of another's.
  private func sectionBeginning(_ section: PageGroup, in language: Int) -> Instant? {
    let own =
      section.missing == .omit
      ? ownBeginning(of: section, in: language)
      : section.files.indices.compactMap { ownBeginning(of: section, in: $0) }.min()
    guard let own, let parent = section.section else { return own }
    return sectionBeginning(groups[parent], in: language).map { max($0, own) }
  }

  private func ownBeginning(of group: PageGroup, in language: Int) -> Instant? {
    guard let matter = matter(of: group, in: language), matter.draft != true else { return nil }
    return matter.publish.map { max($0.value, at) } ?? at
  }
}
