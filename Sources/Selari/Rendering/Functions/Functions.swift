import Bytes
import Diagnostics
import Templating

/// The functions that templates call.
enum SiteFunctions {
  /// Every function by name.
  static let all: [String: any TemplateFunction] = [
    "t": string, "link": link, "asset": asset, "alternates": alternates,
    "pages": PagesFunction.function, "get_page": getPage, "qr": qr,
    "file": FileFunction.function,
  ]

  /// `t("key", n=3, name="…", language="en")`: a string of `strings.yaml`.
  private static let string = TextFunction { arguments, context, output throws(TemplateError) in
    if case .undefined(let undefined)? = arguments.positional.first {
      throw TemplateError(undefined.problem)
    }
    guard let key = arguments.positional.first?.text, arguments.positional.count == 1 else {
      throw TemplateError(FunctionProblem.noKey)
    }
    context.rendering.reads?.note(.string(key))
    if context.rendering.scope.hasDynamicStrings || context.rendering.isInReference {
      context.rendering.use.strings.insert(key)
    }
    if arguments.named.isEmpty,
      context.rendering.scope.strings.write(
        fixed: key, in: context.rendering.language, to: &output)
    {
      return
    }
    let rendering = context.rendering
    let language = try chosenLanguage(arguments[.language], in: rendering) ?? rendering.language
    var values: [(name: String, value: StringArgument)] = []
    for argument in arguments.named where argument.name != .language {
      values.append((argument.name.text, try stringArgument(argument, in: context)))
    }
    do throws(StringsProblem) {
      try rendering.scope.strings.write(
        key, in: rendering.scope.site.configuration.languages[language], StringArguments(values),
        to: &output)
    } catch {
      throw TemplateError(error, of: error.isUnknownKey ? key : nil)
    }
  }

  /// `link("page-id", anchor="x", language="en")`: a page's address.
  private static let link = TextFunction(["page", "anchor", "language"]) {
    arguments, context, output throws(TemplateError) in
    let rendering = context.rendering
    let page = try page(arguments, in: rendering)
    rendering.reads?.note(page, .address)
    let site = rendering.scope.site
    output.append(site.configuration.address.path(site.pages[page].path))
    switch arguments[.anchor] {
    case nil, .none?: break
    case .object?:
      output.append("#" + (try SiteFilters.text(arguments[.anchor] ?? .none, in: context)))
    default: output.append("#" + (try arguments.text(.anchor)))
    }
  }

  /// `get_page("page-id", language="en")`: a page, in the page's language.
  private static let getPage = Function(["page", "language"]) { arguments, context in
    let index = try page(arguments, in: context.rendering, naming: .given)
    return .object(PageObject(index, in: context.rendering.scope.site))
  }

  /// The page that the argument `page` names, in the language that is asked for; that of its source, or
  /// the first there is, where it is not there in it and none is named.
  private static func page(
    _ arguments: Arguments, in rendering: PageRendering, naming: PageNaming = .page
  ) throws(TemplateError) -> Int {
    let written = try arguments.text(.page)
    let id = PageID.withoutScheme(written)
    let site = rendering.scope.site
    let wanted = try chosenLanguage(arguments[.language], in: rendering) ?? rendering.language
    guard let group = site.groupIndex[PageID(id)] else {
      throw TemplateError(
        LinkProblem.noPage(
          id, suggestion: site.nearPage(to: id), naming: naming,
          isFolder: site.holdsPages(below: PageID(id))), of: written)
    }
    let versions = site.groups[group].pages
    // A language that is named is meant: the address of another would go under its name.
    if arguments[.language].map({ !$0.isNone }) == true, versions[wanted] == nil,
      versions.contains(where: { $0 != nil })
    {
      throw TemplateError(
        FunctionProblem.notInLanguage(id, site.configuration.languages[wanted].code))
    }
    guard
      let page = versions[wanted] ?? versions[site.groups[group].source]
        ?? versions.compactMap({ $0 }).first
    else {
      let draft = site.draft(around: PageID(id), wanted)
      throw TemplateError(LinkProblem.notShown(id, draft: draft?.text))
    }
    rendering.reads?.note(.group(PageID(id)))
    return page
  }

  /// `asset("site.css")`: an asset; printing it gives its address.
  private static let asset = Function(["name"]) { arguments, context in
    let name = try arguments.text(.name)
    let assets = context.rendering.scope.assets
    if context.rendering.scope.hasDynamicAssets || context.rendering.isInReference {
      context.rendering.use.assets.insert(name)
    }
    guard let asset = assets[name] else {
      let suggestion = NearMiss.of(name, among: assets.names)
      throw TemplateError(AssetProblem.missing(name: name, suggestion: suggestion), of: name)
    }
    context.rendering.reads?.note(.asset(name))
    return .object(AssetObject(asset))
  }

  /// `alternates(page)`: the page's languages for `hreflang`, as full addresses.
  private static let alternates = Function(["page"]) { arguments, context in
    let rendering = context.rendering
    let site = rendering.scope.site
    switch arguments[.page] {
    case .object(let object as PageObject)?:
      let number = object.own?.paginator?.number ?? 1
      rendering.reads?.noteAlternates(of: object.index, paginated: number, in: site)
      let alternates = Alternates(site: site)
      // Those of a notice, and of a further part of a list, are not those of the page's others.
      guard number == 1, site.pages[object.index].details.kind != .notice,
        let group = site.group(ofPage: object.index)
      else {
        return alternatesValue(
          alternates.entries(of: site.pages[object.index], paginated: number), in: site)
      }
      return rendering.alternates.value(of: group) {
        alternatesValue(alternates.entries(ofGroup: group), in: site)
      }
    case .object(let object as PseudoPage)?:
      rendering.reads?.noteVersions(of: .home, in: site)
      return alternatesValue(Alternates(site: site).entries(of: object), in: site)
    default: throw TemplateError(FunctionProblem.notAPage)
    }
  }

  private static func alternatesValue(_ entries: [Alternates.Entry], in site: Site) -> Value {
    .list(
      entries.map { entry in
        .dict(
          Mapping(
            alternateKeys,
            [
              .string(entry.hreflang),
              .string(site.configuration.address.permalink(entry.path)),
            ]))
      })
  }

  private static let alternateKeys = Mapping.Keys(["hreflang", "href"])

  /// `qr("https://…")`: the address of a QR code of a text.
  private static let qr = Function(["text"]) { arguments, context in
    let text: String
    if case .object(let object)? = arguments[.drawnText], object.isText {
      text = try SiteFilters.text(.object(object), in: context)
    } else {
      text = try arguments.text(.drawnText)
    }
    guard !text.isEmpty else { throw TemplateError(FunctionProblem.nothingForQR) }
    let scope = context.rendering.scope
    guard let path = scope.qrCode(text) else { throw TemplateError(FunctionProblem.tooLongForQR) }
    context.rendering.reads?.note(drawing: text)
    return .string(scope.site.configuration.address.path(path))
  }

  /// The language that an argument names.
  static func chosenLanguage(
    _ value: Value?, in rendering: PageRendering
  ) throws(TemplateError) -> Int? {
    guard let value, !value.isNone else { return nil }
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    if case .object(let object as LanguageObject) = value { return object.index }
    let configuration = rendering.scope.site.configuration
    let code = value.text ?? ""
    if let index = configuration.language(code: code) { return index }
    throw TemplateError(
      FunctionProblem.noLanguage(code, known: configuration.languages.map(\.code)), of: code)
  }

  /// A placeholder's value: numbers stay numbers, so that they are written as the language does.
  private static func stringArgument(
    _ argument: (name: Name, value: Value), in context: RenderContext
  ) throws(TemplateError) -> StringArgument {
    let value = argument.value
    switch value {
    case .int(let number): return .int(number)
    case .double(let number): return .double(number)
    case .string(let text), .safe(let text): return .text(text)
    case .object(let object):
      if case .number(let number)? = (object as? FactObject)?.fact.value { return .decimal(number) }
      if let moment = SiteFilters.moment(value) {
        return .text(try MomentObject.text(moment, as: .long, in: context.rendering))
      }
      var bytes = ByteBuffer()
      try object.write(into: &bytes, in: context)
      return .text(bytes.string())
    case .undefined(let undefined): throw TemplateError(undefined.problem)
    default:
      throw TemplateError(FunctionProblem.noText(argument: argument.name.text, kind: value.kind))
    }
  }
}

extension Name {
  static let language = Name("language")
  static let anchor = Name("anchor")
  static let page = Name("page")
  static let name = Name("name")
  static let drawnText = Name("text")
}
