/// A place where the structure of a page and that of its translation differ.
enum StructureMismatch: Hashable, Sendable {
  /// A block that only one side has.
  case missing(Int, inSource: Bool)
  /// Two blocks that go together and are not alike.
  case differing(Int, Int, Difference)

  enum Difference: Hashable, Sendable {
    case listKind(numbered: Bool)
    case items(Int, wanted: Int)
    /// The number that a list begins with.
    case start(Int, wanted: Int)
    case rows(Int, wanted: Int)
    case columns(Int, wanted: Int)
    case images(Int, wanted: Int)
    case directive
  }

  /// What makes a block and its counterpart unlike.
  static func difference(
    _ one: Int, in source: PageText, _ other: Int, in translation: PageText
  ) -> Difference? {
    let (first, second) = (source.blocks[one], translation.blocks[other])
    guard first.kind == second.kind else { return nil }
    switch first.kind {
    case .list:
      if first.detail != second.detail { return .listKind(numbered: second.detail == 1) }
      if first.children != second.children {
        return .items(Int(second.children), wanted: Int(first.children))
      }
      if first.start != second.start {
        return .start(Int(second.start), wanted: Int(first.start))
      }
    case .definitionList:
      if first.children != second.children {
        let terms = { (page: PageText, block: Int) in
          page.children(in: block + 1..<Int(page.blocks[block].end)).count {
            page.blocks[$0].kind == .term
          }
        }
        return .items(terms(translation, other), wanted: terms(source, one))
      }
    case .table:
      if first.children != second.children {
        return .rows(Int(second.children), wanted: Int(first.children))
      }
      let columns = (Self.columns(of: one, in: source), Self.columns(of: other, in: translation))
      if columns.0 != columns.1 { return .columns(columns.1, wanted: columns.0) }
    case .directive: if first.detail != second.detail { return .directive }
    default: break
    }
    return first.images == second.images
      ? nil : .images(Int(second.images), wanted: Int(first.images))
  }

  private static func columns(of table: Int, in page: PageText) -> Int {
    page.children(in: table + 1..<Int(page.blocks[table].end)).first.map {
      Int(page.blocks[$0].children)
    } ?? 0
  }
}
