import Selari

/// Where everything begins: how the site stands, and what the preview can show of it.
struct StartPage: Sendable {
  let shell: PageShell

  var html: Markup {
    let wording = shell.wording
    let site = shell.site
    let shown = site.shown
    let name = site.live.site.map { found in
      let languages = found.configuration.languages
      let index = languages.firstIndex { $0.code == shell.language.rawValue } ?? 0
      return found.configuration.name[index]
    }
    return shell.page(
      title: name ?? wording.tool(.start), current: .start,
      main: """
        <h1>\(name ?? wording.tool(.start))</h1>
        <p class="lead">\(wording.startLead)</p>
        <ul class="cards">
        \([Tool.compare, .time, .translations].map(card))
        </ul>
        <div class="columns">
        <section aria-labelledby="findings">
        <h2 id="findings">\(wording.findings(FindingData.inOrder(shown.findings).count))</h2>
        \(FindingsList(shell: shell, findings: shown.findings).html)
        </section>
        <div class="side">
        <section aria-labelledby="time">
        <h2 id="time">\(wording.timeShown)</h2>
        <p>\(timeText(shown))</p>
        <p class="quiet">\(changeText(shown))</p>
        </section>
        <section aria-labelledby="drafts">
        <h2 id="drafts">\(wording.drafts)</h2>
        <p>\(wording.draftsLead): <strong>\(shown.showsDrafts ? wording.on : wording.off)</strong></p>
        \(draftsSwitch(shown))
        </section>
        <p class="quiet">\(wording.pages(site.live.site?.pages.count ?? 0))</p>
        </div>
        </div>
        """)
  }

  private func timeText(_ shown: PreviewSite.Shown) -> String {
    if shown.wanted != nil { return shell.wording.time(of: shown, shell.instants) }
    return shell.site.followsClock ? shell.wording.now : shell.instants.full(shown.at)
  }

  private func changeText(_ shown: PreviewSite.Shown) -> String {
    shown.nextChange.map { shell.wording.nextChange(shell.instants.full($0)) }
      ?? shell.wording.neverChanges
  }

  private func draftsSwitch(_ shown: PreviewSite.Shown) -> Markup {
    let wording = shell.wording
    return shell.form(
      ToolPages.drafts,
      """
      <button class="button" name="show" value="\(shown.showsDrafts ? "no" : "yes")">\
      \(shown.showsDrafts ? wording.hideDrafts : wording.showDrafts)</button>
      """)
  }

  private func card(_ tool: Tool) -> Markup {
    """
    <li class="card card-\(tool.rawValue)"><a href="\(tool.path)">\(shell.wording.tool(tool))</a>
    <p>\(shell.wording.purpose(tool) ?? "")</p></li>

    """
  }
}
