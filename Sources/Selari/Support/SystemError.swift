import Diagnostics
import Glibc

/// What the system says of a call that failed, in either language.
public enum SystemError {
  /// The words for an error number: of those that people meet in Malay too, of the rest as the system
  /// has them.
  public static func text(_ code: Int32, in language: MessageLanguage) -> String {
    let english = String(cString: strerror(code))
    return language(ms: malay[code] ?? english, en: english)
  }

  private static let malay: [Int32: String] = [
    EPERM: "Operasi tidak dibenarkan", ENOENT: "Tiada fail atau folder itu",
    EIO: "Ralat peranti simpanan", EACCES: "Kebenaran tidak diberikan",
    EBUSY: "Peranti atau sumber sedang digunakan", EEXIST: "Fail itu sudah ada",
    ENOTDIR: "Bukan folder", EISDIR: "Ialah folder", EINVAL: "Nilai tidak sah",
    ENFILE: "Terlalu banyak fail terbuka dalam sistem", EMFILE: "Terlalu banyak fail terbuka",
    ENOSPC: "Tiada ruang lagi pada cakera", EROFS: "Sistem fail hanya boleh dibaca",
    ENAMETOOLONG: "Nama fail terlalu panjang", ENOTEMPTY: "Folder tidak kosong",
    ELOOP: "Terlalu banyak pautan simbolik", EDQUOT: "Kuota cakera sudah habis",
    EADDRINUSE: "Alamat itu sedang digunakan", EADDRNOTAVAIL: "Alamat itu tidak boleh digunakan",
  ]
}
