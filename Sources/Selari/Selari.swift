/// Facts about the program itself.
public enum Selari {
  /// The version, as `selari --version` prints it.
  public static let version = "0.1.0"
  /// The day of the version, which the manual page states.
  public static let released = "2026-11-26"
}
