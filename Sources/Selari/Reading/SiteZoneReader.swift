import Diagnostics

extension SiteReader {
  /// The zone that a site's `timezone` names, read by itself before the build: `--at` is read in it,
  /// and instants are printed in it. UTC where `site.yaml` does not say or cannot be read, which the
  /// build then tells.
  public static func zone(of tree: some InputTree) -> SiteZone {
    var findings: [Finding] = []
    guard let source = TextReader(tree: tree).read(SiteLayout.configuration, findings: &findings),
      let name = YAML.parse(source, findings: &findings)?["timezone"]?.text,
      let zone = try? SiteZone(identifier: name)
    else { return .utc }
    return zone
  }
}
