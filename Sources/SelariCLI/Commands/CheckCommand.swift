import Diagnostics
import Selari

/// `selari check`: every rule over the whole site, all findings in one run; of named pages and files,
/// theirs alone.
enum CheckCommand: Command {
  static let specification = CommandSpecification(
    "check", operands: [.init(name: "PAGE", count: .any, kind: .page)],
    options: [
      .init(
        "strict", ms: "gagal juga apabila ada amaran", en: "fail on warnings too"),
      .init(
        "profile", "NAME", choices: CheckProfile.allCases.map(\.rawValue),
        ms: "semak juga dengan peraturan profil ini: gov-my",
        en: "check by the rules of this profile too: gov-my"),
      .init(
        "drafts", ms: "semak juga draf", en: "check drafts, too"),
      .init(
        "external", ms: "tanya juga setiap alamat di luar tapak, melalui curl",
        en: "ask every address outside the site, too, by curl"),
    ] + CommandSpecification.Option.reading,
    ms: "semak tapak dengan semua peraturan", en: "check the site by every rule")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    let tree = DiskTree(root: options.site)
    let named = try named(arguments.operands, in: tree, at: options.root)
    let progress = ProgressLine(session: session)
    var building = options.building
    building.progress = progress.report
    // They are looked at beside the site that is built, not as a part of it.
    building.showsDrafts = false
    building.profiles = arguments.value("profile").flatMap(CheckProfile.init).map { [$0] } ?? []
    var outcome: Builder.Outcome
    do throws(OutputError) {
      outcome = try Builder(tree: tree, options: building).check(
        askingBy: arguments.has("external") ? CurlProber() : nil,
        drafts: arguments.has("drafts") ? .all : named.map { .files($0.paths) } ?? .none)
    } catch {
      progress.clear()
      options.reporting.show([error.finding])
      return .failed
    }
    progress.clear()
    let elsewhere = named.map { outcome.keep($0) } ?? 0
    options.reporting.show(outcome.findings)
    if let failure = outcome.probeFailure {
      session.complain(failure.message(in: session.language))
      return .failed
    }
    let isStrict = arguments.has("strict")
    let fails = outcome.findings.contains {
      $0.severity == .error || (isStrict && $0.severity == .warning)
    }
    if options.format == .text {
      if outcome.findings.isEmpty {
        session.terminal.print(nothingFound(in: named, outcome, session.language) + "\n")
      }
      if named == nil, !outcome.findings.isEmpty {
        for remark in remarks(on: outcome, session.language) { session.complain(remark) }
      }
      if elsewhere > 0 { session.complain(message(elsewhere: elsewhere, in: session.language)) }
    }
    return fails ? .wrong : .done
  }

  /// The files that are asked about; nil where the whole site is.
  private static func named(
    _ operands: [String], in tree: DiskTree, at root: SiteRoot
  ) throws(UsageError) -> NamedFiles? {
    guard !operands.isEmpty else { return nil }
    do throws(UnknownFile) {
      return try NamedFiles(operands, in: tree, at: root)
    } catch {
      throw .unknownFile(error)
    }
  }

  private static func nothingFound(
    in named: NamedFiles?, _ outcome: Builder.Outcome, _ language: MessageLanguage
  ) -> String {
    guard let count = named?.paths.count else {
      let found = language(
        ms: "\(outcome.pages) halaman disemak; tiada apa-apa ditemui",
        en: "\(outcome.pages) page\(outcome.pages == 1 ? "" : "s") checked; nothing found")
      return ([found] + remarks(on: outcome, language)).joined(separator: "\n")
    }
    return language(
      ms: "\(count) fail disemak; tiada apa-apa ditemui",
      en: "\(count) file\(count == 1 ? "" : "s") checked; nothing found")
  }

  /// What the check of a whole site could not see.
  private static func remarks(
    on outcome: Builder.Outcome, _ language: MessageLanguage
  ) -> [String] {
    var remarks: [String] = []
    if outcome.draftsLeftOut > 0 {
      remarks.append(message(draftsLeftOut: outcome.draftsLeftOut, in: language))
    }
    if outcome.unrecordedTranslations > 0 {
      remarks.append(message(unrecorded: outcome.unrecordedTranslations, in: language))
    }
    return remarks
  }

  private static func message(unrecorded count: Int, in language: MessageLanguage) -> String {
    language(
      ms: "\(count) terjemahan belum direkodkan sebagai disemak, maka perubahan pada sumbernya "
        + "tidak dapat dikesan; lihat `selari status`.",
      en: "\(count) translation\(count == 1 ? " was" : "s were") never recorded as checked, so "
        + "that changes to \(count == 1 ? "its source" : "their sources") go unnoticed; see "
        + "`selari status`.")
  }

  private static func message(draftsLeftOut count: Int, in language: MessageLanguage) -> String {
    language(
      ms: "\(count) fail draf tidak disemak; `selari check --drafts` menyemaknya juga.",
      en: "\(count) file\(count == 1 ? "" : "s") of drafts \(count == 1 ? "was" : "were") not "
        + "checked; `selari check --drafts` checks drafts, too.")
  }

  private static func message(elsewhere count: Int, in language: MessageLanguage) -> String {
    language(
      ms: "\(count) penemuan dalam fail lain tidak dipaparkan; `selari check` memaparkan "
        + "semuanya.",
      en:
        "\(count) finding\(count == 1 ? "" : "s") in other files \(count == 1 ? "is" : "are") not "
        + "shown; `selari check` shows all.")
  }
}

extension Builder.Outcome {
  /// Keeps the findings of some files; of a site that could not be put together, all: nothing was looked
  /// at.
  /// - Returns: How many were left out.
  fileprivate mutating func keep(_ named: NamedFiles) -> Int {
    guard pages > 0 else { return 0 }
    let all = findings.count
    findings.removeAll { !named.concern($0) }
    return all - findings.count
  }
}
