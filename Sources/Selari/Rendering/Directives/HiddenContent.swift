/// Whether readers see what stands inside a directive: its template may leave it out, or put it into an
/// element that is `hidden`.
///
/// Templates say what they show in HTML alone, so the HTML is asked. What is `hidden="until-found"` is
/// shown to whoever looks for it, and counts as shown.
enum HiddenContent {
  /// Whether none of a directive's content is shown by what its template wrote.
  static func hides(_ output: ArraySlice<UInt8>, _ content: [UInt8]) -> Bool {
    let content = content.withoutBlanks
    guard !content.isEmpty else { return false }
    let places = output.places(of: content)
    if places.isEmpty { return hidesChanged(output, content) }
    // Nearly every template hides nothing; that is quickly seen.
    guard !output.places(of: hidden[...]).isEmpty else { return false }
    let elements = hiddenElements(of: output)
    return places.allSatisfy { place in elements.contains { $0.contains(place) } }
  }

  /// Whether none of some content is shown where a filter may have changed it. A heading is there if its id
  /// is: its words may stand in what the template says in place of it. Other text is there if its letters
  /// are, whatever became of blanks, marks and capitals.
  private static func hidesChanged(
    _ output: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>
  ) -> Bool {
    let elements = hiddenElements(of: output)
    let hiddenWithin = hiddenElements(of: content)
    let headings = headings(in: content, besides: hiddenWithin)
    let found = headings.flatMap { output.places(of: $0.id[...]) }
    if !found.isEmpty {
      return found.allSatisfy { place in elements.contains { $0.contains(place) } }
    }
    let pieces = shownTexts(of: content, besides: hiddenWithin + headings.map(\.range)).map(letters)
    // A short piece may stand anywhere.
    guard let longest = pieces.map(\.count).max(), longest > 0 else { return !headings.isEmpty }
    let shown = shownTexts(of: output, besides: elements).map(letters).joined()
    return !pieces.contains { $0.count * 2 >= longest && shown.contains($0) }
  }

  private static let hidden = Array("hidden".utf8)
  private static let before = Array("<!doctype html><html><head><title></title></head><body>".utf8)
  private static let after = Array("</body></html>".utf8)

  /// The elements that are hidden, as ranges of some HTML.
  private static func hiddenElements(of html: ArraySlice<UInt8>) -> [Range<Int>] {
    if html.places(of: hidden[...]).isEmpty { return [] }
    let tree = HTMLTree.read(before + html + after)
    let shift = html.startIndex - before.count
    return tree.elements.compactMap { element in
      guard let value = element["hidden"], value.lowercased() != "until-found" else { return nil }
      return element.whole.lowerBound + shift..<element.whole.upperBound + shift
    }
  }

  /// The headings outside of some elements: their ids as they are written, ` id="cara"`, and where they stand.
  private static func headings(
    in content: ArraySlice<UInt8>, besides elements: [Range<Int>]
  ) -> [(id: [UInt8], range: Range<Int>)] {
    content.places(of: Array("<h".utf8)[...]).compactMap { place in
      let tag = content[place...].prefix { $0 != UInt8(ascii: ">") }
      guard tag.count > 3, (0x31...0x36).contains(tag[place + 2]),
        !elements.contains(where: { $0.contains(place) }),
        let id = tag.places(of: Array(" id=\"".utf8)[...]).first,
        let end = tag[(id + 5)...].firstIndex(of: UInt8(ascii: "\""))
      else { return nil }
      let close = content[place...].places(of: Array("</h".utf8)[...]).first ?? content.endIndex
      return (Array(tag[id...end]), place..<close)
    }
  }

  /// What stands between the tags of some HTML, outside of some of its elements.
  private static func shownTexts(
    of html: ArraySlice<UInt8>, besides elements: [Range<Int>]
  ) -> [ArraySlice<UInt8>] {
    var texts: [ArraySlice<UInt8>] = []
    var start = html.startIndex
    while start < html.endIndex {
      let end = html[start...].firstIndex(of: UInt8(ascii: "<")) ?? html.endIndex
      if start < end, !elements.contains(where: { $0.contains(start) }) {
        texts.append(html[start..<end])
      }
      start = html[end...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.endIndex
    }
    return texts
  }

  /// The letters and digits of a stretch of text, all of them small.
  private static func letters(_ text: ArraySlice<UInt8>) -> String {
    let scalars = HTMLText.decoded(text).lowercased().unicodeScalars
    return String(
      String.UnicodeScalarView(
        scalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}

extension ArraySlice<UInt8> {
  /// Every place of some bytes.
  fileprivate func places(of wanted: ArraySlice<UInt8>) -> [Int] {
    let wanted = Array(wanted)
    return withUnsafeBufferPointer { bytes in
      var (places, start) = ([Int](), 0)
      while let offset = bytes[start...].rebased.firstOffset(of: wanted) {
        places.append(startIndex + start + offset)
        start += offset + 1
      }
      return places
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var rebased: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self) }
}

extension Collection<UInt8> where SubSequence == ArraySlice<UInt8> {
  /// Without the blanks and line ends around it.
  fileprivate var withoutBlanks: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 > 0x20 }) else { return [] }
    return self[first...].prefix(through: self[first...].lastIndex { $0 > 0x20 } ?? first)
  }
}
