import Glibc

/// Asks addresses by the program `curl`, all in one run, some at a time.
///
/// The program and not its library: the library would be loaded at every start of Selari, with all
/// that it needs for TLS, for an option that is seldom used. `curl` also knows what the machine's
/// owner has set up: proxies and certificates.
public struct CurlProber: AddressProber {
  let program: String
  /// The longest that one address may take, in seconds.
  let patience: Int

  /// A prober by a program that is looked for like any other.
  public init(program: String = "curl", patience: Int = 30) {
    self.program = program
    self.patience = patience
  }

  public func answers(to addresses: [String]) throws(ProbeFailure) -> [AddressAnswer] {
    guard !addresses.isEmpty else { return [] }
    // `--disable` first: what a person's ~/.curlrc says must not change what is found.
    let run = ProgramRun(
      [program, "--disable", "--config", "-"], input: settings(for: addresses))
    guard let run else { throw .noProgram(code: errno) }
    if run.isNotFound { throw .noProgram(code: ENOENT) }
    return Self.read(run.outputText, count: addresses.count)
  }

  /// What `curl` is told: one transfer for each address, of the first byte only.
  private func settings(for addresses: [String]) -> String {
    var lines = [
      "silent", "globoff", "parallel", "parallel-max = 8", "connect-timeout = 10",
      "max-time = \(patience)", "proto = \"=http,https\"", "range = \"0-0\"",
      "user-agent = \"Selari/\(Selari.version) (checks the links of a site)\"",
      #"write-out = "%{urlnum}\t%{exitcode}\t%{http_code}\t%{redirect_url}\t%{errormsg}\n""#,
    ]
    for address in addresses {
      lines.append("url = \"\(Self.quoted(address))\"")
      lines.append("output = \"/dev/null\"")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An address as it stands between quotation marks; what is no byte of an address is escaped.
  private static func quoted(_ address: String) -> String {
    var result = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0...0x20, 0x7F...0xFF:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      default: result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result
  }

  /// Reads what `curl` wrote: a line for each address, in the order in which they answered.
  static func read(_ text: String, count: Int) -> [AddressAnswer] {
    var answers = [AddressAnswer](repeating: .unreachable(""), count: count)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count >= 5, let index = Int(parts[0]), answers.indices.contains(index) else {
        continue
      }
      if let status = Int(parts[2]), status > 0 {
        let redirect = parts[3].isEmpty ? nil : String(parts[3])
        answers[index] = .status(status, redirect: redirect)
      } else {
        answers[index] = .unreachable(String(parts[4]))
      }
    }
    return answers
  }
}
