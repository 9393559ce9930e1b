/// The first element of an SVG image, for the size that it asks for.
struct SVGRoot {
  private let element: HTMLElement

  /// The root of an image; nil where there is none within its first 4 KB.
  init?(_ bytes: [UInt8]) {
    // What is read here, HTML reads as XML does.
    let tree = HTMLTree.read(Array(bytes.prefix(4096)))
    guard let element = tree.elements.first(where: { $0.tag == .svg }) else { return nil }
    self.element = element
  }

  /// Its width in pixels of CSS, rounded.
  var width: Int? { size.flatMap { Self.pixels($0.width) } }

  /// Its height in pixels of CSS, rounded.
  var height: Int? { size.flatMap { Self.pixels($0.height) } }

  /// What `width` and `height` say; where one is missing, the `viewBox` gives the proportions, and where both
  /// are, the size.
  private var size: (width: Double, height: Double)? {
    let width = element["width"].flatMap(Self.length)
    let height = element["height"].flatMap(Self.length)
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
    let numbers = (element["viewbox"] ?? "").split { $0 == "," || $0.isWhitespace }
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
}
