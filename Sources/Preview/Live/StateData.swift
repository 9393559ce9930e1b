import Diagnostics
import Selari

/// How the site stands, as a browser is told: what is wrong, what time is shown, and where the tools
/// for the page at hand are.
struct StateData: Sendable {
  let site: PreviewSite
  let shown: PreviewSite.Shown
  let viewer: LiveHub.Viewer

  private var wording: PreviewWording { PreviewWording(viewer.language) }

  var json: JSONValue {
    let errors = shown.findings.count { $0.severity == .error }
    let others = shown.findings.count { $0.severity == .warning || $0.severity == .note }
    return .object([
      ("language", .string(viewer.language.rawValue)),
      ("errors", .int(errors)),
      ("others", .int(others)),
      (
        "findings",
        FindingData(language: viewer.language).array(
          shown.findings, beginningWith: RequestTarget(viewer.target).flatMap(site.source(of:)))
      ),
      ("time", time),
      ("drafts", .bool(shown.showsDrafts)),
      ("links", links),
      ("words", words(errors: errors, others: others)),
    ])
  }

  /// What time is shown, where it is not now; else null.
  private var time: JSONValue {
    guard site.showsOtherTime(shown) else { return .null }
    let instants = InstantText(site: site, language: viewer.language)
    return .object([
      ("text", .string(wording.time(of: shown, instants))),
      ("isChosen", .bool(shown.chosen != nil)),
    ])
  }

  private var links: JSONValue {
    var links: [(key: String, value: JSONValue)] = []
    func add(_ tool: Tool, _ query: String = "") {
      let link: JSONValue = .object([
        ("text", .string(wording.tool(tool))), ("href", .string(tool.path + query)),
      ])
      links.append((tool.rawValue, link))
    }
    let page = RequestTarget(viewer.target).flatMap { target in
      site.page(at: target.path)
    }
    if let page {
      add(.compare, "?page=" + Percent.encoded(page.id.text, keeping: "/"))
    }
    let back = "?page=" + Percent.encoded(page?.id.text ?? PageID.home.text, keeping: "/")
    add(.time, back)
    add(.translations)
    add(.start)
    return .object(links)
  }

  /// How many findings are not told, where that is any; else null.
  private var more: JSONValue {
    let rest = FindingData.inOrder(shown.findings).count - FindingData.most
    return rest > 0 ? .string(wording.more(rest)) : .null
  }

  /// Where a chosen time leads back to: what `--at` named, else now.
  private var back: String {
    wording.back(isToGiven: site.settings.fixedAt != nil)
  }

  private func words(errors: Int, others: Int) -> JSONValue {
    let standing = PageStanding(
      of: RequestTarget(viewer.target), in: site, findings: shown.findings)
    return .object(
      wording.overlay(errors: errors, others: others, standing)
        .map { ($0.name, .string($0.text)) }
        + [("back", .string(back)), ("more", more)])
  }
}
