/// Facts about the preview server.
public enum Preview {
  /// The port that `selari serve` listens on unless told otherwise.
  public static let defaultPort: UInt16 = 8787
}
