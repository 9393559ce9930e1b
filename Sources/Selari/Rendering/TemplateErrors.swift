import Diagnostics
import Templating

extension TemplateError {
  /// The error as a finding that names the page that was being rendered when it was met. A fault in a
  /// shared template is one finding with a count; it names the first page that met it.
  /// - Parameters:
  ///   - page: The page's file.
  ///   - place: What in the page led to the template, where that is known.
  func finding(whileRendering page: String, at place: Place? = nil) -> Finding {
    let located = place.map { self.located($0) } ?? self
    var finding = located.finding(in: page)
    finding.isFatal = true
    if finding.place.file != page {
      finding.related.append(
        Related(
          place ?? Place(file: page), ms: "semasa membina halaman ini",
          en: "while this page was rendered"))
    }
    return finding
  }
}

extension Finding {
  /// The same, pointing to `site.yaml` where what a template lacks is a menu, which is written there.
  func pointing(toMenusOf configuration: SiteConfiguration) -> Finding {
    guard
      case TemplateProblem.undefined(.attribute(let name, of: .object(let object)), _) = problem,
      object.kind == MenusObject.kind
    else { return self }
    let file = configuration.source
    let place = configuration.menusRange.map { file.place($0) } ?? Place(file: file.path)
    var finding = self
    finding.related.append(
      Related(
        place, ms: "menu ditulis di sini; yang kosong ialah `\(name): []`",
        en: "menus are written here; an empty one is `\(name): []`"))
    return finding
  }
}
