import Bytes
import Diagnostics
import Foundation
import Templating

/// What Selari's engine makes of a job: `TemplateBenchmark JOB print|ROUNDS`. `python3 -m templating`
/// runs it beside Jinja2.
@main
struct TemplateBenchmark {
  /// What both engines are given.
  struct Job: Decodable {
    let templates: [String: String]
    /// The values that every page sees, by name.
    let shared: [String: Datum]
    /// Each page's own values, by name.
    let pages: [[String: Datum]]
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw Fault.usage }
    let job = try JSONDecoder().decode(
      Job.self, from: Data(contentsOf: URL(filePath: arguments[1])))
    let sources = job.templates.map { Source(path: $0.key, text: $0.value) }
    let (library, findings) = TemplateLibrary.compile(sources)
    if let first = findings.first { throw Fault.template(first) }
    let pages = job.pages.map { own in
      job.shared.merging(own) { _, own in own }.map { (name: Name($0.key), value: $0.value.value) }
    }
    var output = ByteBuffer()
    if arguments[2] == "print" {
      for (number, page) in pages.enumerated() {
        if number > 0 { output.append(0) }
        try library.render("page.html", variables: page, into: &output)
      }
      FileHandle.standardOutput.write(Data(output.array()))
      return
    }
    guard let rounds = Int(arguments[2]), rounds > 0 else { throw Fault.usage }
    var begin = 0.0
    // The first round warms up.
    for round in 0...rounds {
      if round == 1 { begin = processorTime() }
      for page in pages {
        output.removeAll()
        try library.render("page.html", variables: page, into: &output)
      }
    }
    print((processorTime() - begin) / Double(rounds * pages.count))
  }

  enum Fault: Error {
    case usage
    case template(Finding)
  }

  /// Processor time of the process so far, in seconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A value of JSON as templates see it.
struct Datum: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .none
    } else if let truth = try? container.decode(Bool.self) {
      value = .bool(truth)
    } else if let number = try? container.decode(Int.self) {
      value = .int(number)
    } else if let text = try? container.decode(String.self) {
      value = .string(text)
    } else if let elements = try? container.decode([Datum].self) {
      value = .list(elements.map(\.value))
    } else {
      let entries = try container.decode([String: Datum].self).sorted { $0.key < $1.key }
      value = .dict(Mapping(entries.map { (key: .string($0.key), value: $0.value.value) }))
    }
  }
}
