import Diagnostics
import Publishing
import Selari

/// What `selari publish`, `releases` and `rollback` print.
struct PublishText {
  let language: MessageLanguage
  let options: SiteOptions

  /// One line that says what was done, and until when it holds.
  /// - Parameters:
  ///   - known: How many warnings were told with what is served, and are not told again.
  ///   - closed: The folders that only their owner may go into, where they are told here and not by a warning.
  func line(
    _ report: Publisher.Report, of site: BuiltSite, target: PublishTarget, known: Int = 0,
    closed: [String] = []
  ) -> String {
    let pages = site.outcome.pages
    var line: String
    if report.isUnchanged {
      line = language(
        ms: "\(target.name): tiada apa-apa yang berubah; \(report.id) disiarkan",
        en: "\(target.name): nothing has changed; \(report.id) is served")
    } else {
      let sent = language(
        ms: "dihantar \(report.sentFiles) daripada \(site.files) fail, \(report.sentBytes) bait",
        en: "sent \(report.sentFiles) of \(site.files) file\(site.files == 1 ? "" : "s"), "
          + "\(report.sentBytes) bytes")
      line = language(
        ms: "\(target.name): \(report.id) disiarkan, \(pages) halaman (\(sent))",
        en:
          "\(target.name): \(report.id) is served, \(pages) page\(pages == 1 ? "" : "s") (\(sent))")
    }
    if let next = site.outcome.nextChange {
      let instant = options.zoneText(of: next)
      line += language(
        ms: "; berubah sendiri pada \(instant)", en: "; changes by itself at \(instant)")
    }
    if known > 0 {
      line += language(
        ms: "; \(known) amaran seperti ketika diterbitkan (`selari check`)",
        en: "; \(known) warning\(known == 1 ? "" : "s") as when it was published (`selari check`)")
    }
    for folder in closed {
      line += language(
        ms: "; `\(folder)` tertutup kepada semua selain pemiliknya",
        en: "; `\(folder)` is closed to all but its owner")
    }
    return line + "\n"
  }

  /// That files of a release had been changed, and are as they were again; nil where none was.
  func note(mended report: Publisher.Report) -> String? {
    let files = report.mended
    guard !files.isEmpty else { return nil }
    let shown = files.prefix(5).joined(separator: ", ")
    let more = files.count - 5
    let others = more > 0 ? language(ms: " dan \(more) lagi", en: " and \(more) more") : ""
    return language(
      ms: "\(report.id) telah berubah pada sasaran, dan dibaiki: "
        + "\(shown)\(others). Ketahui siapa yang mengubahnya.",
      en: "\(report.id) was changed on the target, and was made good again: "
        + "\(shown)\(others). Find out who changed it.")
  }

  /// One line that says what a rollback did.
  func line(_ report: Publisher.Report, target: PublishTarget) -> String {
    if report.isUnchanged {
      return language(
        ms: "\(target.name): \(report.id) memang sedang disiarkan\n",
        en: "\(target.name): \(report.id) is served already\n")
    }
    let before = report.previous?.description ?? "-"
    return language(
      ms: "\(target.name): \(report.id) disiarkan, menggantikan \(before)\n",
      en: "\(target.name): \(report.id) is served, in place of \(before)\n")
  }

  /// A release that is served now, for programs.
  func json(_ report: Publisher.Report, target: PublishTarget) -> [(String, JSONValue)] {
    [
      ("target", .string(target.name)),
      ("release", .string(report.id.description)),
      ("previous", JSONValue(report.previous?.description)),
      ("unchanged", .bool(report.isUnchanged)),
    ]
  }

  /// What `publish --report` adds to what `build --report` writes.
  func sent(_ report: Publisher.Report) -> [(String, JSONValue)] {
    let own: [(String, JSONValue)] = [
      ("sent", .object([("files", .int(report.sentFiles)), ("bytes", .int(report.sentBytes))])),
      ("not_removed", .array(report.notRemoved.map { .string($0) })),
    ]
    return own + json(GoneAddresses(report))
  }

  // MARK: - What would change

  /// The pages that would change, by name; other files by number.
  func list(_ changes: ReleaseChanges, target: PublishTarget) -> String {
    if changes.isEmpty {
      return language(
        ms: "\(target.name): tiada apa-apa akan berubah\n",
        en: "\(target.name): nothing would change\n")
    }
    var lines: [String] = []
    for kind in Self.kinds {
      let pages = changes.pages.filter { $0.kind == kind }
      guard !pages.isEmpty else { continue }
      lines.append("\(heading(kind)) (\(pages.count)):")
      lines += pages.map { line($0) }
    }
    if !changes.goneFiles.isEmpty {
      let heading = language(
        ms: "Alamat lama dan dokumen yang dibuang", en: "Removed older addresses and documents")
      lines.append("\(heading) (\(changes.goneFiles.count)):")
      lines += changes.goneFiles.map { "  - /" + Printable.line(address(file: $0)) }
    }
    let counts = [
      (changes.addedFiles, language(ms: "ditambah", en: "added")),
      (changes.changedFiles, language(ms: "berubah", en: "changed")),
      (changes.removedFiles, language(ms: "dibuang", en: "removed")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !counts.isEmpty {
      lines.append(
        language(ms: "Fail lain: ", en: "Other files: ") + counts.joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ change: ReleaseChanges.PageChange) -> String {
    let page = change.page
    let line =
      "  \(Self.sign(change.kind)) \(page.language)  /\(address(page))  "
      + Printable.line(page.title)
    return change.movedTo.map { line + "  → /\(address($0))" } ?? line
  }

  /// The same for programs.
  func json(_ changes: ReleaseChanges, of site: BuiltSite) -> [(String, JSONValue)] {
    let pages = changes.pages.map { change in
      JSONValue.object([
        ("change", .string(change.kind.rawValue)), ("language", .string(change.page.language)),
        ("path", .string("/" + address(change.page))), ("title", .string(change.page.title)),
      ])
    }
    let own: [(String, JSONValue)] = [
      ("release", .string(site.id.description)),
      ("pages", .array(pages)),
      (
        "files",
        .object([
          ("added", .int(changes.addedFiles)), ("changed", .int(changes.changedFiles)),
          ("removed", .int(changes.removedFiles)),
        ])
      ),
    ]
    return own + json(GoneAddresses(changes))
  }

  private static let kinds: [ReleaseChanges.PageChange.Kind] = [
    .added, .changed, .redirected, .removed,
  ]

  private static func sign(_ kind: ReleaseChanges.PageChange.Kind) -> String {
    switch kind {
    case .added: "+"
    case .changed: "~"
    case .redirected: ">"
    case .removed: "-"
    }
  }

  private func heading(_ kind: ReleaseChanges.PageChange.Kind) -> String {
    switch kind {
    case .added: language(ms: "Halaman baharu", en: "New pages")
    case .changed: language(ms: "Halaman yang berubah", en: "Changed pages")
    case .redirected:
      language(
        ms: "Alamat yang kini dilencongkan", en: "Addresses that now lead elsewhere")
    case .removed: language(ms: "Halaman yang dibuang", en: "Removed pages")
    }
  }

  // MARK: - Releases

  /// The releases, the newest first.
  func list(_ releases: [Release], target: PublishTarget) -> String {
    if releases.isEmpty {
      return language(
        ms: "\(target.name): belum ada keluaran\n", en: "\(target.name): no release yet\n")
    }
    return releases.reversed().map { release in
      let mark = release.isCurrent ? "→" : " "
      let pages = language(ms: "halaman", en: release.pages == 1 ? "page" : "pages")
      return "\(mark) \(release.id)  \(options.zoneText(of: release.published))  "
        + "\(release.pages) \(pages)\n"
    }.joined()
  }

  /// The same for programs.
  func json(_ releases: [Release]) -> JSONValue {
    .array(
      releases.reversed().map { release in
        JSONValue.object([
          ("id", .string(release.id.description)), ("current", .bool(release.isCurrent)),
          ("published", .string(options.zoneText(of: release.published))),
          ("at", .string(release.at)), ("pages", .int(release.pages)),
          ("files", .int(release.files)),
        ])
      })
  }
}
