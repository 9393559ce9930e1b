/// Filters that shorten, wrap and indent text.
enum WrappingFilters {
  static let all: [String: any TemplateFunction] = [
    "indent": Builtin(
      ["s", .init("width", 4), .init("first", false), .init("blank", false)], indent),
    "truncate": Builtin(
      [
        "s", .init("length", 255), .init("killwords", false), .init("end", "..."),
        .init("leeway", nil),
      ], truncate),
    "wordwrap": Builtin(
      [
        "s", .init("width", 79), .init("break_long_words", true), .init("wrapstring", nil),
        .init("break_on_hyphens", true),
      ], wordwrap),
  ]

  private static func indent(_ call: Call) throws(TemplateError) -> Value {
    let text = try call.text(0, of: "indent")
    let isMarkup = try call.textual(0).isMarkup
    let width = try call.integerOrText(1)
    try LengthLimit.checkText(width)
    let indention = call[1].text ?? String(repeating: " ", count: max(width, 0))
    let lines = PythonText.lines(text + "\n")
    try LengthLimit.checkText(lines.count, of: indention.utf8.count + 1, beside: text.utf8.count)
    let indentsBlank = try call.isTrue(3)
    var result = lines.first ?? ""
    for line in lines.dropFirst() {
      result += "\n" + (line.isEmpty && !indentsBlank ? "" : indention) + line
    }
    if try call.isTrue(2) { result = indention + result }
    return .text(result, isMarkup: isMarkup)
  }

  private static func truncate(_ call: Call) throws(TemplateError) -> Value {
    let length = try call.integer(1, of: "truncate")
    let end = try call.text(3, of: "truncate")
    let leeway = call[4].isNone ? 5 : try call.integer(4, of: "truncate")
    let endLength = PythonText.count(end)
    guard length >= endLength, leeway >= 0 else {
      throw TemplateError(TemplateProblem.badValue(.truncation(max(endLength, 0))))
    }
    let value = try call.textual(0)
    guard let text = value.text else {
      if try ListFilters.count(of: value, in: call.context) - leeway <= length { return value }
      throw TemplateError(
        TemplateProblem.wrongKind(of: "truncate", expected: .text, got: value.kind))
    }
    let most = PythonText.withBytes(text) { bytes -> Int? in
      // No text is as long as the difference would be, where it has no room.
      guard bytes.count - leeway > length,
        PythonText.length(of: length + leeway + 1, in: bytes) != nil
      else { return nil }
      return PythonText.length(of: length - endLength, in: bytes)
    }
    guard let most else { return value }
    let killsWords = try call.isTrue(2)
    let kept = PythonText.withBytes(text) { bytes in
      let kept = bytes[..<most]
      let space = killsWords ? nil : kept.lastIndex(of: UInt8(ascii: " "))
      return String(decoding: kept[..<(space ?? most)], as: UTF8.self)
    }
    let isMarkup = value.isMarkup || call[3].isMarkup
    let head = Value.text(kept, isMarkup: value.isMarkup)
    guard isMarkup else { return .string(kept + end) }
    return .safe(
      try Text.escaped(head, in: call.context) + Text.escaped(call[3], in: call.context))
  }

  private static func wordwrap(_ call: Call) throws(TemplateError) -> Value {
    let text = try call.text(0, of: "wordwrap")
    let width = try call.integer(1, of: "wordwrap")
    guard width > 0 else { throw TemplateError(TemplateProblem.badValue(.negative("width"))) }
    let separator = call[3].isNone ? "\n" : try call.text(3, of: "wordwrap")
    let wrapper = TextWrapper(
      width: width, breaksLongWords: try call.isTrue(2), breaksOnHyphens: try call.isTrue(4))
    var lines: [String] = []
    for line in PythonText.lines(text) {
      lines.append(try PythonText.joined(wrapper.wrap(line), by: separator))
    }
    let wrapped = try PythonText.joined(lines, by: separator)
    return .text(wrapped, isMarkup: call[3].isMarkup)
  }
}

extension Call {
  /// A width: a whole number, or none where text was given.
  fileprivate func integerOrText(_ index: Int) throws(TemplateError) -> Int {
    self[index].text == nil ? try integer(index, of: "indent") : 0
  }
}
