import Diagnostics
import Selari

/// What is said where a server is not reached, or lets nobody in.
extension PublishProblem {
  /// A key here that others can read.
  func keyOpenToOthersWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "ssh tidak menggunakan kunci yang boleh dibaca oleh orang lain.",
        en: "ssh does not use a key that others can read."),
      remedies: [
        language(
          ms: "Tutup fail itu kepada orang lain: `chmod 600 FAIL`.",
          en: "Close the file to others: `chmod 600 FILE`.")
      ])
  }

  /// The server lets nobody in by this key.
  func refusedWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "`\(server)` tidak menerima pengguna atau kunci ini.",
        en: "`\(server)` does not take this user or key."),
      remedies: [
        language(
          ms:
            "Semak `user` dan `identity` dalam site.yaml, dan bahawa kunci awam itu ada dalam `authorized_keys` di pelayan.",
          en:
            "Check `user` and `identity` in site.yaml, and that the public key is in `authorized_keys` on the server."
        ),
        language(
          ms:
            "Kunci yang mempunyai frasa laluan tidak digunakan, kerana tiada siapa ditanya: beri kunci itu kepada ejen (`ssh-add FAIL`), atau buat kunci tanpa frasa laluan (`ssh-keygen -t ed25519 -N '' -f FAIL`).",
          en:
            "A key with a passphrase is not used, since nobody is asked for it: give it to an agent (`ssh-add FILE`), or make a key without one (`ssh-keygen -t ed25519 -N '' -f FILE`)."
        ),
      ])
  }

  /// Nobody answers.
  func unreachableWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "`\(server)` tidak dapat dihubungi.", en: "`\(server)` cannot be reached."),
      remedies: [
        language(
          ms: "Semak `host` dan `port` dalam site.yaml, dan rangkaian.",
          en: "Check `host` and `port` in site.yaml, and the network.")
      ])
  }

  /// The account has no shell.
  func noShellWords(in language: MessageLanguage) -> Words {
    Words(
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
  }

  /// The shell prints something where rsync is to speak.
  func talkativeShellWords(in language: MessageLanguage) -> Words {
    Words(
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
  }

  /// A program that is needed here does not run.
  func notStartedWords(_ program: String, in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Program `\(program)` tidak dapat dijalankan di sini.",
        en: "The program `\(program)` cannot be run here."),
      remedies: [
        language(
          ms: "Pasang: `apt-get install openssh-client rsync util-linux curl`.",
          en: "Install it: `apt-get install openssh-client rsync util-linux curl`.")
      ])
  }

  /// The connection ended before anybody was let in.
  func closedWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Sambungan ke `\(server)` tamat sebelum log masuk. Tiada apa-apa dihantar.",
        en: "The connection to `\(server)` ended before we were let in. Nothing was sent."),
      remedies: [
        language(
          ms:
            "Jika begitu setiap kali: yang menjawab di sana mungkin bukan ssh, atau pelayan menolak "
            + "alamat ini. Semak `host` dan `port` dalam site.yaml (dan `ProxyJump` atau "
            + "`ProxyCommand` ssh).",
          en:
            "If it does so each time: what answers there may not be ssh, or the server turns this "
            + "address away. Check `host` and `port` in site.yaml (and ssh's `ProxyJump` or "
            + "`ProxyCommand`)."),
        language(
          ms:
            "Jika pelayan hanya sibuk, atau rangkaian terganggu: terbitkan sekali lagi sebentar lagi.",
          en: "If the server only was busy, or the network disturbed: publish again in a while."),
      ])
  }

  /// Nothing that ssh here and the server both know.
  func noAgreementWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "ssh di sini dan `\(server)` tiada kaedah yang sama. Tiada apa-apa dihantar.",
        en: "ssh here and `\(server)` have no method in common. Nothing was sent."),
      remedies: [
        language(
          ms:
            "Kemas kini ssh pada yang lebih lama antara kedua-duanya; jika tidak dapat, benarkan kaedah "
            + "yang ditawarkan itu bagi pelayan ini sahaja dalam `~/.ssh/config` (misalnya "
            + "`KexAlgorithms +…`).",
          en:
            "Update ssh on the older of the two; where that cannot be, allow what is offered for this "
            + "server alone in `~/.ssh/config` (such as `KexAlgorithms +…`).")
      ])
  }

  /// ssh here cannot read its own configuration, or will not.
  func badConfigurationWords(_ said: String, in language: MessageLanguage) -> Words {
    let isOpen = said.contains("owner or permissions")
    return Words(
      explanation: language(
        ms: "ssh di sini menolak konfigurasinya sendiri, maka `\(server)` tidak dihubungi.",
        en: "ssh here refuses its own configuration, so `\(server)` was not asked."),
      remedies: [
        isOpen
          ? language(
            ms: "Jadikan fail itu milik pengguna yang menerbitkan, dan tutupnya kepada orang lain: "
              + "`chmod 600 ~/.ssh/config`.",
            en: "Let the file belong to the user who publishes, and close it to others: "
              + "`chmod 600 ~/.ssh/config`.")
          : language(
            ms:
              "Betulkan baris yang disebut; `ssh -G \(server)` menunjukkan sama ada ssh menerimanya.",
            en: "Put the line right that is named; `ssh -G \(server)` shows whether ssh takes it.")
      ])
  }

  /// The line was cut.
  func cutWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Sambungan terputus sebelum selesai. Yang disiarkan tidak berubah.",
        en: "The connection ended before the work did. What is served has not changed."),
      remedies: [
        language(
          ms: "Terbitkan sekali lagi: apa yang sudah dimuat naik tidak dihantar semula.",
          en: "Publish again: what was uploaded is not sent a second time.")
      ])
  }

  /// The key of the server is another.
  func hostKeyChangedWords(in language: MessageLanguage) -> Words {
    Words(
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

  /// No key of the server is known.
  func hostKeyUnknownWords(in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Tiada kunci `\(server)` yang dikenali. Tiada apa-apa dihantar.",
        en: "No key of `\(server)` is known. Nothing was sent."),
      remedies: keyRemedies(in: language))
  }

  private func keyRemedies(in language: MessageLanguage) -> [String] {
    guard let fingerprint = keyCommands?.fingerprint, let keyscan = keyCommands?.keyscan else {
      let byHand = keyCommands?.byHand ?? ""
      return [
        language(
          ms: "Sambung sekali secara manual: `\(byHand)`. ssh memaparkan cap jarinya dan bertanya; "
            + "jawab `yes` hanya jika cap jari itu sama dengan yang ada pada pentadbirnya.",
          en: "Connect once by hand: `\(byHand)`. ssh shows its fingerprint and asks; answer `yes` "
            + "only if it is the same as its administrator's.")
      ]
    }
    return [
      language(
        ms: "Lihat cap jarinya, dan bandingkan dengan yang ada pada pentadbirnya: "
          + "`\(fingerprint)`.",
        en: "See its fingerprint, and compare it with its administrator's: `\(fingerprint)`."),
      language(
        ms: "Jika sama, simpan kunci itu: `\(keyscan)`.",
        en: "If they are the same, keep the key: `\(keyscan)`."),
    ]
  }
}
