import Diagnostics

/// Sections that lack a language in which pages stand in them.
extension SiteAssembler {
  /// Reports the pages whose section is omitted in their language: addresses hang on the sections above, so
  /// nobody could read them. Where a section may not be missing, that is told of the section itself, and
  /// where a notice stands for it, the pages have an address.
  mutating func checkSectionLanguages() {
    var inside: [Int: [PageGroup]] = [:]
    let lacking = Set(groups.compactMap(\.section)).filter {
      groups[$0].missing == .omit && groups[$0].files.contains { $0 == nil }
    }
    guard !lacking.isEmpty else { return }
    for group in groups {
      if let section = group.section, lacking.contains(section) {
        inside[section, default: []].append(group)
      }
    }
    let drafts = DraftSearch(files: files, groups: groups, groupIndex: groupIndex)
    for section in lacking.sorted() {
      for language in configuration.languages.indices where groups[section].files[language] == nil {
        // What is still being written may wait for its section; what is to be published later may not,
        // or the build of that day would fail.
        let lost = (inside[section] ?? []).compactMap { group in
          group.files[language].flatMap { file in
            drafts.draft(around: group.id, language) == nil ? file : nil
          }
        }
        report(lost, in: groups[section], language)
      }
    }
  }

  /// One remedy is good for all pages of a section, so they are told once.
  private mutating func report(_ lost: [Int], in section: PageGroup, _ language: Int) {
    guard let first = lost.first else { return }
    let language = configuration.languages[language]
    let problem = PageProblem.sectionNotInLanguage(
      path: "content/\(section.id.text)/index.\(language.code).md", language: language.name,
      source: section.files[section.source].map { files[$0].source.path }, others: lost.count - 1)
    findings.append(Finding(problem, at: titlePlace(files[first])))
  }
}
