/// Methods that set text in a field.
enum TextFields {
  static let all: [String: Builtin] = [
    "center": padding(.centre),
    "ljust": padding(.left),
    "rjust": padding(.right),
    "zfill": Builtin(["self", "width"], takesNames: false, zfill),
    "expandtabs": Builtin(["self", .init("tabsize", 8)], expandtabs),
  ]

  private static func padding(_ alignment: PythonText.Alignment) -> Builtin {
    Builtin(["self", "width", .init("fillchar", " ")], takesNames: false) {
      call throws(TemplateError) in
      let width = try call.integer(1, of: "center")
      let fill =
        call[0].isMarkup
        ? try Text.escaped(call[2], in: call.context) : try call.text(2, of: "center")
      guard fill.unicodeScalars.count == 1 else {
        throw TemplateError(TemplateProblem.badValue(.notFound(fill)))
      }
      try LengthLimit.checkText(width)
      return call[0].mapText { PythonText.pad($0, to: width, alignment, with: fill) }
    }
  }

  private static func zfill(_ call: Call) throws(TemplateError) -> Value {
    let width = try call.integer(1, of: "zfill")
    try LengthLimit.checkText(width)
    return call[0].mapText { text in
      let hasSign = text.hasPrefix("+") || text.hasPrefix("-")
      let count = text.unicodeScalars.count
      let zeros = max(width, count) - count
      return (hasSign ? String(text.prefix(1)) : "") + String(repeating: "0", count: zeros)
        + (hasSign ? String(text.dropFirst()) : text)
    }
  }

  private static func expandtabs(_ call: Call) throws(TemplateError) -> Value {
    let size = try call.integer(1, of: "expandtabs")
    return try call[0].mapText { text throws(TemplateError) in
      var result = String.UnicodeScalarView()
      var column = 0
      // A view of scalars counts them all each time that it is asked.
      var count = 0
      for scalar in text.unicodeScalars {
        if scalar == "\t" {
          let blanks = size > 0 ? size - column % size : 0
          try LengthLimit.checkText(1, of: blanks, beside: count)
          result.append(contentsOf: repeatElement(" ", count: blanks))
          column += blanks
          count += blanks
        } else {
          result.append(scalar)
          count += 1
          column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
        }
      }
      return String(result)
    }
  }
}
