import Diagnostics

/// A site that was built, and what was used of it: what rules look at.
struct CheckedSite: Sendable {
  let inputs: SiteInputs
  let site: Site
  let scope: SiteScope
  /// What was used of it, once it has been rendered; rules that look at a page or a pair run before.
  var used = RenderedUse()
  /// The profiles that are checked.
  var profiles: [CheckProfile] = []

  var configuration: SiteConfiguration { site.configuration }

  /// Whether the times of a page are known: those of its own file, and those that it may take from its
  /// source's. Of a time that is written and could not be read, it is told where it is written.
  func knowsTimes(of page: Page) -> Bool {
    guard let group = site.groupIndex[page.id].map({ site.groups[$0] }) else { return true }
    return [group.files[page.language], group.files[group.source]].allSatisfy { file in
      file.map { site.files[$0].hasTitle && site.files[$0].frontMatter.unreadTimes.isEmpty } ?? true
    }
  }

  /// The files of pages that exist in every language: all rules that compare languages saw them.
  var filesInEveryLanguage: Set<String> {
    var result: Set<String> = []
    for group in site.groups {
      let pages = group.pages.compactMap { $0 }.map { site.pages[$0] }
      guard pages.count == configuration.languages.count, pages.allSatisfy({ $0.kind != .notice })
      else { continue }
      for page in pages { result.insert(site.files[page.file].source.path) }
    }
    return result
  }
}
