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
  /// There is no `curl`, or it cannot be started.
  case noProgram(String)
  /// None of the addresses could be reached: it is the network that is not there. Why, of the first.
  case noNetwork(String)
}
