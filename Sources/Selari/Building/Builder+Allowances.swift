import Diagnostics
import Templating

// What a site allows in place, wherever that is written.
extension Builder {
  /// What the site allows in place. What is wrong with that, and with what templates ask of
  /// `strings.yaml`, in branches that were not taken, too, is added to the findings.
  static func allowed(
    _ inputs: SiteInputs, _ library: TemplateLibrary, _ ofPages: [PlacedAllowance],
    findings: inout [Finding]
  ) -> AllowedFindings {
    let calls = StringCalls(inputs.strings, library: library)
    findings += calls.findings(besides: findings)
    StringPlaceholders(inputs.strings, handedIn: calls.names).review(&findings)
    let allowed = AllowedFindings(
      allowances(inputs, library) + allowances(ofYAML: inputs, findings: &findings) + ofPages)
    findings += allowed.unknownRules
    return allowed
  }

  /// What front matter and templates allow; what Markdown allows is noted while pages are rendered.
  private static func allowances(
    _ inputs: SiteInputs, _ library: TemplateLibrary
  ) -> [PlacedAllowance] {
    let pages = inputs.content.flatMap { file in
      file.frontMatter.allowances.map {
        PlacedAllowance(
          file: file.source.path, rule: $0.rule, span: nil, place: file.source.place($0.range))
      }
    }
    let templates = library.names.flatMap { name in
      library.allowances(of: name).map {
        PlacedAllowance(
          file: SiteLayout.templatesFolder + name, rule: RuleID($0.comment.rule), span: nil,
          place: $0.place)
      }
    }
    return pages + templates
  }

  /// What comments in the site's YAML files allow.
  private static func allowances(
    ofYAML inputs: SiteInputs, findings: inout [Finding]
  ) -> [PlacedAllowance] {
    let sources = [
      inputs.configuration.source, inputs.facts.source, inputs.terms.source, inputs.strings.source,
      inputs.redirects.source,
    ]
    return sources.compactMap { $0 }.flatMap { source in
      let allowances = YAMLAllowances(source)
      findings += allowances.findings
      return allowances.entries
    }
  }
}
