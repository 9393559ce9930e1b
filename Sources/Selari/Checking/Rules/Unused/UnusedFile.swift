import Diagnostics

/// Every file beside the pages of a section is named by some page or template.
///
/// Whatever lies in `content/` is published, the minutes of a meeting that somebody dropped there, too.
/// Found are files in the folders of sections whose name stands in no page, no template and no file of
/// data. What lies in `content/` itself or below `content/.well-known/` is asked for by its address
/// (`favicon.ico`, a search engine's proof of ownership), and is passed over.
///
/// ```
/// content/media/minit-mesyuarat.docx                  ← no page links to it
/// ```
///
/// Remove it, or link to it. Where its address is known elsewhere, set the rule to `off` in `site.yaml`.
struct UnusedFile: UsageRule {
  static let id: RuleID = "unused/file"

  func check(_ usage: SiteUsage, of site: CheckedSite, findings: inout [Finding]) {
    let files = site.scope.links.resources.all.filter { resource in
      let parts = resource.file.split(separator: "/")
      // Without a dot, a name is a word like any other.
      return parts.count > 2 && parts[1] != ".well-known" && parts.last?.contains(".") == true
        && !site.used.files.contains(resource.path)
    }.map(\.file)
    guard !files.isEmpty else { return }
    var mentions = FileMentions(
      files, languages: site.site.configuration.languages.map(\.code))
    for file in site.inputs.content { mentions.read(file.source.bytes) }
    for template in site.inputs.templates { mentions.read(template.bytes) }
    for bytes in site.inputs.assets.values { mentions.read(bytes) }
    let data = [
      site.inputs.facts.source, site.inputs.strings.source, site.inputs.configuration.source,
    ]
    for source in data.compactMap({ $0 }) { mentions.read(source.bytes) }
    for (number, file) in files.enumerated() where !mentions.found.contains(number) {
      findings.append(Finding(UnusedProblem(.file, file), at: Place(file: file)))
    }
  }
}
