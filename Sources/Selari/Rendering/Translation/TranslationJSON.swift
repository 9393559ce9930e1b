import Diagnostics

extension TranslationTable {
  /// The table for programs: `docs/translation.md` describes it.
  public func json() -> JSONValue {
    .object([
      ("version", 1),
      (
        "languages",
        .array(
          languages.map { .object([("code", .string($0.code)), ("label", .string($0.label))]) })
      ),
      ("pages", .array(rows.map(json))),
      ("totals", .array(zip(languages, totals).map(json))),
    ])
  }

  private func json(_ row: Row) -> JSONValue {
    .object([
      ("page", .string(row.page.text)), ("title", .string(row.title)),
      ("source", .string(languages[row.source].code)), ("missing", .string(row.missing.rawValue)),
      ("languages", .array(zip(languages, row.cells).map(json))),
    ])
  }

  private func json(_ language: Language, _ cell: Cell) -> JSONValue {
    .object([
      ("language", .string(language.code)), ("state", .string(cell.state.rawValue)),
      ("file", .string(cell.path)), ("words", .int(cell.words)), ("url", JSONValue(cell.address)),
      (
        "sections",
        .array(
          cell.changes.map {
            .object([("section", .string($0.id)), ("change", .string($0.kind.rawValue))])
          })
      ),
    ])
  }

  private func json(_ language: Language, _ total: Total) -> JSONValue {
    .object([
      ("language", .string(language.code)), ("words", .int(total.words)),
      (
        "states",
        .object(State.allCases.map { ($0.rawValue, .int(total.pages[$0] ?? 0)) })
      ),
    ])
  }
}
