import Diagnostics

/// Asks addresses whether they are still there. The network is handed in, so that tests decide it.
public protocol AddressProber: Sendable {
  /// What each address answers, in the order given. Each is asked once, and no redirect is followed.
  func answers(to addresses: [String]) throws(ProbeFailure) -> [AddressAnswer]
}

/// What an address answers.
public enum AddressAnswer: Hashable, Sendable {
  /// A status of [HTTP](https://www.rfc-editor.org/rfc/rfc9110#section-15), and where it leads on to.
  case status(Int, redirect: String?)
  /// No answer, and why: the name is unknown, nobody listens, the certificate is wrong.
  case unreachable(String)
}

/// Why nothing could be asked at all: exit status 2.
public enum ProbeFailure: Error, Hashable, Sendable {
  /// There is no `curl`, or it cannot be started; by the system's error number.
  case noProgram(code: Int32)
  /// None of the addresses could be reached: it is the network that is not there. Why, of the first.
  case noNetwork(String)

  /// What is said of it.
  public func message(in language: MessageLanguage) -> String {
    switch self {
    case .noProgram(let code):
      language(
        ms: "--external memerlukan program curl, yang tidak dapat dijalankan: "
          + "\(SystemError.text(code, in: .ms)).",
        en: "--external needs the program curl, which cannot be run: "
          + "\(SystemError.text(code, in: .en)).")
    case .noNetwork(let reason):
      language(
        ms: "tiada satu pun alamat dapat dihubungi, jadi rangkaian tiada: \(reason).",
        en: "none of the addresses can be reached, so the network is missing: \(reason).")
    }
  }
}
