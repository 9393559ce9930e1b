import Diagnostics

extension LinkTargets {
  /// What a destination leads to that is none of the site's pages: a file beside them, however it is
  /// written, or an address outside the site.
  func besidePages(_ destination: String) -> String {
    let root = site.configuration.address.permalink("/")
    if destination.hasPrefix(root) { return local("/" + destination.dropFirst(root.count)) }
    if destination.hasPrefix("//") || LinkResolver.hasScheme(destination) {
      let address = Percent.uniform(destination)
      return address.hasSuffix("/") ? String(address.dropLast()) : address
    }
    return local(destination)
  }

  /// A file beside the pages, as `link/resource` finds it; another path of the site as it is read.
  private func local(_ written: String) -> String {
    let end = written.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let rest = Percent.uniform(end.map { String(written[$0...]) } ?? "")
    let path = Percent.resolved(end.map { String(written[..<$0]) } ?? written)
    let resources = site.scope.links.resources
    if path.hasPrefix("/") {
      let file = ResourceTable.folder + path.dropFirst()
      return (resources[file] == nil ? path : inEveryLanguage(file)) + rest
    }
    guard let wanted = RelativePath.resolve(path, from: page.source.path) else { return written }
    if let file = resources.find(wanted, language: page.language.code) {
      return inEveryLanguage(file.file) + rest
    }
    // What is not there is told of by itself, and stands for what is there in the other language.
    let plain = ResourceTable.name(of: wanted, without: page.language)
    let other = counterpart.flatMap { resources.find(plain, language: $0.code) }
    return (other?.file ?? plain) + rest
  }

  /// The name that a file shares with the one that stands for it in the other language: `borang.pdf` of
  /// `borang.ms.pdf` where there is `borang.en.pdf`, too; its own where no other does.
  private func inEveryLanguage(_ file: String) -> String {
    let plain = ResourceTable.name(of: file, without: page.language)
    guard plain != file, let counterpart,
      let other = site.scope.links.resources.find(plain, language: counterpart.code)
    else { return file }
    return other.file == file ? file : plain
  }
}
