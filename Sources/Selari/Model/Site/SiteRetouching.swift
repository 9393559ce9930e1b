import Diagnostics

/// A site whose pages stay where they are: what a change of titles and descriptions needs, without
/// putting thousands of pages together anew.
extension SiteAssembler {
  /// The site with other files, where these change nothing but what is said of their pages; nil where
  /// it must be assembled.
  ///
  /// - Parameters:
  ///   - site: The site as it was assembled with the files before, from the same configuration, for the
  ///     same instant.
  ///   - found: What was wrong with it.
  ///   - changed: The files that are others, as indexes.
  func retouched(_ site: Site, found: [Finding], changed: [Int]) -> Site? {
    let touched = Set(changed.map { files[$0].source.path })
    let isTold = found.contains { finding in
      touched.contains(finding.place.file)
        || finding.related.contains { touched.contains($0.place.file) }
    }
    let isUseless = site.uselessRedirects.contains { touched.contains($0.place.file) }
    if isTold || isUseless { return nil }
    var pages = site.pages
    for index in changed {
      let (old, new) = (site.files[index], files[index])
      guard new.frontMatter.placesAlike(old.frontMatter), let group = site.groupIndex[new.id],
        site.groups[group].files[new.language] == index
      else { return nil }
      for page in retouched(site.groups[group], of: site) { pages[page.index] = page.page }
    }
    return Site(
      configuration: site.configuration, at: site.at, files: files, pages: pages,
      groups: site.groups, groupIndex: site.groupIndex, pageAtPath: site.pageAtPath,
      redirects: site.redirects, uselessRedirects: site.uselessRedirects,
      nextChange: site.nextChange)
  }

  /// The languages of one page, decided again; each stays where it is.
  private func retouched(_ group: PageGroup, of site: Site) -> [(index: Int, page: Page)] {
    let candidate = PageResolver.Candidate(
      id: group.id, files: group.files, source: group.source)
    let own = configuration.languages.indices.map { resolver.inherited(candidate, language: $0) }
    let exists = own.map { $0.map(resolver.exists) ?? false }
    return configuration.languages.indices.compactMap { language in
      guard let index = group.pages[language] else { return nil }
      let last = site.pages[index]
      let isNotice = last.kind == .notice
      let source = isNotice ? noticeSource(candidate, exists: exists) : language
      guard let matter = source.flatMap({ own[$0] }) else { return nil }
      var page = page(
        group.id, language, matter, file: last.file, path: last.path, isNotice: isNotice)
      page.section = last.section
      page.children = last.children
      page.expiredChildren = last.expiredChildren
      page.previous = last.previous
      page.next = last.next
      return (index, page)
    }
  }
}

extension FrontMatter {
  /// Whether it puts its page, and what stands below it, where another does: the same languages exist
  /// at the same addresses in the same order. What is left out is only said of the page itself.
  func placesAlike(_ other: FrontMatter) -> Bool {
    slug?.value == other.slug?.value && layout?.value == other.layout?.value
      && date?.value == other.date?.value && publish?.value == other.publish?.value
      && expire?.value == other.expire?.value && draft == other.draft && order == other.order
      && missing?.value == other.missing?.value
      && aliases.map(\.value) == other.aliases.map(\.value)
      && translation?.language?.value == other.translation?.language?.value
      && paginate?.value == other.paginate?.value
  }
}
