/// Facts about the preview server.
public enum Preview {
  /// The port that `selari serve` listens on unless told otherwise.
  public static let defaultPort: UInt16 = 8787
  /// Where it listens unless told otherwise: this machine only.
  public static let defaultHost = "127.0.0.1"
  /// The environment's variable that says how a line is opened in an editor.
  public static var editorVariable: String { SourcePage.editorVariable }
}
