import Diagnostics

/// Where pages stand: in which section, in which order; and who is at which address.
extension SiteAssembler {
  /// Reports the files of pages that have others in their folder and are not its index: these would
  /// stand below a page that lists nothing.
  mutating func checkSections() {
    for section in Set(groups.compactMap(\.section)).sorted() {
      let id = groups[section].id
      for file in groups[section].files.compactMap({ $0 }) where !files[file].isIndex {
        let path = files[file].source.path
        let code = configuration.languages[files[file].language].code
        let index = "content/\(id.text)/index.\(code).md"
        findings.append(
          Finding(
            PageProblem.pageBesideFolder(id: id, path: path, index: index), at: Place(file: path)))
      }
    }
  }

  /// Puts every page into its section's list, sorted, and tells neighbours of each other.
  mutating func placeInSections() {
    let home = groupIndex[.home]
    for group in groups where group.id != .home {
      guard let above = group.section ?? home else { continue }
      for (page, section) in zip(group.pages, groups[above].pages) {
        guard let page, let section else { continue }
        pages[page].section = section
        if pages[page].isListed { pages[section].children.append(page) }
        if pages[page].isListedAsExpired { pages[section].expiredChildren.append(page) }
      }
    }
    for section in pages.indices where !pages[section].expiredChildren.isEmpty {
      pages[section].expiredChildren = sorted(pages[section].expiredChildren)
    }
    for section in pages.indices where !pages[section].children.isEmpty {
      let sorted = sorted(pages[section].children)
      pages[section].children = sorted
      for (left, right) in zip(sorted, sorted.dropFirst()) {
        pages[left].next = right
        pages[right].previous = left
      }
    }
  }

  /// Pages in the order of lists.
  private func sorted(_ indexes: [Int]) -> [Int] {
    ListOrder.sorted(indexes, of: pages, in: configuration.zone)
  }

  /// The files that no page stands for, and no redirect.
  var generatedFiles: Set<String> {
    GeneratedPaths(configuration: configuration, windows: windows)
      .files(withSearch: pages.contains { $0.layout == GeneratedPaths.searchLayout })
  }

  /// The page at each address; a second page at one is a finding, and one where a file is made.
  mutating func index(besides generated: Set<String>) -> PagePaths {
    let result = PagePaths(pages) { reportAddress(of: $0, like: $1) }
    for file in generated.sorted() {
      if let page = result["/\(file)/"] { reportAddress(of: page, as: .pageAtFile("/" + file)) }
    }
    for list in pages.indices {
      // The further parts of a split list stand at addresses of their own.
      let parts = Paginator.split(
        pages[list].children, by: pages[list].paginate, base: pages[list].path)
      for part in parts.dropFirst() {
        if let page = result[part.path(part.number)] { reportAddress(of: page, like: list) }
      }
    }
    return result
  }

  /// A page whose address another page has.
  private mutating func reportAddress(of page: Int, like other: Int) {
    reportAddress(
      of: page,
      as: .sameAddress(path: pages[page].path, other: files[pages[other].file].source.path),
      related: [
        Related(
          placeOfAddress(of: other), ms: "Halaman ini juga mempunyainya.",
          en: "This page has it, too.")
      ])
  }

  private mutating func reportAddress(
    of page: Int, as problem: PageProblem, related: [Related] = []
  ) {
    findings.append(Finding(problem, at: placeOfAddress(of: page), related: related))
  }

  /// Where a page's address is written; its file, where that follows from the file's name.
  private func placeOfAddress(of page: Int) -> Place {
    let source = files[pages[page].file].source
    return frontMatters[page].slug.map { source.place($0.range) } ?? Place(file: source.path)
  }
}
