import Diagnostics

/// Reads `redirects.yaml`: an older path → `{page: faq, language: ms}`, or `{page: faq#who, …}`.
struct RedirectsReader {
  let languages: [Language]

  /// The rules of a file; what is wrong is added to `findings`, and left out.
  func read(_ source: Source, findings: inout [Finding]) -> RedirectRules {
    let codes = languages.map(\.code)
    let rules = YAML.read(source, group: "redirects", findings: &findings) { mapping in
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
            from: Located(path, at: entry.keyRange), page: $0.page.id,
            fragment: $0.page.fragment, language: $0.language, source: source)
        }
      }
    }
    return RedirectRules(rules: rules ?? [], source: source)
  }

  /// `{page: faq, language: ms}`; what is none is told with both of its keys.
  private static func target(_ codes: [String]) -> YAMLKind<RedirectTarget> {
    let example = "`{page: faq, language: \(codes.first ?? "ms")}`"
    let expected = YAMLPhrase(ms: "pemetaan seperti \(example)", en: "a mapping such as \(example)")
    let mapping = YAMLKind<RedirectTarget>.mapping { target -> RedirectTarget? in
      let page = target.required("page", .located(.text)).map(Located.init)
      let language = target.required("language", .located(.language(among: codes)))
        .map(Located.init)
      guard let page, let language else { return nil }
      return RedirectTarget(page: NamedPage(page), language: language)
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
  let page: NamedPage
  let language: Located<String>
}
