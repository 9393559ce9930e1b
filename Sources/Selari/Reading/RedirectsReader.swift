import Diagnostics

/// Reads `redirects.yaml`: an older path → `{page: faq, language: ms}`, or `{page: faq#who, …}`.
struct RedirectsReader {
  let languages: [Language]

  /// The rules in the order in which they are written.
  func read(_ source: Source, findings: inout [Finding]) -> [RedirectRule] {
    let codes = languages.map(\.code)
    return YAML.read(source, group: "redirects", findings: &findings) { mapping in
      mapping.others().compactMap { entry -> RedirectRule? in
        guard SitePath.isValid(entry.key) else {
          mapping.reading.report(
            .value(SitePath.phrase, suggestion: nil), at: entry.keyRange)
          return nil
        }
        let target = mapping.read(entry, Self.target(codes))
        return target.map {
          RedirectRule(
            from: Located(entry.key, at: entry.keyRange), page: $0.page, fragment: $0.fragment,
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
      let parts = page.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      return RedirectTarget(
        page: Located(String(parts[0]), at: page.range),
        fragment: parts.count > 1 ? String(parts[1]) : "", language: language)
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

/// Where a redirect leads.
private struct RedirectTarget: Sendable {
  let page: Located<String>
  let fragment: String
  let language: Located<String>
}
