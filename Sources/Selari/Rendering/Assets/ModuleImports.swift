/// The modules that a script imports by an address: `import … from "./a.js"`, `import "./a.js"`,
/// `export … from "./a.js"`, `import("./a.js")`. Names that an import map would give an address, and
/// what is worked out, are none.
struct ModuleImports {
  /// An import, and where its address stands, in bytes, without the quotation marks around it.
  struct Module: Equatable {
    let text: String
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private let tokens: [ScriptTokens.Token]

  /// The imports of a script, in their order.
  static func all(in bytes: [UInt8]) -> [Module] {
    // Most scripts have neither `import` nor `export`.
    let mayImport = bytes.withUnsafeBufferPointer { $0.firstOffset(of: Array("port".utf8)) != nil }
    if !mayImport { return [] }
    let reader = ModuleImports(bytes: bytes, tokens: ScriptTokens.all(in: bytes))
    return reader.tokens.indices.compactMap { reader.module(at: $0) }
  }

  /// What is imported by the statement or the call that begins with a token.
  private func module(at index: Int) -> Module? {
    // `x.import`, `#import` are names of somebody's own.
    if index > 0, isMark(".", index - 1) || isMark("#", index - 1) { return nil }
    switch word(index) {
    case "import":
      if let module = module(in: index + 1) { return module }
      guard isMark("(", index + 1) else { return moduleFrom(index + 1) }
      return isMark(")", index + 3) || isMark(",", index + 3) ? module(in: index + 2) : nil
    case "export":
      return isMark("*", index + 1) || isMark("{", index + 1) ? moduleFrom(index + 1) : nil
    default: return nil
    }
  }

  /// What stands behind `from`, where nothing comes before it but the names of what is imported.
  private func moduleFrom(_ start: Int) -> Module? {
    var index = start
    var isInBraces = false
    while index < tokens.count {
      switch tokens[index] {
      case .word:
        guard !isInBraces else { break }
        if word(index) == "from", let module = module(in: index + 1) { return module }
        // Another statement; looked at from here, each would be read to its end once for every one before.
        if ["import", "export"].contains(word(index)) { return nil }
      case .text: if !isInBraces { return nil }
      case .mark(UInt8(ascii: "{")):
        if isInBraces { return nil }
        isInBraces = true
      case .mark(UInt8(ascii: "}")): isInBraces = false
      case .mark(UInt8(ascii: "*")), .mark(UInt8(ascii: ",")): break
      case .mark, .other: return nil
      }
      index += 1
    }
    return nil
  }

  /// The address that a token is.
  private func module(in index: Int) -> Module? {
    guard index < tokens.count, case .text(let range) = tokens[index],
      !bytes[range].contains(UInt8(ascii: "\\"))
    else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    let isAddress = ["./", "../", "/"].contains { text.hasPrefix($0) }
    return isAddress ? Module(text: text, range: range) : nil
  }

  private func word(_ index: Int) -> String? {
    guard index < tokens.count, case .word(let range) = tokens[index],
      range.count == 6 || range.count == 4
    else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private func isMark(_ mark: Unicode.Scalar, _ index: Int) -> Bool {
    index < tokens.count && tokens[index] == .mark(UInt8(ascii: mark))
  }
}
