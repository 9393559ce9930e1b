import Diagnostics
import Selari

/// What is said where a release is in its place, and what the public gets is another matter.
extension PublishProblem {
  private static func wronglyServed(at url: String, in language: MessageLanguage) -> String {
    language(
      ms: "Keluaran ini sudah di tempatnya, tetapi \(url) tidak menyiarkannya seperti yang "
        + "sepatutnya.",
      en: "The release is in its place, but \(url) does not serve it as it should.")
  }

  /// The bytes are right, and how they are served is not.
  func wronglyServedWords(at url: String, in language: MessageLanguage) -> Words {
    Words(
      explanation: Self.wronglyServed(at: url, in: language),
      remedies: [
        language(
          ms: "Pasang semula apa yang dicetak oleh `selari headers` pada pelayan web itu, dan "
            + "semak: \(lookingAgain(after: nil)).",
          en: "Install on the web server again what `selari headers` prints, and check: "
            + "\(lookingAgain(after: nil))."),
        language(
          ms: "Bagi hos yang tidak menetapkan pengepala, tulis `verify: bytes` pada sasaran itu.",
          en: "For a host that sets no headers, write `verify: bytes` at the target."),
      ])
  }

  /// Other bytes are served.
  func servedDiffersWords(at url: String, in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Keluaran ini sudah di tempatnya, tetapi \(url) memberikan yang lain.",
        en: "The release is in its place, but \(url) gives something else."),
      remedies: [
        language(
          ms: "Kembali kepada keluaran sebelumnya: `selari rollback \(target.name)`.",
          en: "Go back to the release before: `selari rollback \(target.name)`."),
        language(
          ms:
            "Jika yang salah ialah pelayan web atau cache di hadapannya, betulkannya dan semak: \(lookingAgain(after: nil)).",
          en:
            "If it is the web server or a cache before it that is wrong, put it right and check: \(lookingAgain(after: nil))."
        ),
      ])
  }

  /// Nobody serves the site.
  func servedSilentWords(
    at url: String, after id: String?, in language: MessageLanguage
  ) -> Words {
    Words(
      explanation: language(
        ms: "Keluaran ini sudah di tempatnya, tetapi \(url) tidak menjawab.",
        en: "The release is in its place, but \(url) does not answer."),
      remedies: [
        language(
          ms: "Hidupkan pelayan web itu, atau betulkan alamat sasaran, dan semak: "
            + "\(lookingAgain(after: id)).",
          en: "Start the web server, or put the target's address right, and check: "
            + "\(lookingAgain(after: id)).")
      ])
  }

  /// The command that looks once more at what is served, and sends nothing: a publish would send what was edited
  /// meanwhile. After a rollback it is the same once more, of the release that is served already.
  private func lookingAgain(after id: String?) -> String {
    if let id { return "`selari rollback \(target.name) \(id)`" }
    guard let url = target.url?.permalink("/") else { return "`selari verify`" }
    let folder = SiteRoot(connection.site).path(of: ".selari/publish/" + target.name)
    let headers = target.verifiesHeaders ? "" : " --bytes-only"
    return
      "`selari verify \(ShellWord.quoted(url)) --against \(ShellWord.quoted(folder))\(headers)`"
  }

  /// The server has no time.
  func servedBusyWords(
    at url: String, after id: String?, in language: MessageLanguage
  ) -> Words {
    Words(
      explanation: language(
        ms:
          "Keluaran ini sudah di tempatnya, tetapi pelayan di \(url) terlalu sibuk atau mengehadkan "
          + "permintaan, maka yang disiarkan tidak dapat disemak semuanya.",
        en:
          "The release is in its place, but the server at \(url) is overloaded or limits requests, so "
          + "not all that is served could be checked."),
      remedies: [
        language(
          ms: "Semak sekali lagi kemudian: \(lookingAgain(after: id)).",
          en: "Look again later: \(lookingAgain(after: id))."),
        language(
          ms:
            "Jika berulang, benarkan lebih banyak permintaan daripada mesin ini (`limit_req` dalam "
            + "nginx), atau cari sebab pelayan itu sibuk.",
          en:
            "If it happens again, let this machine make more requests (nginx's `limit_req`), or find out "
            + "what keeps the server busy."),
      ])
  }

  /// Whom this machine trusts is not known.
  func servedUntoldWords(
    at url: String, after id: String?, in language: MessageLanguage
  ) -> Words {
    Words(
      explanation: language(
        ms:
          "Keluaran ini sudah di tempatnya, tetapi fail sijil yang dipercayai oleh mesin ini tidak dapat "
          + "dibaca, maka yang disiarkan oleh \(url) tidak dapat disemak.",
        en:
          "The release is in its place, but the file of the certificates that this machine trusts cannot "
          + "be read, so what \(url) serves could not be checked."),
      remedies: [
        language(
          ms: "Betulkan `CURL_CA_BUNDLE` (atau `SSL_CERT_FILE`) di sini, dan semak: "
            + "\(lookingAgain(after: id)).",
          en: "Put `CURL_CA_BUNDLE` (or `SSL_CERT_FILE`) right here, and check: "
            + "\(lookingAgain(after: id)).")
      ])
  }

  /// The certificate is not trusted here.
  func servedUntrustedWords(
    at url: String, after id: String?, in language: MessageLanguage
  ) -> Words {
    Words(
      explanation: language(
        ms: "Keluaran ini sudah di tempatnya, tetapi sijil \(url) tidak dipercayai di sini, maka "
          + "yang disiarkan tidak dapat disemak.",
        en: "The release is in its place, but the certificate of \(url) is not trusted here, so "
          + "what is served could not be checked."),
      remedies: [
        language(
          ms: "Perbaharui sijil itu pada pelayan web jika tamat tempoh atau bagi nama lain; "
            + "bagi sijil daripada pihak berkuasa agensi sendiri, tetapkan `CURL_CA_BUNDLE` "
            + "kepada fail sijil pihak berkuasa itu. Kemudian semak: \(lookingAgain(after: id)).",
          en: "Renew the certificate on the web server if it has expired or is for another name; "
            + "for one of the agency's own authority, set `CURL_CA_BUNDLE` to the file of that "
            + "authority's certificate. Then check: \(lookingAgain(after: id)).")
      ])
  }

  /// After a rollback something else is served.
  func rolledBackDiffersWords(
    at url: String, to id: String, in language: MessageLanguage
  ) -> Words {
    Words(
      explanation: Self.wronglyServed(at: url, in: language),
      remedies: [
        language(
          ms: "Jika konfigurasi pelayan web masih bagi keluaran yang lain, dengan lencongannya: "
            + "dapatkan sumber keluaran ini (`git checkout`), pasang apa yang dicetak oleh "
            + "`selari headers` daripadanya, dan muatkan semula pelayan web itu.",
          en: "If the web server's configuration is still another release's, with its redirects: "
            + "check out the sources of this release, install what `selari headers` prints of "
            + "them, and reload the web server."),
        language(
          ms: "Semak sekali lagi: `selari rollback \(target.name) \(id)`.",
          en: "Look again: `selari rollback \(target.name) \(id)`."),
      ])
  }

  /// After a rollback nobody could look.
  func servedUnknownWords(at url: String, of id: String, in language: MessageLanguage) -> Words {
    Words(
      explanation: language(
        ms: "Keluaran ini sudah di tempatnya, tetapi tidak dapat diambil untuk dibandingkan "
          + "dengan yang disiarkan oleh \(url).",
        en: "The release is in its place, but could not be fetched to be compared with what "
          + "\(url) serves."),
      remedies: [
        language(
          ms: "Semak sekali lagi: `selari rollback \(target.name) \(id)`.",
          en: "Look again: `selari rollback \(target.name) \(id)`.")
      ])
  }
}
