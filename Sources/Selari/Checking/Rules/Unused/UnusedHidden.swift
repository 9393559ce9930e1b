import Diagnostics

/// No file of `content/` is left out because its name begins with a dot.
///
/// Whatever lies in `content/` is published, but for what is hidden: names that begin with a dot are those
/// of editors' and systems' own files, and no web server gives them to the public. The folder
/// `content/.well-known/` is published. Files that editors, systems and repositories are known to leave
/// about (`.DS_Store`, `.gitkeep`, `._foto.jpg`) are not told.
///
/// ```
/// content/.htaccess                                   ← not published
/// content/ms/.well-known/assetlinks.json              ← content/.well-known/assetlinks.json
/// content/.laporan.pdf                                ← content/laporan.pdf
/// ```
///
/// Rename what is to be published, and remove the rest. What the web server is to read itself, such as
/// `.htaccess`, is no part of the site: [hosting](../../hosting.md) says where it goes.
struct UnusedHidden: SiteRule {
  static let id: RuleID = "unused/hidden"

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    for path in site.inputs.scan.hidden {
      findings.append(Finding(UnusedProblem(.hidden, path), at: Place(file: path)))
    }
  }
}
