/// The first element of an SVG image, for the size that it asks for.
struct SVGRoot {
  /// Its start tag, without `<svg`.
  private let tag: Substring

  /// The root of an image whose beginning is given; nil where there is none.
  init?(_ text: String) {
    var rest = text[...]
    // A comment before the root may hold an older one.
    while let mark = rest.firstIndex(of: "<") {
      rest = rest[mark...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(ofUTF8: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<svg") {
        tag = Self.startTag(rest.dropFirst("<svg".count))
        return
      } else {
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// Its width in pixels of CSS, rounded.
  var width: Int? { size.flatMap { Self.pixels($0.width) } }

  /// Its height in pixels of CSS, rounded.
  var height: Int? { size.flatMap { Self.pixels($0.height) } }

  /// What `width` and `height` say; where one is missing, the `viewBox` gives the proportions, and where both
  /// are, the size.
  private var size: (width: Double, height: Double)? {
    let width = attribute("width").flatMap(Self.length)
    let height = attribute("height").flatMap(Self.length)
    if let width, let height { return (width, height) }
    guard let box = viewBox else { return nil }
    if let width { return (width, width * box.height / box.width) }
    if let height { return (height * box.width / box.height, height) }
    // Of sides this short, rounding would leave other proportions.
    let isWhole = box.width.rounded() == box.width && box.height.rounded() == box.height
    let scale = !isWhole && min(box.width, box.height) < 8 ? 300 / max(box.width, box.height) : 1
    return (box.width * scale, box.height * scale)
  }

  private var viewBox: (width: Double, height: Double)? {
    let numbers = (attribute("viewBox") ?? "").split { $0 == "," || $0.isWhitespace }
      .compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
    return (numbers[2], numbers[3])
  }

  private static func pixels(_ length: Double) -> Int? {
    (0..<100_000).contains(length) ? Int(length.rounded()) : nil
  }

  /// A length in pixels of CSS: `24`, `24.5px`, `1em`, `210mm`; nil for a share of something, and for what
  /// is no length.
  private static func length(_ text: String) -> Double? {
    let text = text.lowercased()
    for (unit, pixels) in units where text.hasSuffix(unit) {
      return Double(text.dropLast(unit.count)).map { $0 * pixels }
    }
    return Double(text)
  }

  /// How many pixels the units have: an image has no text around it, so that its `em` is the browser's own.
  private static let units: [(String, Double)] = [
    ("px", 1), ("rem", 16), ("em", 16), ("pt", 96 / 72), ("pc", 16), ("mm", 96 / 25.4),
    ("cm", 96 / 2.54), ("in", 96),
  ]

  // MARK: - Reading the tag

  /// What stands up to the `>` that no quotation marks enclose.
  private static func startTag(_ text: Substring) -> Substring {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return text[..<index]
      }
    }
    return ""
  }

  /// The value of an attribute.
  private func attribute(_ name: String) -> String? {
    var rest = tag
    while let equals = rest.firstIndex(of: "=") {
      let found = rest[..<equals].split(whereSeparator: \.isWhitespace).last
      rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
      let value = rest.dropFirst().prefix { $0 != quote }
      if let found, found == name { return String(value) }
      rest = rest[value.endIndex...].dropFirst()
    }
    return nil
  }
}
