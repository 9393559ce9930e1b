import Bytes
import Diagnostics
import Markdown
import Templating

/// A page as templates see it: `page`, and every page that a list or a link gives.
final class PageObject: TemplateObject {
  let index: Int
  /// What is decided about it.
  private let page: Page.Details
  /// What the rendering of this very page adds to it; nil for any other page.
  let own: OwnContent?

  init(_ index: Int, in site: Site, own: OwnContent? = nil) {
    self.index = index
    page = site.pages[index].details
    self.own = own
  }

  /// What only the page that is being rendered has.
  final class OwnContent: Sendable {
    /// What comes of its Markdown.
    let body: PageBody
    let url: String
    let paginator: Paginator?

    init(_ body: PageBody, url: String, paginator: Paginator?) {
      self.body = body
      self.url = url
      self.paginator = paginator
    }

    /// Whose title and description, where it has words of the language, stand in place of the source's,
    /// which are of another.
    var notice: BuiltInNotice? { body.notice }
  }

  enum Attribute: Int, CaseIterable, CodingKey {
    case id, kind, title, description, url, permalink, content, summary, toc, date, updated,
      language, translations, section, ancestors, children, previous, next, topics, words, draft,
      expired, stale, extra, source, indexed, verbatim, paginator, layout, title_language
  }
  static let attributes = Shape(Attribute.self)

  var shape: Shape { Self.attributes }
  var kind: ObjectKind { ObjectKind("page", ms: "halaman", en: "page") }

  func isEqual(to other: any TemplateObject) -> Bool {
    (other as? PageObject)?.index == index
  }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    guard let attribute = Attribute(rawValue: slot) else { return .none }
    note(attribute, in: context)
    switch attribute {
    case .id: return .string(page.id.text)
    case .kind: return .string(page.kind.rawValue)
    case .title: return .string(own?.notice?.words?.title ?? page.title)
    case .title_language: return .object(context.rendering.scope.languageObjects[titleLanguage])
    case .description:
      return .string(own?.notice?.words?.description ?? page.description)
    case .url: return .string(context.rendering.scope.site.configuration.address.path(path))
    case .permalink:
      return .string(context.rendering.scope.site.configuration.address.permalink(path))
    case .source: return .string(context.rendering.scope.site.files[page.file].source.path)
    case .layout: return .string(String(page.layout.dropLast(".html".count)))
    case .date: return moment(page.date)
    case .updated: return moment(page.updated)
    case .draft: return .bool(page.isDraft)
    case .expired: return .bool(page.isExpired)
    case .verbatim: return .bool(page.isVerbatim)
    case .indexed: return .bool(isIndexed(in: context.rendering.scope.site))
    case .content, .summary, .toc, .words, .stale, .paginator:
      return try contentAttribute(attribute, in: context.rendering)
    default: return relation(attribute, in: context.rendering)
    }
  }

  func write(
    attribute slot: Int, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    guard let attribute = Attribute(rawValue: slot) else { return false }
    switch attribute {
    case .title:
      if own?.notice?.words != nil { return false }
      Escaping.append(page.title, to: &output)
    case .description:
      if own?.notice?.words != nil { return false }
      Escaping.append(page.description, to: &output)
    case .url: write(.path, into: &output, in: context)
    case .permalink: write(.permalink, into: &output, in: context)
    case .content:
      guard let own else { return false }
      output.append(contentsOf: own.body.content.bytes)
    default: return false
    }
    note(attribute, in: context)
    return true
  }

  /// Appends its address. What is asked of the context is asked in one go, here and below: naming the
  /// rendering or the site would count them.
  private func write(
    _ root: SiteScope.Root, into output: inout ByteBuffer, in context: RenderContext
  ) {
    if let own {
      context.rendering.scope.write(own.url, from: root, into: &output)
    } else {
      context.rendering.scope.write(page.path, from: root, into: &output)
    }
  }

  func isTrue(attribute slot: Int, in context: RenderContext) throws(TemplateError) -> Bool? {
    guard let attribute = Attribute(rawValue: slot) else { return nil }
    let isTrue: Bool
    switch attribute {
    case .date: isTrue = page.date != nil
    case .updated: isTrue = page.updated != nil
    case .previous: isTrue = context.rendering.scope.site.pages[index].previous != nil
    case .next: isTrue = context.rendering.scope.site.pages[index].next != nil
    case .toc:
      guard let own else { return nil }
      isTrue = showsContents && !own.body.outline.isEmpty
    case .paginator: isTrue = own?.paginator != nil
    default: return nil
    }
    note(attribute, in: context)
    return isTrue
  }

  /// Notes what an attribute is read from. Content is noted where it is made.
  @inline(__always)
  private func note(_ attribute: Attribute, in context: RenderContext) {
    if let reads = context.rendering.reads {
      note(attribute, of: context.rendering.scope.site, in: reads)
    }
  }

  private func note(_ attribute: Attribute, of site: Site, in reads: ReadLog) {
    switch attribute {
    case .id, .language, .content, .summary, .toc, .words, .stale, .paginator: break
    case .url, .permalink, .kind: reads.note(index, .address)
    case .section, .children, .previous, .next: reads.note(index, .place)
    case .ancestors: reads.noteSections(above: index, in: site)
    case .translations: reads.noteVersions(of: page.id, in: site)
    case .title, .title_language, .description, .date, .updated, .topics, .draft, .expired, .extra,
      .source, .indexed, .verbatim, .layout:
      reads.note(index, .face)
    }
  }

  private var path: String { own?.url ?? page.path }

  private var titleLanguage: Int {
    own?.notice?.words == nil ? page.titleLanguage : page.language
  }

  private var showsContents: Bool { page.toc ?? true }

  private func moment(_ moment: Moment?) -> Value {
    moment.map { .object(MomentObject($0)) } ?? .none
  }

  /// Search engines are asked in only where the site is official, and never to notices and drafts.
  private func isIndexed(in site: Site) -> Bool {
    site.configuration.isOfficial && page.kind != .notice && !page.isDraft
  }

  /// What comes of the page's Markdown; another page's is read when it is asked for.
  private func contentAttribute(
    _ attribute: Attribute, in rendering: PageRendering
  ) throws(TemplateError) -> Value {
    if attribute == .paginator { return Value(own?.paginator.map { PaginatorObject($0) }) }
    // What is written in front matter needs no reading of the text.
    if attribute == .summary, own == nil, page.kind != .notice, !page.description.isEmpty {
      rendering.reads?.note(index, .face)
      return .string(page.description)
    }
    let body: PageBody
    if let own {
      body = own.body
    } else {
      body = try rendering.content(of: index, isWhole: attribute == .content).body
    }
    switch attribute {
    case .content: return .safe(String(knownUTF8: body.content.bytes))
    case .summary: return .string(body.summary)
    case .toc: return .list(showsContents ? body.outline : [])
    case .words: return .int(body.document?.wordCount ?? 0)
    case .stale: return .bool(body.isStale)
    default: return .none
    }
  }

  /// What leads from the page to others.
  private func relation(_ attribute: Attribute, in rendering: PageRendering) -> Value {
    let scope = rendering.scope
    let site = scope.site
    switch attribute {
    case .language: return .object(scope.languageObjects[page.language])
    case .translations:
      let part = own?.paginator?.number ?? 1
      rendering.reads?.noteAlternates(of: index, paginated: part, in: site)
      return .list(
        site.translations(ofPage: index).map {
          .object(TranslationObject($0, part: part, in: site))
        })
    case .section: return pageValue(site.pages[index].section, in: site)
    case .ancestors: return pageList(site.ancestors(of: site.pages[index]), in: site)
    case .children: return pageList(own?.paginator?.items ?? site.pages[index].children, in: site)
    case .previous: return pageValue(site.pages[index].previous, in: site)
    case .next: return pageValue(site.pages[index].next, in: site)
    case .topics: return .list(page.topics.map { .object(TopicObject($0)) })
    case .extra: return scope.extra(of: site.pages[index])
    default: return .none
    }
  }

  private func pageValue(_ index: Int?, in site: Site) -> Value {
    index.map { .object(PageObject($0, in: site)) } ?? .none
  }

  private func pageList(_ indexes: [Int], in site: Site) -> Value {
    .list(indexes.map { .object(PageObject($0, in: site)) })
  }
}
