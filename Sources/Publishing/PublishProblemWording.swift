import Diagnostics
import Selari

extension PublishProblem {
  func wording(in language: MessageLanguage) -> Wording {
    let words = words(in: language)
    let notes = fault.said.split(separator: "\n").map(String.init) + words.notes
    return Wording(
      summary: summary(in: language), explanation: words.explanation, notes: notes,
      solutions: words.remedies.map { Solution($0) })
  }

  /// What is said of a fault beside what its rule wants.
  struct Words {
    var explanation: String
    var notes: [String] = []
    var remedies: [String] = []
  }

  var server: String {
    if case .server(let server) = target.machine { server.host } else { "localhost" }
  }

  private func summary(in language: MessageLanguage) -> String {
    switch publishRule {
    case .hostKey:
      language(
        ms: "kunci pelayan ialah kunci yang dikenali", en: "a server's key is the one that is known"
      )
    case .connection:
      language(
        ms: "pelayan sasaran boleh dihubungi dan membenarkan log masuk",
        en: "a target's server can be reached and lets us in")
    case .target:
      language(
        ms: "sasaran ialah folder milik Selari sendiri, dengan alat yang diperlukan",
        en: "a target is a folder of Selari's own, with the tools it needs")
    case .locked:
      language(
        ms: "hanya satu penerbit bekerja pada sesebuah sasaran pada satu masa",
        en: "one publisher at a time works on a target")
    case .write:
      language(ms: "folder sasaran boleh ditulis", en: "a target's folder can be written")
    case .verify:
      language(
        ms: "setiap bait keluaran sama seperti ketika dibina",
        en: "every byte of a release is what it was when it was built")
    case .served:
      language(
        ms: "yang sampai kepada orang awam ialah yang diterbitkan",
        en: "what the public gets is what was published")
    case .deleteLimit:
      language(
        ms: "penerbitan tidak membuang lebih banyak halaman daripada yang dibenarkan sasarannya",
        en: "a publish removes no more pages than its target allows")
    case .release:
      language(
        ms: "yang dikembalikan ialah keluaran yang ada pada sasaran",
        en: "a rollback goes to a release that is on the target")
    }
  }

  private func words(in language: MessageLanguage) -> Words {
    switch fault {
    case .hostKeyUnknown: hostKeyUnknownWords(in: language)
    case .hostKeyChanged: hostKeyChangedWords(in: language)
    case .refused(let said) where said.contains("are too open") || said.contains("bad permissions"):
      keyOpenToOthersWords(in: language)
    case .refused: refusedWords(in: language)
    case .unreachable: unreachableWords(in: language)
    case .noShell: noShellWords(in: language)
    case .talkativeShell: talkativeShellWords(in: language)
    case .notStarted(let program): notStartedWords(program, in: language)
    case .cut: cutWords(in: language)
    case .closed: closedWords(in: language)
    case .noAgreement: noAgreementWords(in: language)
    case .badConfiguration(let said): badConfigurationWords(said, in: language)
    case .lacksProgram(let tool): lacksProgramWords(tool, in: language)
    case .foreign(let names, let more): foreignWords(names, more, in: language)
    case .currentIsNoLink: currentIsNoLinkWords(in: language)
    case .noHome: noHomeWords(in: language)
    case .locked(let holder, let process): lockedWords(by: holder, process, in: language)
    case .busy: busyWords(in: language)
    case .full: fullWords(in: language)
    case .denied: deniedWords(in: language)
    case .system: systemWords(in: language)
    case .damaged(let differences, let id, let instead, let mended):
      damagedWords(differences, of: id, instead: instead, mended: mended, in: language)
    case .damagedRecord(let id, let instead):
      damagedRecordWords(of: id, instead: instead, in: language)
    case .arrivedDamaged(let differences): arrivedDamagedWords(differences, in: language)
    case .servedDiffers(let url, inBytes: false): wronglyServedWords(at: url, in: language)
    case .servedDiffers(let url, inBytes: true): servedDiffersWords(at: url, in: language)
    case .servedSilent(let url, let id): servedSilentWords(at: url, after: id, in: language)
    case .servedBusy(let url, let id): servedBusyWords(at: url, after: id, in: language)
    case .servedUntrusted(let url, let id): servedUntrustedWords(at: url, after: id, in: language)
    case .servedUntold(let url, let id): servedUntoldWords(at: url, after: id, in: language)
    case .rolledBackDiffers(let url, let id):
      rolledBackDiffersWords(at: url, to: id, in: language)
    case .servedUnknown(let url, let id, _): servedUnknownWords(at: url, of: id, in: language)
    case .tooManyDeletions(let excess): deletionWords(excess, in: language)
    case .noRelease(let name, let known): noReleaseWords(name, known: known, in: language)
    case .nothingBefore: nothingBeforeWords(in: language)
    case .absent: absentWords(in: language)
    }
  }

  // MARK: - The folder

  /// The target lacks a program.
  private func lacksProgramWords(_ tool: String, in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Sasaran tidak mempunyai `\(tool)`.", en: "The target has no `\(tool)`."),
      remedies: [
        language(
          ms: "Pasang di sana: `apt-get install rsync coreutils findutils util-linux`.",
          en: "Install it there: `apt-get install rsync coreutils findutils util-linux`.")
      ])
  }

  /// The folder holds what is not ours.
  private func foreignWords(
    _ names: String, _ more: Int, in language: MessageLanguage
  ) -> Words {
    let others = more > 0 ? language(ms: " dan \(more) lagi", en: " and \(more) more") : ""
    return Words(
      explanation: language(
        ms: "`\(target.path)` mengandungi apa yang bukan milik Selari: \(names)\(others).",
        en: "`\(target.path)` holds what is not Selari's: \(names)\(others)."),
      remedies: [
        language(
          ms:
            "Beri folder lain, yang kosong atau belum ada; pelayan web menyiarkan `current` di dalamnya.",
          en:
            "Name another folder, empty or not there yet; the web server serves `current` in it."
        )
      ])
  }

  /// What is to be a link is a folder or a file.
  private func currentIsNoLinkWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "`current` dalam `\(target.path)` bukan pautan ke keluaran, tetapi folder atau fail.",
        en: "`current` in `\(target.path)` is no link to a release, but a folder or a file."),
      remedies: [
        language(
          ms:
            "Alihkannya (`mv current current.lama`), dan terbitkan terus: sehingga itu pelayan web "
            + "tidak menemui apa-apa di `current`.",
          en:
            "Move it away (`mv current current.old`), and publish at once: until then the web server "
            + "finds nothing at `current`.")
      ])
  }

  /// The path is below a home folder that is not known.
  private func noHomeWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms:
          "`\(target.path)` terletak di bawah folder utama pengguna, tetapi HOME tidak ditetapkan.",
        en: "`\(target.path)` lies below the user's home folder, and HOME is not set."),
      remedies: [
        language(
          ms: "Tulis laluan itu sepenuhnya, atau tetapkan HOME.",
          en: "Write the path in full, or set HOME.")
      ])
  }

  /// Somebody else is at work.
  private func lockedWords(by holder: String, _ process: Int?, in language: MessageLanguage)
    -> Words
  {
    Words(
      explanation: language(
        ms: "Penerbit lain sedang bekerja di sini: \(Self.known(holder, in: language)).",
        en: "Another publisher is at work here: \(Self.known(holder, in: language))."),
      remedies: [
        language(
          ms:
            "Tunggu sehingga ia selesai. Kunci penerbit yang mati dilepaskan oleh sistem apabila sambungannya tamat.",
          en:
            "Wait until it has finished. The lock of a publisher that died is let go when its connection ends."
        )
      ] + releaseOfLock(process, in: language))
  }

  /// An upload without a publisher is under way.
  private func busyWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Muat naik yang kehilangan penerbitnya masih berjalan.",
        en: "An upload that lost its publisher is still running."),
      remedies: [
        language(ms: "Cuba lagi sebentar lagi.", en: "Try again in a moment.")
      ])
  }

  /// There is no room.
  private func fullWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Tiada ruang lagi di sana. Yang disiarkan tidak berubah.",
        en: "There is no room left there. What is served has not changed."),
      remedies: [
        language(
          ms: "Kosongkan ruang, atau simpan kurang keluaran (`keep`), dan terbitkan sekali lagi.",
          en: "Make room, or keep fewer releases (`keep`), and publish again.")
      ])
  }

  /// The user there may not write.
  private func deniedWords(in language: MessageLanguage) -> Words {
    guard case .server = target.machine else {
      return Words(
        explanation: language(
          ms: "Pengguna ini tiada kebenaran menulis di `\(target.path)`.",
          en: "This user may not write in `\(target.path)`."),
        remedies: [
          language(
            ms: "Beri folder itu kepada pengguna yang menerbitkan (`chown`).",
            en: "Give the folder to the user who publishes (`chown`).")
        ])
    }
    return Words(
      explanation: language(
        ms: "Pengguna di sana tiada kebenaran menulis di `\(target.path)`.",
        en: "The user there may not write in `\(target.path)`."),
      remedies: [
        language(
          ms: "Beri folder itu kepada pengguna yang menerbitkan: `chown` di pelayan.",
          en: "Give the folder to the user who publishes: `chown` on the server.")
      ])
  }

  /// The target refused for another reason.
  private func systemWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Sasaran menolak. Yang disiarkan tidak berubah.",
        en: "The target refused. What is served has not changed."))
  }

  /// What ends the connection of a publisher whose machine is gone; a server may hold it for hours.
  private func releaseOfLock(_ process: Int?, in language: MessageLanguage) -> [String] {
    guard case .server = target.machine, let process else { return [] }
    return [
      language(
        ms:
          "Jika mesin penerbit itu sudah tiada, `\(server)` mungkin memegang sambungannya berjam-jam: tamatkannya di sana dengan `kill \(process)`.",
        en:
          "If that publisher's machine is gone, `\(server)` may hold its connection for hours: end it there with `kill \(process)`."
      )
    ]
  }

  private static func known(_ holder: String, in language: MessageLanguage) -> String {
    holder.isEmpty ? language(ms: "tidak diketahui", en: "it is not known which") : holder
  }
}
