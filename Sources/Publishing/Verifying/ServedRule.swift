import Diagnostics

/// The rules of a site as it is served, which `selari verify` holds it against. The comment of each is
/// its page in the manual.
enum ServedRule: String, CaseIterable {
  /// Every file of the build is served.
  ///
  /// An upload that stopped half way, or a file that the server keeps from the public. Publish again.
  ///
  /// Where no file of the build is served, and most addresses say that nothing is there, that is told
  /// once: the server looks in another folder (`root`), answers for another name (`server_name`), or has
  /// not been published to.
  case missing = "served/missing"

  /// What is served is what was built.
  ///
  /// A page that somebody changed on the server (a defacement, an edit by hand), one of an older
  /// release, or one that a proxy rewrites. The message shows the line that is served and the one that
  /// was built.
  case changed = "served/changed"

  /// Nothing is served that was not built.
  ///
  /// An address in the served sitemap or feeds that the build does not hold, a file of Selari's own that
  /// is not for the public, or the tree before the last build, which lies beside a site below a path
  /// (`.selari-spare-…`).
  case extra = "served/extra"

  /// An address is answered with the status that it should have.
  ///
  /// A page answers 200. Where the site's first page leads to another host, scheme or folder, the whole
  /// site is taken to, and the message names the address to verify. Another status is the server's
  /// configuration: `selari headers` prints one that is right.
  case status = "served/status"

  /// The headers are those that the site asks for.
  ///
  /// Among them the content security policy and how long browsers keep a file. `selari headers` prints
  /// the configuration that sends them.
  case header = "served/header"

  /// Files that have a compressed copy are served compressed, and only to those who ask.
  ///
  /// The copies lie beside the files (`.gz`, `.br`); the server has to be told to use them.
  case compression = "served/compression"

  /// An older address leads to the page's address of today.
  case redirect = "served/redirect"

  /// An address that does not exist is answered with 404, and with the site's own page for it.
  ///
  /// A server that answers 200 there makes search engines keep pages that are none.
  case notFound = "served/not-found"

  /// The server answers.
  ///
  /// The name is unknown, nobody listens, or the answer did not come in time. Or the certificate has expired,
  /// is for another name, or is vouched for by nobody whom this machine trusts: `CURL_CA_BUNDLE` names the file
  /// with the certificate of an agency's own authority; one that names no file that can be read is told as that.
  /// Or the server is overloaded, or limits how many requests it takes (429, 502, 503, 504): such requests are
  /// repeated, two at a time, and where that does not help it is told once. The exit status is 2.
  case unreachable = "served/unreachable"

  var id: RuleID { RuleID(rawValue) }
}
