import Diagnostics
import Glibc
import Preview
import Selari

extension ListenFault {
  /// What is said where the preview cannot listen, and what to do.
  func message(in language: MessageLanguage) -> String {
    switch self {
    case .portInUse(let port):
      return language(
        ms:
          "port \(port) sedang digunakan; pilih yang lain, cth. --port \(Self.other(than: port)).",
        en: "port \(port) is in use; choose another, e.g. --port \(Self.other(than: port)).")
    case .unknownHost(let host):
      return language(
        ms: "`\(host)` bukan nama atau alamat yang diketahui; betulkan --host.",
        en: "`\(host)` is no name or address that is known; put --host right.")
    case .refused(let host, let port, let code):
      let reason = SystemError.text(code, in: language)
      return language(
        ms:
          "tidak dapat melayani di \(host), port \(port): \(reason); pilih --host atau --port yang lain.",
        en:
          "cannot serve at \(host), port \(port): \(reason); choose another --host or --port.")
    case .noLibrary(let reason):
      return language(
        ms:
          "pratonton memerlukan libmicrohttpd, yang tidak dapat dimuatkan (\(reason)); pasang pakej libmicrohttpd12.",
        en:
          "the preview needs libmicrohttpd, which cannot be loaded (\(reason)); install the package libmicrohttpd12."
      )
    }
  }

  private static func other(than port: UInt16) -> UInt16 { port == .max ? port - 1 : port + 1 }
}
