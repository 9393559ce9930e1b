import Diagnostics

/// The pages that a site has files of, and does not show at its instant: drafts, and those whose time
/// is to come.
struct LeftOutPages: Sendable {
  /// The files of drafts, and of what stands in them.
  let drafts: Set<String>
  /// When the site is to be looked at for what is to come, ascending: the next time that pages appear,
  /// which is the next build that may be stopped, and the last, when all of them are there. Those between
  /// come to be the next, and a plan of a month of announcements takes no longer than two of them.
  let coming: [Coming]

  /// An instant at which pages come into being by themselves.
  struct Coming: Sendable {
    let at: Instant
    /// The files that are pages from then on.
    var files: Set<String>
    /// Where the instant is stated.
    let place: Place

    /// What is said with a finding of that instant, which no build before it meets.
    var note: Related {
      Related(
        place, ms: "Tapak disemak pada detik `publish` ini, ketika halaman ini muncul.",
        en: "The site was checked as of this `publish`, when this page appears.")
    }
  }

  /// Those of a site.
  init(of site: Site) {
    let files = site.files
    guard
      files.contains(where: {
        $0.frontMatter.draft == true || $0.frontMatter.publish.map { $0.value > site.at } ?? false
      })
    else {
      (drafts, coming) = ([], [])
      return
    }
    var drafts: Set<String> = []
    var coming: [Instant: Coming] = [:]
    for group in site.groups {
      for (language, index) in group.files.enumerated() {
        guard let file = index.map({ files[$0] }) else { continue }
        guard !site.isInDraft(group.id, language) else {
          drafts.insert(file.source.path)
          continue
        }
        guard let (at, place) = Self.appearance(of: group.id, language, in: site), at > site.at
        else { continue }
        coming[at, default: Coming(at: at, files: [], place: place)].files
          .insert(file.source.path)
      }
    }
    self.drafts = drafts
    let sorted = coming.values.sorted { $0.at < $1.at }
    guard let next = sorted.first, var last = sorted.last, sorted.count > 1 else {
      self.coming = sorted
      return
    }
    for between in sorted.dropFirst() { last.files.formUnion(between.files) }
    self.coming = [next, last]
  }

  /// When a page comes into being, and where that is stated: not before the sections that it stands in.
  /// Nil where nothing states it.
  private static func appearance(
    of id: PageID, _ language: Int, in site: Site
  ) -> (at: Instant, place: Place)? {
    var latest: (at: Instant, place: Place)?
    var next: PageID? = id
    while let id = next {
      if let index = site.groupIndex[id],
        let file = stating(site.groups[index].files, site.groups[index].source, language, site),
        let publish = file.frontMatter.publish, publish.value > latest?.at ?? site.at
      {
        latest = (publish.value, file.source.place(publish.range))
      }
      next = id == .home ? nil : id.parent
    }
    return latest
  }

  /// The file that states when a page appears in a language: a translation appears with its source,
  /// unless it says otherwise.
  private static func stating(
    _ files: [Int?], _ source: Int, _ language: Int, _ site: Site
  ) -> ContentFile? {
    let own = files[language].map { site.files[$0] }
    return own?.frontMatter.publish == nil ? files[source].map { site.files[$0] } : own
  }
}
