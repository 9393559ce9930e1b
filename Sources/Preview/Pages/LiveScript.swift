/// The script that keeps a page up to date. Its parts share one scope, which is not that of the page that it is
/// put into: what they name is theirs alone.
enum LiveScript {
  static let bytes: [UInt8] = {
    let parts = [PackageResources.live_js, PackageResources.place_js, PackageResources.overlay_js]
    let begin = "(() => {\n\"use strict\";\n"
    let end = "if (\"EventSource\" in window) start();\n})();\n"
    return Array(begin.utf8) + parts.flatMap { $0 } + Array(end.utf8)
  }()
}
