import Diagnostics
import Publishing
import Selari

/// `selari verify`: is what is served what was built?
enum VerifyCommand: Command {
  static let specification = CommandSpecification(
    "verify", operands: [.init(name: "URL", count: .one)],
    options: [
      .init(
        "against", "DIR", ms: "folder tapak yang dibina (lalai: output di dalam folder tapak)",
        en: "the folder of the site that was built (default: output in the site's folder)"),
      .init(
        "bytes-only", ms: "jangan semak pengepala, bagi hos yang tidak menetapkannya",
        en: "do not look at headers, for hosts that set none"),
      .init(
        "timeout", "SECONDS", ms: "berapa saat menunggu sesuatu jawapan (lalai: 30)",
        en: "how many seconds to wait for an answer (default: 30)"),
      .init(
        "retries", "N", ms: "berapa kali mencuba lagi apabila tiada jawapan (lalai: 2)",
        en: "how many times to try again where there is no answer (default: 2)"),
      .init(
        "pause", "SECONDS", ms: "berapa saat menunggu sebelum mencuba lagi (lalai: 1)",
        en: "how many seconds to wait before trying again (default: 1)"),
      .init("site", "DIR", ms: "folder tapak (lalai: .)", en: "the site's folder (default: .)"),
      .language, .format,
    ],
    ms: "semak sama ada yang disiarkan ialah yang dibina",
    en: "check that what is served is what was built")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let address = try UsageError.address(arguments.operands.first ?? "")
    let root = SiteRoot(arguments.value("site") ?? ".")
    let folder = arguments.value("against") ?? root.path(of: SiteLayout.output)
    let progress = ProgressLine(session: session, ms: "Menyemak jawapan", en: "Checking answer")
    var options = Verifier.Options()
    options.timeout = try number("timeout", in: 1...3600, of: arguments) ?? options.timeout
    options.retries = try number("retries", in: 0...10, of: arguments) ?? options.retries
    options.pause = try number("pause", in: 0...60, of: arguments).map(UInt32.init) ?? options.pause
    options.checksHeaders = !arguments.has("bytes-only")
    options.progress = progress.report
    let verification: Verification
    do throws(VerifyError) {
      verification = try Verifier(url: address, against: folder, options: options).run()
    } catch {
      progress.clear()
      session.complain(error.message(in: session.language))
      return .failed
    }
    progress.clear()
    if arguments.value("against") == nil, !verification.isOfTheBuild,
      let note = published(in: root, address, in: session)
    {
      session.complain(note)
    }
    return show(verification, of: address, format: arguments.value("format"), in: session)
  }

  /// That `output` is not what a publish has built; nil where none has.
  private static func published(
    in root: SiteRoot, _ address: SiteAddress, in session: Session
  ) -> String? {
    let folder = ".selari/publish"
    let entries = (try? DiskFileSystem().entries(of: root.path(of: folder))) ?? []
    let targets = entries.map(\.name).filter { name in
      SystemPath.resolved(root.path(of: "\(folder)/\(name)/index.html")) != nil
    }
    guard let target = targets.min() else { return nil }
    let command =
      "selari verify \(address.permalink("/")) --against \(root.path(of: "\(folder)/\(target)"))"
    return session.language(
      ms: "dibandingkan dengan \(SiteLayout.output)/, yang bukan binaan `selari publish`. Yang "
        + "diterbitkan terakhir ke `\(target)`: `\(command)`.",
      en:
        "compared with \(SiteLayout.output)/, which is not what `selari publish` builds. What was "
        + "published last to `\(target)`: `\(command)`.")
  }

  private static func show(
    _ verification: Verification, of address: SiteAddress, format: String?, in session: Session
  ) -> ExitStatus {
    let reporting = Reporting(
      format: format.flatMap(ReportFormat.init) ?? .text, root: SiteRoot("."), session: session)
    reporting.show(verification.findings)
    if !verification.isReachable { return .failed }
    if !verification.findings.isEmpty { return .wrong }
    if reporting.format == .text {
      let (url, files) = (address.permalink("/"), verification.files)
      session.terminal.print(
        session.language(
          ms:
            "\(url): \(files) fail, semuanya seperti yang dibina (\(verification.requests) permintaan)\n",
          en: "\(url): \(files) files, all as they were built (\(verification.requests) requests)\n"
        ))
    }
    return .done
  }

  private static func number(
    _ name: String, in range: ClosedRange<Int>, of arguments: ParsedArguments
  ) throws(UsageError) -> Int? {
    guard let text = arguments.value(name) else { return nil }
    guard let number = WholeNumber.value(of: text), range.contains(number) else {
      throw .badNumber(option: name, value: text, range: range)
    }
    return number
  }
}
