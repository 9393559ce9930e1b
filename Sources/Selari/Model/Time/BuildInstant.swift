import Diagnostics

/// The instant that a build is for, and who named it.
public struct BuildInstant: Hashable, Sendable {
  /// The instant. With the tree, it is all that a build depends on.
  public let instant: Instant
  /// Who named it.
  public let origin: Origin

  /// Who names a build's instant; the first that does is heard.
  public enum Origin: Hashable, Sendable {
    /// `--at`.
    case argument
    /// `SOURCE_DATE_EPOCH`.
    case environment
    /// Nobody: it is now.
    case clock
  }

  /// Decides on the instant: `--at`, else
  /// [`SOURCE_DATE_EPOCH`](https://reproducible-builds.org/specs/source-date-epoch/), else the clock.
  ///
  /// A variable that is set and empty is an error, like any other that is no number: it mostly comes
  /// from a command that failed, and a build that takes the clock then depends on nothing one sees.
  /// - Parameters:
  ///   - argument: What follows `--at`: an instant, or a day, which is its first moment.
  ///   - environment: The process's environment.
  ///   - zone: The site's zone, for a time without an offset.
  ///   - clock: The clock, asked only if nobody else names the instant.
  public static func decide(
    at argument: String?, environment: [String: String], zone: SiteZone, clock: () -> Instant
  ) throws(BuildInstantFault) -> BuildInstant {
    if let argument {
      do throws(MomentFault) {
        let moment = try Moment(iso8601: argument, in: zone)
        return BuildInstant(instant: moment.start(in: zone), origin: .argument)
      } catch {
        throw .argument(argument, error)
      }
    }
    if let epoch = environment[Self.variable] {
      // Digits only: `Int64.init` would take a plus sign too.
      guard epoch.utf8.allSatisfy(ASCII.isDigit),
        let seconds = Int64(epoch), seconds <= Instant.latest.seconds
      else { throw .environment(epoch) }
      return BuildInstant(instant: Instant(seconds: seconds), origin: .environment)
    }
    return BuildInstant(instant: clock(), origin: .clock)
  }

  /// The name of the environment's variable.
  public static let variable = "SOURCE_DATE_EPOCH"
}

/// Why the instant of a build cannot be told.
public enum BuildInstantFault: Error, Hashable, Sendable {
  /// What follows `--at` is no day or instant.
  case argument(String, MomentFault)
  /// `SOURCE_DATE_EPOCH` is no number of seconds, or one beyond all years that are known here.
  case environment(String)

  /// What is wrong.
  public func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .argument(let written, let fault):
      "--at: " + fault.explanation(of: written, in: language)
    case .environment(let written) where Self.isNumber(written):
      language(
        ms: "\(BuildInstant.variable) bernilai `\(written)` saat, lebih lewat daripada tahun 9999.",
        en: "\(BuildInstant.variable) is `\(written)` seconds, which is later than the year 9999.")
    case .environment(let written):
      language(
        ms: "\(BuildInstant.variable) bernilai `\(written)`, bukan bilangan saat sejak 1970.",
        en: "\(BuildInstant.variable) is `\(written)`, not a number of seconds since 1970.")
    }
  }

  /// What to do.
  public func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .argument(_, let fault): fault.solutions(in: language)
    case .environment(let written) where Self.isNumber(written):
      [
        Solution(
          language(
            ms: "Berikan bilangan saat, bukan milisaat, atau nyahsetkan.",
            en: "Give seconds and not milliseconds, or unset it."))
      ]
    case .environment:
      [
        Solution(
          language(
            ms:
              "Berikan nombor bulat, contohnya daripada `git log -1 --format=%ct`, atau nyahsetkan.",
            en: "Give a whole number, such as that of `git log -1 --format=%ct`, or unset it."))
      ]
    }
  }

  /// Whether it is a number all the same, which is too great.
  private static func isNumber(_ written: String) -> Bool {
    !written.isEmpty && written.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }
}
