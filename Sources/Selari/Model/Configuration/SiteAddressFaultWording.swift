import Diagnostics

extension SiteAddressFault {
  /// What is wrong, as one sentence that names the address.
  public func explanation(in language: MessageLanguage) -> String {
    // A line break would end the sentence where the address does not.
    let written = text.isEmpty ? "" : " `\(text.prefix { !$0.isNewline })`"
    return language(
      ms: "Alamat tapak\(written) tidak dapat digunakan: \(fault(in: language)).",
      en: "The site’s address\(written) will not do: \(fault(in: language)).")
  }

  /// What is wrong and what to do, for where there is a line and no finding.
  public func message(in language: MessageLanguage) -> String {
    ([explanation(in: language)] + solutions(in: language).map(\.text)).joined(separator: " ")
  }

  /// What to write in its place.
  public func solutions(in language: MessageLanguage) -> [Solution] {
    if let meant { return [.didYouMean(meant, in: language)] }
    return [
      Solution(
        language(
          ms: "Tulis alamat seperti https://contoh.gov.my/.",
          en: "Write an address such as https://example.gov.my/."))
    ]
  }

  private func fault(in language: MessageLanguage) -> String {
    switch kind {
    case .blank:
      language(
        ms: "alamat tidak mengandungi ruang atau pemisah baris",
        en: "an address has no blanks and no line breaks")
    case .scheme:
      language(
        ms: "alamat bermula dengan `https://` atau `http://`",
        en: "one begins with `https://` or `http://`")
    case .user:
      language(ms: "alamat tidak menyebut pengguna (`@`)", en: "one names no user (`@`)")
    case .afterPath(let mark):
      language(
        ms: "alamat tamat sebelum `\(mark)`, kerana alamat halaman menyusul selepasnya",
        en: "one ends before a `\(mark)`, since the pages’ own addresses follow it")
    case .noHost:
      language(ms: "tiada nama hos selepas `://`", en: "there is no host after `://`")
    case .hostBeyondASCII(let name):
      language(
        ms: "hos `\(name)` mesti ditulis dengan huruf ASCII, dalam Punycode (`xn--…`)",
        en: "the host `\(name)` has to be written in ASCII, as Punycode (`xn--…`)")
    case .hostCharacter(let odd):
      language(
        ms: "nama hos tidak mengandungi `\(odd)`, hanya huruf, angka, `-` dan `.`",
        en: "no host has a `\(odd)`, only letters, digits, `-` and `.`")
    case .emptyLabel:
      language(
        ms: "titik dalam nama hos berada antara dua bahagian nama",
        en: "a dot in a host stands between two parts of its name")
    case .hyphen(let label):
      language(
        ms: "bahagian hos `\(label)` bermula atau berakhir dengan `-`",
        en: "the host’s part `\(label)` begins or ends with `-`")
    case .longHost:
      language(
        ms: "nama hos terlalu panjang, melebihi 63 huruf antara dua titik atau 253 semuanya",
        en: "the host is too long, with more than 63 letters between dots, or 253 in all")
    case .port(let port):
      language(
        ms: "port ialah nombor dari 1 hingga 65535, bukan `\(port)`",
        en: "a port is a number from 1 to 65535, not `\(port)`")
    case .pathCharacter(let odd):
      language(
        ms: "`\(odd)` dalam laluan ditulis dengan `%` dan dua angka perenambelasan",
        en: "a `\(odd)` in the path is written as `%` and two hexadecimal digits")
    case .escape(let part):
      language(
        ms: "`%` dalam `\(part)` tidak menghasilkan aksara nama folder",
        en: "the `%` in `\(part)` gives no character of a folder’s name")
    case .dots(let part):
      language(
        ms: "laluan ditulis dengan nama foldernya, bukan `\(part)`",
        en: "the path is written with the names of its folders, not `\(part)`")
    }
  }
}
