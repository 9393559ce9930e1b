import Diagnostics
import Glibc

extension OutputProblem {
  /// What to say of it in a language.
  public func wording(in language: MessageLanguage) -> Wording {
    let words = words(in: language)
    return Wording(
      summary: summary(in: language), explanation: words.explanation,
      solutions: words.remedy.map { [Solution($0)] } ?? [])
  }

  private func summary(in language: MessageLanguage) -> String {
    switch self {
    case .holdsSite, .insideSources, .notOurs, .holdsRepository, .notAFolder, .linkBroken:
      language(
        ms: "output ditulis ke dalam folder yang khusus untuknya",
        en: "the output goes to a folder of its own")
    case .locked:
      language(
        ms: "hanya satu binaan menulis ke dalam sesebuah folder pada satu masa",
        en: "one build at a time writes to a folder")
    case .path, .writtenTwice, .generated, .fileAndFolder:
      language(
        ms: "setiap fail output mempunyai laluannya sendiri di dalam folder output",
        en: "every file of the output has a path of its own inside the output folder")
    case .full, .readOnly, .denied, .system, .halfReplaced:
      language(ms: "folder output boleh ditulis", en: "the output folder can be written")
    case .notAtomic:
      language(
        ms: "output bertukar dalam satu langkah", en: "the output changes in one step")
    }
  }

  private func words(in language: MessageLanguage) -> (explanation: String, remedy: String?) {
    let otherName = language(
      ms: "Beri salah satu daripadanya nama atau alamat yang lain.",
      en: "Give one of them another name or address.")
    return switch self {
    case .holdsSite, .insideSources, .notOurs, .holdsRepository, .notAFolder, .linkBroken:
      folderWords(in: language)
    case .locked(let process):
      (
        language(
          ms: "Satu lagi binaan\(process.map { " (proses \($0))" } ?? "") sedang menulis ke sini.",
          en: "Another build\(process.map { " (process \($0))" } ?? "") is writing here."),
        language(
          ms: "Tunggu sehingga binaan itu selesai, atau beri folder lain dengan --output.",
          en: "Wait until it has finished, or name another folder with --output.")
      )
    case .path(let fault):
      (fault.words(in: language), fault.remedy(in: language))
    case .writtenTwice:
      (
        language(
          ms: "Dua fail binaan ini mempunyai laluan yang sama.",
          en: "Two files of this build have the same path."), otherName
      )
    case .generated(let path):
      (
        language(
          ms: "\(path) dihasilkan oleh Selari sendiri.", en: "Selari makes \(path) itself."),
        Self.remedy(for: path, in: language)
      )
    case .fileAndFolder:
      (
        language(
          ms: "Satu fail menghendaki laluan ini sebagai fail, dan satu lagi sebagai folder.",
          en: "One file wants this path for a file, and another for a folder."), otherName
      )
    case .full, .readOnly, .denied, .system, .halfReplaced, .notAtomic: systemWords(in: language)
    }
  }

  /// Two of the files that are made have templates of their own.
  private static func remedy(for path: String, in language: MessageLanguage) -> String {
    SiteLayout.neutralLayouts[path].map {
      language(
        ms: "Buang fail ini; templates/\($0) menentukan rupa fail yang dihasilkan.",
        en: "Remove this file; templates/\($0) decides what the one that is made looks like.")
    }
      ?? language(
        ms: "Buang fail ini: kandungannya tidak akan sampai kepada sesiapa.",
        en: "Remove this file: what it says would reach nobody.")
  }

  private func folderWords(
    in language: MessageLanguage
  ) -> (explanation: String, remedy: String?) {
    let other = language(
      ms: "Beri folder lain dengan --output.", en: "Name another folder with --output.")
    switch self {
    case .holdsSite:
      return (
        language(
          ms: "Folder ini mengandungi tapak itu sendiri, yang akan ditulis ganti.",
          en: "This folder holds the site itself, which would be overwritten."), other
      )
    case .insideSources:
      return (
        language(
          ms: "Folder ini terletak dalam sumber tapak, maka binaan akan membaca hasilnya sendiri.",
          en: "This folder lies among the site's sources, so a build would read what it wrote."),
        other
      )
    case .notOurs(let examples):
      let names = examples.map { "`\($0)`" }.joined(separator: ", ")
      return (
        language(
          ms: "Folder ini tidak dibuat oleh Selari dan mengandungi fail lain: \(names).",
          en: "This folder was not made by Selari and holds other files: \(names)."),
        language(
          ms:
            "Kosongkan folder itu jika isinya tidak diperlukan, atau beri folder lain dengan --output.",
          en: "Empty it if nothing in it is needed, or name another folder with --output.")
      )
    case .holdsRepository:
      return (
        language(
          ms: "Folder ini ialah repositori Git, yang akan dibuang oleh binaan.",
          en: "This folder is a Git repository, which a build would remove."), other
      )
    case .linkBroken:
      return (
        language(ms: "Tiada apa-apa di hujung pautan ini.", en: "This link leads nowhere."),
        language(
          ms: "Buat folder yang dituju, atau buang pautan ini.",
          en: "Make the folder that it leads to, or remove the link.")
      )
    default:
      return (
        language(ms: "Laluan ini bukan folder.", en: "This is not a folder."), other
      )
    }
  }

  private func systemWords(
    in language: MessageLanguage
  ) -> (explanation: String, remedy: String?) {
    switch self {
    case .full:
      (
        language(
          ms: "Tiada ruang lagi pada cakera, atau kuota sudah habis.",
          en: "There is no room left on the disk, or a quota is used up."),
        language(
          ms: "Kosongkan sedikit ruang; binaan memerlukan ruang untuk dua salinan output.",
          en: "Make some room; a build needs room for two copies of the output.")
      )
    case .readOnly:
      (
        language(
          ms: "Sistem fail di sini hanya boleh dibaca.", en: "The file system here is read-only."),
        language(
          ms: "Beri folder yang boleh ditulis dengan --output.",
          en: "Name a folder that can be written with --output.")
      )
    case .denied:
      (
        language(
          ms: "Pengguna yang menjalankan binaan tiada kebenaran menulis di sini.",
          en: "The user who runs the build may not write here."),
        language(
          ms: "Beri kebenaran menulis kepada pengguna itu, atau beri folder lain dengan --output.",
          en: "Give that user permission to write, or name another folder with --output.")
      )
    case .halfReplaced(let code):
      (
        language(
          ms:
            "Fail terpaksa diganti satu demi satu dan kerja itu terhenti (\(SystemError.text(code, in: .ms))): sebahagian output baharu, sebahagian lama.",
          en:
            "Files had to be replaced one by one, and that stopped (\(SystemError.text(code, in: .en))): part of the output is new, part is old."
        ),
        language(
          ms: "Betulkan puncanya dan bina semula; binaan yang berikutnya melengkapkan output.",
          en: "Put the cause right and build again; the next build completes the output.")
      )
    case .notAtomic(let code):
      (
        language(
          ms:
            "Folder ini tidak boleh ditukar sekali gus (\(SystemError.text(code, in: .ms))), jadi failnya diganti satu demi satu.",
          en:
            "This folder cannot be exchanged as a whole (\(SystemError.text(code, in: .en))), so its files were replaced one by one."
        ),
        [EACCES, EPERM].contains(code)
          ? language(
            ms: "Benarkan penulisan dalam folder yang mengandunginya.",
            en: "Allow writing in the folder that holds it.")
          : language(
            ms: "Gunakan folder di dalam titik lekap dan bukan titik lekap itu sendiri.",
            en: "Use a folder inside the mount point, not the mount point itself.")
      )
    default:
      (
        language(
          ms: "Sistem menolak: \(systemText(.ms)).", en: "The system refused: \(systemText(.en))."),
        nil
      )
    }
  }

  private func systemText(_ language: MessageLanguage) -> String {
    if case .system(let code) = self { SystemError.text(code, in: language) } else { "" }
  }
}

extension OutputProblem.PathFault {
  fileprivate func words(in language: MessageLanguage) -> String {
    switch self {
    case .absolute:
      language(
        ms: "Laluan ini bermula dengan `/`, tetapi sepatutnya relatif kepada output.",
        en: "The path begins with `/`, and should be relative to the output.")
    case .emptyPart:
      language(ms: "Laluan ini ada bahagian yang kosong.", en: "A part of the path is empty.")
    case .leavesOutput:
      language(
        ms: "Laluan ini mengandungi `.` atau `..`, yang boleh membawa ke luar output.",
        en: "The path holds `.` or `..`, which may lead out of the output.")
    case .controlCharacter(let byte):
      language(
        ms: "Laluan ini mengandungi aksara kawalan, \(Self.name(of: byte)).",
        en: "The path holds a control character, \(Self.name(of: byte)).")
    case .tooLong:
      language(
        ms: "Laluan ini, atau satu nama di dalamnya, terlalu panjang bagi sistem fail.",
        en: "The path, or a name in it, is too long for a file system.")
    case .reserved:
      language(
        ms: "Nama yang bermula dengan `.selari-` dikhaskan untuk Selari.",
        en: "Names that begin with `.selari-` are kept for Selari.")
    }
  }

  /// What to do about it, where a file's name makes it.
  fileprivate func remedy(in language: MessageLanguage) -> String? {
    switch self {
    case .controlCharacter, .reserved:
      language(ms: "Tukar nama fail itu.", en: "Rename the file.")
    case .tooLong:
      language(ms: "Beri fail itu nama yang lebih pendek.", en: "Give the file a shorter name.")
    case .absolute, .emptyPart, .leavesOutput: nil
    }
  }

  /// What nobody sees in a name, by its number in Unicode.
  private static func name(of byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
