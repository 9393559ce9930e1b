extension SiteAssembler {
  /// What makes a site of all that was read.
  init(_ inputs: SiteInputs, at: Instant, showsDrafts: Bool) {
    self.init(
      configuration: inputs.configuration, files: inputs.content, redirects: inputs.redirects.rules,
      beside: inputs.scan.files, layouts: inputs.layouts, windows: inputs.facts.windowNames,
      at: at, showsDrafts: showsDrafts)
  }
}
