import Diagnostics
import Selari

/// `selari init`: a new bilingual site that builds and passes every check.
enum InitCommand: Command {
  static let specification = CommandSpecification(
    "init", operands: [.init(name: "DIR", count: .one, kind: .folder)],
    options: [
      .init(
        "at", "INSTANT", ms: "detik yang memberi tarikh berita pertama (lalai: sekarang)",
        en: "the instant that dates the first news (default: now)"),
      .language,
    ],
    ms: "buat tapak dwibahasa yang baharu", en: "make a new bilingual site")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let folder = SiteRoot(arguments.operands[0]).path
    let instant = try instant(arguments, in: session)
    let count: Int
    do throws(StarterSite.Fault) {
      count = try StarterSite.make(in: folder, at: instant)
    } catch {
      session.complain(message(error, in: session.language))
      return .failed
    }
    let word = ShellWord.quoted(folder)
    session.terminal.print(
      session.language(
        ms: """
          \(folder): \(count) fail ditulis. Baca \(SiteRoot(folder).path(of: "README.md")), kemudian:
            selari serve --site \(word) --open
            selari check --site \(word) --strict
            selari build --site \(word)
          Setiap arahan diterangkan oleh `selari --help` dan `man selari`.

          """,
        en: """
          \(folder): \(count) files written. Read \(SiteRoot(folder).path(of: "README.md")), then:
            selari serve --site \(word) --open
            selari check --site \(word) --strict
            selari build --site \(word)
          `selari --help` and `man selari` explain every command.

          """))
    return .done
  }

  private static func instant(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> Instant {
    do throws(BuildInstantFault) {
      return try BuildInstant.decide(
        at: arguments.value("at"), environment: session.terminal.environment,
        zone: StarterSite.zone, clock: SystemClock.now
      ).instant
    } catch {
      throw .badInstant(error)
    }
  }

  private static func message(_ fault: StarterSite.Fault, in language: MessageLanguage) -> String {
    switch fault {
    case .notEmpty(let folder, nil):
      language(
        ms: "\(folder) tidak kosong. Beri nama folder yang kosong atau belum ada.",
        en: "\(folder) is not empty. Name a folder that is empty or not there yet.")
    case .notEmpty(let folder, let name?):
      language(
        ms: "\(folder) tidak kosong: ada \(name) di dalamnya. "
          + "Beri nama folder yang kosong atau belum ada.",
        en: "\(folder) is not empty: there is \(name) in it. "
          + "Name a folder that is empty or not there yet.")
    case .noFolder(let path):
      language(
        ms: "\(path) bukan folder. Beri nama folder yang kosong atau belum ada.",
        en: "\(path) is no folder. Name a folder that is empty or not there yet.")
    case .insideSite(let folder, let sources):
      language(
        ms: "\(folder) berada di dalam \(sources)/ sebuah tapak, yang akan menerbitkannya. "
          + "Beri nama folder di luar tapak itu.",
        en: "\(folder) lies in the \(sources)/ of a site, which would publish it. "
          + "Name a folder outside of that site.")
    case .file(let error): error.message(in: language)
    }
  }
}
