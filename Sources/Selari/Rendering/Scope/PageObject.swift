import Bytes
import Diagnostics
import Markdown
import Templating

/// A page as templates see it: `page`, and every page that a list or a link gives.
final class PageObject: TemplateObject {
  let index: Int
  /// What the rendering of this very page adds to it; nil for any other page.
  let own: OwnContent?

  init(_ index: Int, own: OwnContent? = nil) {
    self.index = index
    self.own = own
  }

  /// What only the page that is being rendered has.
  final class OwnContent: Sendable {
    let content: String
    let outline: [HeadingObject]
    let summary: String
    /// The Markdown, whose words are counted only where a template asks; nil for a notice.
    let document: Document?
    /// Whose title and description stand in place of the source's, which are of another language.
    let notice: BuiltInNotice?
    let url: String
    let paginator: Paginator?
    let isStale: Bool

    init(
      content: String, outline: [HeadingObject], summary: String, document: Document?,
      notice: BuiltInNotice?, url: String, paginator: Paginator?, isStale: Bool
    ) {
      self.content = content
      self.outline = outline
      self.summary = summary
      self.document = document
      self.notice = notice
      self.url = url
      self.paginator = paginator
      self.isStale = isStale
    }
  }

  enum Attribute: Int, CaseIterable, CodingKey {
    case id, kind, title, description, url, permalink, content, summary, toc, date, updated,
      language, translations, section, ancestors, children, previous, next, topics, words, draft,
      expired, stale, extra, source, indexed, verbatim, paginator, layout
  }
  static let attributes = Shape(Attribute.self)

  var shape: Shape { Self.attributes }
  var kind: String { "page" }

  func isEqual(to other: any TemplateObject) -> Bool {
    (other as? PageObject)?.index == index
  }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    guard let attribute = Attribute(rawValue: slot) else { return .none }
    let rendering = context.rendering
    let site = rendering.scope.site
    if let reads = rendering.reads { note(attribute, of: site, in: reads) }
    switch attribute {
    case .id: return .string(site.pages[index].details.id.text)
    case .kind: return .string(site.pages[index].details.kind.rawValue)
    case .title: return .string(own?.notice?.title ?? site.pages[index].details.title)
    case .description:
      return .string(own?.notice?.description ?? site.pages[index].details.description)
    case .url: return .string(site.configuration.address.path(path(in: site)))
    case .permalink: return .string(site.configuration.address.permalink(path(in: site)))
    case .source: return .string(site.files[site.pages[index].details.file].source.path)
    case .layout: return .string(String(site.pages[index].details.layout.dropLast(".html".count)))
    case .date: return moment(site.pages[index].details.date)
    case .updated: return moment(site.pages[index].details.updated)
    case .draft: return .bool(site.pages[index].details.isDraft)
    case .expired: return .bool(site.pages[index].details.isExpired)
    case .verbatim: return .bool(site.pages[index].details.isVerbatim)
    case .indexed: return .bool(isIndexed(in: site))
    case .content, .summary, .toc, .words, .stale, .paginator:
      return try contentAttribute(attribute, in: rendering)
    default: return relation(attribute, in: rendering)
    }
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    guard let attribute = Attribute(rawValue: slot) else { return false }
    let rendering = context.rendering
    let site = rendering.scope.site
    switch attribute {
    case .title, .description:
      if own?.notice != nil { return false }
      let page = site.pages[index].details
      Escaping.append(attribute == .title ? page.title : page.description, to: &output)
    case .url, .permalink:
      let path = own?.url ?? site.pages[index].details.path
      if attribute == .url {
        site.configuration.address.write(path: path, into: &output)
      } else {
        site.configuration.address.write(permalink: path, into: &output)
      }
    case .content:
      guard let own else { return false }
      output.append(own.content)
    default: return false
    }
    if let reads = rendering.reads { note(attribute, of: site, in: reads) }
    return true
  }

  func isTrue(attribute slot: Int, in context: RenderContext) throws(TemplateError) -> Bool? {
    guard let attribute = Attribute(rawValue: slot) else { return nil }
    let rendering = context.rendering
    let site = rendering.scope.site
    let isTrue: Bool
    switch attribute {
    case .date: isTrue = site.pages[index].details.date != nil
    case .updated: isTrue = site.pages[index].details.updated != nil
    case .previous: isTrue = site.pages[index].previous != nil
    case .next: isTrue = site.pages[index].next != nil
    case .toc:
      guard let own else { return nil }
      isTrue = site.pages[index].details.toc ?? true && !own.outline.isEmpty
    case .paginator: isTrue = own?.paginator != nil
    default: return nil
    }
    if let reads = rendering.reads { note(attribute, of: site, in: reads) }
    return isTrue
  }

  /// Notes what an attribute is read from. Content is noted where it is made.
  private func note(_ attribute: Attribute, of site: Site, in reads: ReadLog) {
    switch attribute {
    case .id, .language, .content, .summary, .toc, .words, .stale, .paginator: break
    case .url, .permalink, .kind: reads.note(index, .address)
    case .section, .children, .previous, .next: reads.note(index, .place)
    case .ancestors: reads.noteSections(above: index, in: site)
    case .translations: reads.noteVersions(of: site.pages[index].details.id, in: site)
    case .title, .description, .date, .updated, .topics, .draft, .expired, .extra, .source,
      .indexed, .verbatim, .layout:
      reads.note(index, .face)
    }
  }

  private func path(in site: Site) -> String { own?.url ?? site.pages[index].details.path }

  private func moment(_ moment: Moment?) -> Value {
    moment.map { .object(MomentObject($0)) } ?? .none
  }

  /// Search engines are asked in only where the site is official, and never to notices and drafts.
  private func isIndexed(in site: Site) -> Bool {
    let page = site.pages[index]
    return site.configuration.isOfficial && page.kind != .notice && !page.isDraft
  }

  /// What comes of the page's Markdown; another page's is read when it is asked for.
  private func contentAttribute(
    _ attribute: Attribute, in rendering: PageRendering
  ) throws(TemplateError) -> Value {
    if attribute == .paginator { return Value(own?.paginator.map { PaginatorObject($0) }) }
    let page = rendering.scope.site.pages[index]
    // What is written in front matter needs no reading of the text.
    if attribute == .summary, own == nil, page.kind != .notice, !page.description.isEmpty {
      rendering.reads?.note(index, .face)
      return .string(page.description)
    }
    let content: OwnContent
    if let own {
      content = own
    } else {
      content = try rendering.content(of: index, isWhole: attribute == .content)
    }
    switch attribute {
    case .content: return .safe(content.content)
    case .summary: return .string(content.summary)
    case .toc:
      return .list(page.toc ?? true ? content.outline.map(Value.object) : [])
    case .words: return .int(content.document?.wordCount ?? 0)
    case .stale: return .bool(content.isStale)
    default: return .none
    }
  }

  /// What leads from the page to others.
  private func relation(_ attribute: Attribute, in rendering: PageRendering) -> Value {
    let scope = rendering.scope
    let page = scope.site.pages[index]
    switch attribute {
    case .language: return .object(scope.languageObjects[page.language])
    case .translations:
      return .list(scope.site.translations(ofPage: index).map { .object(TranslationObject($0)) })
    case .section: return pageValue(page.section)
    case .ancestors: return pageList(scope.site.ancestors(of: page))
    case .children: return pageList(own?.paginator?.items ?? page.children)
    case .previous: return pageValue(page.previous)
    case .next: return pageValue(page.next)
    case .topics: return .list(page.topics.map { .object(TopicObject($0)) })
    case .extra: return scope.extra(of: page)
    default: return .none
    }
  }

  private func pageValue(_ index: Int?) -> Value { index.map { .object(PageObject($0)) } ?? .none }

  private func pageList(_ indexes: [Int]) -> Value {
    .list(indexes.map { .object(PageObject($0)) })
  }
}

/// A page of the site in one of its languages, as `page.translations` gives it.
final class TranslationObject: TemplateObject {
  let index: Int

  init(_ index: Int) { self.index = index }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case language, title, url, permalink, page
  }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: String { "translation" }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let scope = context.rendering.scope
    let page = scope.site.pages[index].details
    context.rendering.reads?.note(index, .address)
    switch Attribute(rawValue: slot) {
    case .language: return .object(scope.languageObjects[page.language])
    case .title:
      context.rendering.reads?.note(index, .face)
      return .string(page.title)
    case .url: return .string(scope.site.configuration.address.path(page.path))
    case .permalink: return .string(scope.site.configuration.address.permalink(page.path))
    case .page: return .object(PageObject(index))
    case nil: return .none
    }
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    let rendering = context.rendering
    let site = rendering.scope.site
    switch Attribute(rawValue: slot) {
    case .title:
      Escaping.append(site.pages[index].details.title, to: &output)
      rendering.reads?.note(index, .face)
    case .url:
      site.configuration.address.write(path: site.pages[index].details.path, into: &output)
    case .permalink:
      site.configuration.address.write(permalink: site.pages[index].details.path, into: &output)
    default: return false
    }
    rendering.reads?.note(index, .address)
    return true
  }
}

/// A topic as a page has it, in the language of the page that is being rendered.
final class TopicObject: TemplateObject {
  let index: Int

  init(_ index: Int) { self.index = index }

  private enum Attribute: Int, CaseIterable, CodingKey { case id, label }
  private static let shape = Shape(Attribute.self)

  var shape: Shape { Self.shape }
  var kind: String { "topic" }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    let rendering = context.rendering
    let topic = rendering.scope.site.configuration.topics[index]
    switch Attribute(rawValue: slot) {
    case .id: return .string(topic.id)
    case .label: return .string(topic.label[rendering.language])
    case nil: return .none
    }
  }

  func write(into output: inout ByteBuffer, in context: RenderContext) throws(TemplateError) {
    let rendering = context.rendering
    output.append(rendering.scope.site.configuration.topics[index].label[rendering.language])
  }
}
