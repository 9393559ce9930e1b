import Diagnostics
import Selari

extension PageStatus {
  /// The status for programs: `docs/translation.md` describes it.
  func json(in language: MessageLanguage) -> JSONValue {
    .object([
      ("version", 1), ("page", .string(row.page.text)), ("title", .string(row.title)),
      (
        "source",
        .object([
          ("language", .string(source.language.code)), ("file", .string(source.cell.path)),
        ])
      ),
      ("languages", .array(translations.map(Self.json))),
      ("diff_unavailable", JSONValue(fault?.explanation(in: language))),
    ])
  }

  private static func json(_ version: Version) -> JSONValue {
    .object([
      ("language", .string(version.language.code)), ("state", .string(version.cell.state.rawValue)),
      ("file", .string(version.cell.path)), ("words", .int(version.cell.words)),
      ("url", JSONValue(version.cell.address)), ("sections", .array(version.sections.map(json))),
    ])
  }

  private static func json(_ section: Section) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("section", .string(section.change.id)), ("change", .string(section.change.kind.rawValue)),
      ("title", .string(section.title)), ("line", section.line.map(JSONValue.int) ?? .null),
    ]
    if let diff = section.diff {
      members.append(("commit", JSONValue(section.former?.commit)))
      members.append(("date", JSONValue(section.former?.date)))
      members.append(
        (
          "diff",
          .array(
            diff.lines.map {
              .object([("kind", .string($0.kind.rawValue)), ("text", .string($0.text))])
            })
        ))
    }
    return .object(members)
  }
}
