import Diagnostics
import Glibc

/// What can be wrong with the tree itself, before a file is read.
enum TreeProblem: Problem {
  case linkOutside
  /// A link to a folder that it stands in.
  case linkLoop
  /// A link that leads to itself, through others or not.
  case linkToItself
  case linkBroken
  case notAFile
  case unreadable(code: Int32)
  /// A text of so many bytes.
  case tooLarge(Int)
  case notUTF8
  case utf16
  case nameNotUTF8
  case nameNotComposed
  /// A file that has nearly the name or the place of a source, and whether that is there, too.
  case nearSource(String, meant: String, isThere: Bool)
  /// There is no `site.yaml`, but perhaps a file of nearly that name.
  case noConfiguration(near: String?)
  case noPages
  /// A file of data that is not there, in how many places something of it is asked for, and the files that
  /// these are in.
  case noData(asked: Int, by: Set<String>)

  var rule: RuleID {
    switch self {
    case .linkOutside, .linkLoop, .linkToItself, .linkBroken: FileRule.symlink.id
    case .notAFile: FileRule.file.id
    case .unreadable, .tooLarge: FileRule.unreadable.id
    case .notUTF8, .utf16, .nameNotUTF8, .nameNotComposed: FileRule.encoding.id
    case .nearSource: FileRule.name.id
    case .noConfiguration, .noData: FileRule.missing.id
    case .noPages: FileRule.empty.id
    }
  }

  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .linkOutside, .linkLoop, .linkToItself, .linkBroken: linkWording(in: language)
    case .notAFile:
      Wording(
        summary: language(
          ms: "tapak hanya mengandungi fail dan folder", en: "a site holds files and folders only"),
        explanation: language(
          ms: "Ini ialah soket, paip atau peranti.", en: "This is a socket, a pipe or a device."),
        solutions: [
          Solution(
            language(ms: "Keluarkannya daripada tapak.", en: "Take it out of the site."))
        ])
    case .unreadable(let code):
      Wording(
        summary: language(
          ms: "setiap fail tapak boleh dibaca", en: "every file of a site can be read"),
        explanation: language(
          ms: "Sistem menolak: \(SystemError.text(code, in: .ms)).",
          en: "The system refused: \(SystemError.text(code, in: .en))."),
        solutions: [
          Solution(
            language(
              ms: "Beri kebenaran membaca kepada pengguna yang menjalankan binaan.",
              en: "Give the user who runs the build permission to read it."))
        ])
    case .tooLarge(let size): Self.tooLarge(size, language)
    case .notUTF8:
      Wording(
        summary: language(ms: "setiap teks ditulis dalam UTF-8", en: "every text is UTF-8"),
        explanation: language(
          ms: "Bait di sini bukan UTF-8 yang sah.", en: "The byte here is not valid UTF-8."),
        solutions: [
          Solution(
            language(ms: "Simpan fail ini sebagai UTF-8.", en: "Save the file as UTF-8."))
        ])
    case .utf16:
      Wording(
        summary: language(ms: "setiap teks ditulis dalam UTF-8", en: "every text is UTF-8"),
        explanation: language(
          ms: "Fail ini disimpan dalam UTF-16, yang disebut “Unicode” oleh sesetengah editor.",
          en: "This file is saved in UTF-16, which some editors call “Unicode”."),
        solutions: [
          Solution(
            language(
              ms: "Simpan fail ini semula dengan pengekodan UTF-8.",
              en: "Save the file again with the encoding UTF-8."))
        ])
    case .nameNotUTF8:
      Wording(
        summary: language(
          ms: "setiap nama fail ditulis dalam UTF-8", en: "every file name is UTF-8"),
        explanation: language(
          ms: "Nama ini mengandungi bait yang bukan UTF-8 yang sah, di sini ditunjukkan sebagai �.",
          en: "This name holds bytes that are not valid UTF-8, shown here as �."),
        solutions: [
          Solution(
            language(
              ms:
                "Namakan semula fail atau folder ini dengan huruf kecil, angka dan tanda sempang.",
              en: "Rename the file or folder, in small letters, digits and hyphens."))
        ])
    case .nameNotComposed:
      Wording(
        summary: language(
          ms: "setiap nama fail ditulis dalam satu cara", en: "every file name is written one way"),
        explanation: language(
          ms: "Satu huruf dalam nama ini disimpan berasingan daripada tandanya (Unicode NFD).",
          en: "A letter of this name is kept apart from its accent (Unicode NFD)."),
        solutions: [
          Solution(
            language(
              ms:
                "Namakan semula fail atau folder ini dengan huruf kecil, angka dan tanda sempang.",
              en: "Rename the file or folder, in small letters, digits and hyphens."))
        ])
    case .nearSource(let path, let meant, let isThere):
      Self.near(path, meant, isThere, language)
    case .noConfiguration, .noPages: emptyWording(in: language)
    case .noData(let asked, _):
      Wording(
        summary: language(
          ms: "fail yang diperlukan oleh tapak wujud", en: "a file that the site needs is there"),
        explanation: language(
          ms: "Fail ini tiada, tetapi isinya diminta di \(asked) tempat.",
          en: "This file is not there, and what it would hold is asked for in \(asked) places."),
        solutions: [
          Solution(
            language(
              ms: "Kembalikan fail itu, atau tulis fail baharu.",
              en: "Put the file back, or write a new one."))
        ])
    }
  }

  private static func tooLarge(_ size: Int, _ language: MessageLanguage) -> Wording {
    let (own, most) = ((size + 999_999) / 1_000_000, TextReader.limit / 1_000_000)
    return Wording(
      summary: language(
        ms: "setiap fail tapak boleh dibaca", en: "every file of a site can be read"),
      explanation: language(
        ms: "Fail ini \(own) MB; teks yang melebihi \(most) MB tidak dibaca.",
        en: "This file is \(own) MB; a text of more than \(most) MB is not read."),
      solutions: [
        Solution(
          language(
            ms:
              "Pecahkan teks ini kepada beberapa fail; jika fail ini bukan teks, beri nama yang "
              + "sepadan dengan jenisnya.",
            en:
              "Make several files of the text; if it is not text, give it the ending of what it is."
          ))
      ])
  }

  private func linkWording(in language: MessageLanguage) -> Wording {
    let summary = language(
      ms: "pautan simbolik menuju ke fail di dalam tapak",
      en: "a symbolic link leads to a file inside the site")
    let remedy = language(
      ms: "Salin fail itu ke dalam tapak, atau buang pautan ini.",
      en: "Copy the file into the site, or remove the link.")
    let explanation: String
    switch self {
    case .linkOutside:
      explanation = language(
        ms: "Pautan ini menuju ke luar tapak.", en: "This link leads out of the site.")
    case .linkLoop:
      explanation = language(
        ms: "Pautan ini kembali ke folder yang mengandunginya.",
        en: "This link leads back to a folder that holds it.")
    case .linkToItself:
      explanation = language(
        ms: "Pautan ini menuju kepada dirinya sendiri.", en: "This link leads to itself.")
    default:
      explanation = language(
        ms: "Tiada apa-apa di hujung pautan ini.", en: "There is nothing where this link leads.")
    }
    return Wording(summary: summary, explanation: explanation, solutions: [Solution(remedy)])
  }

  private func emptyWording(in language: MessageLanguage) -> Wording {
    if case .noPages = self {
      return Wording(
        summary: language(
          ms: "tapak mempunyai sekurang-kurangnya satu halaman", en: "a site has at least one page"),
        explanation: language(
          ms: "Tiada fail seperti index.ms.md ditemui di dalam content/.",
          en: "No file such as index.ms.md was found in content/."),
        solutions: [
          Solution(
            language(
              ms:
                "Tulis content/index.ms.md dan content/index.en.md.",
              en:
                "Write content/index.ms.md and content/index.en.md."
            ))
        ])
    }
    let summary = language(
      ms: "tapak mempunyai fail site.yaml pada akarnya", en: "a site has a site.yaml at its root")
    if case .noConfiguration(let near?) = self {
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tiada site.yaml di sini, tetapi ada \(near).",
          en: "There is no site.yaml here, but there is \(near)."),
        solutions: [
          Solution(
            language(
              ms: "Namakan \(near) semula site.yaml.", en: "Rename \(near) to site.yaml."))
        ])
    }
    return Wording(
      summary: summary,
      explanation: language(
        ms: "Tiada site.yaml di sini.", en: "There is no site.yaml here."),
      solutions: [
        Solution(
          language(
            ms: "Jalankan arahan ini di dalam folder tapak, atau beri folder itu dengan --site.",
            en: "Run the command in the site's folder, or name that folder with --site."))
      ])
  }
}

/// What is said of files that are nearly sources.
extension TreeProblem {
  /// The path of the source that a file was meant to be, where that is not there.
  var meant: String? {
    if case .nearSource(_, let meant, false) = self { meant } else { nil }
  }

  fileprivate static func near(
    _ path: String, _ meant: String, _ isThere: Bool, _ language: MessageLanguage
  ) -> Wording {
    Wording(
      summary: language(
        ms: "setiap fail sumber mempunyai nama dan tempat yang dibaca",
        en: "every source has the name and the place by which it is read"),
      explanation: what(path, meant, language),
      solutions: [Solution(remedy(path, meant, isThere, language))])
  }

  private static func what(
    _ path: String, _ meant: String, _ language: MessageLanguage
  ) -> String {
    if NearSource.index(meantBy: path) != nil {
      return language(
        ms: "Dengan nama ini, fail ini bukan halaman folder yang mengandunginya.",
        en: "By this name the file is not the page of the folder that holds it.")
    }
    let isPublished = path.hasPrefix(SiteLayout.content + "/")
    if NearSource.isMisplaced(path, meant: meant) {
      return isPublished
        ? language(
          ms: "Di sini, fail ini diterbitkan sebagaimana adanya, dan tidak dibaca.",
          en: "In this place the file is published as it is, and not read.")
        : language(
          ms: "Di sini, fail ini tidak dibaca.", en: "In this place the file is not read.")
    }
    return isPublished
      ? language(
        ms: "Dengan nama ini, fail ini diterbitkan sebagaimana adanya, dan tidak dibaca.",
        en: "By this name the file is published as it is, and not read.")
      : language(
        ms: "Dengan nama ini, fail ini tidak dibaca.", en: "By this name the file is not read.")
  }

  private static func remedy(
    _ path: String, _ meant: String, _ isThere: Bool, _ language: MessageLanguage
  ) -> String {
    if NearSource.index(meantBy: path) != nil {
      return language(
        ms: "Tukar namanya kepada \(meant); jika fail itu sudah ada, buang yang ini.",
        en: "Rename it to \(meant); if that is there already, remove this one.")
    }
    if isThere {
      return language(
        ms: "\(meant) sudah ada: pindahkan isi fail ini ke sana, kemudian buang fail ini.",
        en: "Move what it holds into \(meant), which is there already, and remove it.")
    }
    guard NearSource.isMisplaced(path, meant: meant) else {
      return language(ms: "Tukar namanya kepada \(meant).", en: "Rename it to \(meant).")
    }
    return meant.contains("/")
      ? language(ms: "Pindahkannya ke \(meant).", en: "Move it to \(meant).")
      : language(
        ms: "Pindahkannya ke \(meant), di sebelah site.yaml.",
        en: "Move it to \(meant), beside site.yaml.")
  }
}
