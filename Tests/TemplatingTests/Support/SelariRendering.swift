import Bytes
import Diagnostics
import Templating

extension Job {
  /// What Selari makes of it.
  var outcome: Outcome {
    let sources = templates.map { Source(path: $0.name, text: $0.text) }
    let (library, findings) = TemplateLibrary.compile(sources)
    // What Jinja2 finds when it renders, Selari finds when it compiles, but for what Jinja2 allows.
    let allowed: Set<RuleID> = ["template/block", "template/missing"]
    if let finding = findings.first(where: { !allowed.contains($0.rule) }) {
      return .error("\(finding)")
    }
    do {
      guard case .dict(let data) = try JSONValue.parse(data) else { return .error("no object") }
      let variables = zip(data.keys, data.values).map { (Name($0.text ?? ""), $1) }
      var output = ByteBuffer()
      try library.render(main, variables: variables, into: &output)
      return .text(output.string())
    } catch {
      return .error("\(error)")
    }
  }
}
