import Diagnostics
import Selari

/// `selari check`: every rule over the whole site, all findings in one run.
enum CheckCommand: Command {
  static let specification = CommandSpecification(
    "check",
    options: [
      .init(
        "strict", ms: "gagal juga apabila ada amaran", en: "fail on warnings too"),
      .init(
        "profile", "NAME", choices: ["gov-my"],
        ms: "semak juga dengan peraturan profil ini: gov-my",
        en: "check by the rules of this profile too: gov-my"),
      .init(
        "external", ms: "tanya juga setiap alamat di luar tapak, melalui curl",
        en: "ask every address outside the site, too, by curl"),
    ] + CommandSpecification.Option.reading,
    ms: "semak tapak dengan semua peraturan", en: "check the site by every rule")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    let progress = ProgressLine(session: session)
    var building = options.building
    building.progress = progress.report
    building.profiles = arguments.value("profile").map { [$0] } ?? []
    let outcome: Builder.Outcome
    do throws(OutputError) {
      outcome = try Builder(tree: DiskTree(root: options.site), options: building).check(
        askingBy: arguments.has("external") ? CurlProber() : nil)
    } catch {
      progress.clear()
      options.reporting.show([error.finding])
      return .failed
    }
    progress.clear()
    options.reporting.show(outcome.findings)
    if let failure = outcome.probeFailure {
      session.complain(message(failure, in: session.language))
      return .failed
    }
    let isStrict = arguments.has("strict")
    let fails = outcome.findings.contains {
      $0.severity == .error || (isStrict && $0.severity == .warning)
    }
    if fails { return .wrong }
    if options.format == .text, outcome.findings.isEmpty {
      session.terminal.print(
        session.language(
          ms: "\(outcome.pages) halaman disemak; tiada apa-apa ditemui\n",
          en: "\(outcome.pages) pages checked; nothing found\n"))
    }
    return .done
  }

  private static func message(_ failure: ProbeFailure, in language: MessageLanguage) -> String {
    switch failure {
    case .noProgram(let reason):
      language(
        ms: "--external memerlukan program curl, yang tidak dapat dijalankan: \(reason).",
        en: "--external needs the program curl, which cannot be run: \(reason).")
    case .noNetwork(let reason):
      language(
        ms: "tiada satu pun alamat dapat dihubungi, jadi rangkaian tiada: \(reason).",
        en: "none of the addresses can be reached, so the network is missing: \(reason).")
    }
  }
}
