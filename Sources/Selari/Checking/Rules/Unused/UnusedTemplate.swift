import Diagnostics

/// Every template is used by some page.
///
/// A template that nothing uses is read and kept right for nothing, and misleads who looks for the one
/// to change. Used are the layouts of pages, those that Selari asks for by itself (`page.html`,
/// `home.html`, `section.html`, `notice.html`, `chooser.html`, `404.html`), the directives that pages
/// use, and what any of these extends, includes or imports, in a branch that was not taken too.
///
/// ```
/// templates/parts/old-banner.html                     ← no template includes it
/// ```
///
/// Remove it. To keep a directive for later, say so in it:
/// `{# selari: allow unused/template: for the next campaign #}`.
struct UnusedTemplate: UsageRule {
  static let id: RuleID = "unused/template"

  func check(_ usage: SiteUsage, of site: CheckedSite, findings: inout [Finding]) {
    for name in site.scope.library.names where !usage.templates.contains(name) {
      findings.append(
        Finding(
          UnusedProblem(.template, name), at: Place(file: SiteLayout.templatesFolder + name)))
    }
  }
}
