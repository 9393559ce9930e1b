/// The addresses that styles make a browser ask for: `url(…)`, `@import "…"`, `image-set("…")`. Read by
/// the [tokens of CSS](https://www.w3.org/TR/css-syntax-3/#tokenization): what stands in a comment or
/// a text is none, nor is the name of a namespace.
struct StylesheetAddresses {
  /// An address, and where it stands.
  struct Address: Equatable {
    /// The address with the escapes of CSS resolved: `a b.png` of `url(a\ b.png)`.
    let text: String
    /// Where it is written, in bytes, without the quotation marks around it.
    let range: Range<Int>
  }

  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var found: [Address] = []
  /// The at-rule that the next `;` or `{` ends: `import`.
  private var rule = ""
  /// How deep in parentheses, and at which depth an `image-set(` is open.
  private var depth = 0
  private var imageSet: Int?

  /// The addresses in a stylesheet, in their order.
  static func all(in bytes: ArraySlice<UInt8>) -> [Address] {
    var reader = StylesheetAddresses(bytes)
    reader.read()
    return reader.found
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  private mutating func read() {
    while at < bytes.endIndex {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "/") where starts("/*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let text = quoted()
        // `@import "a.css" supports(content: "b")` names one address.
        if rule == "import" && depth == 0 || imageSet == depth { add(text) }
      case UInt8(ascii: "@"):
        at += 1
        rule = name()
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        rule = ""
        at += 1
      case UInt8(ascii: "("): open("")
      case UInt8(ascii: ")"): close()
      // `.\31 x\'`: what follows stands for itself, and opens and closes nothing.
      case UInt8(ascii: "\\"): at = min(at + 2, bytes.endIndex)
      case _ where Self.isName(byte): function()
      default: at += 1
      }
    }
  }

  /// A word and, where it is a function's name, its parenthesis.
  private mutating func function() {
    let name = name()
    guard at < bytes.endIndex, bytes[at] == UInt8(ascii: "(") else { return }
    open(name)
    guard name == "url" || name == "src" else { return }
    while at < bytes.endIndex, PageScan.isBlank(bytes[at]) { at += 1 }
    guard at < bytes.endIndex else { return }
    if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") { return add(quoted()) }
    // `src(…)` is a function like others, and takes no address without quotation marks.
    if name == "url" { add(bare()) }
  }

  private mutating func open(_ name: String) {
    depth += 1
    at += 1
    if imageSet == nil, name.hasSuffix("image-set") { imageSet = depth }
  }

  private mutating func close() {
    if imageSet == depth { imageSet = nil }
    depth = max(0, depth - 1)
    at += 1
  }

  private mutating func add(_ range: Range<Int>) {
    if range.isEmpty || rule == "namespace" { return }
    found.append(Address(text: CSSText.resolved(bytes[range]), range: range))
  }

  // MARK: Tokens

  private mutating func skipComment() {
    at += 2
    while at < bytes.endIndex, !starts("*/") { at += 1 }
    at = min(at + 2, bytes.endIndex)
  }

  /// What stands between quotation marks; a line's end ends it, too.
  private mutating func quoted() -> Range<Int> {
    let mark = bytes[at]
    at += 1
    let start = at
    while at < bytes.endIndex, bytes[at] != mark, bytes[at] != 0x0A {
      // Behind a backslash, both bytes of a line's end are one.
      at += bytes[at] != UInt8(ascii: "\\") ? 1 : bytes[at...].starts(with: "\\\r\n".utf8) ? 3 : 2
    }
    let end = min(at, bytes.endIndex)
    at = min(end + 1, bytes.endIndex)
    return start..<end
  }

  /// What stands up to the `)` without quotation marks, but for the blanks at its ends.
  private mutating func bare() -> Range<Int> {
    let start = at
    while at < bytes.endIndex, bytes[at] != UInt8(ascii: ")") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    at = min(at, bytes.endIndex)
    return start..<(bytes[start..<at].lastIndex { !PageScan.isBlank($0) }.map { $0 + 1 } ?? start)
  }

  private mutating func name() -> String {
    let start = at
    while at < bytes.endIndex, Self.isName(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
  }

  private static func isName(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func starts(_ text: StaticString) -> Bool {
    at + text.utf8CodeUnitCount <= bytes.endIndex
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
  }
}
