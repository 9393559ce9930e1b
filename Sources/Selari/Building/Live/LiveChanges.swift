import Diagnostics

/// What of a site is another than it was: the other side of what a ``ReadLog`` notes.
struct LiveChanges {
  /// Whether something changed that every page reads.
  let isEverything: Bool
  /// What of pages changed, by the place of its ``PageRead``.
  private var pages: [Bool]
  /// What else changed, by its number in the table.
  private let others: [Bool]

  /// Everything is another.
  static let everything = LiveChanges(isEverything: true, pages: [], others: [])

  private init(isEverything: Bool, pages: [Bool], others: [Bool]) {
    self.isEverything = isEverything
    self.pages = pages
    self.others = others
  }

  /// The differences between two models; `table` holds what else was ever read.
  init(from old: LiveModel, to new: LiveModel, among table: DependencyTable, pageCount: Int) {
    guard old.basis == new.basis else {
      self = .everything
      return
    }
    isEverything = false
    pages = [Bool](repeating: false, count: PageRead.places(pages: pageCount))
    var comparison = ModelComparison(old, new)
    others = table.all.map { comparison.differs($0) }
    if old.map.isShared(with: new.map) {
      compareInPlace(old, new)
    } else {
      for number in 0..<pageCount { compare(old, new, number) }
    }
  }

  /// Whether something that was read is another.
  func touches(_ reads: RememberedReads) -> Bool {
    isEverything || reads.pages.contains { pages[$0.place] }
      || reads.others.contains { others[Int($0)] }
  }

  /// Compares pages that stand where they stood: their files, and what is said of them.
  private mutating func compareInPlace(_ old: LiveModel, _ new: LiveModel) {
    for index in new.site.pages.indices {
      let (was, now) = (old.site.pages[index].details, new.site.pages[index].details)
      if was !== now, !was.hasSameFace(as: now) {
        set(Int(new.map.number(index)), .face)
      }
      let file = new.site.pages[index].file
      if old.site.files[file] !== new.site.files[file] {
        set(Int(new.map.number(index)), .text)
      }
    }
  }

  private mutating func compare(_ old: LiveModel, _ new: LiveModel, _ number: Int) {
    let (left, right) = (old.map.index(number), new.map.index(number))
    if left == nil, right == nil { return }
    guard let left, let right else {
      for aspect in PageAspect.allCases { set(number, aspect) }
      return
    }
    let (was, now) = (old.site.pages[left], new.site.pages[right])
    if old.site.files[was.file] !== new.site.files[now.file] { set(number, .text) }
    if !was.details.hasSameFace(as: now.details)
      || was.source(in: old.site) != now.source(in: new.site)
    {
      set(number, .face)
    }
    if was.path != now.path || was.kind != now.kind {
      set(number, .address)
    }
    if !was.hasSamePlace(as: now, old.map, new.map) {
      set(number, .place)
    }
  }

  private mutating func set(_ number: Int, _ aspect: PageAspect) {
    pages[PageRead(UInt32(number), aspect).place] = true
  }
}

extension Page.Details {
  /// Whether all is the same that is decided of a page but its place and its address.
  func hasSameFace(as other: Page.Details) -> Bool {
    title == other.title && titleLanguage == other.titleLanguage
      && description == other.description && layout == other.layout && kind == other.kind
      && date == other.date && updated == other.updated
      && isExpired == other.isExpired && isDraft == other.isDraft && order == other.order
      && toc == other.toc && topics == other.topics && paginate == other.paginate
      && allowsHTML == other.allowsHTML && isVerbatim == other.isVerbatim
      && saysStale == other.saysStale
      && extra.map(YAMLNode.Plain.init) == other.extra.map(YAMLNode.Plain.init)
  }

}

extension Page {
  /// Whether it stands where it stood, among the same pages.
  func hasSamePlace(as other: Page, _ own: PageMap, _ others: PageMap) -> Bool {
    func isSame(_ list: [Int], _ other: [Int]) -> Bool {
      list.elementsEqual(other) { own.number($0) == others.number($1) }
    }
    return section.map(own.number) == other.section.map(others.number)
      && previous.map(own.number) == other.previous.map(others.number)
      && next.map(own.number) == other.next.map(others.number)
      && isSame(children, other.children) && isSame(expiredChildren, other.expiredChildren)
  }

  fileprivate func source(in site: Site) -> String { site.files[self.file].source.path }
}

/// Compares what two models say, one thing after the other.
private struct ModelComparison {
  let old: LiveModel
  let new: LiveModel
  private let templates: Set<String>
  private let hasSameStrings: Bool
  private let hasSameFacts: Bool
  private let isReassembled: Bool
  /// Whether the list of all pages is another, by language.
  private lazy var listings: [Bool] = old.site.configuration.languages.indices.map {
    listing(old, $0) != listing(new, $0)
  }

  init(_ old: LiveModel, _ new: LiveModel) {
    self.old = old
    self.new = new
    templates = old.web === new.web ? [] : old.web.differences(from: new.web)
    hasSameStrings = old.inputs.strings.source?.bytes == new.inputs.strings.source?.bytes
    hasSameFacts = old.inputs.facts.source?.bytes == new.inputs.facts.source?.bytes
    isReassembled = !old.map.isShared(with: new.map)
  }

  mutating func differs(_ dependency: Dependency) -> Bool {
    switch dependency {
    case .template(let name): return old.web.leads(from: name, to: templates)
    case .fact(let name): return !hasSameFacts && fact(old, name)?.value != fact(new, name)?.value
    case .state(let name): return state(old, name) != state(new, name)
    case .daysLeft(let name): return daysLeft(old, name) != daysLeft(new, name)
    case .today: return today(old) != today(new)
    case .string(let key): return !hasSameStrings && string(old, key) != string(new, key)
    case .asset(let name): return asset(old, name) != asset(new, name)
    case .resource(let name): return resource(old, name) != resource(new, name)
    case .path(let path): return target(old, path) != target(new, path)
    case .size(let path): return old.scope.size(at: path) != new.scope.size(at: path)
    case .group(let id): return isReassembled && group(old, id) != group(new, id)
    case .file(let path): return file(old, path) !== file(new, path)
    case .listing(let language): return isReassembled && listings[language]
    case .menus(let language):
      let (left, right) = (old.map, new.map)
      return !old.scope.menus[language].isSame(
        as: new.scope.menus[language], left.number, right.number)
    }
  }

  // MARK: - What is read

  private func fact(_ model: LiveModel, _ name: String) -> Fact? { model.inputs.facts[name] }

  private func state(_ model: LiveModel, _ name: String) -> [String] {
    guard let window = fact(model, name)?.window else { return [] }
    let next = window.nextChange(after: model.site.at)
    return [window.state(at: model.site.at).rawValue, next.map { "\($0.seconds)" } ?? ""]
  }

  private func daysLeft(_ model: LiveModel, _ name: String) -> [Int] {
    guard let window = fact(model, name)?.window else { return [] }
    return [
      window.daysLeft(on: today(model)), today(model).year, today(model).month, today(model).day,
    ]
  }

  private func today(_ model: LiveModel) -> CivilDate {
    model.inputs.configuration.zone.date(at: model.site.at)
  }

  private func string(_ model: LiveModel, _ key: String) -> Localized<StringForms>? {
    model.inputs.strings[key]?.forms
  }

  private func asset(_ model: LiveModel, _ name: String) -> [String] {
    guard let asset = model.assets[name] else { return [] }
    return [asset.path, asset.integrity]
  }

  private func resource(_ model: LiveModel, _ name: String) -> ImageContent?? {
    model.resources[name].map { model.scope.images[$0.file] }
  }

  private func file(_ model: LiveModel, _ path: String) -> ContentFile? {
    guard case .page(let id, let code, _) = ContentPath(path),
      let group = model.site.groupIndex[id],
      let language = model.inputs.configuration.language(code: code),
      let index = model.site.groups[group].files[language]
    else { return nil }
    return model.site.files[index]
  }

  /// What an address with a path leads to.
  private func target(_ model: LiveModel, _ path: String) -> [String] {
    switch model.scope.addresses.find(path) {
    case .page(let index):
      return [model.site.pages[index].path, "\(model.map.number(index))"]
    case .file: return [path]
    // Looked for whenever all is rendered.
    case .drawing, nil: return []
    }
  }

  /// The languages of a page: which exist, which have files, which is the source.
  private func group(_ model: LiveModel, _ id: PageID) -> [Int] {
    guard let index = model.site.groupIndex[id] else { return [] }
    let group = model.site.groups[index]
    return [group.source] + group.pages.map { $0 == nil ? 0 : 1 }
      + group.files.map { $0 == nil ? 0 : 1 }
  }

  private func listing(_ model: LiveModel, _ language: Int) -> [[UInt32]] {
    [false, true].map { model.scope.listing(in: language, expired: $0).map(model.map.number) }
  }
}
