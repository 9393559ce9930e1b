import Bytes
import Diagnostics
import Templating
import Testing

/// A template that fails, with what is expected marked in it: `1️⃣` where the error is, `2️⃣` and so on
/// for the way that led there, innermost first.
struct ErrorCase: Sendable, CustomTestStringConvertible {
  /// The template `main`, and others after lines `-- name`.
  let text: String
  let rule: RuleID
  let explanation: String
  /// What would be written instead of what is wrong.
  var suggestion: String?
  /// What is said at `2️⃣`, `3️⃣` …
  var chain: [String] = []
  /// The variables.
  var data = #"{"n": 5, "title": "T", "items": [1, 2], "page": {"title": "T", "tags": []}}"#

  init(
    _ rule: RuleID, _ text: String, _ explanation: String, suggestion: String? = nil,
    chain: [String] = []
  ) {
    self.rule = rule
    self.text = text
    self.explanation = explanation
    self.suggestion = suggestion
    self.chain = chain
  }

  var testDescription: String { text }

  private static let markers: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣"]

  /// The templates without marks, and where the marks were.
  private var parts: (sources: [Source], marks: [Character: String]) {
    var sources: [Source] = []
    var marks: [Character: String] = [:]
    let sections = ("-- main\n" + text).split(separator: "-- ", omittingEmptySubsequences: true)
    for section in sections {
      let name = String(section.prefix { $0 != "\n" })
      var line = 1
      var column = 1
      var plain = ""
      for character in section.drop(while: { $0 != "\n" }).dropFirst() {
        if Self.markers.contains(character) {
          marks[character] = "\(name):\(line):\(column)"
          continue
        }
        plain.append(character)
        (line, column) =
          character == "\n" ? (line + 1, 1) : (line, column + character.unicodeScalars.count)
      }
      sources.append(Source(path: name, text: plain))
    }
    return (sources, marks)
  }

  /// What is expected, a line for each part.
  var expected: [String] {
    let marks = parts.marks
    let way = chain.enumerated().map { index, note in
      "\(marks[Self.markers[index + 1]] ?? "no mark") \(note)"
    }
    return ["\(marks["1️⃣"] ?? "no mark") \(rule)", explanation, suggestion ?? "no suggestion"] + way
  }

  /// What Selari finds, when it compiles or else when it renders.
  func finding(in environment: Environment = Environment()) throws -> Finding? {
    let (library, findings) = TemplateLibrary.compile(parts.sources, environment: environment)
    if let first = findings.first { return first }
    guard case .dict(let data) = try JSONValue.parse(data) else { return nil }
    var output = ByteBuffer()
    do throws(TemplateError) {
      let variables = zip(data.keys, data.values).map { (Name($0.text ?? ""), $1) }
      try library.render("main", variables: variables, into: &output)
      return nil
    } catch {
      return error.finding(in: "main")
    }
  }

  /// A finding, a line for each part.
  static func lines(_ finding: Finding) -> [String] {
    let wording = finding.wording(in: .en)
    return ["\(place(finding.place)) \(finding.rule)", wording.explanation]
      + [wording.solutions.first?.replacement ?? "no suggestion"]
      + finding.related.map { "\(place($0.place)) \($0.en)" }
  }

  private static func place(_ place: Place) -> String {
    guard let start = place.span?.start else { return place.file }
    return "\(place.file):\(start.line):\(start.column)"
  }
}
