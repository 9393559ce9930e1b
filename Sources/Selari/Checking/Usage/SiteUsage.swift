import Markdown
import Templating

/// What a site uses of what it has: the facts, directives, texts, templates and assets that some page
/// or template may ask for, whether or not it was asked for at the build's instant.
///
/// Templates are read as they are written, so that a branch that was not taken counts; what only
/// rendering knows (`asset(name)`) was noted while pages were rendered, and where such a call exists,
/// every constant text of a template counts as a name. Pages that do not exist at this instant (drafts,
/// pages yet to be published) are read, too. In doubt a thing is used.
struct SiteUsage: Sendable {
  private(set) var facts: Set<String>
  private(set) var strings: Set<String>
  private(set) var assets: Set<String>
  private(set) var directives: Set<String>
  /// The templates, by name: `parts/head.html`.
  private(set) var templates: Set<String> = []

  /// What a site uses.
  init(_ site: CheckedSite) {
    facts = site.used.facts
    strings = site.used.strings.union([FootnoteLabels.titleKey, FootnoteLabels.backKey])
    assets = site.used.assets
    directives = site.used.directives
    for file in site.site.files { facts.formUnion(file.frontMatter.facts) }
    readAbsentPages(site)
    readTemplates(site)
    followTemplates(site)
    followAssets(site)
  }

  // MARK: - Pages that were not rendered

  private mutating func readAbsentPages(_ site: CheckedSite) {
    let rendered = Set(site.site.pages.lazy.filter { $0.kind != .notice }.map(\.file))
    let parser = MarkdownParser()
    for (index, file) in site.site.files.enumerated() where !rendered.contains(index) {
      let document = parser.parse(
        file.source, from: file.bodyStart, options: MarkdownOptions(smart: false, html: true))
      for directive in document.directives {
        directives.insert(directive.name)
        for argument in directive.arguments + directive.named.map(\.value) {
          note(expression: argument.text)
          facts.insert(argument.text)
        }
      }
      for reference in document.references { note(expression: reference.expression) }
    }
  }

  /// Notes what an expression may ask for: names after `facts.`, and texts in quotation marks.
  private mutating func note(expression: String) {
    for part in expression.split(separator: "facts.").dropFirst() {
      facts.insert(String(part.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
    }
    if expression.hasPrefix("facts."), let first = expression.split(separator: "facts.").first {
      facts.insert(String(first.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
    }
    for text in expression.split(whereSeparator: { $0 == "\"" || $0 == "'" }) {
      strings.insert(String(text))
      assets.insert(String(text))
      facts.insert(String(text))
    }
  }

  // MARK: - Templates as they are written

  private mutating func readTemplates(_ site: CheckedSite) {
    let library = site.scope.library
    let all = library.names.map(library.references(of:))
    let texts = all.reduce(into: Set<String>()) { $0.formUnion($1.texts) }
    let beginnings = all.reduce(into: Set<String>()) { $0.formUnion($1.beginnings) }
    let mayBe = { (name: String) in
      texts.contains(name) || beginnings.contains(where: name.hasPrefix)
    }
    for references in all {
      facts.formUnion(references.attributes["facts"] ?? [])
      strings.formUnion(references.calls["t"]?.map(\.text) ?? [])
      assets.formUnion(references.calls["asset"]?.map(\.text) ?? [])
      if references.dynamicItems.contains("facts") {
        facts.formUnion(site.inputs.facts.all.map(\.name).filter(mayBe))
      }
      if references.dynamicCalls.contains("t") {
        strings.formUnion(site.inputs.strings.all.map(\.key).filter(mayBe))
      }
      if references.dynamicCalls.contains("asset") {
        assets.formUnion(site.scope.assets.names.filter(mayBe))
      }
      if references.hasDynamicTemplates { templates.formUnion(library.names.filter(mayBe)) }
    }
  }

  /// Adds the templates that pages are made with, and those that these name.
  private mutating func followTemplates(_ site: CheckedSite) {
    let library = site.scope.library
    templates.formUnion(SiteLayout.askedLayouts)
    templates.formUnion(site.site.pages.map(\.layout))
    for file in site.site.files {
      if let layout = file.frontMatter.layout { templates.insert(layout.value + ".html") }
    }
    templates.formUnion(directives.map { "directives/\($0).html" })
    var waiting = templates.filter(library.contains)
    while let name = waiting.popFirst() {
      for reference in library.references(of: name).templates
      where templates.insert(reference.text).inserted && library.contains(reference.text) {
        waiting.insert(reference.text)
      }
    }
  }

  /// Adds the assets that stylesheets and scripts in use name.
  private mutating func followAssets(_ site: CheckedSite) {
    var waiting = assets
    while let name = waiting.popFirst() {
      for needed in site.scope.assets[name]?.needs ?? [] where assets.insert(needed).inserted {
        waiting.insert(needed)
      }
    }
  }
}
