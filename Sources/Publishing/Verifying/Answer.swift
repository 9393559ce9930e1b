/// What came back for a question.
struct Answer: Sendable {
  /// What curl says of the transfer: 0 where all went well.
  let exit: Int
  /// What curl says went wrong.
  let reason: String
  /// The status; 0 where there was no answer.
  let status: Int
  /// The headers, with names in lower case.
  let headers: [(name: String, value: String)]
  /// The file that holds the body; there is none where the body is empty.
  let body: String

  /// Whether nobody answered.
  var isMissing: Bool { status == 0 }

  /// Whether the server's certificate is not one to be trusted.
  var isUntrusted: Bool { Curl.badCertificate.contains(exit) }

  /// Whether the file of the certificates that are trusted here cannot be read: nothing was asked then.
  var lacksAuthorities: Bool { exit == Curl.badAuthorities }

  /// Whether the server has no time for the request, or wants fewer of them, or stands before one that does
  /// not answer ([RFC 6585](https://www.rfc-editor.org/rfc/rfc6585#section-4),
  /// [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15.6)). It says nothing of the site.
  var isBusy: Bool { [429, 502, 503, 504].contains(status) }

  /// Whether asking again may help.
  var isTransient: Bool {
    let isCut =
      exit != 0 && ![Curl.bodyTooLarge, Curl.badEncoding].contains(exit) && !isUntrusted
      && !lacksAuthorities
    return isCut || [408, 429].contains(status) || (500...599).contains(status)
  }

  /// After how many seconds the server wants to be asked again
  /// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)); nil where it does not say, or names a
  /// time for which nobody waits.
  var retryAfter: UInt32? {
    value("retry-after").flatMap { UInt32($0) }.flatMap { $0 <= Self.longestWait ? $0 : nil }
  }

  private static let longestWait: UInt32 = 10

  /// The values of a header, in order.
  func values(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

  /// The one value of a header, or several joined as one; nil where there is none.
  func value(_ name: String) -> String? {
    let values = values(name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Reads the status and the headers of an answer as they came; of several answers the last counts,
  /// since `103 Early Hints` may come before it.
  static func head(
    _ text: String
  ) -> (status: Int, headers: [(name: String, value: String)]) {
    var status = 0
    var headers: [(name: String, value: String)] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("HTTP/") {
        status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        headers = []
      } else if let colon = line.firstIndex(of: ":") {
        headers.append((line[..<colon].lowercased(), trimmed(line[line.index(after: colon)...])))
      }
    }
    return (status, headers)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
