import Diagnostics
import Templating

extension TemplateError {
  /// The error as a finding, with the page that was being rendered when it was met.
  ///
  /// A fault in a shared template is then one finding with a count, whatever page met it first: the
  /// page is told only where the fault has no place in a template.
  func finding(whileRendering page: String, at place: Place? = nil) -> Finding {
    let located = place.map { self.located($0) } ?? self
    return located.finding(in: page)
  }
}
