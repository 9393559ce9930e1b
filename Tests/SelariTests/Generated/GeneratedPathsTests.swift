import Diagnostics
import Testing

@testable import Selari

/// What a build makes without a page is known by its path before it is made, so that links may go there and
/// nothing else is put there.
@Suite struct GeneratedPathsTests {
  @Test func everyPartOfARichSiteIsKnown() throws {
    let site = try TestSite(RichSite.text).build()
    #expect(!site.files.isEmpty)
    let inputs = try site.inputs()
    let known = GeneratedPaths(
      configuration: inputs.configuration, windows: inputs.facts.windowNames)
    let model = try site.assembled()
    let scope = SiteScope(
      Builder.parts(
        inputs, site: model, library: Builder.templates(inputs.templates).library,
        assets: {
          var none: [Finding] = []; return AssetTable.build(inputs.assets, findings: &none)
        }(),
        resources: ResourceTable(inputs.scan.files), images: [:]))
    let files = GeneratedFiles(
      scope: scope, checks: OutputChecks(inputs.configuration.checks, for: .build))
    for part in GeneratedFiles.Part.allCases {
      let paths = files.part(part).files.map(\.path)
      switch part {
      // Their paths hang on what pages and templates say.
      case .redirects, .assets, .drawings: continue
      case .sitemap, .robots, .feeds, .search, .calendars, .chooser, .notFound, .security:
        #expect(!paths.isEmpty, "\(part)")
        #expect(Set(paths).subtracting(known.files(withSearch: true)) == [], "\(part)")
      }
    }
  }
}
