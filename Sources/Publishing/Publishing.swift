/// Facts about publishing.
public enum Publishing {
  /// How many releases a target keeps unless `site.yaml` says otherwise.
  public static let defaultKeptReleases = 5
}
