/// The landmarks of a page: the regions by which assistive technology moves through it. See
/// [ARIA in HTML](https://www.w3.org/TR/html-aria/).
enum HTMLRegion: String, Sendable {
  case main, banner, navigation, complementary, search, region, form
  case contentInfo = "contentinfo"
}

extension HTMLElement {
  /// What landmark the element is, if any.
  var landmark: HTMLRegion? {
    if let role = self["role"]?.split(whereSeparator: \.isWhitespace).first {
      return HTMLRegion(rawValue: role.lowercased())
    }
    switch tag {
    case .main: return .main
    case .nav: return .navigation
    case .search: return .search
    case .header: return isInside(Self.sections) ? nil : .banner
    case .footer: return isInside(Self.sections) ? nil : .contentInfo
    case .aside:
      let isInSection = isInside([.article, .aside, .nav, .section])
      return isInSection && labelledName.isEmpty ? nil : .complementary
    case .section: return labelledName.isEmpty ? nil : .region
    case .form: return labelledName.isEmpty ? nil : .form
    default: return nil
    }
  }

  /// Inside these a header and a footer belong to the part, not to the page.
  private static let sections: Set<HTMLTag> = [.article, .aside, .main, .nav, .section]
}
