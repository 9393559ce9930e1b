import Diagnostics
import Glibc
import Preview
import Selari
import Synchronization

/// `selari serve`: the site from memory, kept up to date while it is edited.
enum ServeCommand: Command {
  static let specification = CommandSpecification(
    "serve",
    options: [
      .init(
        "port", "PORT", ms: "port pelayan (lalai: \(Preview.defaultPort))",
        en: "the server's port (default: \(Preview.defaultPort))"),
      .init(
        "host", "HOST", ms: "nama atau alamat pelayan (lalai: \(Preview.defaultHost))",
        en: "the server's name or address (default: \(Preview.defaultHost))"),
      .init(
        "poll", ms: "cari perubahan fail berulang-ulang, bagi folder rangkaian",
        en: "look for edits again and again, for folders on a network"),
      .init("open", ms: "buka tapak dalam pelayar", en: "open the site in the browser"),
      .init(
        "drafts", ms: "tunjukkan juga draf dan halaman yang belum tiba masanya",
        en: "show drafts and pages whose time has not come"),
    ] + CommandSpecification.Option.reading,
    ms: "pratonton tapak semasa menyunting", en: "preview the site while editing")

  static func run(
    _ arguments: ParsedArguments, in session: Session
  ) throws(UsageError) -> ExitStatus {
    let options = try SiteOptions(arguments, in: session)
    let port = try port(arguments)
    let editor = session.terminal.environment[Preview.editorVariable].flatMap {
      $0.isEmpty ? nil : $0
    }
    let told = ToldFindings(options.reporting, session)
    // A folder may get its `site.yaml` while it is served; what is no folder never will.
    let tree = DiskTree(root: options.site)
    guard tree.isThere else {
      told.tell(SiteModel(of: tree, options: options.building).findings)
      return .wrong
    }
    let server = PreviewServer(
      PreviewServer.Options(
        site: options.site, building: options.building, followsClock: options.isNow,
        host: arguments.value("host") ?? Preview.defaultHost, port: port,
        polls: arguments.has("poll"), language: session.language, editor: editor)
    ) { event in
      switch event {
      case .updated(let update): told.tell(update.findings)
      case .polling(let reason): session.complain(Self.explanation(of: reason, in: session))
      }
    }
    // From here on signals wait to be asked for; every thread that starts takes this over.
    let signals = StopSignals()
    let first: LiveSite.Update
    do throws(ListenFault) {
      first = try server.start()
    } catch {
      session.complain(error.message(in: session.language))
      return .failed
    }
    told.tell(first.findings)
    announce(server, first, options, session)
    if arguments.has("open") { open(server.address, session) }
    signals.wait()
    server.stop()
    return .done
  }

  private static func port(_ arguments: ParsedArguments) throws(UsageError) -> UInt16 {
    guard let text = arguments.value("port") else { return Preview.defaultPort }
    guard let port = WholeNumber.value(of: text).flatMap(UInt16.init(exactly:)) else {
      throw .badPort(text)
    }
    return port
  }

  /// One line that says what is served, and where.
  private static func announce(
    _ server: PreviewServer, _ first: LiveSite.Update, _ options: SiteOptions, _ session: Session
  ) {
    let (address, tools) = (server.address, server.toolsAddress)
    session.terminal.print(
      session.language(
        ms:
          "\(options.site): \(first.pages) halaman di \(address); alat pratonton di \(tools); Ctrl-C untuk berhenti\n",
        en:
          "\(options.site): \(first.pages) page\(first.pages == 1 ? "" : "s") at \(address); preview tools at \(tools); Ctrl-C stops\n"
      ))
    guard server.isOpen else { return }
    session.complain(
      session.language(
        ms: "amaran: tapak ini, draf dan sumbernya boleh dilihat oleh sesiapa di rangkaian.",
        en: "warning: anybody on the network can see this site, its drafts and its source."))
  }

  private static func explanation(
    of reason: PreviewServer.PollingReason, in session: Session
  ) -> String {
    switch reason {
    case .fileSystem:
      session.language(
        ms: "sistem fail ini tidak memberitahu suntingan; fail diperiksa berulang-ulang (--poll).",
        en: "this file system does not tell of edits; files are looked at again and again (--poll)."
      )
    case .noWatches:
      session.language(
        ms:
          "pemerhati inotify sudah habis; fail diperiksa berulang-ulang (naikkan fs.inotify.max_user_watches).",
        en:
          "no inotify watches are left; files are looked at again and again (raise fs.inotify.max_user_watches)."
      )
    }
  }

  /// Opens the address in the browser; where there is none, the address stands above.
  private static func open(_ address: String, _ session: Session) {
    for program in ["xdg-open", "wslview", "open"] where BrowserProgram.start(program, address) {
      return
    }
    session.complain(
      session.language(
        ms: "tiada program untuk membuka pelayar; buka alamat di atas sendiri.",
        en: "there is no program that opens a browser; open the address above yourself."))
  }
}

/// Findings on the terminal, each state of them once: quiet while nothing changes.
private final class ToldFindings: Sendable {
  private let reporting: Reporting
  private let session: Session
  private let last = Mutex("")

  init(_ reporting: Reporting, _ session: Session) {
    self.reporting = reporting
    self.session = session
  }

  func tell(_ findings: [Finding]) {
    let text = Reporter(format: .json, language: session.language).report(findings)
    let before = last.withLock { last in
      defer { last = findings.isEmpty ? "" : text }
      return last
    }
    if findings.isEmpty {
      guard !before.isEmpty else { return }
      session.terminal.printError(
        session.language(ms: "tiada apa-apa yang salah lagi\n", en: "nothing is wrong any more\n"))
    } else if text != before {
      reporting.show(findings)
    }
  }
}
