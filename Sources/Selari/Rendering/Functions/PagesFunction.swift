import Diagnostics
import Templating

/// `pages(section="media", topic="x")`: the pages of the page's language, in the order of lists; with
/// `expired=true`, those whose `expire` has passed, which are in no other list.
enum PagesFunction {
  static let function = Function(["section", "topic", "expired"]) { arguments, context in
    let rendering = context.rendering
    let site = rendering.scope.site
    let isPast = try arguments[.expired]?.isTrue(in: context) ?? false
    var indexes: [Int]
    if let section = arguments[.section] {
      let group = try group(ofSection: section, in: site)
      let id = site.groups[group].id
      let list = site.groups[group].pages[rendering.language]
      // Whether it is a section is told by what its pages are.
      rendering.reads?.noteVersions(of: id, in: site)
      if let list { rendering.reads?.note(list, .place) }
      indexes =
        list.map { isPast ? site.pages[$0].expiredChildren : site.pages[$0].children } ?? []
    } else {
      rendering.reads?.note(.listing(language: rendering.language))
      indexes = rendering.scope.listing(in: rendering.language, expired: isPast)
    }
    if let topic = arguments[.topic] {
      let wanted = try index(ofTopic: topic, in: site)
      if let reads = rendering.reads { for index in indexes { reads.note(index, .face) } }
      indexes = indexes.filter { site.pages[$0].topics.contains(wanted) }
    }
    return .list(indexes.map { .object(PageObject($0, in: site)) })
  }

  /// The section that an argument names or is. What is neither would give every page, which nobody
  /// notices.
  private static func group(ofSection value: Value, in site: Site) throws(TemplateError) -> Int {
    let id: PageID
    switch value {
    case .undefined(let undefined): throw TemplateError(undefined.problem)
    case .string(let text), .safe(let text): id = PageID(PageID.withoutScheme(text))
    case .object(let page as PageObject): id = site.pages[page.index].id
    default: throw TemplateError(FunctionProblem.notASectionValue(kind: value.kind))
    }
    guard let group = site.groupIndex[id] else {
      throw TemplateError(
        LinkProblem.noPage(
          id.text, suggestion: site.nearPage(to: id.text), naming: .section), of: value.text)
    }
    let kinds = site.groups[group].pages.compactMap { $0.map { site.pages[$0].kind } }
    // A section that is not shown has no page to tell its kind by.
    guard kinds.isEmpty || kinds.contains(.section) || kinds.contains(.home) else {
      throw TemplateError(
        FunctionProblem.notASection(id.text, section: id.parent?.text), of: value.text)
    }
    return group
  }

  /// The topic that an argument names or is.
  private static func index(ofTopic value: Value, in site: Site) throws(TemplateError) -> Int {
    switch value {
    case .undefined(let undefined): throw TemplateError(undefined.problem)
    case .object(let topic as TopicObject): return topic.index
    case .string(let text), .safe(let text):
      let ids = site.configuration.topics.map(\.id)
      if let index = ids.firstIndex(of: text) { return index }
      throw TemplateError(
        FunctionProblem.noTopic(text, suggestion: NearMiss.of(text, among: ids)), of: text)
    default: throw TemplateError(FunctionProblem.notATopicValue(kind: value.kind))
    }
  }
}

extension Name {
  static let section = Name("section")
  static let topic = Name("topic")
  static let expired = Name("expired")
}
