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
    var places = output.places(of: content)
    if places.isEmpty {
      // A filter may have changed the marks; the words stay.
      guard let words = longestShownText(in: content) else { return false }
      places = output.places(of: words)
    }
    // Nearly every template hides nothing; that is quickly seen.
    guard !places.isEmpty, !output.places(of: hidden[...]).isEmpty else { return places.isEmpty }
    let elements = hiddenElements(of: output)
    return places.allSatisfy { place in elements.contains { $0.contains(place) } }
  }

  private static let hidden = Array("hidden".utf8)
  private static let before = Array("<!doctype html><html><head><title></title></head><body>".utf8)
  private static let after = Array("</body></html>".utf8)

  /// The elements that are hidden, as ranges of what a template wrote.
  private static func hiddenElements(of output: ArraySlice<UInt8>) -> [Range<Int>] {
    let tree = HTMLTree.read(before + output + after)
    let shift = output.startIndex - before.count
    return tree.elements.compactMap { element in
      guard let value = element["hidden"], value.lowercased() != "until-found" else { return nil }
      return element.whole.lowerBound + shift..<element.whole.upperBound + shift
    }
  }

  /// The longest text between two tags that no directive inside hides; nil where there are only tags.
  private static func longestShownText(in content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let elements = content.places(of: hidden[...]).isEmpty ? [] : hiddenElements(of: content)
    var longest: ArraySlice<UInt8> = []
    var start = content.startIndex
    while start < content.endIndex {
      let end = content[start...].firstIndex(of: UInt8(ascii: "<")) ?? content.endIndex
      let text = content[start..<end].withoutBlanks
      let isShown = !elements.contains { $0.contains(text.startIndex) }
      if isShown, text.count > longest.count { longest = text }
      start = content[end...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? content.endIndex
    }
    return longest.isEmpty ? nil : longest
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
