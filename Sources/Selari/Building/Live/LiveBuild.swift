import Diagnostics

/// A site in memory and how it is brought up to date: read → model → render → check, as in a build,
/// each step taking over what it made last time where its inputs are the same.
struct LiveBuild {
  /// What the site is to be shown as.
  var at: Instant
  var showsDrafts: Bool

  private let workers: Int
  private let shown: LiveFiles
  private var reading: LiveReading
  private var numbers = PageNumbers(languages: 0)
  private(set) var model: LiveModel?
  private var pages = LivePages()
  private var generated = LiveGenerated()
  /// Whether two files are wanted at one path.
  private var hasClash = false
  private var pathFindings: [Finding] = []
  private var last: LiveSite.Update?

  init(tree: any InputTree, options: Builder.Options, shown: LiveFiles) {
    at = options.at
    showsDrafts = options.showsDrafts
    workers = options.workers
    self.shown = shown
    reading = LiveReading(tree: tree, options: options)
  }

  /// Brings the site up to date. Parameters as of ``LiveSite/update(_:first:ready:)``.
  mutating func update(
    _ changed: Set<String>?, first: Set<String>, ready: (@Sendable (Set<String>) -> Void)?
  ) -> LiveSite.Update {
    let news = reading.update(changed)
    guard let inputs = reading.inputs, !inputs.configuration.isZoneUnread else {
      return unreadable()
    }
    shown.hold(false)
    if case .nothing = news, let model, var last, model.site.at == at,
      model.showsDrafts == showsDrafts
    {
      last.changed = []
      last.rendered = 0
      return last
    }
    let old = prepare(inputs)
    let request = request(news)
    let model = LiveModel(
      inputs, findings: reading.findings, request: request, after: old, numbers: &numbers)
    self.model = model
    generated.lend(to: model.scope)
    let changes =
      old.map { LiveChanges(from: $0, to: model, among: pages.table, pageCount: numbers.count) }
      ?? .everything
    var update = render(model, changes, first: first, ready: ready)
    finish(
      model, changes, after: old, hasOtherResources: request.hasOtherResources, &update)
    last = update
    return update
  }

  /// `site.yaml` is unusable, or by which zone times are to be told is not known: the site stays as it
  /// is shown.
  private mutating func unreadable() -> LiveSite.Update {
    let outcome = Builder.outcome(reading.findings, inputs: nil, nextChange: nil, pages: 0)
    last = nil
    shown.hold(true)
    let shownAt = model?.site.at ?? at
    return LiveSite.Update(
      changed: [], findings: outcome.findings, nextChange: nil, at: shownAt,
      wanted: shownAt == at ? nil : at, pages: 0, rendered: 0)
  }

  /// The model before, where its pages can be compared with the new ones: with other languages,
  /// everything begins anew.
  private mutating func prepare(_ inputs: SiteInputs) -> LiveModel? {
    let languages = inputs.configuration.languages
    if let model,
      model.inputs.configuration.languages.map(\.code) == languages.map(\.code)
    {
      return model
    }
    numbers = PageNumbers(languages: languages.count)
    pages = LivePages()
    generated = LiveGenerated()
    return nil
  }

  private func request(_ news: LiveReading.News) -> LiveRequest {
    var (hasOtherResources, changedBodiesOnly) = (false, true)
    switch news {
    case .nothing: break
    case .bodies(let resources): hasOtherResources = resources
    case .anything(let resources): (hasOtherResources, changedBodiesOnly) = (resources, false)
    }
    // After an unusable `site.yaml`, what came meanwhile is not in the model before.
    if last == nil { (hasOtherResources, changedBodiesOnly) = (true, false) }
    return LiveRequest(
      at: at, showsDrafts: showsDrafts, images: reading.resources.images,
      hasOtherResources: hasOtherResources, changedBodiesOnly: changedBodiesOnly)
  }

  // MARK: - Rendering

  private mutating func render(
    _ model: LiveModel, _ changes: LiveChanges, first: Set<String>,
    ready: (@Sendable (Set<String>) -> Void)?
  ) -> LiveSite.Update {
    var update = LiveSite.Update(
      changed: [], findings: [], nextChange: nil, at: at, pages: model.site.pages.count,
      rendered: 0)
    var stale = pages.begin(model, changes, shown: shown)
    update.rendered = stale.count
    let wanted = Set(first.compactMap { model.site.page(writing: $0) })
    let urgent = stale.filter(wanted.contains)
    if let ready, !urgent.isEmpty {
      stale.removeAll(where: wanted.contains)
      update.changed = show(urgent, of: model)
      ready(update.changed.intersection(first))
    }
    update.changed.formUnion(show(stale, of: model))
    return update
  }

  /// Renders pages and shows them; gives the paths of the files that are others now.
  private mutating func show(_ indexes: [Int], of model: LiveModel) -> Set<String> {
    pages.render(indexes, of: model, workers: workers, shown: shown)
    var changed: Set<String> = []
    for index in indexes where !hasClash {
      guard let record = pages.record(index, model) else { continue }
      // What is the page's that had the address first stays so while both have it.
      for file in record.files
      where !belongsToAnotherPage(file.path, than: record.source, model)
        && shown.set(file.path, file.bytes)
      {
        changed.insert(file.path)
      }
    }
    return changed
  }

  /// Whether a path is that of a page which had it before, and has an address that others have, too.
  private func belongsToAnotherPage(_ path: String, than source: String, _ model: LiveModel) -> Bool
  {
    guard let owner = shown.owner(path), owner != source else { return false }
    return model.lost.shareAddress(owner)
  }

  // MARK: - After rendering

  /// Makes what no page stands for, and gathers what was found.
  private mutating func finish(
    _ model: LiveModel, _ changes: LiveChanges, after old: LiveModel?, hasOtherResources: Bool,
    _ update: inout LiveSite.Update
  ) {
    pages.checkAnchors(model)
    let paths = Set(generated.files.map(\.path))
    generated.update(
      model,
      LiveGenerated.Changes(
        all: changes, hasOtherPages: old == nil || model.hasOtherPages,
        hasOtherFacts: old?.inputs.facts.source?.bytes != model.inputs.facts.source?.bytes,
        hasOtherSearch: pages.takeOtherSearch()),
      pages: &pages, shown: shown)
    let hasOtherPaths = pages.takeOtherPaths() || old == nil
    // Those that were touched are held against what they were when the files are laid out; without that,
    // others may be shown.
    let resources =
      hasOtherResources || old.map { !$0.resources.isSame(as: model.resources) } ?? true
    if hasOtherPaths || hasClash || resources || paths != Set(generated.files.map(\.path)) {
      update.changed.formUnion(layOut(model))
    } else {
      for file in generated.files
      where !model.site.isPage(inPlaceOf: file.path) && shown.set(file.path, file.bytes) {
        update.changed.insert(file.path)
      }
    }
    if !showsOld(model) { shown.forgetRetired() }
    gather(model, &update)
  }

  /// Says anew which file is at which path, as a build does: pages in their order, then what no page
  /// stands for, then the files beside the pages.
  private mutating func layOut(_ model: LiveModel) -> Set<String> {
    var paths = OutputPaths()
    var all: [String: LiveFiles.Content] = [:]
    var owners: [String: String] = [:]
    var contested: Set<String> = []
    pathFindings = []
    func take(_ path: String, _ content: LiveFiles.Content, from owner: String) {
      do throws(OutputError) {
        try paths.take(path)
        all[path] = content
      } catch {
        pathFindings.append(Finding(output: error.problem, at: path, from: owner, in: model.scope))
      }
    }
    for (index, record) in pages.inOrder(model) {
      let owner = model.site.files[model.site.pages[index].file].source.path
      for file in record.files {
        take(file.path, .bytes(file.bytes), from: owner)
        owners[file.path] = owners[file.path] ?? owner
        // Who looks at a page goes on seeing it when another is given its address.
        guard belongsToAnotherPage(file.path, than: owner, model), let gone = shown.gone(file.path),
          gone.source == shown.owner(file.path)
        else { continue }
        (all[file.path], owners[file.path]) = (.bytes(gone.bytes), gone.source)
        contested.insert(file.path)
      }
    }
    for file in generated.files where !model.site.isPage(inPlaceOf: file.path) {
      take(file.path, .bytes(file.bytes), from: SiteLayout.configuration)
    }
    for (resource, content) in reading.resources.files(of: model.resources).files {
      take(String(resource.path.dropFirst()), content, from: resource.file)
    }
    hasClash = !pathFindings.isEmpty
    return shown.replace(
      with: all, of: owners, contested: contested, retiring: showsOld(model))
  }

  /// Whether something is shown as it was, which may name files as they were.
  private func showsOld(_ model: LiveModel) -> Bool {
    pages.inOrder(model).contains { $0.record.isOld } || shown.keeps(model.lost.holds)
      || generated.findings.contains(where: \.isFatal)
  }

  /// What a clean build would find, in its order, and when it would be another by itself.
  private func gather(_ model: LiveModel, _ update: inout LiveSite.Update) {
    var findings = model.findings
    var anchors: [Finding] = []
    var changes = [model.site.nextChange, model.scope.nextChange, generated.nextChange].compactMap {
      $0
    }
    for (_, record) in pages.inOrder(model) {
      findings += record.findings
      anchors += record.anchorFindings
      if let change = record.nextChange { changes.append(change) }
    }
    anchors += AnchorCheck.findings(ofFilesIn: model.scope) { pages.record($0, model)?.ids }
    anchors += pages.findings(of: generated.anchors, model)
    findings += anchors + generated.findings
    findings += generated.findings(ofDrawings: pages.drawings(model), model)
    findings += reading.resources.files(of: model.resources).findings + pathFindings
    let allowed = allowed(model, findings: &findings)
    let outcome = Builder.outcome(
      allowed.without(findings), inputs: model.inputs, nextChange: changes.min(),
      pages: model.site.pages.count)
    update.findings = outcome.findings
    update.nextChange = outcome.nextChange
  }

  /// The site for the rules that look at a page or a pair, and what it allows in place. Those rules
  /// ask nothing of what is used.
  var checked: (site: CheckedSite, allowed: AllowedFindings)? {
    model.map { model in
      let site = CheckedSite(
        inputs: model.inputs, site: model.site, scope: model.scope)
      var told: [Finding] = []
      return (site, allowed(model, findings: &told))
    }
  }

  /// What the site allows in place; what is wrong with that is added to the findings.
  private func allowed(_ model: LiveModel, findings: inout [Finding]) -> AllowedFindings {
    Builder.allowed(
      model.inputs, model.library, pages.inOrder(model).flatMap { $0.record.allowances },
      findings: &findings)
  }
}

extension Site {
  /// The page that a path of the output belongs to, as an index.
  fileprivate func page(writing path: String) -> Int? {
    guard path.hasSuffix("index.html") else { return nil }
    let address = "/" + path.dropLast("index.html".count)
    if let page = pageAtPath[address] { return page }
    // A further part of a split list: `ms/media/2/index.html`.
    let parts = address.split(separator: "/")
    guard let number = parts.last, Int(number) != nil else { return nil }
    return pageAtPath["/" + parts.dropLast().joined(separator: "/") + "/"]
  }
}
