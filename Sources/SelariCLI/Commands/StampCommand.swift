import Diagnostics
import Selari

/// `selari stamp`: records translations as checked against their sources as they are now.
enum StampCommand: Command {
  static let specification = CommandSpecification(
    "stamp", operands: [.init(name: "PAGE", count: .oneOrMore, kind: .page)],
    options: CommandSpecification.Option.reading,
    ms: "rekodkan terjemahan sebagai disemak dengan sumbernya",
    en: "record a translation as checked against its source")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    let model = SiteModel(of: DiskTree(root: options.site), options: options.building)
    guard let site = model.site else {
      options.reporting.show(model.findings)
      return .wrong
    }
    let stamps: [Stamping.Stamp]
    do throws(StampRefusal) {
      stamps = try Stamping(site: site).stamps(of: arguments.operands)
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
      options.reporting.show([], as: [("stamps", .array(stamps.map { json($0, options.root) }))])
      return .done
    }
    for stamp in stamps {
      session.terminal.print(line(stamp, at: options.root, in: session.language) + "\n")
    }
    return .done
  }

  private static func json(_ stamp: Stamping.Stamp, _ root: SiteRoot) -> JSONValue {
    .object([
      ("file", .string(root.path(of: stamp.path))), ("sections", .int(stamp.sections)),
      ("recorded_before", .bool(stamp.isRecorded)),
    ])
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
