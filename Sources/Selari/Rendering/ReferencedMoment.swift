import Bytes
import Diagnostics
import Markdown
import Templating

/// A day or an instant that a reference in Markdown gives: in running text it stands in a `<time>`,
/// elsewhere as bare text.
struct ReferencedMoment {
  let moment: Moment
  /// The text that the filter `date` gave; nil where the fact itself is referred to.
  let text: String?

  /// The moment that a value is, where it is one.
  init?(_ value: Value, in rendering: PageRendering) {
    if let written = rendering.writtenMoment, value.text == written.text {
      (moment, text) = written
      return
    }
    guard let moment = SiteFilters.moment(value) else { return nil }
    self.moment = moment
    text = nil
  }

  /// Appends it as it stands in a place.
  func write(
    in context: ReferenceContext, _ rendering: PageRendering, into output: inout ByteBuffer
  ) throws(TemplateError) {
    let text: String
    if let own = self.text {
      text = own
    } else {
      text = try MomentObject.text(moment, as: .long, in: rendering)
    }
    switch context {
    case .text:
      output.append(MomentObject.element(moment, saying: text, in: rendering))
    case .plain, .destination, .rest: output.append(text)
    }
  }
}
