extension Site {
  /// How many translations nobody has recorded as checked: of an edit of their sources, rule
  /// `translation/stale` knows nothing. Drafts are still being written.
  var unrecordedTranslations: Int {
    groups.reduce(0) { count, group in
      guard group.files[group.source] != nil else { return count }
      return count
        + group.files.indices.count { language in
          guard language != group.source, let file = group.files[language] else { return false }
          return files[file].frontMatter.translation?.checked == nil
            && !isInDraft(group.id, language)
        }
    }
  }
}
