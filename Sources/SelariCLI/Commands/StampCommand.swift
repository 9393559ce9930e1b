import Diagnostics
import Selari

/// `selari stamp`: records translations as checked against their sources as they are now.
enum StampCommand: Command {
  static let specification = CommandSpecification(
    "stamp", operands: [.init(name: "PAGE", count: .any, kind: .page)],
    options: [
      .init(
        "all", ms: "setiap terjemahan yang lapuk atau belum pernah direkodkan",
        en: "every translation that is stale or was never recorded")
    ] + CommandSpecification.Option.reading,
    ms: "rekodkan terjemahan sebagai disemak dengan sumbernya",
    en: "record a translation as checked against its source")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let isAll = arguments.has("all")
    if isAll, !arguments.operands.isEmpty { throw .notTogether(option: "all", with: "PAGE") }
    if !isAll, arguments.operands.isEmpty {
      throw .missingOperand("PAGE… | --all", command: specification.name)
    }
    let options = try SiteOptions(arguments, in: session)
    let model = SiteModel(of: DiskTree(root: options.site), options: options.building)
    guard let site = model.site else {
      options.reporting.show(model.findings)
      return .wrong
    }
    let stamping = Stamping(site: site, at: options.root)
    let stamps: [Stamping.Stamp]
    var drafts: [String] = []
    do throws(StampRefusal) {
      if isAll {
        let everything = try stamping.everything(workers: options.building.workers)
        (stamps, drafts) = (everything.stamps, everything.drafts)
      } else {
        stamps = try stamping.stamps(of: arguments.operands)
      }
    } catch {
      options.reporting.show(model.findings)
      for problem in error.problems { session.complain(problem.message(in: session.language)) }
      return .failed
    }
    do throws(ReplacementError) {
      try Stamping.write(stamps, at: options.site)
    } catch {
      session.complain(error.message(in: session.language))
      return .failed
    }
    guard options.format == .text else {
      var result = [("stamps", JSONValue.array(stamps.map { json($0, options.root) }))]
      if isAll {
        result.append(("drafts", .array(drafts.map { .string(options.root.path(of: $0)) })))
      }
      options.reporting.show([], as: result)
      return .done
    }
    var lines = stamps.map { line($0, at: options.root, in: session.language) }
    lines += drafts.map { options.root.path(of: $0) + draftRemark(in: session.language) }
    if isAll, stamps.isEmpty { lines.append(nothingLeft(in: session.language)) }
    for line in lines { session.terminal.print(line + "\n") }
    return .done
  }

  private static func json(_ stamp: Stamping.Stamp, _ root: SiteRoot) -> JSONValue {
    .object([
      ("file", .string(root.path(of: stamp.path))), ("sections", .int(stamp.sections)),
      ("recorded_before", .bool(stamp.isRecorded)),
    ])
  }

  private static func draftRemark(in language: MessageLanguage) -> String {
    language(ms: ": masih draf; tidak direkodkan", en: ": still a draft; not recorded")
  }

  private static func nothingLeft(in language: MessageLanguage) -> String {
    language(
      ms: "tiada terjemahan yang lapuk atau belum direkodkan",
      en: "no translation is stale or was never recorded")
  }

  private static func line(
    _ stamp: Stamping.Stamp, at root: SiteRoot, in language: MessageLanguage
  ) -> String {
    let path = root.path(of: stamp.path)
    if stamp.isRecorded {
      return path + language(ms: ": sudah direkodkan", en: ": recorded already")
    }
    return path
      + language(
        ms: ": \(stamp.sections) bahagian direkodkan",
        en: ": \(stamp.sections) section\(stamp.sections == 1 ? "" : "s") recorded")
  }
}
