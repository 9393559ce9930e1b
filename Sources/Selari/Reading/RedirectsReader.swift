import Diagnostics

/// Reads `redirects.yaml`: an older path → `{page: faq, language: ms}`, or `{page: faq#who, …}`.
struct RedirectsReader {
  let languages: [Language]

  /// The rules in the order in which they are written.
  func read(_ source: Source, findings: inout [Finding]) -> [RedirectRule] {
    let codes = languages.map(\.code)
    return YAML.read(source, group: "redirects", findings: &findings) { mapping in
      mapping.others().compactMap { entry -> RedirectRule? in
        guard let path = SitePath.path(entry.key) else {
          mapping.reading.report(
            .value(
              SitePath.fault(of: entry.key), suggestion: SitePath.suggestion(for: entry.key)),
            at: entry.keyRange)
          return nil
        }
        let target = mapping.read(entry, Self.target(codes))
        return target.map {
          RedirectRule(
            from: Located(path, at: entry.keyRange), page: $0.page, fragment: $0.fragment,
            language: $0.language, source: source)
        }
      }
    } ?? []
  }

  /// `{page: faq, language: ms}`; what is none is told with both of its keys.
  private static func target(_ codes: [String]) -> YAMLKind<RedirectTarget> {
    let example = "`{page: faq, language: \(codes.first ?? "ms")}`"
    let expected = YAMLPhrase(ms: "pemetaan seperti \(example)", en: "a mapping such as \(example)")
    let mapping = YAMLKind<RedirectTarget>.mapping { target -> RedirectTarget? in
      let page = target.required("page", .located(.text)).map(Located.init)
      let language = target.required("language", .located(.oneOf(codes))).map(Located.init)
      guard let page, let language else { return nil }
      let (id, fragment) = parts(of: page)
      return RedirectTarget(page: id, fragment: fragment, language: language)
    }
    return YAMLKind(expected: expected) { node, reading in
      guard node.entries != nil else {
        reading.reportType(node, expected: expected)
        return nil
      }
      return mapping.read(node, &reading)
    }
  }
}

extension RedirectsReader {
  /// The page and the heading of `faq#who`, each at its own place, so that what is offered for one takes the
  /// place of that one.
  private static func parts(
    of text: Located<String>
  ) -> (page: Located<String>, fragment: Located<String>) {
    let (page, fragment) = Fragment.split(text.value)
    // As it stands, or in quotation marks; in what is written otherwise nothing tells the two apart.
    let marks = text.range.count - text.value.utf8.count
    guard page.utf8.count < text.value.utf8.count, marks == 0 || marks == 2 else {
      return (Located(page, at: text.range), Located(fragment, at: text.range))
    }
    let start = text.range.lowerBound + marks / 2
    let cut = start + page.utf8.count
    return (
      Located(page, at: start..<cut),
      Located(fragment, at: cut..<text.range.upperBound - marks / 2)
    )
  }
}

/// Where a redirect leads.
private struct RedirectTarget: Sendable {
  let page: Located<String>
  let fragment: Located<String>
  let language: Located<String>
}
