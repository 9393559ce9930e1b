/// The media types of what a site holds, by the endings of names: the one table from which the preview
/// answers and by which a public server's answers are judged, so that nothing looks right in the one and is
/// refused by browsers in the other.
public enum MediaTypes {
  /// What is said of bytes of which nothing is known.
  public static let unknown = "application/octet-stream"
  /// That of pages.
  public static let html = text("html")
  /// That of scripts.
  public static let script = text("javascript")

  /// The types, by extension in small letters. Of texts, they say how these are written.
  public static let byExtension: [String: String] = [
    // Pages and what they load.
    "html": html, "htm": html, "css": text("css"), "js": script, "mjs": script,
    "json": "application/json", "map": "application/json", "geojson": "application/geo+json",
    "webmanifest": "application/manifest+json", "wasm": "application/wasm",
    "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
    // Texts and data.
    "txt": text("plain"), "md": text("markdown"), "csv": text("csv"),
    "tsv": text("tab-separated-values"), "ics": text("calendar"), "vcf": text("vcard"),
    "vtt": text("vtt"), "xml": "application/xml", "xsl": text("xsl"),
    "atom": "application/atom+xml", "rss": "application/rss+xml",
    "yaml": "application/yaml", "yml": "application/yaml",
    // Images, sound, films.
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "bmp": "image/bmp", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg",
    "opus": "audio/ogg", "wav": "audio/wav", "mp4": "video/mp4", "webm": "video/webm",
    "ogv": "video/ogg",
    // Documents.
    "pdf": "application/pdf", "zip": "application/zip", "doc": "application/msword",
    "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
    "docx": office("wordprocessingml.document"), "xlsx": office("spreadsheetml.sheet"),
    "pptx": office("presentationml.presentation"),
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
  ]

  private static func text(_ kind: String) -> String { "text/\(kind); charset=utf-8" }

  private static func office(_ kind: String) -> String {
    "application/vnd.openxmlformats-officedocument.\(kind)"
  }

  /// The type of a file; a feed is told by its name.
  public static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    if name == "feed.xml" { return "application/atom+xml" }
    guard let dot = name.lastIndex(of: ".") else { return unknown }
    return byExtension[name[name.index(after: dot)...].lowercased()] ?? unknown
  }
}
