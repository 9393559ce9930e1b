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
    if places.isEmpty { return hidesChanged(HTMLFragment(output), HTMLFragment(content)) }
    // Nearly every template hides nothing; that is quickly seen.
    guard !output.places(of: hidden[...]).isEmpty else { return false }
    let fragment = HTMLFragment(output)
    return places.allSatisfy { fragment.hides($0 - output.startIndex) }
  }

  private static let hidden = Array("hidden".utf8)

  /// Whether none of some content is shown where a filter may have changed it. A heading is there if its id
  /// is: its words may stand in what the template says in place of it. Other text is there if its letters
  /// are, whatever became of blanks, marks and capitals.
  private static func hidesChanged(_ output: HTMLFragment, _ content: HTMLFragment) -> Bool {
    let headings = content.headings.filter { content.shows($0) }
    let ids = Set(headings.compactMap { $0["id"] })
    let found = output.elements.filter { $0["id"].map(ids.contains) ?? false }
    if !found.isEmpty { return !found.contains { output.shows($0) } }
    let pieces = content.shownTexts(outside: headings).map(letters)
    // A short piece may stand anywhere.
    guard let longest = pieces.map(\.count).max(), longest > 0 else { return !headings.isEmpty }
    let shown = output.shownTexts().map(letters).joined()
    return !pieces.contains { $0.count * 2 >= longest && shown.contains($0) }
  }

  /// The letters and digits of a text, all of them small.
  private static func letters(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars
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
