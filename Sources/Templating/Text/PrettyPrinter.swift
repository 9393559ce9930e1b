/// Python's `pprint.pformat`: values over several lines of at most 80 columns, keys sorted.
struct PrettyPrinter {
  private let context: RenderContext
  private var output = ""

  private static let width = 80

  /// The text of a value.
  static func format(_ value: Value, in context: RenderContext) throws(TemplateError) -> String {
    var printer = PrettyPrinter(context: context)
    try printer.write(value, indent: 0, allowance: 0, level: 0)
    return printer.output
  }

  private init(context: RenderContext) { self.context = context }

  private mutating func write(
    _ value: Value, indent: Int, allowance: Int, level: Int
  ) throws(TemplateError) {
    let line = try repr(value)
    try LengthLimit.checkText(1, of: indent, beside: output.utf8.count)
    guard line.unicodeScalars.count > Self.width - indent - allowance else { return output += line }
    switch value {
    case .list(let elements):
      try write(elements, between: "[", "]", indent: indent, allowance: allowance, level: level)
    case .tuple(let elements):
      let end = elements.count == 1 ? ",)" : ")"
      try write(elements, between: "(", end, indent: indent, allowance: allowance, level: level)
    case .dict(let mapping):
      try write(mapping, indent: indent, allowance: allowance + 1, level: level)
    case .string(let text): write(text, line, indent: indent, allowance: allowance, level: level)
    default: output += line
    }
  }

  private mutating func write(
    _ elements: [Value], between start: String, _ end: String, indent: Int, allowance: Int,
    level: Int
  ) throws(TemplateError) {
    output += start
    for (index, element) in elements.enumerated() {
      let isLast = index == elements.count - 1
      try write(
        element, indent: indent + 1, allowance: isLast ? allowance + end.count : 1,
        level: level + 1)
      if !isLast { output += ",\n" + String(repeating: " ", count: indent + 1) }
    }
    output += end
  }

  private mutating func write(
    _ mapping: Mapping, indent: Int, allowance: Int, level: Int
  ) throws(TemplateError) {
    output += "{"
    let order = Self.order(of: mapping.keys)
    for (index, place) in order.enumerated() {
      let isLast = index == order.count - 1
      let key = try repr(mapping.keys[place])
      output += key + ": "
      try write(
        mapping.values[place], indent: indent + 1 + key.unicodeScalars.count + 2,
        allowance: isLast ? allowance : 1, level: level + 1)
      if !isLast { output += ",\n" + String(repeating: " ", count: indent + 1) }
    }
    output += "}"
  }

  /// Long text: one literal for each line, and for each part of a line that is too long.
  private mutating func write(
    _ text: String, _ line: String, indent: Int, allowance: Int, level: Int
  ) {
    let isOutermost = level == 0
    let indent = indent + (isOutermost ? 1 : 0)
    let allowance = allowance + (isOutermost ? 1 : 0)
    let width = Self.width - indent
    let lines = PythonText.lines(text, keepingEnds: true)
    var chunks: [String] = []
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      let quoted = PythonText.quoted(line)
      if quoted.unicodeScalars.count <= width - (isLast ? allowance : 0) {
        chunks.append(quoted)
      } else {
        chunks += Self.parts(line, width, lastWidth: isLast ? width - allowance : width)
      }
    }
    guard chunks.count > 1 else { return output += chunks.first ?? line }
    let separator = "\n" + String(repeating: " ", count: indent)
    let joined = chunks.joined(separator: separator)
    output += isOutermost ? "(\(joined))" : joined
  }

  /// A line that is too long, cut after whitespace.
  private static func parts(_ line: String, _ width: Int, lastWidth: Int) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if let last = word.last, PythonText.isSpace(last), !PythonText.isSpace(scalar) {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
      word.append(scalar)
    }
    words.append(String(word))
    var chunks: [String] = []
    var current = ""
    for (index, word) in words.enumerated() {
      let candidate = current + word
      let limit = index == words.count - 1 ? lastWidth : width
      if PythonText.quoted(candidate).unicodeScalars.count > limit {
        if !current.isEmpty { chunks.append(PythonText.quoted(current)) }
        current = word
      } else {
        current = candidate
      }
    }
    if !current.isEmpty { chunks.append(PythonText.quoted(current)) }
    return chunks
  }

  /// Python's `repr()` with the keys of dictionaries sorted.
  private func repr(_ value: Value) throws(TemplateError) -> String {
    var text = ""
    try append(reprOf: value, to: &text)
    try LengthLimit.checkText(text.utf8.count)
    return text
  }

  private func append(reprOf value: Value, to text: inout String) throws(TemplateError) {
    try LengthLimit.checkText(1, of: value.text?.utf8.count ?? 0, beside: text.utf8.count)
    if value.canHold { try context.requireStack() }
    switch value {
    case .list(let elements):
      text += "["
      try append(elements, to: &text)
      text += "]"
    case .tuple(let elements):
      text += "("
      try append(elements, to: &text)
      text += elements.count == 1 ? ",)" : ")"
    case .dict(let mapping):
      text += "{"
      for (index, place) in Self.order(of: mapping.keys).enumerated() {
        if index > 0 { text += ", " }
        try append(reprOf: mapping.keys[place], to: &text)
        text += ": "
        try append(reprOf: mapping.values[place], to: &text)
      }
      text += "}"
    default: text += try Text.repr(value, in: context)
    }
  }

  private func append(_ elements: [Value], to text: inout String) throws(TemplateError) {
    for (index, element) in elements.enumerated() {
      if index > 0 { text += ", " }
      try append(reprOf: element, to: &text)
    }
  }

  /// The places of keys in order; keys that do not compare go by their kind.
  private static func order(of keys: [Value]) -> [Int] {
    keys.indices.sorted { left, right in
      do throws(TemplateError) {
        if try Order.isLess(keys[left], keys[right], "<") { return true }
        return try !Order.isLess(keys[right], keys[left], "<") && left < right
      } catch {
        let kinds = ("\(keys[left].kind)", "\(keys[right].kind)")
        return (kinds.0, left) < (kinds.1, right)
      }
    }
  }
}
