import Diagnostics

/// A whole site written as one string: `-- content/faq.ms.md --` begins a file.
///
/// Keycap emoji (`1️⃣` to `9️⃣`) mark places; they are taken out before the site is read, so that no
/// test keeps line numbers.
struct SiteText {
  /// The files by path, without the markers.
  private(set) var files: [String: [UInt8]] = [:]
  /// Where each marker stood.
  private(set) var markers: [String: Marker] = [:]

  struct Marker: Equatable {
    let file: String
    let position: Position
  }

  init(_ text: String) {
    var path: String?
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
        if let path { add(path, lines) }
        path = String(line.dropFirst(3).dropLast(3))
        lines = []
      } else {
        lines.append(line)
      }
    }
    if let path { add(path, lines) }
  }

  /// Replaces or adds a file; nil removes it.
  mutating func set(_ path: String, _ text: String?) {
    markers = markers.filter { $0.value.file != path }
    guard let text else {
      files[path] = nil
      return
    }
    add(path, text.split(separator: "\n", omittingEmptySubsequences: false))
  }

  /// Replaces or adds a file of any bytes, markers and all.
  mutating func setBytes(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }

  private mutating func add(_ path: String, _ lines: [Substring]) {
    var plain: [String] = []
    for (number, line) in lines.enumerated() {
      plain.append(takeMarkers(from: line, file: path, line: number + 1))
    }
    files[path] = Array(plain.joined(separator: "\n").utf8)
  }

  /// The line without its markers; a marker's column counts code points of the plain line.
  private mutating func takeMarkers(from line: Substring, file: String, line number: Int) -> String
  {
    var plain = ""
    for character in line {
      if Self.isMarker(character) {
        let column = plain.unicodeScalars.count + 1
        markers[String(character)] = Marker(
          file: file, position: Position(line: number, column: column))
      } else {
        plain.append(character)
      }
    }
    return plain
  }

  private static func isMarker(_ character: Character) -> Bool {
    let scalars = Array(character.unicodeScalars)
    return scalars.count == 3 && scalars[2].value == 0x20E3
  }
}
