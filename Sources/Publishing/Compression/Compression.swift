import Selari

/// Compressed copies beside the files of an output: `index.html.gz` and `index.html.br`, which a web
/// server hands out as they are.
///
/// They are part of the same build: what is no longer compressed, or whose file is gone, goes with the
/// rest. The same bytes always give the same copies.
///
/// ```swift
/// try SiteBuild(site: site, output: output, options: options, addition: Compression(site: site)).run()
/// ```
public struct Compression: OutputAddition {
  private let site: String?

  /// Compression that keeps what it made in `.selari/cache` of a site's folder.
  public init(site: String) { self.site = site }

  /// Compression that keeps nothing.
  init() { site = nil }

  public var option: String { "compress " + Encoder.settings }

  public func sink(around output: any OutputSink) -> any AddingSink {
    CompressedOutput(
      output, cache: site.map { CompressionCache(site: $0, settings: Encoder.settings) },
      site: site)
  }
}

/// Which files are worth a compressed copy.
enum Compressible {
  /// The endings of the copies.
  static let endings = [".gz", ".br"]

  /// Below this many bytes a copy saves nothing that is worth a file: the answer fits in one packet.
  static let leastBytes = 512

  /// What is text, or fonts and programs that are not compressed by themselves.
  static let extensions: Set<Substring> = [
    "html", "htm", "css", "js", "mjs", "json", "geojson", "map", "xml", "xsl", "rss", "atom", "svg",
    "txt", "md", "csv", "tsv", "ics", "vcf", "vtt", "webmanifest", "yaml", "yml", "ttf", "otf",
    "wasm",
  ]

  /// The extensions, for a regular expression.
  static var pattern: String { extensions.sorted().joined(separator: "|") }

  /// Whether a file of this name is worth compressing.
  static func isCompressible(_ path: String) -> Bool {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: ".") else { return false }
    return extensions.contains(Substring(name[name.index(after: dot)...].lowercased()))
  }
}
