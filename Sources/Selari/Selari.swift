import CPlatform
import CYAML
import Diagnostics

/// Facts about the program itself.
public enum Selari {
  /// The version, as `selari --version` prints it.
  public static let version = "0.1.0"
}
