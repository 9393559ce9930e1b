import Diagnostics

/// A text with `1️⃣`, `2️⃣` … where findings are expected, and the text without them.
struct MarkedText {
  let source: Source
  /// Where the markers stood, in their order.
  let markers: [Position]

  init(_ marked: String, path: String = "fail.yaml") {
    var text = ""
    var offsets: [Int] = []
    for character in marked {
      if character.unicodeScalars.last == "\u{20E3}" {
        offsets.append(text.utf8.count)
      } else {
        text.append(character)
      }
    }
    let source = Source(path: path, text: text)
    self.source = source
    markers = offsets.map(source.position(at:))
  }

  /// Where findings begin, in order.
  static func starts(_ findings: [Finding]) -> [Position] {
    findings.sortedOnce().compactMap(\.place.span?.start)
  }
}
