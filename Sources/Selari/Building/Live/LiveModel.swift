import Diagnostics
import Markdown
import Templating

/// A site in memory as it stands: read, compiled, assembled, ready to be rendered.
///
/// Each is made from the one before; what an edit did not touch is taken over. Taken over is only what
/// is a function of inputs that are the same, so that it is what a clean build would make.
struct LiveModel {
  let inputs: SiteInputs
  /// What reading found.
  let readingFindings: [Finding]
  let library: TemplateLibrary
  let libraryFindings: [Finding]
  /// Which templates lead to which.
  let web: TemplateWeb
  let assets: AssetTable
  let assetFindings: [Finding]
  /// The files beside the pages, those of sections that are not published included.
  private let allResources: ResourceTable
  let site: Site
  let siteFindings: [Finding]
  let scope: SiteScope
  /// The rules for the HTML of pages.
  let checks: OutputChecks
  let map: PageMap
  /// The pages that it has lost to a fault.
  let lost: LostPages
  /// Whether something else is said of pages, or they stand elsewhere, than in the model before.
  let hasOtherPages: Bool
  let showsDrafts: Bool
  /// What every page reads.
  let basis: RenderingBasis

  /// The files beside the pages.
  var resources: ResourceTable { scope.links.resources }

  /// What is wrong with the site before it is rendered, in the order of a build.
  var findings: [Finding] { readingFindings + libraryFindings + siteFindings + assetFindings }
}

/// What the model is made of beside what was read.
struct LiveRequest {
  let at: Instant
  let showsDrafts: Bool
  /// The sizes of the images beside the pages.
  let images: [String: ImageContent]
  /// Whether files beside the pages came, went or changed.
  let hasOtherResources: Bool
  /// Whether nothing but the bodies of pages may be another than in the model before.
  let changedBodiesOnly: Bool

  /// Whether the pages are those of the model before, but for their files.
  func keepsPages(of last: LiveModel, _ inputs: SiteInputs, _ library: TemplateLibrary) -> Bool {
    guard last.site.at == at, last.showsDrafts == showsDrafts, !mayHaveOtherRedirects(inputs) else {
      return false
    }
    if changedBodiesOnly { return true }
    return last.inputs.hasSameFrame(as: inputs) && last.library.names == library.names
      && last.inputs.content.elementsEqual(inputs.content) { $0 === $1 }
  }

  /// Whether a file beside the pages may be in the way of an older address, or no longer.
  private func mayHaveOtherRedirects(_ inputs: SiteInputs) -> Bool {
    hasOtherResources
      && (!inputs.redirects.rules.isEmpty
        || inputs.content.contains { !$0.frontMatter.aliases.isEmpty })
  }

  /// The site of the model before with what is said of some pages replaced; nil where that will not
  /// do.
  func retouched(_ last: LiveModel, _ inputs: SiteInputs, by assembler: SiteAssembler) -> Site? {
    let (old, new) = (last.inputs.content, inputs.content)
    guard last.site.at == at, last.showsDrafts == showsDrafts, !mayHaveOtherRedirects(inputs),
      last.inputs.hasSameFrame(as: inputs), assembler.layouts == Set(last.library.names),
      old.count == new.count, zip(old, new).allSatisfy({ $0.source.path == $1.source.path })
    else { return nil }
    return assembler.retouched(
      last.site, found: last.siteFindings, changed: new.indices.filter { old[$0] !== new[$0] })
  }
}

extension LiveModel {
  /// The model of what was read.
  init(
    _ inputs: SiteInputs, findings: [Finding], request: LiveRequest, after last: LiveModel?,
    numbers: inout PageNumbers
  ) {
    self.inputs = inputs
    readingFindings = findings
    showsDrafts = request.showsDrafts
    if let last, last.inputs.hasSameTemplates(as: inputs) {
      (library, libraryFindings, web) = (last.library, last.libraryFindings, last.web)
    } else {
      (library, libraryFindings) = Builder.templates(inputs.templates)
      web = TemplateWeb(library, inputs.templates)
    }
    if let last, last.inputs.assets == inputs.assets {
      (assets, assetFindings) = (last.assets, last.assetFindings)
    } else {
      var found: [Finding] = []
      assets = AssetTable.build(inputs.assets, findings: &found)
      assetFindings = found
    }
    if let last, !request.hasOtherResources {
      allResources = last.allResources
    } else {
      allResources = ResourceTable(inputs.scan.files)
    }
    if let last, request.keepsPages(of: last, inputs, library) {
      site = last.site.with(files: inputs.content)
      (siteFindings, map, hasOtherPages) = (last.siteFindings, last.map, false)
    } else {
      let assembler = SiteAssembler(inputs, at: request.at, showsDrafts: request.showsDrafts)
      if let last, let retouched = request.retouched(last, inputs, by: assembler) {
        (site, siteFindings, map) = (retouched, last.siteFindings, last.map)
      } else {
        (site, siteFindings) = assembler.assemble()
        map = numbers.map(site)
      }
      hasOtherPages = true
    }
    lost = LostPages(readingFindings, in: site)
    scope = SiteScope(
      Builder.parts(
        inputs, site: site, library: library, assets: assets, resources: allResources,
        images: request.images, logsReads: true))
    checks = OutputChecks(inputs.configuration.checks, for: .build)
    basis = RenderingBasis(scope, inputs.terms, checks)
  }
}

extension SiteInputs {
  /// Whether all is the same, beside the pages' files, that decides which pages there are and what
  /// they are called.
  func hasSameFrame(as other: SiteInputs) -> Bool {
    configuration.source.bytes == other.configuration.source.bytes
      && redirects.source?.bytes == other.redirects.source?.bytes
      && facts.windowNames == other.facts.windowNames
  }

  /// Whether the templates are those of another reading, byte for byte.
  func hasSameTemplates(as other: SiteInputs) -> Bool {
    templates.elementsEqual(other.templates) { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}

extension Site {
  /// The same site with other files of the same front matter.
  func with(files: [ContentFile]) -> Site {
    Site(
      configuration: configuration, at: at, files: files, pages: pages, groups: groups,
      groupIndex: groupIndex, pageAtPath: pageAtPath, redirects: redirects,
      uselessRedirects: uselessRedirects, nextChange: nextChange)
  }
}
