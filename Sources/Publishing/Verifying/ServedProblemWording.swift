import Diagnostics

extension ServedProblem {
  /// What to say of it in a language.
  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: summary(in: language), explanation: explanation(in: language),
      solutions: remedy(in: language).map { [Solution($0)] } ?? [])
  }

  private func summary(in language: MessageLanguage) -> String {
    switch self {
    case .missing, .status, .moved, .absent:
      language(
        ms: "setiap fail yang dibina disiarkan", en: "every file that was built is served")
    case .changed, .unreadable:
      language(
        ms: "yang disiarkan ialah yang dibina", en: "what is served is what was built")
    case .extra, .hiddenIsServed, .spareIsServed:
      language(
        ms: "hanya yang dibina disiarkan", en: "only what was built is served")
    case .header:
      language(
        ms: "setiap jawapan membawa pengepala yang ditetapkan",
        en: "every answer carries the headers that are prescribed")
    case .notCompressed, .unaskedEncoding:
      language(
        ms: "fail dihantar termampat kepada yang memintanya",
        en: "files are served compressed to those who ask for it")
    case .notRedirected, .wrongTarget:
      language(
        ms: "alamat lama menuju ke alamat baharunya", en: "an older address leads to the new one")
    case .notNotFound, .otherNotFoundPage:
      language(
        ms: "alamat yang tidak wujud dijawab dengan 404 dan halaman tapak sendiri",
        en: "an address that does not exist is answered with 404 and the site's own page")
    case .unreachable, .busy:
      language(ms: "pelayan menjawab", en: "the server answers")
    case .untrusted, .withoutAuthorities:
      language(
        ms: "sijil pelayan boleh dipercayai", en: "the server's certificate can be trusted")
    }
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .missing(let status):
      language(
        ms: "Pelayan berkata tiada apa-apa di sini (\(status)).",
        en: "The server says that nothing is here (\(status)).")
    case .absent(let missing, let asked):
      language(
        ms:
          "Tiada satu pun fail yang dibina disiarkan di sini; \(missing) daripada \(asked) alamat dijawab dengan berkata tiada apa-apa di situ.",
        en:
          "Not one file that was built is served here; \(missing) of \(asked) addresses say that nothing is there."
      )
    case .status(let status):
      language(
        ms: "Dijawab dengan status \(status), bukan 200.",
        en: "Answered with status \(status), not 200.")
    case .moved(let location):
      language(
        ms: "Seluruh tapak dijawab dengan alamat lain: \(location).",
        en: "The whole site is answered with another address: \(location).")
    case .changed(let change): change.explanation(in: language)
    case .unreadable(let coding):
      language(
        ms: "Jawapan \(coding) ini rosak.", en: "This answer in \(coding) is damaged.")
    case .extra(let address):
      language(
        ms: "Fail ini menyebut \(address), yang tiada dalam binaan.",
        en: "This names \(address), which the build does not hold.")
    case .hiddenIsServed:
      language(
        ms: "Fail tersembunyi ini disiarkan kepada sesiapa sahaja.",
        en: "This hidden file is served to anybody.")
    case .spareIsServed:
      language(
        ms:
          "Folder yang disimpan oleh `selari build` di sebelah tapak disiarkan kepada sesiapa sahaja, dengan apa yang sudah ditarik balik.",
        en:
          "The folder that `selari build` keeps beside the site is served to anybody, with what was withdrawn."
      )
    case .header(let name, let expected, let given):
      given.map {
        language(
          ms: "\(name) ialah `\($0)`; yang ditetapkan ialah `\(expected)`.",
          en: "\(name) is `\($0)`; what is prescribed is `\(expected)`.")
      }
        ?? language(
          ms: "\(name) tiada; yang ditetapkan ialah `\(expected)`.",
          en: "There is no \(name); what is prescribed is `\(expected)`.")
    case .notCompressed:
      language(
        ms: "Salinan gzip ada dalam binaan, tetapi yang dihantar tidak termampat.",
        en: "The build has a gzip copy, but what is served is not compressed.")
    case .unaskedEncoding(let given):
      language(
        ms: "Dijawab sebagai `\(given)`, yang tidak diminta.",
        en: "Answered as `\(given)`, which was not asked for.")
    case .notRedirected(let status, let target):
      language(
        ms: "Dijawab dengan status \(status), bukan 301 ke \(target).",
        en: "Answered with status \(status), not with 301 to \(target).")
    case .wrongTarget(let location, let expected):
      language(
        ms: "Menuju ke `\(location)`, bukan \(expected).",
        en: "It leads to `\(location)`, not to \(expected).")
    case .notNotFound(let status):
      language(
        ms: "Alamat ini tidak wujud, tetapi dijawab dengan status \(status).",
        en: "This address does not exist, but is answered with status \(status).")
    case .otherNotFoundPage:
      language(
        ms: "Halaman yang dijawab bukan 404.html tapak ini.",
        en: "The page that is answered is not the site's 404.html.")
    case .unreachable(let reason):
      language(
        ms: "Tiada jawapan\(reason.isEmpty ? "" : " (\(reason))").",
        en: "There was no answer\(reason.isEmpty ? "" : " (\(reason))").")
    case .busy(let status):
      language(
        ms: "Dijawab dengan status \(status): pelayan ini terlalu sibuk, mengehadkan permintaan, "
          + "atau pelayan di belakangnya tidak menjawab.",
        en: "Answered with status \(status): the server is overloaded, limits requests, or stands "
          + "before one that does not answer.")
    case .withoutAuthorities(let reason):
      language(
        ms: "Fail sijil yang dipercayai oleh mesin ini tidak dapat dibaca, maka tiada apa-apa "
          + "diminta (\(reason)).",
        en: "The file of the certificates that this machine trusts cannot be read, so nothing was "
          + "asked (\(reason)).")
    case .untrusted(let reason):
      language(
        ms: "Sijil pelayan ini tidak dipercayai, maka tiada apa-apa diminta (\(reason)).",
        en: "This server's certificate is not trusted, so nothing was asked (\(reason)).")
    }
  }

  private func remedy(in language: MessageLanguage) -> String? {
    switch self {
    case .missing, .changed, .unreadable, .extra:
      language(
        ms:
          "Terbitkan semula. Jika tiada sesiapa menerbitkan sejak itu, dan binaan yang dibandingkan "
          + "memang yang diterbitkan, anggap pelayan telah diceroboh.",
        en:
          "Publish again. If nobody has published since, and the build that it is compared with is "
          + "the one that was published, take it that the server was broken into.")
    case .status, .unaskedEncoding, .header, .notCompressed, .notRedirected, .wrongTarget,
      .hiddenIsServed, .otherNotFoundPage, .notNotFound:
      language(
        ms: "Pasang semula konfigurasi yang dicetak oleh `selari headers`; bagi alamat selain "
          + "`url` dalam site.yaml, `selari headers --url ALAMAT`.",
        en:
          "Install again the configuration that `selari headers` prints; for another address than "
          + "the `url` in site.yaml, `selari headers --url ADDRESS`.")
    case .absent:
      language(
        ms:
          "Periksa `root` dan `server_name` dalam konfigurasi pelayan (Apache: `DocumentRoot` dan `ServerName`), dan sama ada tapak ini sudah diterbitkan ke tempat itu. Jika tapak ini tersiar di sini sebelum ini dan tiada sesiapa mengubahnya, anggap pelayan telah diceroboh.",
        en:
          "Look at `root` and `server_name` in the server's configuration (Apache: `DocumentRoot` and `ServerName`), and whether the site was published to that place. If it was served here before and nobody has changed that, take it that the server was broken into."
      )
    case .spareIsServed:
      language(
        ms:
          "Pasang semula konfigurasi yang dicetak oleh `selari headers`, dan bina semula tapak ini: binaan menutup folder itu kepada semua selain pemiliknya.",
        en:
          "Install again the configuration that `selari headers` prints, and build the site again: a build closes that folder to all but its owner."
      )
    case .moved(let location):
      language(
        ms: "Semak alamat itu: `selari verify \(location)`.",
        en: "Verify that address: `selari verify \(location)`.")
    case .unreachable: nil
    case .busy:
      language(
        ms:
          "Semak sekali lagi kemudian. Jika berulang, cari sebab pelayan itu sibuk, atau benarkan "
          + "lebih banyak permintaan daripada mesin ini (`limit_req` dalam nginx).",
        en:
          "Look again later. If it happens again, find out what keeps the server busy, or let this "
          + "machine make more requests (nginx's `limit_req`).")
    case .withoutAuthorities:
      language(
        ms:
          "Betulkan `CURL_CA_BUNDLE` (atau `SSL_CERT_FILE`), yang menyebut fail itu; tanpa nilai itu, "
          + "pasang pakej ca-certificates.",
        en:
          "Put `CURL_CA_BUNDLE` (or `SSL_CERT_FILE`) right, which names the file; where neither is "
          + "set, install the package ca-certificates.")
    case .untrusted:
      language(
        ms:
          "Perbaharui sijil itu pada pelayan web jika sudah tamat tempoh atau bagi nama lain. Bagi sijil daripada pihak berkuasa agensi sendiri, tetapkan `CURL_CA_BUNDLE` kepada fail sijil pihak berkuasa itu.",
        en:
          "Renew the certificate on the web server if it has expired or is for another name. For one of the agency's own authority, set `CURL_CA_BUNDLE` to the file of that authority's certificate."
      )
    }
  }
}

extension ServedChange {
  fileprivate func explanation(in language: MessageLanguage) -> String {
    guard let served else {
      return language(
        ms: "Yang disiarkan jauh lebih besar daripada \(built) bait yang dibina.",
        en: "What is served is far larger than the \(built) bytes that were built.")
    }
    // Where lines are shown they say where.
    let place =
      lines == nil
      ? language(ms: "; berbeza mulai bait \(byte)", en: "; they differ from byte \(byte) on") : ""
    if served == built {
      return language(
        ms: "Sama banyak bait (\(built)) seperti yang dibina, tetapi bait lain\(place).",
        en: "As many bytes as were built (\(built)), but others\(place).")
    }
    return language(
      ms: "\(served) bait disiarkan; \(built) bait dibina\(place).",
      en: "\(served) bytes are served; \(built) were built\(place).")
  }
}
