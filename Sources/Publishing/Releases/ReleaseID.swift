import Selari

/// The name of a release: the instant its site was built for, and a digest of what it holds.
///
/// `20221020T040000Z-3f2a91c0d41e77b2`: names sort by instant, the same build has the same name, and a
/// record that was changed no longer has its release's digest.
public struct ReleaseID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// As it is written.
  public let description: String

  init(at instant: Instant, digest: String) {
    description = instant.description.filter { $0 != "-" && $0 != ":" } + "-" + digest
  }

  /// Reads a name; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 16, parts[0].hasSuffix("Z"),
      parts[1].utf8.count == 16,
      text.utf8.allSatisfy({ Self.bytes.contains($0) })
    else { return nil }
    description = text
  }

  private static let bytes = Set("0123456789abcdefTZ-".utf8)

  /// The instant in the name.
  var instant: Instant? {
    let digits = Array(description.utf8.prefix(16))
    let part = { (range: Range<Int>) in String(decoding: digits[range], as: UTF8.self) }
    let text =
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z"
    return (try? Moment(iso8601: text, in: .utc)).map { $0.start(in: .utc) }
  }

  /// The instant that the release was built for, as its record says; where that cannot be, as its name does. No
  /// digest covers the record's word; a release that was made anew is named a second or so later.
  func at(_ said: String) -> String {
    guard let instant else { return said }
    if let moment = try? Moment(iso8601: said, in: .utc) {
      let seconds = instant.seconds - moment.start(in: .utc).seconds
      if (0...Self.secondsLater).contains(seconds) { return said }
    }
    return SiteZone.utc.iso8601(instant)
  }

  private static let secondsLater: Int64 = 3600

  /// The digest of what the release holds.
  var digest: Substring { description.suffix(16) }

  public static func < (left: ReleaseID, right: ReleaseID) -> Bool {
    left.description < right.description
  }
}

/// A release on a target.
public struct Release: Sendable {
  /// Its name.
  public let id: ReleaseID
  /// When it was published.
  public let published: Instant
  /// The instant that it was built for, by ISO 8601.
  public let at: String
  /// How many pages it has.
  public let pages: Int
  /// How many files it has.
  public let files: Int
  /// Whether it is the one that is served.
  public let isCurrent: Bool
}
