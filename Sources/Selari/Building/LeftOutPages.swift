import Diagnostics

/// The pages that a site has files of, and does not show at its instant: drafts, and those whose time
/// is to come.
struct LeftOutPages: Sendable {
  /// The files of drafts, and of what stands in them.
  let drafts: Set<String>
  /// What is to come, ascending.
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
        place, ms: "Tapak disemak pada saat `publish` ini, ketika halaman ini muncul.",
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
        let source = group.files[group.source].map { files[$0] }
        // A translation appears with its source, unless it says otherwise.
        guard let stating = file.frontMatter.publish == nil ? source : file,
          let publish = stating.frontMatter.publish, publish.value > site.at
        else { continue }
        let place = stating.source.place(publish.range)
        coming[publish.value, default: Coming(at: publish.value, files: [], place: place)].files
          .insert(file.source.path)
      }
    }
    self.drafts = drafts
    self.coming = coming.values.sorted { $0.at < $1.at }
  }
}
