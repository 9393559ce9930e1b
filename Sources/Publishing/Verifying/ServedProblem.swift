import Diagnostics
import Selari

/// What can be wrong with a site as it is served.
enum ServedProblem: Problem, Hashable {
  /// A file of the build is not there.
  case missing(status: Int)
  /// A file is not the one that was built.
  case changed(ServedChange)
  /// An address that the served sitemap or a feed names, and the build does not hold.
  case extra(String)
  /// A file of Selari's own that is not for the public is served.
  case hiddenIsServed
  /// The tree that builds keep beside the site is served.
  case spareIsServed
  /// A file is answered with another status.
  case status(Int)
  /// The whole site is answered with another address.
  case moved(to: String)
  /// Not one file of the build is served, and of so many addresses so many say that nothing is there.
  case absent(missing: Int, of: Int)
  /// A header is missing or has another value.
  case header(String, expected: String, given: String?)
  /// There is a compressed copy, and it is not served.
  case notCompressed
  /// An answer is coded in a way that was not asked for.
  case unaskedEncoding(String)
  /// A compressed answer cannot be read.
  case unreadable(coding: String)
  /// An older address is not answered with another.
  case notRedirected(status: Int, target: String)
  /// An older address leads elsewhere.
  case wrongTarget(String, expected: String)
  /// An address that does not exist is not answered with 404.
  case notNotFound(status: Int)
  /// The answer to an address that does not exist is not the site's own page.
  case otherNotFoundPage
  /// There was no answer.
  case unreachable(reason: String)
  /// The server has no time for the request, or wants fewer of them.
  case busy(status: Int)
  /// The server's certificate is not one to be trusted.
  case untrusted(reason: String)
  /// The certificates that are trusted on this machine cannot be read.
  case withoutAuthorities(reason: String)

  /// The rule that is broken.
  var rule: RuleID {
    switch self {
    case .missing, .absent: ServedRule.missing.id
    case .changed, .unreadable: ServedRule.changed.id
    case .extra, .hiddenIsServed, .spareIsServed: ServedRule.extra.id
    case .status, .moved: ServedRule.status.id
    case .header: ServedRule.header.id
    case .notCompressed, .unaskedEncoding: ServedRule.compression.id
    case .notRedirected, .wrongTarget: ServedRule.redirect.id
    case .notNotFound, .otherNotFoundPage: ServedRule.notFound.id
    case .unreachable, .busy, .untrusted, .withoutAuthorities: ServedRule.unreachable.id
    }
  }

  /// Whether an address at which this was met does not serve the file that was built.
  var isOfTheFile: Bool {
    switch self {
    case .missing, .changed, .unreadable, .status, .moved, .unreachable, .busy, .untrusted,
      .withoutAuthorities:
      true
    default: false
    }
  }

  /// Whether it is met in what is served, and not only in how: a release that is served in the place of
  /// this one can mend it.
  var isOfTheBytes: Bool {
    switch self {
    case .header, .notCompressed, .unaskedEncoding, .notRedirected, .wrongTarget, .notNotFound,
      .hiddenIsServed, .spareIsServed, .moved, .busy:
      false
    default: true
    }
  }

  /// Whether it is what shows where something else was built than is served.
  var isOfAnotherBuild: Bool {
    switch self {
    case .missing, .changed, .extra, .notRedirected, .wrongTarget: true
    default: false
    }
  }

  /// Whether many addresses have the same fault for one reason, so that it is told once.
  var isOfTheServer: Bool {
    switch self {
    case .status, .header, .notCompressed, .unaskedEncoding, .unreachable, .busy, .untrusted,
      .withoutAuthorities:
      true
    default: false
    }
  }
}
