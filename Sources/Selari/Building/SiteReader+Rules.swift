extension SiteReader {
  /// A reader of a tree.
  /// - Parameters:
  ///   - tree: The site's files.
  ///   - workers: How many files are read at a time.
  ///   - address: What `--url` gives, in place of the address in `site.yaml`.
  public init(tree: any InputTree, workers: Int, address: SiteAddress? = nil) {
    self.init(
      tree: tree, workers: workers, address: address,
      rules: RuleNames(knows: RuleBook.knows, meant: RuleBook.meant(by:)))
  }
}
