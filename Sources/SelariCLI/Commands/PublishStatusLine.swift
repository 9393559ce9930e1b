import Diagnostics
import Publishing

/// What a publish is doing, on a terminal; what has to be known later, in any case.
final class PublishStatusLine {
  private let session: Session
  private var isShown = false
  /// What the target's administrator is to know, for the report.
  var warnings: [Finding] { found + closed }
  /// The same without the folders that are closed.
  private(set) var found: [Finding] = []
  /// That folders of the target are closed to all but their owner, and which.
  private(set) var closed: [Finding] = []
  private(set) var closedFolders: [String] = []

  init(session: Session) { self.session = session }

  func tell(_ step: Publisher.Step) {
    let language = session.language
    switch step {
    case .uploading: show(language(ms: "Memuat naik…", en: "Uploading…"))
    case .verifying: show(language(ms: "Menyemak setiap bait…", en: "Verifying every byte…"))
    case .switching: show(language(ms: "Menukar keluaran…", en: "Switching releases…"))
    case .removed: break
    case .found(let finding): found.append(finding)
    case .foundClosed(let folder, let finding):
      closed.append(finding)
      closedFolders.append(folder)
    case .foundDamaged(let id):
      note(
        language(
          ms: "\(id) telah berubah pada sasaran; tapak diterbitkan semula.",
          en: "\(id) was changed on the target; the site is published anew."))
    case .interruptedBefore(let who):
      note(
        language(
          ms: "penerbitan sebelum ini tidak selesai (\(who)); kerjanya disambung.",
          en: "the last publish did not finish (\(who)); its work is gone on with."))
    case .notRemoved(let folders):
      let words = folders.joined(separator: " ")
      note(
        language(
          ms: "keluaran lama tidak dapat dibuang, dan ruangnya masih digunakan: \(words). Buangnya "
            + "sebagai pemiliknya atau root (`rm -r`), atau beri kepada pengguna yang menerbitkan "
            + "(`chown -R`).",
          en:
            "old releases could not be removed, and keep their space: \(words). Remove them as their "
            + "owner or root (`rm -r`), or give them to the user who publishes (`chown -R`)."))
    }
  }

  /// Takes the line away.
  func clear() {
    if isShown { session.terminal.printError("\r\u{1B}[K") }
    isShown = false
  }

  private func show(_ text: String) {
    guard session.terminal.isErrorScreen else { return }
    session.terminal.printError("\r\u{1B}[K" + text)
    isShown = true
  }

  private func note(_ text: String) {
    clear()
    session.complain(text)
  }
}
