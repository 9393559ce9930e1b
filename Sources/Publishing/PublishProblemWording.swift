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

  private var server: String {
    if case .server(let server) = target.machine { server.host } else { "localhost" }
  }

  /// The command that keeps the server's key where ssh looks for it.
  private var keyscan: String { connection.keyscan ?? "" }

  private func summary(in language: MessageLanguage) -> String {
    switch rule {
    case PublishRule.hostKey.id:
      language(
        ms: "kunci pelayan ialah kunci yang dikenali", en: "a server's key is the one that is known"
      )
    case PublishRule.connection.id:
      language(
        ms: "pelayan sasaran boleh dihubungi dan membenarkan log masuk",
        en: "a target's server can be reached and lets us in")
    case PublishRule.target.id:
      language(
        ms: "sasaran ialah folder milik Selari sendiri, dengan alat yang diperlukan",
        en: "a target is a folder of Selari's own, with the tools it needs")
    case PublishRule.locked.id:
      language(
        ms: "hanya satu penerbit bekerja pada sesebuah sasaran pada satu masa",
        en: "one publisher at a time works on a target")
    case PublishRule.write.id:
      language(ms: "folder sasaran boleh ditulis", en: "a target's folder can be written")
    case PublishRule.verify.id:
      language(
        ms: "setiap bait keluaran sama seperti ketika dibina",
        en: "every byte of a release is what it was when it was built")
    case PublishRule.served.id:
      language(
        ms: "yang sampai kepada orang awam ialah yang diterbitkan",
        en: "what the public gets is what was published")
    case PublishRule.deleteLimit.id:
      language(
        ms: "penerbitan tidak membuang lebih banyak halaman daripada yang dibenarkan sasarannya",
        en: "a publish removes no more pages than its target allows")
    default:
      language(
        ms: "yang dikembalikan ialah keluaran yang ada pada sasaran",
        en: "a rollback goes to a release that is on the target")
    }
  }

  private func words(in language: MessageLanguage) -> Words {
    switch rule {
    case PublishRule.hostKey.id, PublishRule.connection.id: connectionWords(in: language)
    case PublishRule.target.id, PublishRule.locked.id, PublishRule.write.id:
      folderWords(in: language)
    default: releaseWords(in: language)
    }
  }

  // MARK: - The connection

  private func connectionWords(in language: MessageLanguage) -> Words {
    switch fault {
    case .hostKeyUnknown, .hostKeyChanged: return hostKeyWords(in: language)
    case .refused(let said) where said.contains("are too open") || said.contains("bad permissions"):
      return Words(
        explanation: language(
          ms: "ssh tidak menggunakan kunci yang boleh dibaca oleh orang lain.",
          en: "ssh does not use a key that others can read."),
        remedies: [
          language(
            ms: "Tutup fail itu kepada orang lain: `chmod 600 FAIL`.",
            en: "Close the file to others: `chmod 600 FILE`.")
        ])
    case .refused:
      return Words(
        explanation: language(
          ms: "`\(server)` tidak menerima pengguna atau kunci ini.",
          en: "`\(server)` does not take this user or key."),
        remedies: [
          language(
            ms:
              "Semak `user` dan `identity` dalam site.yaml, dan bahawa kunci awam itu ada dalam `authorized_keys` di pelayan.",
            en:
              "Check `user` and `identity` in site.yaml, and that the public key is in `authorized_keys` on the server."
          )
        ])
    case .unreachable:
      return Words(
        explanation: language(
          ms: "`\(server)` tidak dapat dihubungi.", en: "`\(server)` cannot be reached."),
        remedies: [
          language(
            ms: "Semak `host` dan `port` dalam site.yaml, dan rangkaian.",
            en: "Check `host` and `port` in site.yaml, and the network.")
        ])
    case .noShell:
      return Words(
        explanation: language(
          ms:
            "`\(server)` membenarkan log masuk, tetapi akaun ini tidak mempunyai shell di sana. Tiada apa-apa dihantar.",
          en: "`\(server)` lets us in, but this account has no shell there. Nothing was sent."),
        remedies: [
          language(
            ms:
              "Beri akaun itu shell POSIX di pelayan (`usermod --shell /bin/sh PENGGUNA`), tanpa `ForceCommand` dan tanpa `command=` pada kuncinya.",
            en:
              "Give the account a POSIX shell on the server (`usermod --shell /bin/sh USER`), with no `ForceCommand`, and no `command=` at its key."
          )
        ])
    case .talkativeShell:
      return Words(
        explanation: language(
          ms:
            "Shell di `\(server)` mencetak sesuatu, maka rsync tidak memahaminya. Yang disiarkan tidak berubah.",
          en:
            "The shell on `\(server)` prints something, so rsync does not understand it. What is served has not changed."
        ),
        remedies: [
          language(
            ms:
              "`ssh \(server) true` mesti tidak mencetak apa-apa: dalam `~/.bashrc` di sana, cetak hanya selepas `[ -t 1 ] || return`.",
            en:
              "`ssh \(server) true` must print nothing: in `~/.bashrc` there, print only after `[ -t 1 ] || return`."
          )
        ])
    case .notStarted(let program):
      return Words(
        explanation: language(
          ms: "Program `\(program)` tidak dapat dijalankan di sini.",
          en: "The program `\(program)` cannot be run here."),
        remedies: [
          language(
            ms: "Pasang: `apt-get install openssh-client rsync util-linux`.",
            en: "Install it: `apt-get install openssh-client rsync util-linux`.")
        ])
    default:
      return Words(
        explanation: language(
          ms: "Sambungan terputus sebelum selesai. Yang disiarkan tidak berubah.",
          en: "The connection ended before the work did. What is served has not changed."),
        remedies: [
          language(
            ms: "Terbitkan sekali lagi: apa yang sudah dimuat naik tidak dihantar semula.",
            en: "Publish again: what was uploaded is not sent a second time.")
        ])
    }
  }

  private func hostKeyWords(in language: MessageLanguage) -> Words {
    guard case .hostKeyUnknown = fault else {
      return Words(
        explanation: language(
          ms: "Kunci `\(server)` bukan yang dikenali. Tiada apa-apa dihantar.",
          en: "The key of `\(server)` is not the one that is known. Nothing was sent."),
        remedies: [
          language(
            ms: "Tanya pentadbir pelayan itu, bukan melalui rangkaian, sama ada kuncinya ditukar "
              + "dan apakah cap jari yang baharu. Hanya jika sama, gantikan baris yang lama dalam "
              + "known_hosts.",
            en: "Ask the server's administrator, and not over the network, whether its key was "
              + "changed and what the new fingerprint is. Only where it is the same, replace the "
              + "old line in known_hosts."),
          language(
            ms:
              "Jika tiada siapa menukarnya, ada yang menyamar sebagai pelayan itu: beritahu mereka.",
            en: "If nobody changed it, somebody poses as the server: tell them."),
        ])
    }
    return Words(
      explanation: language(
        ms: "Tiada kunci `\(server)` yang dikenali. Tiada apa-apa dihantar.",
        en: "No key of `\(server)` is known. Nothing was sent."),
      remedies: [
        language(
          ms: "Lihat cap jarinya, dan bandingkan dengan yang ada pada pentadbirnya: "
            + "`\(connection.fingerprint ?? "")`.",
          en: "See its fingerprint, and compare it with its administrator's: "
            + "`\(connection.fingerprint ?? "")`."),
        language(
          ms: "Jika sama, simpan kunci itu: `\(keyscan)`.",
          en: "If they are the same, keep the key: `\(keyscan)`."),
      ])
  }

  // MARK: - The folder

  private func folderWords(in language: MessageLanguage) -> Words {
    switch fault {
    case .lacksProgram(let tool):
      return Words(
        explanation: language(
          ms: "Sasaran tidak mempunyai `\(tool)`.", en: "The target has no `\(tool)`."),
        remedies: [
          language(
            ms: "Pasang di sana: `apt-get install rsync coreutils findutils util-linux`.",
            en: "Install it there: `apt-get install rsync coreutils findutils util-linux`.")
        ])
    case .foreign(let names):
      return Words(
        explanation: language(
          ms: "`\(target.path)` mengandungi apa yang bukan milik Selari: \(names).",
          en: "`\(target.path)` holds what is not Selari's: \(names)."),
        remedies: [
          language(
            ms:
              "Beri folder lain, yang kosong atau belum ada; pelayan web menyiarkan `current` di dalamnya.",
            en:
              "Name another folder, empty or not there yet; the web server serves `current` in it."
          )
        ])
    case .locked(let holder, let process):
      return Words(
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
    case .busy:
      return Words(
        explanation: language(
          ms: "Muat naik yang kehilangan penerbitnya masih berjalan.",
          en: "An upload that lost its publisher is still running."),
        remedies: [
          language(ms: "Cuba lagi sebentar lagi.", en: "Try again in a moment.")
        ])
    case .full:
      return Words(
        explanation: language(
          ms: "Tiada ruang lagi di sana. Yang disiarkan tidak berubah.",
          en: "There is no room left there. What is served has not changed."),
        remedies: [
          language(
            ms: "Kosongkan ruang, atau simpan kurang keluaran (`keep`), dan terbitkan sekali lagi.",
            en: "Make room, or keep fewer releases (`keep`), and publish again.")
        ])
    case .denied:
      return Words(
        explanation: language(
          ms: "Pengguna di sana tiada kebenaran menulis di `\(target.path)`.",
          en: "The user there may not write in `\(target.path)`."),
        remedies: [
          language(
            ms: "Beri folder itu kepada pengguna yang menerbitkan: `chown` di pelayan.",
            en: "Give the folder to the user who publishes: `chown` on the server.")
        ])
    default:
      return Words(
        explanation: language(
          ms: "Sasaran menolak. Yang disiarkan tidak berubah.",
          en: "The target refused. What is served has not changed."))
    }
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
