/// Looks for the draft that keeps a page out of the site: the page itself, or a section above it.
struct DraftSearch {
  let files: [ContentFile]
  let groups: [PageGroup]
  let groupIndex: [PageID: Int]

  /// The nearest draft; nil where none is.
  func draft(around id: PageID, _ language: Int) -> PageID? {
    var next: PageID? = id
    while let id = next {
      if let group = groupIndex[id].map({ groups[$0] }) {
        let own = group.files[language].flatMap { files[$0].frontMatter.draft }
        let source = group.files[group.source].flatMap { files[$0].frontMatter.draft }
        if own ?? source ?? false { return id }
      }
      // What stands at the root needs no home page.
      next = id.parent == PageID.home ? nil : id.parent
    }
    return nil
  }
}
