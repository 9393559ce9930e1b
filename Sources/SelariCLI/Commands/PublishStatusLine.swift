import Diagnostics
import Publishing

/// What a publish is doing, on a terminal; what has to be known later, in any case.
final class PublishStatusLine {
  private let session: Session
  private var isShown = false

  init(session: Session) { self.session = session }

  func tell(_ step: Publisher.Step) {
    let language = session.language
    switch step {
    case .uploading: show(language(ms: "Memuat naik…", en: "Uploading…"))
    case .verifying: show(language(ms: "Menyemak setiap bait…", en: "Verifying every byte…"))
    case .switching: show(language(ms: "Menukar keluaran…", en: "Switching releases…"))
    case .removed: break
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
    case .notRemoved(let reason):
      note(
        language(
          ms: "keluaran lama tidak dapat dibuang: \(reason).",
          en: "old releases could not be removed: \(reason)."))
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
