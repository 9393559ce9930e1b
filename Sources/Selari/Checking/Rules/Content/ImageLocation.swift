import Diagnostics

/// A photo does not tell where it was taken.
///
/// Telephones write into a photo where they were, to some metres, and whoever fetches the photo can read
/// it: the home of somebody, or the shelter of those who were rescued. Files are published as they are.
/// Found are photos in `content/` and `templates/assets/` whose Exif or XMP holds a latitude.
///
/// Take it out before the photo is put there: in Windows by Properties, Details, *Remove Properties and
/// Personal Information*; elsewhere by `exiftool -gps:all= -xmp:geotag= bengkel.jpg`. A photo that was
/// published with it stays in the repository's history.
struct ImageLocation: SiteRule {
  static let id: RuleID = "image/location"

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    let images = site.scope.images
    var files = site.scope.links.resources.all.map(\.file).filter { images[$0]?.tellsPlace == true }
    files += site.inputs.assets.keys.sorted()
      .filter { ImageSize.isImage($0) && ImageContent(of: site.inputs.assets[$0] ?? []).tellsPlace }
      .map { SiteLayout.assetsFolder + $0 }
    findings += files.map { Finding(ImageLocationProblem(), at: Place(file: $0)) }
  }
}

struct ImageLocationProblem: Problem {
  var rule: RuleID { ImageLocation.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "gambar tidak memberitahu di mana ia diambil",
        en: "a photo does not tell where it was taken"),
      explanation: language(
        ms: "Sesiapa yang memuat turun gambar ini dapat membaca latitud dan longitud tempatnya.",
        en: "Whoever fetches this photo can read its latitude and longitude."),
      solutions: [
        Solution(
          language(
            ms:
              "Dalam Windows: Properties, Details, “Remove Properties and Personal Information”; atau "
              + "`exiftool -gps:all= -xmp:geotag= FAIL`.",
            en: "In Windows: Properties, Details, “Remove Properties and Personal Information”; or "
              + "`exiftool -gps:all= -xmp:geotag= FILE`."))
      ])
  }
}
