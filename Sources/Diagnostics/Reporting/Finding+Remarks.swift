extension Finding {
  /// What there is to say besides the explanation, for formats that have no place of their own for
  /// it: the notes, the related places, the number of pages.
  func remarks(_ wording: Wording, pathPrefix: String = "", in language: MessageLanguage)
    -> [String]
  {
    var remarks = wording.notes
    remarks += related.map { "\(pathPrefix)\($0.place.reference): \($0.note(in: language))" }
    if count > 1 { remarks.append(ReportWording.pages(count, in: language)) }
    return remarks
  }
}
