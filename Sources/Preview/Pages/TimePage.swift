import Selari

/// The site at any instant: a slider over the instants at which it changes by itself, each of them with
/// what changes then, any other by date and time, and the page in every language below.
struct TimePage: Sendable {
  let shell: PageShell

  private var wording: TimeWording { TimeWording(shell.language) }

  /// How many stops are listed by name; beyond them, those around the one that is shown.
  private static let listed = 24

  var html: Markup {
    let title = shell.wording.tool(.time)
    let stops = TimeStops(moments: shell.site.live.moments)
    let at = shell.site.shown.asked
    let current = stops.index(at: at)
    return shell.page(
      title: title, current: .time, isWide: true, hasParts: true,
      main: """
        <h1>\(title)</h1>
        <p class="lead">\(wording.lead(isFixed: shell.site.settings.fixedAt != nil))</p>
        \(shell.target.query["unreadable"] == nil ? .none : "<p class=\"problem\">\(wording.unreadable)</p>")
        <div class="time-machine">
        \(slider(stops, current))
        <div data-part="stops" data-current="\(current ?? 0)" data-text="\(text(at, stops))">\(list(stops, at, current))</div>
        <div data-part="entry">\(entry(at))</div>
        </div>
        <div class="part" data-part="frames">
        \(frames)
        </div>
        """)
  }

  /// The slider works by script; without one, the list does the same.
  private func slider(_ stops: TimeStops, _ current: Int?) -> Markup {
    guard !stops.all.isEmpty else { return "<p class=\"quiet\">\(wording.nothingChanges)</p>" }
    let options = stops.all.map { stop in
      "<data value=\"\(shell.instants.zone.iso8601(stop.at))\">\(text(stop.at, stops))</data>"
        as Markup
    }
    return """
      <div class="slider" hidden>
      <label for="slider">\(wording.slider)</label>
      <input type="range" id="slider" min="0" max="\(stops.all.count - 1)" step="1" \
      value="\(current ?? 0)">
      <output for="slider">\(text(shell.site.shown.asked, stops))</output>
      <p hidden>\(options)</p>
      </div>
      """
  }

  private func list(_ stops: TimeStops, _ at: Instant, _ current: Int?) -> Markup {
    guard !stops.all.isEmpty else { return .none }
    let near = current ?? 0
    let first = max(0, min(near - Self.listed / 2, stops.all.count - Self.listed))
    let last = min(stops.all.count, first + Self.listed)
    let isChosen = shell.site.shown.chosen != nil
    let buttons = (first..<last).map { index -> Markup in
      let stop = stops.all[index]
      let events = wording.events(stop.events, of: shell.site.live.site)
      return """
        <li><button name="at" value="\(shell.instants.zone.iso8601(stop.at))" \
        aria-pressed="\(isChosen && stop.at == at ? "true" : "false")"\
        \(if: !events.isEmpty, " aria-describedby=\"happens-\(index)\"")>\
        \(index == 0 ? wording.before(shell.instants.medium(stops.all[min(1, stops.all.count - 1)].at)) : shell.instants.full(stop.at))\
        </button>\(events.isEmpty ? .none : "<span id=\"happens-\(index)\">\(events)</span>")</li>

        """
    }
    let now: Markup = """
      <li><button name="at" value="" aria-pressed="\(shell.site.shown.chosen == nil ? "true" : "false")">\
      \(shell.site.settings.fixedAt == nil ? shell.wording.now : shell.wording.given)</button></li>
      """
    return shell.form(
      Tool.time.path,
      """
      <fieldset><legend>\(wording.stops)</legend><ul class="stops">
      \(now)\(buttons)
      </ul></fieldset>
      """)
  }

  /// An instant, and what changes at it, if the slider stops there.
  private func text(_ at: Instant, _ stops: TimeStops) -> String {
    let events = stops.all.first { $0.at == at }?.events ?? []
    let said = wording.events(events, of: shell.site.live.site)
    return shell.instants.full(at) + (said.isEmpty ? "" : ": " + said)
  }

  /// Any other time.
  private func entry(_ at: Instant) -> Markup {
    let local = shell.instants.zone.iso8601(at)
    return shell.form(
      Tool.time.path,
      """
      <fieldset class="entry"><legend>\(wording.anyTime)</legend>
      <label>\(wording.date) <input type="date" name="date" required value="\(String(local.prefix(10)))"></label>
      <label>\(wording.time) <input type="time" name="time" step="1" value="\(String(local.dropFirst(11).prefix(8)))"></label>
      <button class="button">\(wording.show)</button>
      <p class="quiet">\(wording.zone(shell.instants.zone.identifier))</p></fieldset>
      """)
  }

  // MARK: - The page at that time

  /// What is in the frames is told by this page when to look again: a browser has six connections to a
  /// server, for all of its windows.
  private var frames: Markup {
    guard let site = shell.site.live.site else { return .none }
    let missing = shell.missingPage
    let chosen = PageID(shell.target.query["page"] ?? PageID.home.text)
    let options = site.groups.map { group -> Markup in
      """
      <option\(if: group.id == chosen, " selected")>\(group.id.text)</option>
      """
    }
    let languages = missing == nil ? site.configuration.languages : []
    let frames = languages.map { language -> Markup in
      guard let index = site.page(chosen, language.index) else {
        return "<div class=\"frame\"><h2>\(language.label)</h2><p>\(wording.notThen)</p></div>"
      }
      let page = site.pages[index]
      let address = shell.site.files.address(page.path)
      return """
        <div class="frame"><h2><a href="\(address)" lang="\(language.code)">\(language.label)</a></h2>
        <iframe data-told src="\(address)" title="\(wording.frame(language.label, page.title))"></iframe></div>

        """
    }
    return """
      <form class="page-choice" action="\(Tool.time.path)">
      <label>\(wording.page) <select name="page">\(options)</select></label> \
      <button class="button">\(wording.show)</button></form>
      \(missing.map { "<p class=\"problem\">\(Prose(shell.wording.noPage($0)).html)</p>" as Markup } ?? .none)
      <div class="frames">
      \(frames)
      </div>
      """
  }
}

/// Where the slider stops: just before the first change, then at each.
struct TimeStops: Equatable, Sendable {
  /// A stop, and what changes at it.
  struct Stop: Equatable, Sendable {
    let at: Instant
    let events: [SiteMoment.Event]
  }

  let all: [Stop]

  init(moments: [SiteMoment]) {
    let stops = moments.map { Stop(at: $0.at, events: $0.events) }
    all = stops.first.map { [Stop(at: $0.at - 1, events: [])] + stops } ?? []
  }

  /// The last stop at or before an instant; the first for one that is earlier.
  func index(at instant: Instant) -> Int? {
    all.isEmpty ? nil : all.lastIndex { $0.at <= instant } ?? 0
  }
}
