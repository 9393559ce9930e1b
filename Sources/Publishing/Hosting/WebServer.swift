import Diagnostics
import Selari

/// The web servers whose configuration Selari prints.
public enum WebServer: String, CaseIterable, Sendable {
  /// [nginx](https://nginx.org/).
  case nginx
  /// The [Apache HTTP Server](https://httpd.apache.org/).
  case apache

  /// What it is called.
  var name: String {
    switch self {
    case .nginx: "nginx"
    case .apache: "Apache"
    }
  }

  /// The configuration of a site.
  /// - Parameters:
  ///   - site: What is served.
  ///   - address: Where it is served.
  ///   - servesBrotli: Whether the server has the module that serves `.br`.
  ///   - language: The language of the comments.
  public func configuration(
    of site: HostedSite, at address: SiteAddress, servesBrotli: Bool, language: MessageLanguage
  ) -> any ServerConfiguration {
    let headers = ResponseHeaders(needs: site.needs, address: address)
    switch self {
    case .nginx:
      return NginxConfiguration(
        site: site, headers: headers, servesBrotli: servesBrotli, language: language)
    case .apache:
      return ApacheConfiguration(
        site: site, headers: headers, servesBrotli: servesBrotli, language: language)
    }
  }
}

/// A file that a web server includes to serve a site.
public protocol ServerConfiguration: Sendable {
  /// The server that reads it.
  static var server: WebServer { get }
  /// Why the server cannot serve a site at this address; nil where it can.
  var refusal: ServerRefusal? { get }
  /// The text of the file. Where the server cannot serve the site it is a comment that says why, so that
  /// nothing is served in a wrong way.
  var text: String { get }
}
