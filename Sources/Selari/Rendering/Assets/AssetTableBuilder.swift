import Diagnostics

/// Builds assets in the order in which stylesheets need each other.
struct AssetTableBuilder {
  let files: [String: [UInt8]]
  private(set) var assets: [String: Asset] = [:]
  private(set) var findings: [Finding] = []
  private(set) var links: [AssetLink] = []
  /// The stylesheets that wait for what they name, the first of them first.
  private var importers: [String] = []
  /// How many stylesheets may stand in a row, each named by the one before it. A browser asks for one
  /// only when it has the one before.
  static let longestChain = 100
  /// Whether a longer one is told. Its rest begins another, which would be told again.
  private var hasLongChain = false

  init(files: [String: [UInt8]]) { self.files = files }

  /// Adds a file, and before it what it names.
  mutating func add(_ name: String) {
    guard assets[name] == nil, let written = files[name] else { return }
    var (bytes, needs) = (written, Set<String>())
    if name.hasSuffix(".css") {
      importers.append(name)
      bytes = stylesheet(name, written, needs: &needs)
      importers.removeLast()
    } else if name.hasSuffix(".js") || name.hasSuffix(".mjs") {
      needs = imports(of: name, written)
    }
    assets[name] = Asset(name, bytes, needs: needs)
  }

  // MARK: - Stylesheets

  /// A stylesheet with each address of an asset replaced by what it is served at, relative to the
  /// stylesheet's own, so that the site can be moved to another prefix.
  private mutating func stylesheet(
    _ name: String, _ bytes: [UInt8], needs: inout Set<String>
  ) -> [UInt8] {
    let addresses = StylesheetAddresses.all(in: bytes[...])
    if addresses.isEmpty { return bytes }
    let source = Source(path: SiteLayout.assetsFolder + name, bytes: bytes)
    var result: [UInt8] = []
    var copied = 0
    for address in addresses {
      guard let wanted = Self.asset(at: address.text, in: name) else {
        links.append(
          AssetLink(
            kind: .stylesheet, asset: name, address: address.text, source: source,
            range: address.range))
        continue
      }
      if importers.contains(wanted) {
        let problem = AssetProblem.circle(from: name, to: wanted)
        findings.append(Finding(problem, at: source.place(address.range)))
        continue
      }
      if wanted.hasSuffix(".css"), assets[wanted] == nil, importers.count >= Self.longestChain {
        let problem = AssetProblem.longChain(from: importers[0], to: wanted, Self.longestChain)
        if !hasLongChain { findings.append(Finding(problem, at: source.place(address.range))) }
        hasLongChain = true
        continue
      }
      add(wanted)
      guard let asset = assets[wanted] else {
        let near = NearMiss.of(wanted, among: files.keys.sorted())
        let problem = AssetProblem.missing(
          name: wanted, suggestion: near.map { RelativePath.from(name, to: $0) })
        findings.append(Finding(problem, at: source.place(address.range)))
        continue
      }
      needs.insert(wanted)
      result += bytes[copied..<address.range.lowerBound]
      result += Self.written(asset, bytes[address.range], address.text, in: name)
      copied = address.range.upperBound
    }
    return copied == 0 ? bytes : result + bytes[copied...]
  }

  /// The name of the asset that a relative address asks for, as a browser that has the stylesheet reads
  /// it; nil where it asks for anything else.
  private static func asset(at address: String, in name: String) -> String? {
    let first = address.unicodeScalars.first { $0.value > 0x20 }
    guard let first, !["/", "\\", "#", "?"].contains(first),
      case .path(let path) = WrittenAddress(address, on: "/assets/" + name),
      path.hasPrefix("/assets/"), path != "/assets/"
    else { return nil }
    return String(path.dropFirst("/assets/".count))
  }

  /// The address of an asset with the query and the fragment that were written behind its name. What
  /// no quotation marks stand around may hold neither blanks nor parentheses.
  private static func written(
    _ asset: Asset, _ bytes: ArraySlice<UInt8>, _ address: String, in name: String
  ) -> [UInt8] {
    let path = RelativePath.from("/assets/" + name, to: asset.path)
    let isTail = { (byte: UInt8) in byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") }
    let tail: [UInt8] =
      if bytes.contains(UInt8(ascii: "\\")) {
        // Escapes of CSS become those of addresses.
        Array(
          Percent.encoded(
            String(decoding: address.utf8.drop { !isTail($0) }, as: UTF8.self),
            keeping: "?#&=%+:;@/!$*,"
          ).utf8)
      } else {
        Array(bytes.drop { !isTail($0) })
      }
    return Array(Percent.encoded(path, keeping: "/").utf8) + tail
  }

  // MARK: - Scripts

  /// The assets that a script imports. It asks for them by their own names, at which nothing is served:
  /// all are links.
  private mutating func imports(of name: String, _ bytes: [UInt8]) -> Set<String> {
    let modules = ModuleImports.all(in: bytes)
    if modules.isEmpty { return [] }
    // One for all of them, which looks for the lines of the file once.
    let source = Source(path: SiteLayout.assetsFolder + name, bytes: bytes)
    var needs: Set<String> = []
    for module in modules {
      let link = AssetLink(
        kind: .script, asset: name, address: module.text, source: source, range: module.range)
      links.append(link)
      guard case .path(let path) = WrittenAddress(module.text, on: link.base),
        path.hasPrefix("/assets/"), files[String(path.dropFirst("/assets/".count))] != nil
      else { continue }
      needs.insert(String(path.dropFirst("/assets/".count)))
    }
    return needs
  }
}
