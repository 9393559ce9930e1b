import Diagnostics

extension LinkDead {
  /// What stylesheets and scripts name by hand stands in no page: it is looked up when they are written.
  static func findings(inAssetsOf scope: SiteScope) -> [Finding] {
    let links = scope.assets.links
    guard !links.isEmpty else { return [] }
    let judge = AddressJudge(scope)
    return links.compactMap { link in
      guard let dead = judge.dead(link.address, on: link.base) else { return nil }
      return Finding(LinkDeadProblem.inAsset(dead, link.kind, of: link.asset), at: link.place)
    }
  }
}

extension LinkDeadProblem {
  /// What to do about an address in a stylesheet or a script that leads nowhere.
  static func solutions(
    _ address: DeadAddress, _ kind: AssetLink.Kind, of asset: String, _ language: MessageLanguage
  ) -> [Solution] {
    let meant = address.asset.map { RelativePath.from(asset, to: $0) }
    switch kind {
    case .stylesheet:
      if let meant {
        return [
          Solution(
            language(
              ms: "Sebut fail itu dengan laluannya dari helaian gaya ini: `\(meant)`.",
              en: "Name the file by its path from this stylesheet: `\(meant)`."))
        ]
      }
      return address.suggestion.map { [.didYouMean($0, in: language)] } ?? [
        Solution(
          language(
            ms:
              "Letakkan fail itu di dalam templates/assets, dan sebut dengan laluannya dari helaian "
              + "gaya ini.",
            en: "Put the file into templates/assets, and name it by its path from this stylesheet.")
        )
      ]
    case .script:
      let isThere = address.asset.map { address.path.hasSuffix("/assets/" + $0) } ?? false
      if !isThere, let meant, address.asset != asset {
        return [.didYouMean(meant.hasPrefix("../") ? meant : "./" + meant, in: language)]
      }
      return [
        Solution(
          isThere
            ? language(
              ms: "Gabungkan kedua-duanya menjadi satu fail: nama aset berubah mengikut isinya.",
              en: "Make one file of the two: the name of an asset changes with its bytes.")
            : language(ms: "Betulkan alamatnya.", en: "Put the address right."))
      ]
    }
  }
}
