import Markdown

/// The places of a page's anchors in it, by which they are the same in every language: that of a heading
/// among the headings, that of a directive with an id among those.
struct AnchorPlaces {
  private var places: [String: String] = [:]

  /// The anchors of a page; none of one that is not there.
  init(of document: Document?) {
    guard let document else { return }
    for (index, heading) in document.headings.enumerated() where places[heading.id] == nil {
      places[heading.id] = "\(index)"
    }
    let ids = document.directives.flatMap { $0.named.filter { $0.key == "id" } }.map(\.value.text)
    for (index, id) in ids.enumerated() where places[id] == nil { places[id] = ":\(index)" }
  }

  subscript(anchor: String) -> String? { places[anchor] }
}
