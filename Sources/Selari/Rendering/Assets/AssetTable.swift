import Diagnostics
import Templating

/// A file below `templates/assets/` as pages ask for it: by an address that changes with its bytes,
/// so that browsers may keep it for ever.
struct Asset: Sendable {
  /// The path below `templates/assets/`: `css/site.css`.
  let name: String
  /// The path from the site's root: `/assets/css/site.3f2a91c0de.css`.
  let path: String
  /// The bytes as they are served; a stylesheet's own addresses are fingerprinted too.
  let bytes: [UInt8]
  private let digest: Lazy<String>
  /// The size of an image in pixels.
  let size: ImageSize?
  /// The assets that a stylesheet names.
  let needs: Set<String>

  init(_ name: String, _ bytes: [UInt8], needs: Set<String>) {
    self.name = name
    self.bytes = bytes
    self.needs = needs
    let fingerprint = Digest.sha256(bytes).hexadecimal.prefix(10)
    path = "/assets/" + Self.inserting(fingerprint, into: name)
    // Of most assets, such as fonts, no template ever asks for it.
    digest = Lazy { "sha384-" + Digest.sha384(bytes).base64 }
    size = ImageSize(of: bytes)
  }

  /// The digest for `integrity`: `sha384-…`.
  var integrity: String { digest.value }

  /// `site.css` → `site.3f2a91c0de.css`.
  private static func inserting(_ fingerprint: Substring, into name: String) -> String {
    let fileStart = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    guard let dot = name[fileStart...].lastIndex(of: "."), dot > fileStart else {
      return name + "." + fingerprint
    }
    return name[..<dot] + "." + fingerprint + name[dot...]
  }
}

/// Every asset of a site, by name.
struct AssetTable: Sendable {
  static let folder = "templates/assets/"

  private(set) var assets: [String: Asset] = [:]

  /// The names, sorted.
  var names: [String] { assets.keys.sorted() }

  subscript(name: String) -> Asset? { assets[name] }

  /// The size in bytes of the asset that is served at a path.
  func size(at path: String) -> Int? { assets.values.first { $0.path == path }?.bytes.count }

  /// The table of all assets. A stylesheet that names an asset which is not there is a finding.
  /// - Parameters:
  ///   - files: Bytes by name.
  ///   - prefix: What stands before every address: the site's path prefix.
  static func build(_ files: [String: [UInt8]], findings: inout [Finding]) -> AssetTable {
    var builder = AssetTableBuilder(files: files)
    for name in files.keys.sorted() { _ = builder.asset(name, importers: []) }
    findings += builder.findings
    return AssetTable(assets: builder.assets)
  }
}

/// Builds assets in the order in which stylesheets need each other.
private struct AssetTableBuilder {
  let files: [String: [UInt8]]
  var assets: [String: Asset] = [:]
  var findings: [Finding] = []
  /// The assets that each stylesheet names.
  var needs: [String: Set<String>] = [:]

  mutating func asset(_ name: String, importers: [String]) -> Asset? {
    if let known = assets[name] { return known }
    guard let written = files[name], !importers.contains(name) else { return nil }
    let bytes =
      name.hasSuffix(".css") ? stylesheet(name, written, importers: importers + [name]) : written
    let asset = Asset(name, bytes, needs: needs[name] ?? [])
    assets[name] = asset
    return asset
  }

  /// A stylesheet with each `url(…)` that names an asset replaced by its address, relative to the
  /// stylesheet's own, so that the site can be moved to another prefix.
  private mutating func stylesheet(
    _ name: String, _ bytes: [UInt8], importers: [String]
  ) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(ofASCII: "url(") {
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      let written = rest.prefix { $0 != ")" }
      rest = rest[written.endIndex...]
      result += address(written, in: name, text: text, importers: importers)
    }
    return Array((result + rest).utf8)
  }

  private mutating func address(
    _ written: Substring, in name: String, text: String, importers: [String]
  ) -> String {
    let bare = written.trimmingPrefix { " \"'".contains($0) }
    let target = bare.prefix { !" \"'".contains($0) }
    let isLocal = !target.isEmpty && !target.contains(":") && !"/#".contains(target.first ?? "/")
    guard isLocal else { return String(written) }
    let file = target.prefix { $0 != "#" && $0 != "?" }
    let wanted = RelativePath.resolve(String(file), from: name)
    guard let asset = wanted.flatMap({ asset($0, importers: importers) }) else {
      let source = Source(path: AssetTable.folder + name, text: text)
      let start = text.utf8.distance(from: text.startIndex, to: target.startIndex)
      let problem = AssetProblem.missing(
        name: wanted ?? String(file),
        suggestion: NearMiss.of(wanted ?? String(file), among: files.keys.sorted()))
      findings.append(
        Finding(problem, at: source.place(start..<start + target.utf8.count)))
      return String(written)
    }
    needs[name, default: []].insert(asset.name)
    return RelativePath.from("/assets/" + name, to: asset.path) + target.dropFirst(file.count)
  }
}

/// What can be wrong with an asset.
enum AssetProblem: Problem {
  case missing(name: String, suggestion: String?)

  var rule: RuleID { TemplateRule.asset.id }

  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .missing(let name, let suggestion):
      Wording(
        summary: language(
          ms: "setiap aset yang disebut wujud", en: "an asset that is named exists"),
        explanation: language(
          ms: "Tiada templates/assets/\(name).", en: "There is no templates/assets/\(name)."),
        solutions: Solution.didYouMean(suggestion, language))
    }
  }
}
