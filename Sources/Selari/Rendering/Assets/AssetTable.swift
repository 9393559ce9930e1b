import Diagnostics

/// Every asset of a site, by name.
struct AssetTable: Sendable {
  private(set) var assets: [String: Asset] = [:]
  /// What stylesheets and scripts name by hand that is no asset of theirs, in the order in which it
  /// stands.
  private(set) var links: [AssetLink] = []

  /// The names, sorted.
  var names: [String] { assets.keys.sorted() }

  subscript(name: String) -> Asset? { assets[name] }

  /// The size in bytes of the asset that is served at a path.
  func size(at path: String) -> Int? { assets.values.first { $0.path == path }?.bytes.count }

  /// The table of all assets. A stylesheet that names an asset which is not there is a finding.
  /// - Parameter files: Bytes by name.
  static func build(_ files: [String: [UInt8]], findings: inout [Finding]) -> AssetTable {
    var builder = AssetTableBuilder(files: files)
    for name in files.keys.sorted() { builder.add(name) }
    findings += builder.findings
    return AssetTable(assets: builder.assets, links: builder.links)
  }
}
