import Diagnostics
import Selari

/// What the configurations of all servers have in common.
protocol ConfigurationText {
  var site: HostedSite { get }
  var headers: ResponseHeaders { get }
  var servesBrotli: Bool { get }
  var language: MessageLanguage { get }
  /// The lines of the file, where the server can serve the site.
  var lines: [String] { get }
}

extension ServerConfiguration where Self: ConfigurationText {
  var refusal: ServerRefusal? { ServerRefusal(of: headers.address, by: Self.server) }

  var text: String {
    if let refusal { return "# " + refusal.message(in: language) + "\n" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the file was made.
  var introduction: [String] {
    let address = headers.address.permalink("/")
    let command =
      "selari headers --for \(Self.server.rawValue)" + (servesBrotli ? " --brotli" : "")
      + " --url \(address)"
    return comment(
      ms: "\(address): ditulis oleh `\(command)`. Jangan sunting; jalankan semula arahan itu.",
      en: "\(address): written by `\(command)`. Do not edit; run that command again.")
  }

  func comment(ms: String, en: String) -> [String] { ["# " + language(ms: ms, en: en)] }
}
